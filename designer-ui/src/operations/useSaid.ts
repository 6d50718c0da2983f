import { useI18n } from 'vue-i18n'
import { useSessionStore } from '@/session'

const OUTCOMES = new Set(['handled', 'partly', 'returned', 'refused', 'escalated', 'cancelled'])
const CAUSES: [RegExp, string][] = [
  [/^status (\d+)/, 'status'], [/^no answer in (\d+)s/, 'noAnswer'], [/^secret not set for header ([\w-]+)/, 'secret'], [/^host not allowed/, 'host'],
  [/^answer too long/, 'tooLong'], [/^answer unreadable/, 'unreadable'], [/^connector unreadable/, 'connector'], [/^(ConnectException|HttpConnectTimeoutException|UnresolvedAddressException)/, 'unreachable'],
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
    place: (path: string) => session.me?.nodes.find((known) => known.path === path)?.name ?? path,
  }
}
