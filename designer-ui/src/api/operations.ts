/** Shapes of the answers about what runs. */

export type IncidentState = 'OPEN' | 'RETRIED' | 'SKIPPED' | 'GONE'

export interface IncidentCard {
  id: string
  node: string
  process: string
  number: string
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
export interface HeatMap { process: string; drawing: string; days: number; steps: StepHeat[] }
export interface ProcessRow { process: string; started: number; running: number; stopped: { node: string; since: string; reason: string }[] }
export interface Rows<T> { rows: T[]; total: number; offset: number }
