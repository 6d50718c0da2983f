/** Names for the answers about what runs; their shapes are generated from the server's description. */
import type { Answers, Bodies } from './types.gen'

export interface Rows<T> { rows: T[]; total: number; offset: number }

export type IncidentCard = Answers['GET /api/incidents']['rows'][number]
export type IncidentState = IncidentCard['state']
export type StuckEvent = Answers['GET /api/stuck-events']['rows'][number]

/** The id is of the leg: it stays when the instance has ended. */
export type InstanceRow = Answers['GET /api/instances']['rows'][number]
export type OpenStep = InstanceRow['steps'][number]
export type Picture = Answers['GET /api/instances/{id}']
export type StepVisit = Picture['steps'][number]

export type HeatMap = Answers['GET /api/processes/{name}/heat']
export type StepHeat = HeatMap['steps'][number]
export type ProcessRow = Answers['GET /api/processes'][number]

export type Movable = Answers['GET /api/migrations/versions'][number]
export type MovableVersion = Movable['earlier'][number]
export type Place = MovableVersion['places'][number]
export type MigrationWanted = Bodies['POST /api/migrations/plan']
export type Migration = Answers['GET /api/migrations/{id}']
export type MigrationItem = Answers['GET /api/migrations/{id}/items']['rows'][number]
