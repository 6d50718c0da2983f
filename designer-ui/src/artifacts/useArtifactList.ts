import { computed, type Ref } from 'vue'
import { type ArtifactRow, wordsIn } from '@/api'

export const STATES = ['all', 'broken', 'warned', 'clean', 'local'] as const
export type State = (typeof STATES)[number]
export const SORTS = ['kind', 'name', 'changed', 'findings'] as const
export type Sort = (typeof SORTS)[number]
/** Value of the pack filter for what belongs to no pack. */
export const OWN = '-'

export interface ListFilter { q: string; kind: string; pack: string; state: State; sort: Sort }
export interface Facet { key: string; count: number; broken: number }

const ORDER = ['case-type', 'form', 'record-type', 'dictionary', 'process', 'decision', 'deadline', 'calendar', 'ruleset', 'post', 'messages', 'connector', 'scenario', 'overlay', 'tenant', 'pack']
const rank = (kind: string) => (ORDER.indexOf(kind) + 1 || ORDER.length + 1)
const oneOf = <K extends string>(all: readonly K[], value: unknown, otherwise: K): K => (all.includes(value as K) ? (value as K) : otherwise)
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Filter from an address; nonsense in it means no filter. */
export function readFilter(query: Record<string, unknown>): ListFilter {
  return { q: text(query.q), kind: text(query.kind), pack: text(query.pack), state: oneOf(STATES, query.state, 'all'), sort: oneOf(SORTS, query.sort, 'kind') }
}

/** Only what differs from the plain list is written into the address. */
export function writeFilter(filter: ListFilter): Record<string, string> {
  const plain = readFilter({})
  return Object.fromEntries(Object.entries(filter).filter(([key, value]) => value !== plain[key as keyof ListFilter]))
}

export function inState(row: ArtifactRow, state: State, node: string): boolean {
  switch (state) {
    case 'broken': return row.findings.error > 0
    case 'warned': return row.findings.error === 0 && row.findings.warning > 0
    case 'clean': return row.findings.error === 0 && row.findings.warning === 0
    case 'local': return row.layer === node
    default: return true
  }
}

const inPack = (row: ArtifactRow, pack: string) => !pack || (pack === OWN ? !row.pack : row.pack === pack)

/** Every word typed must occur somewhere in title, name, file or the kind's own word. */
export function matches(row: ArtifactRow, q: string, kindWord: (kind: string) => string): boolean {
  const hay = [wordsIn(row.title, 'zh'), wordsIn(row.title, 'en'), row.name, row.file, row.kind, kindWord(row.kind)].join('\n').toLowerCase()
  return q.toLowerCase().split(/\s+/).every((word) => hay.includes(word))
}

function facets(rows: ArtifactRow[], key: (row: ArtifactRow) => string): Facet[] {
  const found = new Map<string, Facet>()
  for (const row of rows) {
    const facet = found.get(key(row)) ?? { key: key(row), count: 0, broken: 0 }
    facet.count++
    if (row.findings.error) facet.broken++
    found.set(facet.key, facet)
  }
  return [...found.values()]
}

export function useArtifactList(rows: Ref<ArtifactRow[]>, filter: Ref<ListFilter>, node: Ref<string>, language: Ref<string>, kindWord: (kind: string) => string) {
  const title = (row: ArtifactRow) => wordsIn(row.title, language.value, row.name)
  const byTitle = (a: ArtifactRow, b: ArtifactRow) => title(a).localeCompare(title(b), language.value) || a.name.localeCompare(b.name)
  const weight = (row: ArtifactRow) => row.findings.error * 1e6 + row.findings.warning * 1e3 + row.findings.hint
  const orders: Record<Sort, (a: ArtifactRow, b: ArtifactRow) => number> = {
    kind: (a, b) => rank(a.kind) - rank(b.kind) || a.kind.localeCompare(b.kind) || byTitle(a, b),
    name: byTitle,
    changed: (a, b) => b.changedAt.localeCompare(a.changedAt) || byTitle(a, b),
    findings: (a, b) => weight(b) - weight(a) || byTitle(a, b),
  }

  const found = computed(() => rows.value.filter((row) => !filter.value.q || matches(row, filter.value.q, kindWord)))
  /** What the tabs count: everything but the tab itself applied. */
  const beforeState = computed(() => found.value.filter((row) => (!filter.value.kind || row.kind === filter.value.kind) && inPack(row, filter.value.pack)))
  const shown = computed(() => beforeState.value.filter((row) => inState(row, filter.value.state, node.value)).sort(orders[filter.value.sort]))
  const counts = computed(() => Object.fromEntries(STATES.map((state) => [state, beforeState.value.filter((row) => inState(row, state, node.value)).length])) as Record<State, number>)
  const kinds = computed(() => facets(rows.value, (row) => row.kind).sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key)))
  const packs = computed(() => facets(rows.value, (row) => row.pack || OWN).sort((a, b) => Number(a.key === OWN) - Number(b.key === OWN) || a.key.localeCompare(b.key)))
  const broken = computed(() => rows.value.filter((row) => row.findings.error > 0).length)
  return { shown, counts, kinds, packs, broken, title }
}

/** The list as it is seen, for a spreadsheet. A leading apostrophe keeps a cell from being read as a formula. */
export function asCsv(head: string[], rows: string[][]): string {
  const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
  return '\uFEFF' + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}
