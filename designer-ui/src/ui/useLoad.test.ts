import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { ApiProblem, LoginNeeded } from '@/api'
import { useLoad } from './useLoad'

const settled = () => vi.advanceTimersByTimeAsync(0)
const scope = effectScope()
const run = <T>(made: () => T) => scope.run(made)!

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('reading', () => {
  it.each([[0, 'offline'], [403, 'forbidden'], [404, 'missing'], [500, 'error'], [422, 'error']])('status %i is shown as %s', async (status, state) => {
    const load = run(() => useLoad(() => Promise.reject(new ApiProblem({ status, title: 'x' }))))
    await settled()
    expect(load.state.value).toBe(state)
  })

  it('counts seconds from the first and can be stopped', async () => {
    let signal: AbortSignal | undefined
    const load = run(() => useLoad((s) => { signal = s; return new Promise<number>(() => {}) }))
    expect(load.slow.value).toBe(false)
    await vi.advanceTimersByTimeAsync(2100)
    expect([load.slow.value, load.seconds.value]).toEqual([true, 2])
    load.cancel()
    expect([load.state.value, signal!.aborted]).toEqual(['cancelled', true])
  })

  it('lets the latest question win', async () => {
    const node = ref('a')
    const answers: Record<string, (text: string) => void> = {}
    const load = run(() => useLoad(() => new Promise<string>((done) => { answers[node.value] = done }), node))
    node.value = 'b'
    await nextTick()
    answers.b!('of b')
    await settled()
    answers.a!('of a')
    await settled()
    expect(load.value.value).toBe('of b')
  })

  it('sends to the login instead of showing an error', async () => {
    const login = vi.fn()
    run(() => useLoad(() => Promise.reject(new LoginNeeded()), [], login))
    await settled()
    expect(login).toHaveBeenCalledOnce()
  })
})
