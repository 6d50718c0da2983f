import type { PackageKey, PackagePlan } from '@/api'

export type FileChange = 'added' | 'changed' | 'removed'
export interface FileRow { path: string; what: FileChange }

/** Every file an archive would touch, removed ones first: they are what is easily overlooked. */
export function filesOf(plan: Pick<PackagePlan, FileChange>): FileRow[] {
  return (['removed', 'changed', 'added'] as const).flatMap((what) => [...plan[what]].sort().map((path) => ({ path, what })))
}

/** Nothing of an archive is taken over while one error stands. */
export const mayTake = (plan: Pick<PackagePlan, 'findings' | FileChange>): boolean => !plan.findings.some((one) => one.severity === 'error') && filesOf(plan).length > 0

/** A key by what it may still do: trusted ones first, then by name. */
export function inOrder(keys: PackageKey[]): PackageKey[] {
  return [...keys].sort((a, b) => Number(Boolean(a.revokedAt)) - Number(Boolean(b.revokedAt)) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

/** A fingerprint as people compare it by eye. */
export const spelled = (fingerprint: string): string => fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

/** A public key as it is pasted: the lines of a PEM file are taken away. */
export const bareKey = (pasted: string): string => pasted.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '')

export type Missing = 'name' | 'publicKey'
export function missingIn(key: { name: string; publicKey: string }): Missing | undefined {
  if (!key.name.trim()) return 'name'
  return /^[A-Za-z0-9+/=_-]{40,200}$/.test(bareKey(key.publicKey)) ? undefined : 'publicKey'
}
