import type { PackageCheck, PackageFile, PackageKey } from '@/api'

const RANK: Record<PackageFile['what'], number> = { removed: 0, changed: 1, added: 2, same: 3 }
/** Every file an archive would touch, removed ones first: they are what is easily overlooked. What stays as it is, is left out. */
export function filesOf(check: Pick<PackageCheck, 'files'>): PackageFile[] {
  return check.files.filter((file) => file.what !== 'same').sort((a, b) => RANK[a.what] - RANK[b.what] || a.path.localeCompare(b.path))
}

/** Nothing of an archive is taken over while one error stands, and nothing for nothing. */
export const mayTake = (check: Pick<PackageCheck, 'files' | 'mayImport'>): boolean => check.mayImport && filesOf(check).length > 0

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
