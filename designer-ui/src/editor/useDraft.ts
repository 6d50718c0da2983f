import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { ApiProblem, LoginNeeded, type DraftFile, type DraftFinding, type OtherEdit, type ProblemDocument, type Saved } from '@/api'

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'conflict' | 'refused' | 'login'
export interface Collision { mine: string; theirs: string; base: string; version: number; by: string; at?: string }

/** Where what is not saved yet is kept, so that a crash of the browser loses nothing. */
export interface Shelf { read: () => string | undefined; keep: (text: string) => void; clear: () => void }
export interface DraftPorts {
  save: (path: string, text: string, version: number) => Promise<Saved>
  shelf: Shelf
  /** Milliseconds of rest before a save, and before trying again without a line. */
  rest?: number
  retry?: number
}

const whose = (by: ProblemDocument['by']) => (typeof by === 'string' ? by : (by?.name ?? ''))

/** One text under edit: saved after a moment of rest, never overwriting somebody else's, never lost. */
export function useDraft(file: DraftFile, ports: DraftPorts) {
  const { rest = 700, retry = 5000 } = ports
  const text = ref(file.text)
  const savedText = ref(file.text)
  const version = ref(file.version)
  const state = ref<SaveState>('saved')
  const savedAt = shallowRef<Date>()
  const findings = shallowRef<DraftFinding[]>()
  const others = shallowRef<OtherEdit[]>()
  const collision = shallowRef<Collision>()
  const problem = shallowRef<ProblemDocument>()
  const shelved = ports.shelf.read()
  /** What was typed here before and never reached the server. */
  const rescued = ref(shelved !== undefined && shelved !== file.text ? shelved : undefined)
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  function write(to: string) {
    if (to === text.value) return
    text.value = to
    if (state.value === 'conflict') return ports.shelf.keep(to)
    if (to === savedText.value && state.value !== 'saving') {
      clearTimeout(timer)
      ports.shelf.clear()
      state.value = 'saved'
      return
    }
    ports.shelf.keep(to)
    if (state.value !== 'saving') {
      state.value = 'typing'
      later(rest)
    }
  }

  async function save(): Promise<void> {
    if (text.value === savedText.value) return
    problem.value = undefined
    await saveBy((sent, at) => ports.save(file.path, sent, at))
  }

  function refuse(failure: unknown, sent: string) {
    if (failure instanceof LoginNeeded) { state.value = 'login'; return }
    const document = failure instanceof ApiProblem ? failure.document : { status: -1, title: String(failure) }
    problem.value = document
    if (document.status === 409 && document.text !== undefined) {
      collision.value = { mine: text.value, theirs: document.text, base: savedText.value, version: document.version ?? version.value, by: whose(document.by), at: document.at }
      state.value = 'conflict'
    } else if (document.status === 0 || document.status >= 500) {
      state.value = 'offline'
      later(retry)
    } else {
      state.value = 'refused'
      ports.shelf.keep(sent)
    }
  }

  /** Ends a collision with the text a person chose; it is saved over the other's version knowingly. */
  function settle(chosen: string) {
    const met = collision.value
    if (!met) return
    version.value = met.version
    savedText.value = met.theirs
    collision.value = undefined
    problem.value = undefined
    text.value = chosen
    state.value = 'typing'
    if (chosen === met.theirs) {
      state.value = 'saved'
      ports.shelf.clear()
    } else {
      ports.shelf.keep(chosen)
      void save()
    }
  }

  /** Another way to save is tried in place of the usual one, e.g. with a word that the text was compared. */
  async function saveBy(how: (text: string, version: number) => Promise<Saved>): Promise<boolean> {
    if (state.value === 'saving' || state.value === 'conflict') return false
    clearTimeout(timer)
    const sent = text.value
    state.value = 'saving'
    try {
      took(await how(sent, version.value), sent)
      return true
    } catch (failure) {
      refuse(failure, sent)
      return false
    }
  }
  function took(answer: Saved, sent: string) {
    version.value = answer.version
    savedText.value = sent
    savedAt.value = new Date()
    findings.value = answer.findings
    others.value = answer.others
    if (text.value === sent) {
      state.value = 'saved'
      ports.shelf.clear()
    } else {
      state.value = 'typing'
      later(rest)
    }
  }

  const restore = () => { const kept = rescued.value; rescued.value = undefined; if (kept !== undefined) write(kept) }
  const forget = () => { rescued.value = undefined; ports.shelf.clear() }
  const unsaved = computed(() => text.value !== savedText.value)
  onScopeDispose(() => clearTimeout(timer))
  return { text, savedText, version, state, savedAt, findings, others, collision, problem, rescued, unsaved, write, save, saveBy, settle, restore, forget }
}

/** A shelf in the browser's own storage, one place for each file of a change. */
export function browserShelf(change: string, path: string): Shelf {
  const key = `gridloom-draft ${change} ${path}`
  const safely = <T>(act: () => T): T | undefined => {
    try {
      return act()
    } catch {
      return undefined // storage switched off or full: the page itself still holds the text
    }
  }
  return {
    read: () => safely(() => localStorage.getItem(key)) ?? undefined,
    keep: (text) => { safely(() => localStorage.setItem(key, text)) },
    clear: () => { safely(() => localStorage.removeItem(key)) },
  }
}
