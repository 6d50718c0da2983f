import { computed, ref, shallowRef, watch } from 'vue'
import type { DraftFile, DraftFinding, Saved } from '@/api'
import { browserShelf, useDraft } from '@/editor'
import { useCommands } from './useCommands'
import type { Texts } from './useFormEdits'

export interface PairPorts { change: string; save: (path: string, text: string, version: number) => Promise<Saved>; shelf?: typeof browserShelf }

/** The two files of a form as one draft: edited by commands, each saved as its own file, shown as one state. */
export function usePair(files: { schema: DraftFile; ui: DraftFile }, ports: PairPorts, fresh: Texts) {
  const shelf = ports.shelf ?? browserShelf
  const open = (file: DraftFile) => useDraft(file, { save: ports.save, shelf: shelf(ports.change, file.path) })
  const drafts = { schema: open(files.schema), ui: open(files.ui) }
  const both = [drafts.schema, drafts.ui]
  const begun = (file: DraftFile, text: string) => (file.text.trim() ? file.text : text)
  const commands = useCommands({ schema: begun(files.schema, fresh.schema), ui: begun(files.ui, fresh.ui) })

  watch(commands.texts, (texts) => {
    drafts.schema.write(texts.schema)
    drafts.ui.write(texts.ui)
  })
  // what a shelf, a repair or somebody else's text puts into a draft is a step like any other
  watch(() => [drafts.schema.text.value, drafts.ui.text.value] as const, ([schema, ui]) => commands.run('outside', { schema, ui }), { flush: 'sync' })
  /** A new form is there once somebody opens it to write. */
  function begin() {
    drafts.schema.write(commands.texts.value.schema)
    drafts.ui.write(commands.texts.value.ui)
  }

  const RANK = ['conflict', 'login', 'refused', 'offline', 'saving', 'typing', 'saved'] as const
  const state = computed(() => RANK.find((one) => both.some((draft) => draft.state.value === one)) ?? 'saved')
  const findings = shallowRef<DraftFinding[]>()
  const seen = ref(0)
  for (const draft of both) {
    watch(draft.savedAt, () => {
      if (draft.version.value < seen.value || !draft.findings.value) return
      seen.value = draft.version.value
      findings.value = draft.findings.value
    })
  }
  return {
    ...commands, drafts, state, findings, begin,
    unsaved: computed(() => both.some((draft) => draft.unsaved.value)),
    savedAt: computed(() => both.map((draft) => draft.savedAt.value).filter((at) => at !== undefined).sort((a, b) => b.getTime() - a.getTime())[0]),
    rescued: computed(() => both.some((draft) => draft.rescued.value !== undefined)),
    collided: computed(() => both.find((draft) => draft.collision.value)),
    problem: computed(() => both.map((draft) => draft.problem.value).find(Boolean)),
    save: async () => { for (const draft of both) await draft.save() },
    restore: () => { for (const draft of both) draft.restore() },
    forget: () => { for (const draft of both) draft.forget() },
  }
}

export const pairOf = (path: string) => {
  const stem = path.replace(/\.(schema|ui)\.json$/, '')
  return { schema: `${stem}.schema.json`, ui: `${stem}.ui.json`, name: stem.slice(stem.lastIndexOf('/') + 1) }
}

/** What a form begins with. */
export function emptyForm(name: string, title: { zh: string; en: string }): Texts {
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:gridloom:form:${name}`, title: title.zh, 'x-title': { en: title.en }, type: 'object', properties: {}, additionalProperties: false }
  return { schema: `${JSON.stringify(schema, null, 2)}\n`, ui: `${JSON.stringify({ type: 'VerticalLayout', elements: [] }, null, 2)}\n` }
}
