import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { api, type Proof } from '@/api'
import { isRunning, lastMonth, latest, share, useProofs } from './useProofs'

const proof = (kind: Proof['kind'], state: Proof['state'], startedAt = '1', done = 0): Proof => ({ id: kind + startedAt, kind, state, done, total: 200, startedAt })

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('asks for the month that is over', () => {
  expect(lastMonth(new Date('2026-03-15T02:00:00Z'))).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(lastMonth(new Date('2027-01-01T00:00:00Z')).from).toBe('2026-12-01')
})
it('shows the latest of each kind in the order they are read', () => {
  expect(latest([proof('replay', 'done'), proof('scenarios', 'failed', '1'), proof('scenarios', 'done', '2')]).map((one) => one.id)).toEqual(['scenarios2', 'replay1'])
})
it('takes an unknown state for one that goes on, and never counts past the end', () => {
  expect([isRunning({ ...proof('replay', 'done'), state: 'queued' as Proof['state'] }), isRunning(proof('replay', 'cancelled'))]).toEqual([true, false])
  expect([share(proof('replay', 'running', '1', 50)), share({ ...proof('replay', 'running'), done: 300 }), share({ ...proof('replay', 'waiting'), total: 0 })]).toEqual([25, 100, 0])
})
it('watches until nothing runs, also through a lost line, and stops with the page', async () => {
  const answers = [() => Promise.reject(new Error('line')), () => Promise.resolve([proof('replay', 'running', '1', 100)]), () => Promise.resolve([proof('replay', 'done')])]
  const read = vi.spyOn(api.changes, 'proofs').mockImplementation(() => answers.shift()!())
  const scope = effectScope()
  const proofs = scope.run(() => useProofs(ref('c'), ref([proof('replay', 'running')]), 100))!
  await vi.advanceTimersByTimeAsync(100)
  expect(proofs.lost.value).toBe(true)
  await vi.advanceTimersByTimeAsync(100)
  expect([proofs.lost.value, proofs.shown.value[0]!.done]).toEqual([false, 100])
  await vi.advanceTimersByTimeAsync(1000)
  expect([read.mock.calls.length, proofs.shown.value[0]!.state]).toEqual([3, 'done'])
  scope.stop()
})
