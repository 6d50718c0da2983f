import type { Words } from './types'

/** The text in the wanted language, else in the other one, else the fallback (the artifact's name). */
export function wordsIn(words: Words | undefined, language: string, fallback = ''): string {
  if (!words) return fallback
  if (typeof words === 'string') return words
  const zhFirst = language.startsWith('zh')
  return (zhFirst ? words.zh || words.en : words.en || words.zh) || fallback
}
