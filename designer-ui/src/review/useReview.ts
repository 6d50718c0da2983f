import type { CourseStep, Decision, Remark, Review, Verdict } from '@/api'

/** What was said about one place, open remarks first. */
export function remarksAt(all: Remark[], path: string, pointer: string): Remark[] {
  return all.filter((one) => one.path === path && one.pointer === pointer).sort((a, b) => Number(a.resolved) - Number(b.resolved) || a.at.localeCompare(b.at))
}
/** Remarks that stand under no sentence of the page: about the whole, or about something that no longer changes. */
export function remarksElsewhere(all: Remark[], shown: { path: string; pointer: string }[]): Remark[] {
  const places = new Set(shown.map((one) => `${one.path} ${one.pointer}`))
  return all.filter((one) => !places.has(`${one.path} ${one.pointer}`))
}

export interface Wanted { verdict?: Verdict; reason: string; conditions: string }
export type Missing = 'verdict' | 'reason' | 'conditions'
/** What a decision still lacks: who sends back or refuses says why, who sets conditions names them. */
export function missingIn(wanted: Wanted): Missing | undefined {
  if (!wanted.verdict) return 'verdict'
  if (wanted.verdict === 'approve-with-conditions' && !wanted.conditions.trim()) return 'conditions'
  if ((wanted.verdict === 'return' || wanted.verdict === 'reject') && !wanted.reason.trim()) return 'reason'
  return undefined
}
export const decisionOf = (wanted: Wanted, version: number): Decision => ({ verdict: wanted.verdict!, reason: wanted.reason.trim(), conditions: wanted.verdict === 'approve-with-conditions' ? wanted.conditions.trim() : '', version })

const AGREED = new Set(['approve', 'approved', 'approve-with-conditions'])
/** Those who have agreed so far, and how many are still wanted. */
export function agreed(course: CourseStep[], twoPersons: boolean): { names: string[]; wanted: number } {
  const names = course.filter((step) => AGREED.has((step.verdict ?? '').toLowerCase())).map((step) => (typeof step.person === 'string' ? step.person : (step.person?.name ?? '')))
  return { names, wanted: Math.max(0, (twoPersons ? 2 : 1) - names.length) }
}

export interface Evidence { errors: number; warnings: number; failed: number; differs: number; open: number; proven: boolean }
/** The figures an approver looks at before deciding. */
export function evidenceOf(review: Pick<Review, 'findings' | 'proofs' | 'comments'>): Evidence {
  const done = review.proofs.filter((proof) => proof.state === 'done')
  const sum = (of: (result: NonNullable<(typeof done)[number]['result']>) => number | undefined) => done.reduce((total, proof) => total + ((proof.result && of(proof.result)) ?? 0), 0)
  return {
    errors: review.findings.filter((one) => one.severity === 'error').length, warnings: review.findings.filter((one) => one.severity === 'warning').length,
    failed: sum((result) => result.failed), differs: sum((result) => result.differs), open: review.comments.filter((one) => !one.resolved).length, proven: done.length > 0,
  }
}
