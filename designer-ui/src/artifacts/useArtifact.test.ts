import { describe, expect, it } from 'vitest'
import type { Artifact, Finding } from '@/api'
import { fileShown, findOrigins, inOrder, lineFrom, readView, saveName, share } from './useArtifact'

const layer = (file: string) => ({ layer: 'l', layerName: 'L', file, hash: 'h', changedAt: '', text: '' })
const artifact = (file: string, files: string[]) => ({ file, layers: files.map(layer) }) as unknown as Artifact
const finding = (severity: Finding['severity'], line: number): Finding => ({ severity, line, code: 'C', message: 't', file: 'f', pointer: '' })
const origin = (pointer: string, file: string) => ({ pointer, file, layer: 'l', layerName: '海陵区', line: 1, version: "0", number: 1 })

describe('an artifact', () => {
  it('opens the file asked for, else the one with the last word', () => {
    const two = artifact('b', ['a', 'b', 'c'])
    expect(fileShown(two, 'a')?.file).toBe('a')
    expect(fileShown(two, 'gone')?.file).toBe('b')
    expect(fileShown(artifact('x', []), 'a')).toBeUndefined()
  })
  it('lists errors first, then by line', () => {
    expect(inOrder([finding('hint', 1), finding('error', 9), finding('error', 2)]).map((f) => f.line)).toEqual([2, 9, 1])
  })
  it('finds settings by address, file and level', () => {
    const all = [origin('/limits/accept', 'a.yaml'), origin('/title', 'b.yaml')]
    expect(findOrigins(all, 'ACCEPT')).toHaveLength(1)
    expect(findOrigins(all, '海陵')).toHaveLength(2)
    expect(share(all).get('a.yaml')).toBe(1)
  })
  it('names saved files apart', () => {
    expect(saveName('x/standard.patch.yaml')).toBe('standard.patch.yaml')
    expect(saveName('x/standard.patch.yaml', 'taizhou/hailing')).toBe('standard.taizhou-hailing.yaml')
  })
  it('takes nonsense in the address for nothing', () => {
    expect([readView('evil'), lineFrom('x'), lineFrom('-3'), lineFrom('12')]).toEqual(['source', 0, 0, 12])
  })
})
