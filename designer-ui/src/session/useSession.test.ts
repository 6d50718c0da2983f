import { describe, expect, it } from 'vitest'
import type { Me } from '@/api'
import { crumbs, goesInCircles, loginAddress, postsAt, rootOf } from './useSession'

const post = (name: string, tenant: string, zh: string) => ({ post: name, node: tenant, title: zh, unit: 'u', unitKind: 'TOWNSHIP', unitName: 'x' })
const me: Me = {
  id: '1', login: 'town-1', name: '李', city: 'taizhou', node: { path: 'taizhou/hailing/chengdong', level: 'TOWNSHIP', name: '城东街道' }, nodes: [], permissions: [],
  posts: [post('township-centre', 'taizhou/hailing/chengdong', '镇街中心'), post('rule-author', 'taizhou/hailing', '规则编写')],
}

describe('the session', () => {
  it('comes back to the page that was asked for', () => {
    expect(loginAddress('/designer/artifacts?kind=form')).toBe('/login?to=%2Fdesigner%2Fartifacts%3Fkind%3Dform')
  })
  it('does not send the browser in circles', () => {
    expect(goesInCircles(null, 1000)).toBe(false)
    expect(goesInCircles('1000', 5000)).toBe(true)
    expect(goesInCircles('1000', 60_000)).toBe(false)
  })
  it('names the posts held where one acts', () => {
    expect(postsAt(me)).toEqual(['镇街中心'])
    expect(postsAt({ ...me, node: { path: 'taizhou', level: 'CITY', name: '泰州市' } })).toEqual(['镇街中心', '规则编写'])
  })
  it('leaves out levels whose name is not known', () => {
    expect(crumbs('taizhou/hailing', [{ path: 'taizhou/hailing', name: '海陵区' }])).toEqual(['海陵区'])
  })
  it('knows the widest of its own nodes above a unit, and none above a stranger', () => {
    const own = [{ path: 'taizhou/hailing' }, { path: 'taizhou' }]
    expect([rootOf('taizhou/hailing/chengdong', own), rootOf('taizhou', own), rootOf('yangzhou/x', own), rootOf('taizhouer', own)]).toEqual(['taizhou', 'taizhou', undefined, undefined])
  })
})
