import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { LoginNeeded, type DecisionCase, type LookedTable, type Tested } from '@/api'

export interface JudgePorts {
  look: (text: string, signal: AbortSignal) => Promise<LookedTable[]>
  test: (text: string, cases: DecisionCase[], signal: AbortSignal) => Promise<Tested>
  login: () => void
  rest?: number
}
export type JudgeState = 'fresh' | 'waiting' | 'broken'

/** What the server says of the text as it stands; asked after a moment of rest, an answer to an older text is dropped. */
export function useJudge(text: Ref<string>, cases: Ref<DecisionCase[]>, ports: JudgePorts) {
  const { rest = 350 } = ports
  const tables = shallowRef<LookedTable[]>([])
  const tested = shallowRef<Tested>()
  const state = ref<JudgeState>('waiting')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  async function ask() {
    asked?.abort()
    const mine = (asked = new AbortController())
    try {
      const looked = await ports.look(text.value, mine.signal)
      if (mine.signal.aborted) return
      tables.value = looked
      tested.value = cases.value.length ? await ports.test(text.value, cases.value, mine.signal) : undefined
      if (!mine.signal.aborted) state.value = 'fresh'
    } catch (failure) {
      if (mine.signal.aborted) return
      if (failure instanceof LoginNeeded) ports.login()
      state.value = 'broken' // the text cannot be compiled just now, or no line: what was found before stays
    }
  }
  watch([text, cases], () => {
    state.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(ask, rest)
  }, { immediate: true })
  onScopeDispose(() => { clearTimeout(timer); asked?.abort() })
  return { tables, tested, state, ask }
}
