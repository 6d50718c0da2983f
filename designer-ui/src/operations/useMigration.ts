import type { Migration, MovableVersion } from '@/api'

export type Clock = 'keep' | 'restart'
/** What is chosen for one step or timer of the earlier version. */
export interface Choice { id: string; name: string; type: string; timer: boolean; clocked: boolean; to: string; gone: boolean; clock: Clock }

/** One row for each step and timer of the earlier versions; what the new version has keeps its place, the rest is to be said. */
export function choices(earlier: MovableVersion[], target: MovableVersion[]): Choice[] {
  const there = new Set(target.flatMap((version) => version.places.map((place) => place.id)))
  const rows = new Map<string, Choice>()
  for (const place of earlier.flatMap((version) => version.places)) {
    const gone = !there.has(place.id)
    if (!rows.has(place.id)) rows.set(place.id, { id: place.id, name: place.name, type: place.type, timer: place.timed, clocked: place.timed || place.limited, to: gone ? '' : place.id, gone, clock: 'keep' })
  }
  return [...rows.values()].sort((a, b) => Number(b.gone) - Number(a.gone))
}

/** Steps of the new version that may take the place of one: of the same kind. */
export const successors = (row: Choice, target: MovableVersion[]) => [...new Map(target.flatMap((version) => version.places).filter((place) => place.type === row.type && place.timed === row.timer).map((place) => [place.id, place])).values()]

/** What is sent: only what differs from going to the same step with the usual clock. */
export function sent(rows: Choice[], usual: Clock) {
  return {
    steps: Object.fromEntries(rows.filter((row) => row.to && row.to !== row.id).map((row) => [row.id, row.to])),
    clocks: Object.fromEntries(rows.filter((row) => row.clocked && row.clock !== usual).map((row) => [row.id, row.clock])),
    usual,
  }
}

type Progress = Migration['progress']
export const count = (progress: Progress, ...outcomes: string[]) => outcomes.reduce((sum, outcome) => sum + (progress[outcome] ?? 0), 0)
export const total = (progress: Progress) => Object.values(progress).reduce((sum, one) => sum + one, 0)

/** How much of the work at hand is done, in percent; going back counts what was moved. */
export function percent(order: Pick<Migration, 'state' | 'progress'>): number {
  const all = order.state === 'ROLLING_BACK' || order.state === 'ROLLED_BACK' ? count(order.progress, 'MOVED', 'BACK', 'MOVED_ON') : total(order.progress)
  const left = order.state === 'ROLLING_BACK' ? count(order.progress, 'MOVED') : order.state === 'ROLLED_BACK' ? 0 : count(order.progress, 'WAITING')
  return all ? Math.floor(((all - left) / all) * 100) : 100
}
export const atWork = (state: string) => state === 'RUNNING' || state === 'ROLLING_BACK'
/** A version by the first letters of its name; the date is what people know it by. */
export const brief = (version: string) => version.slice(0, 8)
