import { describe, expect, it } from 'vitest'
import type { CampaignUnit, Conflict, UnitState } from '@/api'
import { byParent, choicesOf, counts, done, keyOf, readHand, readTab, shown, written } from './useCampaign'

const unit = (node: string, state: UnitState, nodeName = node): CampaignUnit => ({ node, nodeName, state, conflicts: [] })
const units = [unit('t/h/b', 'merged'), unit('t/h/a', 'needs-hand', '城东街道'), unit('t/x/c', 'refused'), unit('t/x', 'unchanged')]
const conflict = (pointer: string, mine: unknown, theirs: unknown = mine): Conflict => ({ path: 'p', kind: 'deadline', name: 'e', pointer, base: 1, mine, theirs })

describe('a campaign', () => {
  it('shows first who wants a hand', () => {
    expect(shown(units, 'all', '').map((one) => one.node)).toEqual(['t/h/a', 't/x/c', 't/h/b', 't/x'])
    expect(shown(units, 'all', '城东')).toHaveLength(1)
    expect(shown(units, 'refused', '').map((one) => one.node)).toEqual(['t/x/c'])
  })
  it('counts every unit once', () => {
    expect(counts(units)).toEqual({ all: 4, 'needs-hand': 1, refused: 1, merged: 1, unchanged: 1 })
    expect([done({ units }), readTab('merged'), readTab('evil')]).toEqual([2, 'merged', 'all'])
  })
  it('groups by county', () => {
    expect(byParent(units).map((group) => [group.parent, group.units.length])).toEqual([['t/h', 2], ['t/x', 2]])
  })
})

describe('a conflict', () => {
  it('is sent only when every one is decided', () => {
    const [a, b] = [conflict('/a', 1), conflict('/b', '3wd')]
    expect(choicesOf([a, b], { [keyOf(a)]: { choice: 'mine', text: '' } })).toBeUndefined()
    expect(choicesOf([a, b], { [keyOf(a)]: { choice: 'mine', text: '' }, [keyOf(b)]: { choice: 'hand', text: '2wd' } })).toEqual([{ path: 'p', pointer: '/a', choice: 'mine' }, { path: 'p', pointer: '/b', choice: 'hand', value: '2wd' }])
  })
  it('takes by hand only what the two sides could be', () => {
    expect(readHand('12', conflict('/a', 5))).toEqual({ value: 12 })
    expect(readHand('twelve', conflict('/a', 5))).toBeUndefined()
    expect(readHand('12', conflict('/a', '5'))).toEqual({ value: '12' })
    expect([written('a'), written({ a: 1 }), written(null)]).toEqual(['a', '{"a":1}', ''])
  })
})
