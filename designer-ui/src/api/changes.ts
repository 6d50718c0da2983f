import type { Finding, Words } from './types'

/** Shapes of the answers about changes of configuration: drafts, review, publication, campaigns. */

export const CHANGE_STATES = ['draft', 'submitted', 'returned', 'approved', 'scheduled', 'published', 'rejected', 'withdrawn'] as const
export type ChangeState = (typeof CHANGE_STATES)[number]
export type What = 'added' | 'changed' | 'removed'
export interface Somebody { id: string; name: string }

export interface ChangeRow {
  id: string
  title: string
  reason: string
  node: string
  nodeName: string
  state: ChangeState
  author: Somebody
  since: string
  edits: number
  errors: number
  warnings: number
  version: number
}
export interface ChangePage { changes: ChangeRow[]; total: number }

/** Somebody else's unpublished change of the same file. */
export interface OtherEdit { change: string; title: string; by: Somebody | string }
export interface Edit {
  path: string
  kind: string
  name: string
  title: Words
  what: What
  version: number
  by: Somebody
  at: string
  others: OtherEdit[]
}

export interface ChangeSet extends Omit<ChangeRow, 'edits' | 'errors' | 'warnings'> {
  edits: Edit[]
  errors?: number
  warnings?: number
  canUndo: boolean
  canRedo?: boolean
  /** Files whose text in force has changed since they were edited here. */
  base?: { stale: string[] }
  mayEdit?: boolean
  maySubmit?: boolean
  mayPublish?: boolean
  publishAt?: string
}

/** `text` of the file after it, missing when the file goes; `also` the other files it changes. */
export interface Repair { label: string; path: string; text?: string | null; also?: { path: string; text?: string | null }[] }
export type DraftFinding = Omit<Finding, 'repair'> & { repair?: Repair }

/** A JSON Schema as far as the panel reads it. */
export interface Schema {
  title?: string
  description?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  $ref?: string
  $defs?: Record<string, Schema>
  'x-title-en'?: string
  'x-description-zh'?: string
  'x-key'?: string
  'x-ref'?: string
  'x-tight'?: string
}

export interface DraftFile {
  path: string
  text: string
  /** In force; empty for a new file. */
  baseText: string
  version: number
  kind: string
  name: string
  title?: Words
  schema?: Schema
  /** What an overlay lies over, and the schema of that kind. */
  target?: { kind: string; name: string }
  targetSchema?: Schema
  /** The change takes the file away. */
  removed?: boolean
  /** The text in force is no longer the one the edit began from. */
  stale?: boolean
  /** What was in force when a stale edit began. */
  startText?: string | null
}
export interface Saved { version: number; findings: DraftFinding[]; others?: OtherEdit[] }

export interface ValueOrigin { file: string; version?: number | string; node: string; nodeName: string }
export interface Lock { at: string; label?: string; file?: string; node: string; nodeName: string }
export type May = 'tighten' | 'loosen' | 'add' | { min?: number | string; max?: number | string } | { in: unknown[] }
export interface BoundShown { at: string; label?: string; may: May; said?: string; file?: string; node: string; nodeName: string }
export interface EffectiveTree { tree: unknown; title?: string; /** What entries of lists are called, by pointer with their keys. */ labels?: Record<string, string>; origins: Record<string, ValueOrigin>; locks: Lock[]; bounds: BoundShown[] }

/** A form to be drawn from its two texts, with what is typed into its controls. */
export interface FormWish { name: string; schema: string; ui: string; typed: Record<string, string[]>; sample: boolean; judge: boolean }
/** `html` is empty when the texts cannot be read; `faults` by field, under '' what belongs to none. */
export interface FormDrawn { html: string; typed: Record<string, string[]>; faults: Record<string, string>; hidden: string[]; judged: boolean }
