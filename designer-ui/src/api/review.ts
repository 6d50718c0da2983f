import type { ChangeSet, DraftFinding, Somebody, What } from './changes'
import type { Words } from './types'

/** Shapes of the answers about the difference a change makes, its proofs, its approval and its publication. */

export type Weight = 'permission' | 'structure' | 'value' | 'text'
export interface DiffLine { code: string; weight: Weight; sentence: string; pointer: string; from?: unknown; to?: unknown }
export interface DiffCell { from?: string | null; to?: string | null }
/** `what` of a row is empty where nothing changes. */
export interface DiffTable { columns: string[]; rows: { id: string; what: What | ''; cells: DiffCell[] }[] }
/** A field that changes, with a sentence for each change. */
export interface FormField { name: string; label: string; what: What; changes: string[] }
export interface DiffGroup {
  kind: string
  name: string
  title: Words
  node?: string
  what: What
  path?: string
  lines: DiffLine[]
  flow?: { before?: string | null; after?: string | null; marks: { id: string; what: What }[] }
  table?: DiffTable
  form?: { fields: FormField[] }
}
export interface Affected { openCases: number; newBundle: number }
export interface Diff { groups: DiffGroup[]; empty: boolean; affected?: Affected }

export type ProofKind = 'scenarios' | 'cases' | 'replay'
export type ProofState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
export interface ProofRow { name: string; title?: string; passed: boolean; message?: string }
export interface ReplayKind { what: string; title?: string; count: number; examples: { number: string; where?: string; from?: unknown; to?: unknown }[] }
export interface ProofResult { passed?: number; failed?: number; rows?: ProofRow[]; cases?: number; same?: number; differs?: number; kinds?: ReplayKind[]; message?: string; reproduced?: number; notReproduced?: ReplayKind[]; remarks?: ReplayKind[]; coverage?: { decision: string; table: string; rows: number; untaken: number[] }[] }
export interface Proof { id: string; kind: ProofKind; state: ProofState; done: number; total: number; startedAt: string; stale?: boolean; result?: ProofResult | null }
export interface ProofWish { scenarios: boolean; cases: boolean; replay?: { from: string; to: string } }

export const VERDICTS = ['approve', 'approve-with-conditions', 'return', 'reject'] as const
export type Verdict = (typeof VERDICTS)[number]
export interface Remark { id: string; path: string; pointer: string; text: string; by: Somebody | string; at: string; resolved: boolean; /** The file was written again since. */ stale?: boolean }
/** What an approval was given for; somebody who wrote nothing of the change says when it is met. */
export interface Condition { id: string; text: string; by: Somebody | string; at: string; met?: { by: Somebody | string; at: string; note: string } | null }
export interface CourseStep { step: string; person?: Somebody | string | null; verdict?: string | null; at?: string | null; reason?: string | null; conditions?: string | null; due?: string | null }
export interface Review {
  change: ChangeSet
  diff?: Diff
  findings: DraftFinding[]
  proofs: Proof[]
  affected?: Affected
  comments: Remark[]
  conditions?: Condition[]
  course: CourseStep[]
  mayDecide: boolean
  /** Why not, in the language asked for. */
  mayNotReason?: string
  verdicts: Verdict[]
  twoPersons: boolean
}
export interface Decision { verdict: Verdict; reason: string; conditions: string; version: number }

export interface Publication {
  id: string
  node: string
  nodeName: string
  change?: { id: string; title: string } | null
  state: 'scheduled' | 'canary' | 'done' | 'rolled-back' | 'failed' | 'cancelled'
  emergency?: boolean
  reason?: string | null
  by: Somebody | string
  askedAt: string
  dueAt: string
  doneAt?: string | null
  /** Why its time came and nothing took effect. */
  failure?: string | null
  evidence?: { version?: number; errors?: number; warnings?: number; approvals?: { step: string; verdict: string; at: string }[] } | null
  /** Bundles of the nodes it moved. */
  /** Conditions of its approval that nobody has said are met. */
  openConditions?: number
  moves?: { node: string; from: string; to: string }[]
  /** Places that have it first. */
  canary?: string[]
  /** Of an emergency: whether somebody has looked at it since. */
  review?: { number: string; open: boolean; late: boolean } | null
  rolledBack?: { by: Somebody | string; at: string; reason: string } | null
}
export interface PublicationPage { publications: Publication[]; total: number }
export type CasesSince = 'keep' | 'move'

export type UnitState = 'merged' | 'needs-hand' | 'refused' | 'unchanged'
export interface Conflict { path: string; kind: string; name: string; title?: Words; pointer: string; label?: string; base?: unknown; mine?: unknown; theirs?: unknown; /** The values in words. */ baseText?: string; mineText?: string; theirsText?: string; choice?: Choice }
export type Choice = 'mine' | 'theirs' | 'hand'
export interface CampaignUnit { node: string; nodeName: string; state: UnitState; conflicts: Conflict[]; carried?: number; reason?: string; findings?: DraftFinding[]; change?: string | null }
export interface CampaignRow { id: string; title: string; reason?: string; state?: string; since: string; author: Somebody | string; units?: Partial<Record<UnitState, number>> }
export interface Campaign extends Omit<CampaignRow, 'units'> { units: CampaignUnit[]; change?: string | null; /** What was run again once it was handed over. */ proofs?: Proof[] }
export interface ChoiceMade { path: string; pointer: string; choice: Choice; value?: unknown }
