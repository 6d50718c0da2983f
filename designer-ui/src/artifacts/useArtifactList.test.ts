import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { ArtifactRow } from '@/api'
import { asCsv, type ListFilter, OWN, readFilter, useArtifactList, writeFilter } from './useArtifactList'

const row = (kind: string, name: string, zh: string, more: Partial<ArtifactRow> = {}): ArtifactRow => ({
  kind, name, title: { zh, en: name }, pack: 'community-event', layer: 'library', file: `x/${name}.yaml`, findings: { error: 0, warning: 0, hint: 0 }, hash: 'h', changedAt: '2026-11-01T00:00:00Z', ...more,
})
const rows = [
  row('process', 'event-leg', '承办流程', { findings: { error: 0, warning: 2, hint: 0 } }),
  row('form', 'road-damage-report', '道路破损上报', { findings: { error: 1, warning: 0, hint: 0 }, layer: 'taizhou/hailing' }),
  row('case-type', 'road-damage', '道路破损', { changedAt: '2026-11-20T00:00:00Z' }),
  row('post', 'dog-keeper', '养犬专管员', { pack: '' }),
]
const listed = (filter: Partial<ListFilter>) =>
  useArtifactList(ref(rows), ref({ ...readFilter({}), ...filter }), ref('taizhou/hailing'), ref('zh-CN'), (kind) => ({ form: '表单' })[kind] ?? kind)
const names = (filter: Partial<ListFilter>) => listed(filter).shown.value.map((r) => r.name)

describe('the list', () => {
  it('finds by every word, in title, name, file or the word for the kind', () => {
    expect(names({ q: '道路 表单' })).toEqual(['road-damage-report'])
    expect(names({ q: 'LEG' })).toEqual(['event-leg'])
  })
  it('counts each tab under the other filters', () => {
    expect(listed({}).counts.value).toEqual({ all: 4, broken: 1, warned: 1, clean: 2, local: 1 })
    expect(listed({ kind: 'form', state: 'clean' }).counts.value).toEqual({ all: 1, broken: 1, warned: 0, clean: 0, local: 1 })
  })
  it('sorts by what matters first', () => {
    expect(names({ sort: 'findings' }).slice(0, 2)).toEqual(['road-damage-report', 'event-leg'])
    expect(names({ sort: 'changed' })[0]).toBe('road-damage')
    expect(names({})[0]).toBe('road-damage')
  })
  it("keeps a node's own things apart", () => {
    expect(names({ pack: OWN })).toEqual(['dog-keeper'])
    expect(listed({}).packs.value.map((pack) => pack.key)).toEqual(['community-event', OWN])
  })
  it('tells which kinds are broken', () => {
    expect(listed({}).kinds.value.find((kind) => kind.key === 'form')).toEqual({ key: 'form', count: 1, broken: 1 })
  })
})

describe('the address', () => {
  it('carries the filter there and back, and nothing for the plain list', () => {
    const filter = readFilter({ q: '路', kind: 'form', state: 'broken', sort: 'name' })
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    expect(writeFilter(readFilter({}))).toEqual({})
  })
  it('ignores nonsense', () => {
    expect(readFilter({ state: 'evil', sort: ['a'], q: ['x'] })).toEqual(readFilter({}))
  })
})

it('a cell of the export is never a formula', () => {
  expect(asCsv(['a'], [['=1+1'], ['say "hi"']])).toBe('\uFEFF"a"\r\n"\'=1+1"\r\n"say ""hi"""\r\n')
})
