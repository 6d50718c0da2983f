import type { ChangePage, ChangeRow, ChangeSet, ChangeState, DraftFile, DraftFinding, EffectiveTree, FormDrawn, FormWish, Saved } from './changes'
import type { Campaign, CampaignRow, CasesSince, ChoiceMade, Decision, Diff, Proof, ProofKind, ProofState, ProofWish, Publication, PublicationPage, Review, UnitState } from './review'
import type { Severity } from './types'

export interface Ask { signal?: AbortSignal; method?: string; body?: unknown; raw?: Blob; file?: boolean; /** Another language than the page's own. */ language?: string }
/** What came as a file, with the name the server gave it. */
export interface Download { blob: Blob; name: string }
export type Asker = <T>(path: string, ask?: Ask) => Promise<T>

const at = (...parts: string[]) => parts.map(encodeURIComponent).join('/')
const asked = (values: Record<string, string | number | undefined>) => {
  const set = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined)
  return set.length ? `?${set.map(([key, value]) => `${key}=${encodeURIComponent(String(value)).replaceAll('%2F', '/')}`).join('&')}` : ''
}

// The server may name states as its enums do, in capitals with underscores; the screens say them in lower case with dashes.
const low = <T extends string>(word: T | undefined) => (word ?? '').toLowerCase().replaceAll('_', '-') as T
const finding = <F extends { severity: Severity }>(one: F): F => ({ ...one, severity: low(one.severity) })
const findings = <T extends { findings?: DraftFinding[] }>(answer: T): T & { findings: DraftFinding[] } => ({ ...answer, findings: (answer.findings ?? []).map(finding) })
const row = (one: ChangeRow): ChangeRow => ({ ...one, state: low(one.state) })
const change = (one: ChangeSet): ChangeSet => ({ ...one, state: low<ChangeState>(one.state), edits: (one.edits ?? []).map((edit) => ({ ...edit, what: low(edit.what), others: edit.others ?? [] })) })
const proof = (one: Proof): Proof => ({ ...one, kind: low<ProofKind>(one.kind), state: low<ProofState>(one.state) })
export const diffShown = (one: Diff): Diff => ({ ...one, groups: (one.groups ?? []).map((group) => ({ ...group, what: low(group.what), lines: (group.lines ?? []).map((line) => ({ ...line, weight: low(line.weight) })) })) })
const review = (one: Review): Review => ({
  ...findings(one), change: change(one.change), proofs: (one.proofs ?? []).map(proof), diff: one.diff && diffShown(one.diff),
  comments: one.comments ?? [], course: one.course ?? [], verdicts: (one.verdicts ?? []).map(low),
})
const publication = (one: Publication): Publication => ({ ...one, state: low(one.state) })
const campaign = (one: Campaign): Campaign => ({ ...one, proofs: (one.proofs ?? []).map(proof), units: (one.units ?? []).map((unit) => ({ ...unit, state: low<UnitState>(unit.state), conflicts: unit.conflicts ?? [] })) })

/** Everything asked of /api/changes, /api/publications and /api/campaigns. */
export function changeCalls(ask: Asker) {
  const of = (id: string, more = '') => `/api/changes/${at(id)}${more}`
  const post = <T = void>(path: string, body: unknown = {}) => ask<T>(path, { method: 'POST', body })
  return {
    list: (wish: { node: string; state: string; text: string; page: number; waiting?: string }, signal?: AbortSignal) =>
      ask<ChangePage>(`/api/changes${asked(wish)}`, { signal }).then((page) => ({ ...page, changes: page.changes.map(row) })),
    create: (node: string, title: string, reason: string) => post<ChangeSet>('/api/changes', { node, title, reason }).then(change),
    one: (id: string, signal?: AbortSignal) => ask<ChangeSet>(of(id), { signal }).then(change),
    rename: (id: string, title: string, reason: string, version: number) => ask<ChangeSet | undefined>(of(id), { method: 'PUT', body: { title, reason, version } }),
    remove: (id: string, version: number) => ask<void>(of(id, asked({ version })), { method: 'DELETE' }),
    file: (id: string, path: string, signal?: AbortSignal) => ask<DraftFile>(of(id, `/file${asked({ path })}`), { signal }).then((file) => ({ ...file, text: file.text ?? '', baseText: file.baseText ?? '' })),
    /** `ontoPresent` says that the text was held against what is in force now. */
    save: (id: string, path: string, text: string, version: number, ontoPresent = false) => ask<Saved>(of(id, '/file'), { method: 'PUT', body: { path, text, version, ontoPresent } }).then(findings),
    drawForm: (id: string, wish: FormWish, language: string, signal?: AbortSignal) => ask<FormDrawn>(of(id, '/form-preview'), { method: 'POST', body: wish, signal, language }),
    removeFile: (id: string, path: string, version: number) => ask<void>(of(id, `/file${asked({ path, version })}`), { method: 'DELETE' }),
    resetFile: (id: string, path: string, version: number) => post(of(id, '/file/reset'), { path, version }),
    undo: (id: string, version: number) => post(of(id, '/undo'), { version }),
    redo: (id: string, version: number) => post(of(id, '/redo'), { version }),
    importZip: (id: string, zip: Blob) => ask<unknown>(of(id, '/import'), { method: 'POST', raw: zip }),
    findings: (id: string, signal?: AbortSignal) => ask<{ findings: DraftFinding[] }>(of(id, '/findings'), { signal }).then(findings),
    effective: (id: string, kind: string, name: string, node: string, signal?: AbortSignal) =>
      ask<EffectiveTree>(of(id, `/effective${asked({ kind, name, node })}`), { signal }).then((tree) => ({ ...tree, origins: tree.origins ?? {}, locks: tree.locks ?? [], bounds: tree.bounds ?? [] })),
    diff: (id: string, signal?: AbortSignal) => ask<Diff>(of(id, '/diff'), { signal }).then(diffShown),
    proofs: (id: string, signal?: AbortSignal) => ask<{ proofs: Proof[] }>(of(id, '/proofs'), { signal }).then((answer) => (answer.proofs ?? []).map(proof)),
    prove: (id: string, wish: ProofWish) => post<{ id: string }>(of(id, '/proofs'), wish),
    cancelProof: (id: string, proofId: string) => ask<void>(of(id, `/proofs/${at(proofId)}`), { method: 'DELETE' }),
    submit: (id: string, version: number) => post(of(id, '/submit'), { version }),
    withdraw: (id: string, version: number) => post(of(id, '/withdraw'), { version }),
    review: (id: string, signal?: AbortSignal) => ask<Review>(of(id, '/review'), { signal }).then(review),
    comment: (id: string, path: string, pointer: string, text: string) => post(of(id, '/comments'), { path, pointer, text }),
    resolve: (id: string, comment: string) => post(of(id, `/comments/${at(comment)}/resolve`)),
    meet: (id: string, condition: string, note: string) => post(of(id, `/conditions/${at(condition)}/met`), { note }),
    decide: (id: string, decision: Decision) => post(of(id, '/decide'), decision),
    publish: (id: string, how: { at?: string; canary?: string[] }) => post(of(id, '/publish'), how),
    emergency: (id: string, reason: string) => post(of(id, '/emergency'), { reason }),
    publications: (node: string, page: number, signal?: AbortSignal) => ask<PublicationPage>(`/api/publications${asked({ node, page })}`, { signal }).then((answer) => ({ ...answer, publications: answer.publications.map(publication) })),
    emergencies: (node: string, signal?: AbortSignal) => ask<{ emergencies: Publication[] }>(`/api/publications/emergencies${asked({ node })}`, { signal }).then((answer) => (answer.emergencies ?? []).map(publication)),
    rollBack: (id: string, reason: string, casesSince: CasesSince) => post(`/api/publications/${at(id)}/roll-back`, { reason, casesSince }),
    campaigns: (node: string, signal?: AbortSignal) => ask<{ campaigns: CampaignRow[] }>(`/api/campaigns${asked({ node })}`, { signal }).then((answer) => answer.campaigns ?? []),
    startCampaign: (what: { title: string; reason: string; change: string }) => post<Campaign>('/api/campaigns', what),
    campaign: (id: string, signal?: AbortSignal) => ask<Campaign>(`/api/campaigns/${at(id)}`, { signal }).then(campaign),
    choose: (id: string, node: string, choices: ChoiceMade[]) => post(`/api/campaigns/${at(id)}/units/${at(...node.split('/'))}/choices`, { choices }),
    applyCampaign: (id: string) => post<Campaign>(`/api/campaigns/${at(id)}/apply`).then(campaign),
  }
}
