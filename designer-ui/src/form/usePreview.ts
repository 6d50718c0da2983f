import { ref, shallowRef } from 'vue'
import { ApiProblem, LoginNeeded, type FormDrawn, type FormWish, type ProblemDocument } from '@/api'

export type Typed = Record<string, string[]>

/** What stands in the controls of a drawn form, by name, as a browser would post it. */
export function typedIn(form: { elements: Iterable<Element> }): Typed {
  const typed: Typed = {}
  for (const element of form.elements) {
    const control = element as HTMLInputElement
    if (!control.name || control.disabled || control.type === 'file' || (/radio|checkbox/.test(control.type) && !control.checked)) continue
    ;(typed[control.name] ??= []).push(control.value)
  }
  return typed
}

interface Asked { schema: string; ui: string; language: string }
/** Draws by the server, the latest wish wins; what is typed stays from one drawing to the next. */
export function usePreview(name: string, draw: (wish: FormWish, language: string, signal: AbortSignal) => Promise<FormDrawn>, onLoginNeeded: () => void = () => {}) {
  const drawn = shallowRef<FormDrawn>()
  const problem = shallowRef<ProblemDocument>()
  const busy = ref(false)
  const judged = ref(false)
  let typed: Typed = {}
  let abort = new AbortController()

  async function show(asked: Asked, how: { typed?: Typed; sample?: boolean; judge?: boolean; clear?: boolean } = {}) {
    abort.abort()
    const mine = (abort = new AbortController())
    if (how.clear) { typed = {}; judged.value = false }
    if (how.typed) typed = how.typed
    if (how.judge !== undefined) judged.value = how.judge
    busy.value = true
    try {
      const answer = await draw({ name, schema: asked.schema, ui: asked.ui, typed, sample: how.sample ?? false, judge: judged.value }, asked.language, mine.signal)
      if (mine.signal.aborted) return
      problem.value = undefined
      typed = answer.typed ?? typed
      drawn.value = answer.html ? answer : drawn.value && { ...drawn.value, html: drawn.value.html, judged: false }
    } catch (failure) {
      if (mine.signal.aborted) return
      if (failure instanceof LoginNeeded) return onLoginNeeded()
      problem.value = failure instanceof ApiProblem ? failure.document : { status: -1, title: String(failure) }
    } finally {
      if (!mine.signal.aborted) busy.value = false
    }
  }
  return { drawn, problem, busy, judged, show }
}
