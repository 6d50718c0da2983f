import { expect, it } from 'vitest'
import type { MovableVersion } from '@/api'
import { atWork, choices, percent, sent, successors } from './useMigration'

const place = (id: string, more = {}) => ({ id, name: id, type: 'userTask', limited: false, timed: false, ...more })
const version = (places: MovableVersion['places']): MovableVersion => ({ version: 'v', bundle: 'b', since: null, instances: 1, places })
const OLD = [version([place('a', { limited: true }), place('b'), place('t', { type: 'boundaryEvent', timed: true })])]
const NEW = [version([place('a'), place('c'), place('s', { type: 'serviceTask' })])]

it('puts first what the new version lacks, without a place to go to', () => {
  expect(choices(OLD, NEW).map((row) => [row.id, row.to, row.gone])).toEqual([['b', '', true], ['t', '', true], ['a', 'a', false]])
})
it('offers steps of the same kind only', () => {
  const [b] = choices(OLD, NEW)
  expect(successors(b!, NEW).map((one) => one.id)).toEqual(['a', 'c'])
})
it('sends only what differs', () => {
  const rows = choices(OLD, NEW)
  expect(sent(rows, 'keep')).toEqual({ steps: {}, clocks: {}, usual: 'keep' })
  rows.find((row) => row.id === 'b')!.to = 'c'
  rows.find((row) => row.id === 'a')!.clock = 'restart'
  expect(sent(rows, 'keep')).toEqual({ steps: { b: 'c' }, clocks: { a: 'restart' }, usual: 'keep' })
})
it('counts what is done in each direction', () => {
  expect(percent({ state: 'RUNNING', progress: { MOVED: 6, REFUSED: 1, WAITING: 3 } })).toBe(70)
  expect(percent({ state: 'ROLLING_BACK', progress: { MOVED: 5, BACK: 4, MOVED_ON: 1, REFUSED: 9 } })).toBe(50)
  expect(percent({ state: 'DONE', progress: {} })).toBe(100)
  expect(['PLANNED', 'RUNNING', 'ROLLING_BACK', 'DONE'].map(atWork)).toEqual([false, true, true, false])
})
