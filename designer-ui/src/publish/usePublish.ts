import type { Publication } from '@/api'

/** What stands in a date-and-time box is the clock on the wall here, wherever the browser is. */
export function stampOf(box: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(box)) return undefined
  const at = new Date(`${box}:00+08:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
export const boxOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)

export interface Wish { when: 'now' | 'later'; box: string; where: 'all' | 'some'; places: string[] }
export type Fault = 'time' | 'past' | 'places'
/** Why it cannot be published so. */
export function faultIn(wish: Wish, now: Date): Fault | undefined {
  if (wish.when === 'later') {
    const at = stampOf(wish.box)
    if (!at) return 'time'
    if (at <= now.toISOString()) return 'past'
  }
  return wish.where === 'some' && !wish.places.length ? 'places' : undefined
}
export const asked = (wish: Wish): { at?: string; canary?: string[] } => ({ ...(wish.when === 'later' ? { at: stampOf(wish.box)! } : {}), ...(wish.where === 'some' ? { canary: wish.places } : {}) })

/** Only what is in force, in parts or whole, can be taken back. */
export const mayRollBack = (one: Publication): boolean => one.state === 'done' || one.state === 'canary'

/** When it took effect, is to take effect, or was to. */
export const stampShown = (one: Publication): string => one.doneAt || one.dueAt || one.askedAt
/** Those whose approval it rests on. */
export const agreeing = (one: Publication): number => (one.evidence?.approvals ?? []).filter((step) => step.verdict.toLowerCase().startsWith('approve')).length
