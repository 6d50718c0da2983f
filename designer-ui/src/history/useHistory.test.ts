import { expect, it } from 'vitest'
import type { BundleStep } from '@/api'
import { latestFirst, summary } from './useHistory'

const step = (since: string, current: boolean, changes: BundleStep['changes'] = []): BundleStep => ({ bundle: since, since, current, byPerson: '1', byName: '王', changes })

it('sums up what a release changed', () => {
  const one = { kind: 'form', name: 'x', title: 'x' }
  expect(summary(step('1', true, [{ ...one, change: 'removed' }, { ...one, change: 'added' }, { ...one, change: 'added' }]))).toEqual([{ change: 'added', count: 2 }, { change: 'removed', count: 1 }])
})
it('shows the latest first', () => {
  expect(latestFirst([step('2026-01', false), step('2026-03', false), step('2026-03', true)]).map((s) => [s.since, s.current])).toEqual([['2026-03', true], ['2026-03', false], ['2026-01', false]])
})
