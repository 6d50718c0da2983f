import { describe, expect, it } from 'vitest'
import type { Publication } from '@/api'
import { asked, boxOf, faultIn, mayRollBack, stampOf, unreviewed, type Wish } from './usePublish'

const now = new Date('2026-11-21T02:00:00Z') // 10:00 in Taizhou
const wish = (more: Partial<Wish> = {}): Wish => ({ when: 'now', box: '', where: 'all', places: [], ...more })
const publication = (more: Partial<Publication>): Publication => ({ id: 'p', node: '', nodeName: '', state: 'published', at: '', by: '', ...more })

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
it('an emergency stays loud until somebody has looked at it', () => {
  expect(unreviewed([publication({ emergency: true, reviewed: false }), publication({ emergency: true, reviewed: true }), publication({})])).toHaveLength(1)
})
it('only what is in force is taken back', () => {
  expect([mayRollBack(publication({})), mayRollBack(publication({ state: 'scheduled' })), mayRollBack(publication({ mayRollBack: false }))]).toEqual([true, false, false])
})
