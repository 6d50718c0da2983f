/** Shapes of the server's answers. Replaced by code generated from openapi.json once that is committed. */

export type Severity = 'error' | 'warning' | 'hint'
export type Counts = Record<Severity, number>
/** A text in both languages, or one text for both. */
export type Words = string | { zh?: string; en?: string }

export interface TenantNode { path: string; name: string; level: string }
export interface HeldPost { post: string; title: string; unit: string; unitName: string; unitKind: string; node: string }

export interface Me {
  id: string
  login: string
  name: string
  city: string
  /** The node acted for. */
  node: TenantNode
  /** The nodes this person may act for, the present one included. */
  nodes: TenantNode[]
  posts: HeldPost[]
  permissions: string[]
}

export interface Finding {
  severity: Severity
  code: string
  /** The sentence in the language asked for. */
  message: string
  /** What to do about it, when the server has more to say. */
  help?: string
  file: string
  pointer: string
  /** 1-based; 0 when unknown. */
  line: number
  /** The artifact it belongs to; missing in an artifact's own list. */
  kind?: string
  name?: string
}

export interface ArtifactRow {
  kind: string
  name: string
  title: Words
  /** The pack (app) it comes from; empty for a node's own. */
  pack: string
  /** `library/<pack>` or the path of the node that has the last word on it. */
  layer: string
  file: string
  findings: Counts
  hash: string
  changedAt: string
}

export interface ArtifactList { node: string; bundle: string; artifacts: ArtifactRow[] }

/** One file that takes part in the effective text, lowest layer first. */
export interface Layer { layer: string; layerName: string; file: string; hash: string; changedAt: string; text: string }
/** Which file set a value. */
export interface Origin { pointer: string; layer: string; layerName: string; file: string; version?: string; line: number }
/** What may not be changed below, or with `may` how far. */
export interface LayerRule { at: string; may?: string; layer: string; layerName: string; file: string; version: string }
export type Format = 'yaml' | 'json' | 'xml' | 'text'

export interface Artifact extends Omit<ArtifactRow, 'findings'> {
  node: string
  format: Format
  layers: Layer[]
  effective: string
  effectiveFormat: Format
  origins: Origin[]
  locks?: LayerRule[]
  bounds?: LayerRule[]
  findings: Finding[]
}

export interface BundleStep {
  bundle: string
  since: string
  byPerson: string
  byName: string
  note?: string
  current: boolean
  changes: { change: 'added' | 'changed' | 'removed'; kind: string; name: string; title: Words }[]
}

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
