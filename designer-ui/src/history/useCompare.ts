import type { BundleStep } from '@/api'
import { latestFirst } from './useHistory'

export interface Pair { from: string; to: string }
const first = (value: unknown) => (typeof value === 'string' ? value : '')

/** Each release once, latest first: a roll back puts an earlier one in force again. */
export function releases(steps: BundleStep[]): BundleStep[] {
  const seen = new Set<string>()
  return latestFirst(steps).filter((step) => !seen.has(step.bundle) && seen.add(step.bundle))
}

/** What the address asks for; by itself the present release with the one before. */
export function pairIn(query: Record<string, unknown>, steps: BundleStep[]): Pair {
  const all = releases(steps)
  const known = (id: string) => all.some((step) => step.bundle === id)
  const [from, to] = [first(query.from), first(query.to)]
  const now = all.find((step) => step.current)?.bundle ?? all[0]?.bundle ?? ''
  const end = known(to) ? to : now
  return { from: known(from) ? from : (all.find((step) => step.bundle !== end)?.bundle ?? ''), to: end }
}

/** Two of the marked ones, the earlier first; the mark put longest ago gives way to a third. */
export function marked(chosen: string[], bundle: string): string[] {
  return chosen.includes(bundle) ? chosen.filter((one) => one !== bundle) : [...chosen, bundle].slice(-2)
}
export function pairOf(chosen: string[], steps: BundleStep[]): Pair | undefined {
  const order = releases(steps).map((step) => step.bundle)
  const [to, from] = [...chosen].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return from && to ? { from, to } : undefined
}
