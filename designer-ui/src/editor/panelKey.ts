import type { InjectionKey, Ref } from 'vue'
import type { DraftFinding } from '@/api'
import type { Field } from './usePanel'
import type { Step } from './useText'

/** What the rows of a panel share. */
export interface PanelContext {
  locked: Ref<boolean>
  /** True when the text lies over something from above. */
  patch: Ref<boolean>
  own: Ref<unknown>
  findings: Ref<DraftFinding[]>
  named: (kind: string) => { value: string; label: string }[]
  /** Undefined takes the value out. */
  write: (steps: Step[], value: unknown) => void
  reset: (steps: Step[]) => void
  take: (field: Field) => void
  show: (steps: Step[]) => void
  /** What stands in a box that is not left yet. */
  typing: (pointer: string) => string | undefined
  type: (pointer: string, text: string) => void
}
export const panelKey: InjectionKey<PanelContext> = Symbol('panel')
