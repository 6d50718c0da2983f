import type { Asker } from './changeCalls'
import type { Finding, Severity } from './types'

/** Shapes of the answers about decision tables of a draft. */
export type SeenKind = 'gap' | 'overlap' | 'shadowed' | 'never-hit' | 'value-unknown' | 'denied-range' | 'not-decided' | 'gave-up'
export interface Seen { kind: SeenKind; severity: Severity; message: string; at: string; rows: number[]; tests: string[]; given: Record<string, unknown> }
export interface LookedTable { id: string; decision: string; label: string; rows: number; seen: Seen[] }
export interface Taken { table: string; rows: number[] }
export interface Tried { answers: Record<string, unknown>; taken: Taken[] }
export interface DecisionCase { name: string; given: Record<string, unknown>; expect: Record<string, unknown> }
export interface CaseOutcome { name: string; passed: boolean; wrong?: string; expected?: string; actual?: string; taken: Taken[] }
export interface Survivor { table: string; row: number; column: string; cell: string; from: string; to: string }
export interface Tested {
  passed: number
  failed: number
  cases: CaseOutcome[]
  coverage: { table: string; rows: number; untaken: number[] }[]
  score: { changes: number; noticed: number; percent: number; survivors: Survivor[] }
}
export interface SheetRows { policy: string; aggregation: string; rows: { id: string; tests: string[]; results: string[]; notes: string[] }[]; findings: Finding[] }

/** Asked of the tables of a draft; the text goes along, saved or not. */
export function tableCalls(ask: Asker) {
  const post = <T>(id: string, what: string, body: unknown, signal?: AbortSignal) => ask<T>(`/api/changes/${encodeURIComponent(id)}/tables/${what}`, { method: 'POST', body, signal })
  return {
    look: (id: string, text: string, signal?: AbortSignal) => post<{ tables: LookedTable[] }>(id, 'look', { text }, signal).then((answer) => answer.tables.map((table) => ({ ...table, seen: table.seen ?? [] }))),
    tryOut: (id: string, text: string, decision: string, given: Record<string, unknown>) => post<Tried>(id, 'try', { text, decision, given }),
    test: (id: string, text: string, decision: string, cases: DecisionCase[], signal?: AbortSignal) => post<Tested>(id, 'test', { text, decision, cases }, signal),
    toExcel: (id: string, text: string, decision: string) => post<{ file: string }>(id, 'write-excel', { text, decision }).then((answer) => answer.file),
    fromExcel: (id: string, text: string, decision: string, file: string) => post<SheetRows>(id, 'read-excel', { text, decision, file }),
  }
}
