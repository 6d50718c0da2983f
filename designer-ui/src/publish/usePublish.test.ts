import { describe, expect, it } from 'vitest'
import type { Publication } from '@/api'
import { asked, boxOf, faultIn, agreeing, mayRollBack, stampOf, stampShown, type Wish } from './usePublish'

const now = new Date('2026-11-21T02:00:00Z') // 10:00 in Taizhou
const wish = (more: Partial<Wish> = {}): Wish => ({ when: 'now', box: '', where: 'all', places: [], ...more })
const publication = (more: Partial<Publication>): Publication => ({ id: 'p', node: '', nodeName: '', state: 'done', askedAt: 'a', dueAt: 'b', by: '', ...more })

describe('publishing', () => {
  it('takes the clock on the wall, wherever the browser stands', () => {
    expect(stampOf('2026-11-21T18:00')).toBe('2026-11-21T10:00:00.000Z')
    expect(boxOf(now)).toBe('2026-11-21T10:00')
    expect(stampOf('morgen')).toBeUndefined()
  })
  it('needs a time to come, and a place when it is for some', () => {
    expect(faultIn(wish(), now)).toBeUndefined()
    expect(faultIn(wish({ when: 'later' }), now)).toBe('time')
    expect(faultIn(wish({ when: 'later', box: '2026-11-21T10:00' }), now)).toBe('past')
    expect(faultIn(wish({ where: 'some' }), now)).toBe('places')
  })
  it('asks for nothing that was not chosen', () => {
    expect(asked(wish({ box: '2026-11-21T18:00', places: ['v1'] }))).toEqual({})
    expect(asked(wish({ when: 'later', box: '2026-11-21T18:00', where: 'some', places: ['v1'] }))).toEqual({ at: '2026-11-21T10:00:00.000Z', canary: ['v1'] })
  })
})
it('only what is in force is taken back', () => {
  expect((['done', 'canary', 'scheduled', 'rolled-back', 'failed'] as const).map((state) => mayRollBack(publication({ state })))).toEqual([true, true, false, false, false])
})
it('says when it took effect, else when it will', () => {
  expect([stampShown(publication({ doneAt: 'c' })), stampShown(publication({ doneAt: null }))]).toEqual(['c', 'b'])
})
it('counts only those who agreed', () => {
  const step = (verdict: string) => ({ step: 's', verdict, at: '' })
  expect(agreeing(publication({ evidence: { approvals: [step('approve'), step('APPROVE-WITH-CONDITIONS'), step('return')] } }))).toBe(2)
})
