import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiProblem } from '@/api'
import { useSessionStore } from '@/session'

/** Parts of the server that hear events and have a name for people. */
const PARTS = new Set(['KeepAudit', 'EndAssisting'])
const OUTCOMES = new Set(['handled', 'partly', 'returned', 'refused', 'escalated', 'cancelled'])
const CAUSES: [RegExp, string][] = [
  [/^status (\d+)/, 'status'], [/^no answer in (\d+)s/, 'noAnswer'], [/^secret not set for header ([\w-]+)/, 'secret'], [/^host not allowed/, 'host'],
  [/^answer too long/, 'tooLong'], [/^answer unreadable/, 'unreadable'], [/^connector unreadable/, 'connector'], [/^(ConnectException|HttpConnectTimeoutException|UnresolvedAddressException)/, 'unreachable'],
  [/^TASK_NOBODY_RESPONSIBLE/, 'nobody'], [/^(SCRIPT_\w+)/, 'script'], [/^(DECISION_\w+|RULE_\w+)/, 'rule'],
]

/** Which sentence a cause of the server is, with what it is about; undefined when there is none. */
export function causeOf(cause: string): { key: string; what: string } | undefined {
  for (const [pattern, key] of CAUSES) {
    const found = pattern.exec(cause)
    if (found) return { key, what: found[1] ?? '' }
  }
  return undefined
}

/** Words of the server in the language of the page; what has no sentence is shown as it came. */
export function useSaid() {
  const { t } = useI18n()
  const session = useSessionStore()
  return {
    cause: (text: string) => { const known = causeOf(text); return known ? t(`operations.causes.${known.key}`, { what: known.what }) : text },
    outcome: (word: string) => (OUTCOMES.has(word) ? t(`operations.outcomes.${word}`) : word),
    part: (name: string) => (PARTS.has(name) ? t(`operations.parts.${name}`) : name),
    place: (path: string) => session.nameOf(path) ?? path,
  }
}

/** Does an act and keeps what the server answers when it refuses. */
export function useRefused() {
  const refused = ref('')
  const busy = ref(false)
  async function run(act: () => Promise<void>) {
    busy.value = true
    refused.value = ''
    try {
      await act()
    } catch (failure) {
      refused.value = failure instanceof ApiProblem ? failure.document.detail || failure.document.title || String(failure.document.status) : String(failure)
    } finally {
      busy.value = false
    }
  }
  return { refused, busy, run }
}
