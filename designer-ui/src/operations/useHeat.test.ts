import { expect, it } from 'vitest'
import type { StepHeat } from '@/api'
import { measured, shades, span } from './useHeat'

const step = (id: string, count: number, waitingSeconds: number, workingSeconds = 0, suspendedSeconds = 0): StepHeat => ({ step: id, name: id, count, open: 0, waitingSeconds, workingSeconds, suspendedSeconds })

it('measures the average of one visit', () => {
  expect(measured(step('a', 4, 40, 80, 20), 'total')).toBe(35)
  expect(measured(step('a', 4, 40, 80), 'waited')).toBe(10)
  expect(measured(step('a', 0, 0), 'waited')).toBe(0)
  expect(measured(step('a', 4, 40), 'count')).toBe(4)
})
it('gives the highest the darkest shade and nothing no shade', () => {
  expect([...shades([step('a', 1, 100), step('b', 1, 1), step('c', 1, 0), step('d', 1, 41)], 'waited')]).toEqual([['a', 5], ['b', 1], ['d', 3]])
  expect(shades([], 'total').size).toBe(0)
})
it('says a span in its largest unit', () => {
  expect(span(59)).toEqual({ unit: 's', n: 59 })
  expect(span(5400)).toEqual({ unit: 'h', n: 1.5 })
  expect(span(172_800)).toEqual({ unit: 'd', n: 2 })
})
