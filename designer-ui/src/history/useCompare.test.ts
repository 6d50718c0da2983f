import { expect, it } from 'vitest'
import type { BundleStep } from '@/api'
import { marked, pairIn, pairOf, releases } from './useCompare'

const step = (bundle: string, since: string, current = false): BundleStep => ({ bundle, since, current, byPerson: '1', byName: '王', changes: [] })
const steps = [step('a', '2026-01'), step('b', '2026-02'), step('c', '2026-03'), step('a', '2026-04', true)]

it('lists a release that came back once', () => {
  expect(releases(steps).map((one) => one.bundle)).toEqual(['a', 'c', 'b'])
})
it('compares what is in force with what was before, unless the address says otherwise', () => {
  expect(pairIn({}, steps)).toEqual({ from: 'c', to: 'a' })
  expect(pairIn({ from: 'b', to: 'c' }, steps)).toEqual({ from: 'b', to: 'c' })
  expect(pairIn({ from: 'zzz', to: 3 }, steps)).toEqual({ from: 'c', to: 'a' })
  expect(pairIn({}, steps.slice(0, 1))).toEqual({ from: '', to: 'a' })
})
it('takes two marks, the last two, and puts the earlier release first', () => {
  expect(marked(['b', 'c'], 'a')).toEqual(['c', 'a'])
  expect(marked(['b', 'c'], 'b')).toEqual(['c'])
  expect(pairOf(['b', 'c'], steps)).toEqual({ from: 'b', to: 'c' })
  expect(pairOf(['c', 'b'], steps)).toEqual({ from: 'b', to: 'c' })
  expect(pairOf(['c'], steps)).toBeUndefined()
})
