/** Names for the server's answers; their shapes are generated from its description, here only narrowed to what the words may be. */
import type { Answers } from './types.gen'

export type Severity = 'error' | 'warning' | 'hint'
export type Counts = Record<Severity, number>
/** A text in both languages, or one text for both. */
export type Words = string | { zh?: string; en?: string }

/** Who is here; the node is the one acted for, the nodes all that this person may act for. */
export type Me = Answers['GET /api/me']
export type TenantNode = Me['nodes'][number]
export type HeldPost = Me['posts'][number]

type Narrowed<T, N> = Omit<T, keyof N> & N

/** The message is in the language asked for, lines are counted from 1 (0: unknown); kind and name are missing in an artifact's own list. */
export type Finding = Narrowed<Answers['GET /api/config/findings']['findings'][number], { severity: Severity; help?: string; kind?: string; name?: string; repair?: unknown }>

/** The layer is `library/<pack>` or the path of the node that has the last word on it; the pack is empty for a node's own. */
export type ArtifactRow = Narrowed<Answers['GET /api/config/artifacts']['artifacts'][number], { title: Words }>
export type ArtifactList = Narrowed<Answers['GET /api/config/artifacts'], { artifacts: ArtifactRow[] }>

type Shown = Answers['GET /api/config/artifacts/{kind}/{name}']
/** One file that takes part in the effective text, lowest layer first. */
export type Layer = Shown['layers'][number]
/** Which file set a value. */
export type Origin = Shown['origins'][number]
export type Format = 'yaml' | 'json' | 'xml' | 'text'
export type Artifact = Narrowed<Shown, { title: Words; format: Format; effectiveFormat: Format; findings: Finding[] }>

export type BundleStep = Narrowed<Answers['GET /api/config/bundles']['bundles'][number], { note?: string; changes: { change: 'added' | 'changed' | 'removed'; kind: string; name: string; title: Words }[] }>

/** A place of the tree below a node. */
export interface Ground { id: string; name: string; level: string; node: string; parent: string }

/** RFC 9457, as the server sends it. */
export interface ProblemDocument {
  status: number
  title: string
  detail?: string
  code?: string
  /** To be read out to support; also in the server's log. */
  support?: string
  findings?: Finding[]
  /** Values the sentence speaks of; those below are found in it. */
  facts?: Record<string, unknown>
  /** Of a conflict: what stands there now. */
  text?: string
  baseText?: string
  version?: number
  by?: { id: string; name: string } | string
  at?: string
}
