import { expect, it } from 'vitest'
import type { IncidentCard, StepVisit } from '@/api'
import { pathOf, type Flow } from './usePath'

const flow = (from: string, to: string): Flow => ({ id: `${from}-${to}`, from, to })
const visit = (step: string, openedAt: string, endedAt?: string): StepVisit => ({ step, name: step, state: endedAt ? 'DONE' : 'OPEN', openedAt, endedAt })
const FLOWS = [flow('S', 'A'), flow('A', 'G'), flow('G', 'X'), flow('G', 'C'), flow('X', 'B'), flow('C', 'B'), flow('B', 'E')]
const PERSONS = new Set(['A', 'B', 'C'])

it('marks the way between the steps people had', () => {
  const marks = pathOf([visit('A', '1', '2'), visit('C', '2', '3'), visit('B', '3')], [], FLOWS, ['S'], PERSONS)
  expect([...marks.flows].sort()).toEqual(['A-G', 'C-B', 'G-C', 'S-A'])
  expect([...marks.passed].sort()).toEqual(['A', 'C', 'G', 'S'])
  expect([...marks.here]).toEqual(['B'])
})
it('takes the machine’s way where no person stood, and never jumps over a step of a person', () => {
  const marks = pathOf([visit('A', '1', '2'), visit('B', '3')], [], FLOWS, ['S'], PERSONS)
  expect([...marks.flows].sort()).toEqual(['A-G', 'G-X', 'S-A', 'X-B'])
})
it('leads to the step that stands in trouble', () => {
  const marks = pathOf([visit('A', '1', '2')], [{ step: 'X', state: 'OPEN' } as IncidentCard], FLOWS, ['S'], PERSONS)
  expect([...marks.trouble]).toEqual(['X'])
  expect([...marks.flows].sort()).toEqual(['A-G', 'G-X', 'S-A'])
  expect(marks.passed.has('X')).toBe(false)
})
it('a step that was opened again is where it stands, not passed', () => {
  const marks = pathOf([visit('A', '1', '2'), visit('A', '3')], [], FLOWS, ['S'], PERSONS)
  expect([...marks.here]).toEqual(['A'])
  expect(marks.passed.has('A')).toBe(false)
})
