import { changeCalls, diffShown, type Ask } from './changeCalls'
import { packageCalls } from './packages'
import type { Diff } from './review'
import { tableCalls } from './tables'
import type { PostAt, PersonRow, PostChoice, UnitRow } from './people'
import type { HeatMap, IncidentCard, InstanceRow, Migration, MigrationItem, MigrationWanted, Movable, Picture, ProcessRow, Rows, StuckEvent } from './operations'
import type { Artifact, ArtifactList, BundleStep, Finding, Ground, Me, ProblemDocument, Severity } from './types'

/** A refusal or a failure of the server, always with something to show. Status 0: the server was not reached. */
export class ApiProblem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.title)
  }
  get status() { return this.document.status }
}

/** No session: the browser has to go to the login page. */
export class LoginNeeded extends Error {}

interface Ports {
  fetch: (input: string, init: RequestInit) => Promise<Response>
  language: () => string
}

/** The name of a sent file, without any folder. */
export const nameIn = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1]?.split('/').at(-1) ?? 'package.zip'

/** Keeps the slashes of a tenant path readable in the address. */
const query = (node: string) => `?node=${encodeURIComponent(node).replaceAll('%2F', '/')}`
const at = (...parts: string[]) => parts.map(encodeURIComponent).join('/')

/** Only what is asked for stands in the address. */
const asked = (values: Record<string, string | number>) => {
  const set = Object.entries(values).filter(([, value]) => value !== '')
  return set.length ? `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}` : ''
}

export function createApi(ports: Ports) {
  async function ask<T>(path: string, { signal, method = 'GET', body, raw, file, language }: Ask = {}): Promise<T> {
    const answer = await send(path, { signal, method, body, raw, file, language })
    // 499 and a redirect are what an OIDC code flow says to a script instead of 401.
    if (answer.status === 401 || answer.status === 499 || answer.type === 'opaqueredirect') throw new LoginNeeded()
    if (!answer.ok) throw new ApiProblem(await problemOf(answer))
    if (file) return { blob: await answer.blob(), name: nameIn(answer.headers.get('Content-Disposition')) } as T
    const text = await answer.text() // an act may answer with nothing, whatever its status
    return (text ? JSON.parse(text) : undefined) as T
  }

  async function send(path: string, { signal, method, body, raw, file, language }: Ask): Promise<Response> {
    const headers: Record<string, string> = {
      Accept: `${file ? 'application/zip, ' : ''}application/json, application/problem+json`,
      'Accept-Language': language ?? ports.language(),
      'X-Requested-With': 'JavaScript',
    }
    if (raw) headers['Content-Type'] = 'application/zip'
    else if (body !== undefined) headers['Content-Type'] = 'application/json'
    try {
      return await ports.fetch(path, {
        method, headers, signal, credentials: 'same-origin', redirect: 'manual',
        body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      })
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
      throw new ApiProblem({ status: 0, title: '' })
    }
  }

  const post = (path: string, body: unknown) => ask<void>(path, { method: 'POST', body })

  return {
    changes: changeCalls(ask),
    tables: tableCalls(ask),
    packages: packageCalls(ask),
    compare: (node: string, from: string, to: string, signal?: AbortSignal) => ask<Diff>(`/api/config/bundles/compare${asked({ node, from, to })}`, { signal }).then(diffShown),
    incidents: (wish: { node: string; state: string; offset: number }, signal?: AbortSignal) => ask<Rows<IncidentCard>>(`/api/incidents${asked(wish)}`, { signal }),
    retryIncident: (id: string, reason: string) => post(`/api/incidents/${at(id)}/retry`, { reason }),
    skipIncident: (id: string, reason: string, values: Record<string, unknown>) => post(`/api/incidents/${at(id)}/skip`, { reason, values }),
    instances: (wish: { node: string; number: string; process: string; step: string; state: string; offset: number }, signal?: AbortSignal) =>
      ask<Rows<InstanceRow>>(`/api/instances${asked(wish)}`, { signal }),
    instance: (id: string, signal?: AbortSignal) => ask<Picture>(`/api/instances/${at(id)}`, { signal }),
    editVariables: (id: string, reason: string, values: Record<string, unknown>) => post(`/api/instances/${at(id)}/variables`, { reason, values }),
    processes: (node: string, signal?: AbortSignal) => ask<ProcessRow[]>(`/api/processes${asked({ node })}`, { signal }),
    heat: (node: string, process: string, days: number, signal?: AbortSignal) => ask<HeatMap>(`/api/processes/${at(process)}/heat${asked({ node, days })}`, { signal }),
    stuckEvents: (wish: { node: string; offset: number }, signal?: AbortSignal) => ask<Rows<StuckEvent>>(`/api/stuck-events${asked(wish)}`, { signal }),
    retryEvent: (id: string, reason: string) => post(`/api/stuck-events/${at(id)}/retry`, { reason }),
    skipEvent: (id: string, reason: string) => post(`/api/stuck-events/${at(id)}/skip`, { reason }),
    migrationVersions: (node: string, process: string, signal?: AbortSignal) => ask<Movable[]>(`/api/migrations/versions${asked({ node, process })}`, { signal }),
    migrations: (wish: { node: string; offset: number }, signal?: AbortSignal) => ask<Rows<Migration>>(`/api/migrations${asked(wish)}`, { signal }),
    migration: (id: string, signal?: AbortSignal) => ask<Migration>(`/api/migrations/${at(id)}`, { signal }),
    migrationItems: (id: string, wish: { possible: string; outcome: string; offset: number }, signal?: AbortSignal) => ask<Rows<MigrationItem>>(`/api/migrations/${at(id)}/items${asked(wish)}`, { signal }),
    planMigration: (wanted: MigrationWanted) => ask<{ id: string }>('/api/migrations/plan', { method: 'POST', body: wanted }),
    startMigration: (id: string) => post(`/api/migrations/${at(id)}/start`, {}),
    cancelMigration: (id: string) => post(`/api/migrations/${at(id)}/cancel`, {}),
    rollBackMigration: (id: string) => post(`/api/migrations/${at(id)}/roll-back`, {}),
    suspendProcess: (process: string, node: string, reason: string) => post(`/api/processes/${at(process)}/suspend`, { node, reason }),
    resumeProcess: (process: string, node: string, reason: string) => post(`/api/processes/${at(process)}/resume`, { node, reason }),
    /** A node of one's own with every unit below it. */
    tenants: (node: string, signal?: AbortSignal) => ask<{ path: string; name: string; level: string }[]>(`/api/tenants${query(node)}`, { signal }),
    /** Villages and grids of a node. */
    places: (node: string, signal?: AbortSignal) => ask<Ground[]>(`/api/places${query(node)}`, { signal }),
    people: (wish: { node: string; text: string; offset: number; limit: number }, signal?: AbortSignal) => ask<Rows<PersonRow>>(`/api/people${asked(wish)}`, { signal }),
    posts: (signal?: AbortSignal) => ask<PostChoice[]>('/api/people/posts', { signal }),
    units: (node: string, signal?: AbortSignal) => ask<UnitRow[]>(`/api/units${asked({ node })}`, { signal }),
    registerPerson: (person: { login: string; name: string; posts: PostAt[] }) => ask<{ id: string; password?: string | null }>('/api/people', { method: 'POST', body: person }),
    changePerson: (id: string, person: { name: string; version: number; posts: PostAt[] }) => ask<void>(`/api/people/${at(id)}`, { method: 'PUT', body: person }),
    standPerson: (id: string, word: 'disable' | 'enable', version: number) => post(`/api/people/${at(id)}/${word}`, { version }),
    newPassword: (id: string) => ask<{ password: string }>(`/api/people/${at(id)}/password`, { method: 'POST', body: {} }),
    me: (signal?: AbortSignal) => ask<Me>('/api/me', { signal }),
    actFor: (node: string) => ask<Me | undefined>('/api/me/node', { method: 'POST', body: { node } }),
    artifacts: (node: string, signal?: AbortSignal) => ask<ArtifactList>(`/api/config/artifacts${query(node)}`, { signal }),
    artifact: (node: string, kind: string, name: string, signal?: AbortSignal) =>
      ask<Artifact>(`/api/config/artifacts/${at(kind, name)}${query(node)}`, { signal }).then(withFindings),
    findings: (node: string, signal?: AbortSignal) => ask<{ findings: Finding[] }>(`/api/config/findings${query(node)}`, { signal }).then(withFindings),
    bundles: (node: string, signal?: AbortSignal) => ask<{ bundles: BundleStep[] }>(`/api/config/bundles${query(node)}`, { signal }),
  }
}

export type Api = ReturnType<typeof createApi>

/** The server names severities as its enum does, in capitals. */
function withFindings<T extends { findings?: Finding[] }>(answer: T): T {
  return { ...answer, findings: (answer.findings ?? []).map((one) => ({ ...one, severity: one.severity.toLowerCase() as Severity })) }
}

async function problemOf(answer: Response): Promise<ProblemDocument> {
  const type = answer.headers.get('Content-Type') ?? ''
  try {
    if (type.includes('json')) {
      const sent = (await answer.json()) as Partial<ProblemDocument>
      return withFindings({ ...sent, ...sent.facts, status: answer.status, title: sent.title ?? '', detail: sent.detail, code: sent.code })
    }
  } catch {
    // a body that is not what it says: the status alone is shown
  }
  return { status: answer.status, title: '' }
}
