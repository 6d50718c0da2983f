/** Shapes of the answers about what runs. */
import type { Words } from './types'

export type IncidentState = 'OPEN' | 'RETRIED' | 'SKIPPED' | 'GONE'

export interface IncidentCard {
  id: string
  node: string
  process: string
  processTitle: Words
  number: string
  title: Words
  caseId: string
  legId: string
  step: string
  stepName: string
  connector: string
  cause: string
  attempts: number
  state: IncidentState
  raisedAt: string
  endedAt?: string | null
  endedBy?: string | null
  reason?: string | null
}

export interface OpenStep { step: string; name: string; since: string }

export interface InstanceRow {
  /** Of the leg: it stays when the instance has ended. */
  id: string
  node: string
  process: string
  startedAt: string
  endedAt?: string | null
  outcome?: string | null
  number: string
  caseType: string
  title: Words
  processTitle: Words
  instanceId?: string | null
  incidents: number
  steps: OpenStep[]
}

export interface StepVisit {
  step: string
  name: string
  state: string
  openedAt: string
  takenAt?: string | null
  endedAt?: string | null
  person?: string | null
  result?: string | null
}

export interface Picture { instance: InstanceRow; drawing: string; steps: StepVisit[]; incidents: IncidentCard[]; variables: Record<string, unknown> }
export interface StepHeat { step: string; name: string; count: number; open: number; waitingSeconds: number; workingSeconds: number; suspendedSeconds: number }
export interface HeatMap { process: string; title: Words; drawing: string; days: number; steps: StepHeat[] }
export interface ProcessRow { process: string; title: Words; started: number; running: number; stopped: { node: string; since: string; reason: string }[] }
export interface Rows<T> { rows: T[]; total: number; offset: number }

/** Where tokens of a version of a process may stand, and its timers. */
export interface Place { id: string; name: string; type: string; limited: boolean; timed: boolean }
export interface MovableVersion { version: string; bundle: string; since?: string | null; instances: number; places: Place[] }
export interface Movable { process: string; title: Words; earlier: MovableVersion[]; target: MovableVersion[] }
export interface MigrationWanted { node: string; process: string; from?: string; steps?: Record<string, string>; clocks?: Record<string, string>; usual?: string }
export interface SaidFinding { severity: string; code: string; element: string; message: string }
export interface Migration {
  id: string
  node: string
  process: string
  title: Words
  state: string
  startedAt: string
  endedAt?: string | null
  person: string
  progress: Record<string, number>
  possible: number
  impossible: number
  reasons: { said: SaidFinding; instances: number }[]
}
export interface MigrationItem {
  instanceId: string
  caseId: string
  number: string
  title: Words
  node: string
  fromBundle: string
  toBundle: string
  outcome: string
  possible: boolean
  landings: { from: string; to: string; limit: string; clocks: { from: string; to: string; fate: string }[] }[]
  findings: SaidFinding[]
}

/** A message inside the system that one part could not take. */
export interface StuckEvent { id: string; subscriber: string; node: string; type: string; subject: string; cause: string; tries: number; firstAt: string }
