import type { DraftFile, DraftFinding, Format, OtherEdit } from '@/api'

export function formatOf(path: string): Format {
  if (/\.ya?ml$/.test(path)) return 'yaml'
  if (path.endsWith('.json')) return 'json'
  return /\.(bpmn|dmn|xml)$/.test(path) ? 'xml' : 'text'
}

const RANK = { error: 0, warning: 1, hint: 2 }
/** This file's findings first, errors first among them, then from top to bottom. */
export function ordered(findings: DraftFinding[], here: string): DraftFinding[] {
  return [...findings].sort((a, b) => Number(b.file === here) - Number(a.file === here) || RANK[a.severity] - RANK[b.severity] || a.file.localeCompare(b.file) || a.line - b.line)
}

export const otherName = (other: OtherEdit): string => (typeof other.by === 'string' ? other.by : other.by.name)

const OVERLAY = /\/overlays\/([^/]+)\/([^/]+)\.patch\.yaml$/
/** A new patch says at once what it lies over, so that the first edit makes a whole file. */
export function begun(file: DraftFile): DraftFile {
  const found = OVERLAY.exec(file.path)
  if (file.text.trim() || !found) return file
  const [, kind, name] = found as unknown as [string, string, string]
  return { ...file, text: `kind: overlay/v1\ntarget: {kind: ${kind}, name: ${name}}\npatch: {}\n`, target: file.target ?? { kind, name } }
}
/** A file with nothing in it that is no patch begins with the text in force. */
export const wantsText = (file: DraftFile): boolean => !file.text.trim() && !file.baseText.trim() && !OVERLAY.test(file.path)
