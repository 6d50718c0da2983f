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
