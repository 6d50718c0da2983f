import { describe, expect, it } from 'vitest'
import type { PackageFile, PackageKey } from '@/api'
import { bareKey, filesOf, inOrder, mayTake, missingIn, spelled } from './usePackages'

const file = (path: string, what: PackageFile['what']): PackageFile => ({ path, what, kind: 'form', name: path, title: path })
const files = [file('b', 'added'), file('e', 'same'), file('c', 'changed'), file('d', 'removed'), file('a', 'added')]

describe('an archive', () => {
  it('says first what it takes away, and nothing of what stays', () => {
    expect(filesOf({ files }).map((row) => `${row.what} ${row.path}`)).toEqual(['removed d', 'changed c', 'added a', 'added b'])
  })
  it('comes in when the server lets it, and not for nothing', () => {
    expect([mayTake({ files, mayImport: true }), mayTake({ files, mayImport: false }), mayTake({ files: [file('e', 'same')], mayImport: true })]).toEqual([true, false, false])
  })
})

describe('a key', () => {
  const key = (id: string, name: string, revokedAt?: string): PackageKey => ({ id, name, node: 'taizhou', kinds: [], publicKey: '', addedAt: '', revokedAt })
  it('that is trusted no more stands last', () => {
    expect(inOrder([key('1', '甲', '2026-01-01'), key('2', '乙'), key('3', '丙')]).at(-1)!.id).toBe('1')
  })
  it('is taken as pasted from a file', () => {
    const bare = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE='
    expect(bareKey(`-----BEGIN PUBLIC KEY-----\n${bare}\n-----END PUBLIC KEY-----\n`)).toBe(bare)
    expect([missingIn({ name: ' ', publicKey: bare }), missingIn({ name: '甲', publicKey: 'abc' }), missingIn({ name: '甲', publicKey: bare })]).toEqual(['name', 'publicKey', undefined])
  })
  it('has a fingerprint that can be read out', () => {
    expect(spelled('0123456789abcdef0123')).toBe('0123 4567 89ab cdef')
  })
})
