import { computed, onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { ApiProblem, LoginNeeded, type ProblemDocument } from '@/api'

export type LoadState = 'loading' | 'ready' | 'error' | 'offline' | 'forbidden' | 'missing' | 'cancelled'

export interface Load<T> {
  state: Ref<LoadState>
  value: Readonly<Ref<T | undefined>>
  problem: Readonly<Ref<ProblemDocument | undefined>>
  /** Whole seconds this reading has taken, counted from the first full one. */
  seconds: Ref<number>
  slow: Ref<boolean>
  again: () => Promise<void>
  cancel: () => void
}

/** Reads something from the server now and whenever `on` changes; the latest question wins. */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, on: WatchSource | WatchSource[] = [], onLoginNeeded: () => void = () => {}): Load<T> {
  const state = ref<LoadState>('loading')
  const value = shallowRef<T>()
  const problem = shallowRef<ProblemDocument>()
  const seconds = ref(0)
  let abort = new AbortController()
  let ticking: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(ticking)
    abort.abort()
  }

  async function again() {
    stop()
    const mine = (abort = new AbortController())
    state.value = 'loading'
    problem.value = undefined
    seconds.value = 0
    ticking = setInterval(() => seconds.value++, 1000)
    const tick = ticking
    try {
      const got = await read(mine.signal)
      if (mine.signal.aborted) return
      value.value = got
      state.value = 'ready'
    } catch (failure) {
      if (mine.signal.aborted) return
      if (failure instanceof LoginNeeded) return onLoginNeeded()
      problem.value = failure instanceof ApiProblem ? failure.document : { status: -1, title: '' }
      state.value = stateOf(problem.value.status)
    } finally {
      clearInterval(tick)
    }
  }

  function cancel() {
    stop()
    state.value = 'cancelled'
  }

  watch(on as WatchSource[], () => { value.value = undefined; void again() }, { deep: false })
  onScopeDispose(stop)
  void again()
  return { state, value, problem, seconds, slow: computed(() => state.value === 'loading' && seconds.value >= 1), again, cancel }
}

function stateOf(status: number): LoadState {
  if (status === 0) return 'offline'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'missing'
  return 'error'
}
