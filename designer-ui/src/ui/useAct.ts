import { ref, shallowRef } from 'vue'
import { ApiProblem, LoginNeeded, type ProblemDocument } from '@/api'

/** One act at a time towards the server: whether it runs, and what it was refused for. */
export function useAct(onLoginNeeded: () => void = () => {}) {
  const busy = ref('')
  const refused = shallowRef<ProblemDocument>()

  /** True when it was done. `name` tells which button turns. */
  async function run(name: string, act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = name
    refused.value = undefined
    try {
      await act()
      return true
    } catch (failure) {
      if (failure instanceof LoginNeeded) onLoginNeeded()
      else refused.value = failure instanceof ApiProblem ? failure.document : { status: -1, title: String(failure) }
      return false
    } finally {
      busy.value = ''
    }
  }
  return { busy, refused, run }
}
