import { describe, expect, it } from 'vitest'
import { draftOf, empty, missing, unitChoices } from './usePeople'

describe('what a person’s form still needs', () => {
  it('names the login, the name and each unfinished post', () => {
    expect(missing(empty())).toEqual(['login', 'name', 'post-0'])
    expect(missing({ ...empty(), login: '张三', name: '张三', posts: [] })).toEqual(['login', 'posts'])
    expect(missing({ ...empty(), login: 'zhang.san', name: '张三', posts: [{ post: 'a', unit: 'b' }] })).toEqual([])
  })
  it('does not ask a known person for the login again', () => {
    const person = { id: '1', login: 'x', name: '李四', active: true, sample: false, elsewhere: false, version: 3, posts: [{ post: 'a', title: 'A', unit: 'u', unitName: 'U', node: 'n' }] }
    expect(missing(draftOf(person))).toEqual([])
    expect(draftOf(person).version).toBe(3)
  })
})

describe('the units to choose from', () => {
  it('carry the names above them', () => {
    const unit = (id: string, name: string, parent: string) => ({ id, tenant: 't', kind: 'GRID', name, parent, place: '' })
    expect(unitChoices([unit('g', '一网格', 'v'), unit('v', '东社区', 'elsewhere')])).toEqual([
      { id: 'v', label: '东社区' },
      { id: 'g', label: '东社区 / 一网格' },
    ])
  })
})
