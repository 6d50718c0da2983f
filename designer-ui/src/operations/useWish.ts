import type { LocationQuery } from 'vue-router'

export const INSTANCE_STATES = ['all', 'running', 'standing', 'ended'] as const
export const INCIDENT_STATES = ['open', 'retried', 'skipped', 'gone', 'all'] as const
export const PAGE = 20

export interface InstanceWish { number: string; process: string; step: string; state: (typeof INSTANCE_STATES)[number]; offset: number }

const text = (query: LocationQuery, key: string) => (typeof query[key] === 'string' ? query[key] : '')
const oneOf = <T extends string>(words: readonly T[], word: string, otherwise: T) => words.find((known) => known === word) ?? otherwise

/** What the address asks for; anything it does not know is left out. */
export function readInstances(query: LocationQuery): InstanceWish {
  return { number: text(query, 'number'), process: text(query, 'process'), step: text(query, 'step'), state: oneOf(INSTANCE_STATES, text(query, 'state'), 'all'), offset: readOffset(query) }
}
export const readIncidents = (query: LocationQuery) => ({ state: oneOf(INCIDENT_STATES, text(query, 'state'), 'open'), offset: readOffset(query) })

export const readOffset = (query: LocationQuery) => Math.max(0, Number.parseInt(text(query, 'offset'), 10) || 0)

/** For the address: what is as usual is not written; a changed filter begins at the first page. */
export function written(wish: Record<string, string | number>, change: Record<string, string | number>, usual: Record<string, string | number>): Record<string, string> {
  const next: Record<string, string | number> = { ...wish, ...('offset' in change ? {} : { offset: 0 }), ...change }
  return Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== '' && value !== 0 && value !== usual[key]).map(([key, value]) => [key, String(value)]))
}

/** The values typed, undefined when they are no JSON object; nothing typed is an empty one. */
export function readValues(typed: string): Record<string, unknown> | undefined {
  if (!typed.trim()) return {}
  try {
    const value: unknown = JSON.parse(typed)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
