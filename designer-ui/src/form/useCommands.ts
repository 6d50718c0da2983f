import { computed, shallowRef } from 'vue'
import type { Texts } from './useFormEdits'

interface Step { label: string; before: Texts; after: Texts; at: number }
const KEPT = 200
const BURST = 900

/** Every change of the two texts as one step that can be taken back and done again. Typing in one box is one step. */
export function useCommands(first: Texts, now: () => number = Date.now) {
  const texts = shallowRef(first)
  const done = shallowRef<Step[]>([])
  const undone = shallowRef<Step[]>([])

  /** `merge` names what is being typed: the same name shortly after goes into the same step. */
  function run(label: string, after: Texts, merge = '') {
    const before = texts.value
    if (after.schema === before.schema && after.ui === before.ui) return
    texts.value = after
    const last = done.value.at(-1)
    const at = now()
    if (merge && last?.label === `${label} ${merge}` && at - last.at < BURST) done.value = [...done.value.slice(0, -1), { ...last, after, at }]
    else done.value = [...done.value, { label: merge ? `${label} ${merge}` : label, before, after, at }].slice(-KEPT)
    undone.value = []
  }
  function undo() {
    const last = done.value.at(-1)
    if (!last) return
    done.value = done.value.slice(0, -1)
    undone.value = [...undone.value, last]
    texts.value = last.before
  }
  function redo() {
    const next = undone.value.at(-1)
    if (!next) return
    undone.value = undone.value.slice(0, -1)
    done.value = [...done.value, next]
    texts.value = next.after
  }
  const word = (step: Step | undefined) => step?.label.split(' ')[0] ?? ''
  return { texts, run, undo, redo, canUndo: computed(() => done.value.length > 0), canRedo: computed(() => undone.value.length > 0), undoes: computed(() => word(done.value.at(-1))), redoes: computed(() => word(undone.value.at(-1))) }
}
