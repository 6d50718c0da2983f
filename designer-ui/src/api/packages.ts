import type { Asker, Download } from './changeCalls'
import type { DraftFinding, What } from './changes'
import type { Severity } from './types'

/** Packages and the keys they are signed with. */
export interface PackageKey { id: string; node: string; name: string; kinds: string[]; publicKey: string; addedAt: string; revokedAt?: string | null }
export interface PackageWish { what: 'pack' | 'tenant'; name: string }
/** What can be taken out: a pack of the libraries, or a node with all below it. */
export interface PackageItem extends PackageWish { title: string; version: string; needs: string[]; files: number; signed: boolean }
export const SIGNATURES = ['trusted', 'unknown', 'revoked', 'wrong', 'unsigned'] as const
export interface PackageSignature { state: (typeof SIGNATURES)[number]; key: string; fingerprint: string; node: string; kinds: string[] }
export interface PackageFile { path: string; kind: string; name: string; title: string; what: What | 'same' }
/** What an archive would do; nothing of it has happened yet. */
export interface PackageCheck {
  what: PackageWish['what']
  name: string
  version: string
  platform: string
  needs: Record<string, string>
  signature: PackageSignature
  files: PackageFile[]
  findings: DraftFinding[]
  mayImport: boolean
}
/** What became of an archive: the change it was put into. */
export interface PackageTaken { change: string; what: string; name: string; version: string; files: number; removed: number }

export function packageCalls(ask: Asker) {
  return {
    items: (signal?: AbortSignal) => ask<{ items: PackageItem[] }>('/api/packages', { signal }).then((answer) => answer.items ?? []),
    export: (wish: PackageWish) => ask<Download>('/api/packages/export', { method: 'POST', body: wish, file: true }),
    check: (zip: Blob) => ask<PackageCheck>('/api/packages/check', { method: 'POST', raw: zip }).then((found) => ({ ...found, needs: found.needs ?? {}, files: found.files ?? [], findings: (found.findings ?? []).map((one) => ({ ...one, severity: one.severity.toLowerCase() as Severity })) })),
    take: (node: string, zip: Blob) => ask<PackageTaken>(`/api/packages/import?node=${encodeURIComponent(node).replaceAll('%2F', '/')}`, { method: 'POST', raw: zip }),
    keys: (signal?: AbortSignal) => ask<{ keys: PackageKey[] }>('/api/packages/keys', { signal }).then((answer) => answer.keys ?? []),
    addKey: (key: { node: string; name: string; kinds: string[]; publicKey: string }) => ask<PackageKey>('/api/packages/keys', { method: 'POST', body: key }),
    revokeKey: (id: string) => ask<void>(`/api/packages/keys/${encodeURIComponent(id)}/revoke`, { method: 'POST', body: {} }),
  }
}
