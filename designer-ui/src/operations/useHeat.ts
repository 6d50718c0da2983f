import type { StepHeat } from '@/api'

export const MEASURES = ['total', 'waited', 'worked', 'stood', 'count'] as const
export type Measure = (typeof MEASURES)[number]
/** Shades a drawing has, the darkest last. */
export const SHADES = 5

/** Average of one visit in seconds; the count for `count`. */
export function measured(step: StepHeat, measure: Measure): number {
  if (measure === 'count') return step.count
  const sums = { total: step.waitingSeconds + step.workingSeconds + step.suspendedSeconds, waited: step.waitingSeconds, worked: step.workingSeconds, stood: step.suspendedSeconds }
  return step.count ? sums[measure] / step.count : 0
}

/** 1 to SHADES by step, none for nothing; relative to the highest. */
export function shades(steps: StepHeat[], measure: Measure): Map<string, number> {
  const most = Math.max(0, ...steps.map((step) => measured(step, measure)))
  return new Map(steps.filter((step) => measured(step, measure) > 0).map((step) => [step.step, Math.max(1, Math.ceil((measured(step, measure) / most) * SHADES))]))
}

/** The largest unit with its rounded number. */
export function span(seconds: number): { unit: 'd' | 'h' | 'm' | 's'; n: number } {
  if (seconds >= 86_400) return { unit: 'd', n: Math.round(seconds / 8640) / 10 }
  if (seconds >= 3600) return { unit: 'h', n: Math.round(seconds / 360) / 10 }
  if (seconds >= 60) return { unit: 'm', n: Math.round(seconds / 60) }
  return { unit: 's', n: Math.round(seconds) }
}
