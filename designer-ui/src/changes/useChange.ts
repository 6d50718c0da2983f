import { computed, ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { api, type ChangeSet, type DraftFinding, type Edit, type Repair } from '@/api'
import { carryOut } from '@/editor'
import { useSessionStore } from '@/session'
import { useAct, useLoad } from '@/ui'
import { crossings, mayDo } from './useChanges'

/** One change: what it is, what was found in it, and what can be done with it. */
export function useChange(id: Ref<string>, language: Ref<string>) {
  const session = useSessionStore()
  const router = useRouter()
  const load = useLoad((signal) => api.changes.one(id.value, signal), id, session.login)
  const found = useLoad((signal) => api.changes.findings(id.value, signal), [id, language], session.login)
  const acts = useAct(session.login)
  const said = ref('')

  const change = computed<ChangeSet | undefined>(() => load.value.value)
  const findings = computed<DraftFinding[]>(() => found.value.value?.findings ?? [])
  const errors = computed(() => findings.value.filter((finding) => finding.severity === 'error').length)
  const may = computed(() => (change.value ? mayDo(change.value) : undefined))
  const others = computed(() => crossings(change.value?.edits ?? []))

  async function again() {
    await Promise.all([load.again(), found.again()])
  }
  /** Does it, reads everything anew and says so. */
  async function act(name: string, what: (change: ChangeSet) => Promise<unknown>, done = '') {
    const now = change.value
    if (!now) return false
    if (!(await acts.run(name, () => what(now)))) {
      // somebody else was faster: what is shown is brought up to date, the refusal stays on the page
      if (acts.refused.value?.status === 409) await again()
      return false
    }
    said.value = done
    await again()
    return true
  }

  return {
    load, found, change, findings, errors, may, others, said, again, act, ...acts,
    undo: (done: string) => act('undo', (now) => api.changes.undo(now.id, now.version), done),
    redo: (done: string) => act('redo', (now) => api.changes.redo(now.id, now.version), done),
    submit: (done: string) => act('submit', (now) => api.changes.submit(now.id, now.version), done),
    reset: (edit: Edit, done: string) => act(`reset ${edit.path}`, (now) => api.changes.resetFile(now.id, edit.path, edit.version), done),
    importZip: (zip: Blob, done: string) => act('import', (now) => api.changes.importZip(now.id, zip), done),
    repair: (repair: Repair, done: string) => act('repair', (now) => carryOut(now.id, repair), done),
    /** For dialogs, which show the refusal themselves. */
    rename: (title: string, reason: string) => api.changes.rename(id.value, title, reason, change.value?.version ?? 0).then(again),
    withdraw: () => api.changes.withdraw(id.value, change.value?.version ?? 0).then(again),
    remove: (query: Record<string, string>) => api.changes.remove(id.value, change.value?.version ?? 0).then(() => router.push({ name: 'changes', query })),
  }
}
