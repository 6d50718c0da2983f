import type { Asker, Download } from './changeCalls'
import type { DraftFinding } from './changes'
import type { Severity } from './types'

/** Packages and the keys they are signed with. */
export interface PackageKey { id: string; node: string; name: string; kinds: string[]; publicKey: string; addedAt: string; revokedAt?: string | null }
export interface PackageWish { what: 'pack' | 'tenant'; name: string }
/** What an archive would do; nothing of it has happened yet. */
export interface PackagePlan {
  what: PackageWish['what']
  name: string
  version: string
  platform?: string
  needs?: Record<string, string>
  added: string[]
  changed: string[]
  removed: string[]
  /** Name of the key it is signed with; missing when nobody signed it. */
  signedBy?: string | null
  findings: DraftFinding[]
}
/** What became of an archive: the change it was put into. */
export interface PackageTaken { change: string; what: string; name: string; version: string; files: number; removed: number }

export function packageCalls(ask: Asker) {
  const to = (node: string, dryRun: boolean) => `/api/packages/import?node=${encodeURIComponent(node).replaceAll('%2F', '/')}${dryRun ? '&dryRun=true' : ''}`
  return {
    export: (wish: PackageWish) => ask<Download>('/api/packages/export', { method: 'POST', body: wish, file: true }),
    plan: (node: string, zip: Blob) => ask<PackagePlan>(to(node, true), { method: 'POST', raw: zip }).then((plan) => ({ ...plan, findings: (plan.findings ?? []).map((one) => ({ ...one, severity: one.severity.toLowerCase() as Severity })) })),
    take: (node: string, zip: Blob) => ask<PackageTaken>(to(node, false), { method: 'POST', raw: zip }),
    keys: (signal?: AbortSignal) => ask<{ keys: PackageKey[] }>('/api/packages/keys', { signal }).then((answer) => answer.keys ?? []),
    addKey: (key: { node: string; name: string; kinds: string[]; publicKey: string }) => ask<PackageKey>('/api/packages/keys', { method: 'POST', body: key }),
    revokeKey: (id: string) => ask<void>(`/api/packages/keys/${encodeURIComponent(id)}/revoke`, { method: 'POST', body: {} }),
  }
}
