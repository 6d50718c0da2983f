import type { BundleStep } from '@/api'

export const CHANGES = ['added', 'changed', 'removed'] as const

/** "新增 2 · 修改 1" as parts; kinds of change that did not happen are left out. */
export function summary(step: BundleStep): { change: (typeof CHANGES)[number]; count: number }[] {
  return CHANGES.map((change) => ({ change, count: step.changes.filter((one) => one.change === change).length })).filter((part) => part.count)
}

/** Latest first, the present one among equals on top. */
export function latestFirst(steps: BundleStep[]): BundleStep[] {
  return [...steps].sort((a, b) => b.since.localeCompare(a.since) || Number(b.current) - Number(a.current))
}
