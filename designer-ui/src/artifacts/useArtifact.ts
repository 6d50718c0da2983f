import type { Artifact, Finding, Origin } from '@/api'

export const VIEWS = ['source', 'effective', 'layers', 'findings'] as const
export type View = (typeof VIEWS)[number]

export const readView = (value: unknown): View => (VIEWS.includes(value as View) ? (value as View) : 'source')

/** The file to open: the one in the address, else the one with the last word. */
export function fileShown(artifact: Artifact, wanted: unknown): Artifact['layers'][number] | undefined {
  return artifact.layers.find((layer) => layer.file === wanted) ?? artifact.layers.find((layer) => layer.file === artifact.file) ?? artifact.layers.at(-1)
}

/** Errors first, then by place in the file. */
export function inOrder(findings: Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, hint: 2 }
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || a.file.localeCompare(b.file) || a.line - b.line)
}

/** Settings whose address or file contains the words typed. */
export function findOrigins(origins: Origin[], q: string): Origin[] {
  const wanted = q.trim().toLowerCase()
  return wanted ? origins.filter((origin) => `${origin.pointer}\n${origin.file}\n${origin.layerName}`.toLowerCase().includes(wanted)) : origins
}

/** How many settings each file decides. */
export function share(origins: Origin[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const origin of origins) counts.set(origin.file, (counts.get(origin.file) ?? 0) + 1)
  return counts
}

/** Name for the saved file; the effective text is nobody's file and says so. */
export function saveName(file: string, effectiveOf?: string): string {
  const base = file.split('/').at(-1) || 'artifact.txt'
  return effectiveOf ? base.replace(/(\.patch)?(\.[a-z]+)$/, `.${effectiveOf.replaceAll('/', '-')}$2`) : base
}

export const lineFrom = (value: unknown): number => Math.max(0, Math.trunc(Number(value)) || 0)
