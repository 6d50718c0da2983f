import type { Finding, Severity } from '@/api'

export const SEVERITIES: Severity[] = ['error', 'warning', 'hint']
export type Tone = Severity | 'all'

export const readTone = (value: unknown): Tone => (SEVERITIES.includes(value as Severity) ? (value as Severity) : 'all')

export function search(findings: Finding[], q: string, titleOf: (finding: Finding) => string): Finding[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return findings.filter((finding) => {
    const hay = [finding.message, finding.file, finding.code, finding.pointer, titleOf(finding)].join('\n').toLowerCase()
    return words.every((word) => hay.includes(word))
  })
}

export function countBySeverity(findings: Finding[]): Record<Tone, number> {
  const counts: Record<Tone, number> = { all: findings.length, error: 0, warning: 0, hint: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}

/** Errors first, then file by file from top to bottom. */
export function sorted(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.file.localeCompare(b.file) || a.line - b.line)
}
