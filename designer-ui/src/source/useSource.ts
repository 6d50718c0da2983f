import type { Finding, Severity } from '@/api'

export const lineCount = (text: string): number => (text ? text.replace(/\n$/, '').split('\n').length : 0)

export interface Mark { from: number; to: number; severity: 'error' | 'warning' | 'info'; message: string }
interface Lines { lines: number; line: (n: number) => { from: number; to: number; text: string } }

const shownAs: Record<Severity, Mark['severity']> = { error: 'error', warning: 'warning', hint: 'info' }

/** Findings as underlined text. One without a line stands on the first; one past the end (the file has changed) on the last. */
export function marksOf(findings: Finding[], doc: Lines): Mark[] {
  return findings.map((finding) => {
    const line = doc.line(Math.min(Math.max(finding.line, 1), doc.lines))
    const indent = line.text.length - line.text.trimStart().length
    return { from: Math.min(line.from + indent, line.to), to: line.to, severity: shownAs[finding.severity], message: finding.message }
  }).sort((a, b) => a.from - b.from)
}

/** The one stretch in which two texts differ; undefined when they are equal. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } | undefined {
  if (before === after) return undefined
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from++
  let end = 0
  while (end < before.length - from && end < after.length - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}
