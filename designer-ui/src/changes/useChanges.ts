import type { ChangeSet, ChangeState, Edit, OtherEdit, Somebody } from '@/api'

/** Rows the server sends at a time. */
export const SIZE = 20
export const TABS = ['open', 'submitted', 'ready', 'published', 'closed', 'all'] as const
export type Tab = (typeof TABS)[number]
const STATES: Record<Tab, ChangeState[]> = { open: ['draft', 'returned'], submitted: ['submitted'], ready: ['approved', 'scheduled'], published: ['published'], closed: ['rejected', 'withdrawn'], all: [] }

export interface Wish { tab: Tab; text: string; page: number }
const first = (value: unknown) => (typeof value === 'string' ? value : '')

/** From the address; nonsense in it means the plain list. */
export function readWish(query: Record<string, unknown>): Wish {
  const tab = TABS.includes(query.tab as Tab) ? (query.tab as Tab) : 'open'
  return { tab, text: first(query.text), page: Math.max(0, Math.trunc(Number(first(query.page))) || 0) }
}
export function writeWish(wish: Wish): Record<string, string> {
  return { ...(wish.tab === 'open' ? {} : { tab: wish.tab }), ...(wish.text ? { text: wish.text } : {}), ...(wish.page ? { page: String(wish.page) } : {}) }
}
/** What the server is asked for. */
export const asked = (wish: Wish, node: string) => ({ node, state: STATES[wish.tab].join(','), text: wish.text, page: wish.page })

export interface May { edit: boolean; submit: boolean; withdraw: boolean; remove: boolean; review: boolean; publish: boolean }

/** What may be tried with a change in this state; the server has the last word. */
export function mayDo(change: Pick<ChangeSet, 'state' | 'edits' | 'mayEdit' | 'maySubmit' | 'mayPublish'>): May {
  const open = change.state === 'draft' || change.state === 'returned'
  return {
    edit: open && change.mayEdit !== false,
    submit: open && change.edits.length > 0 && change.maySubmit !== false,
    withdraw: change.state === 'submitted',
    remove: open && change.mayEdit !== false,
    review: !open && change.state !== 'withdrawn',
    publish: (change.state === 'approved' || change.state === 'scheduled') && change.mayPublish !== false,
  }
}

export interface EditGroup { kind: string; edits: Edit[] }
/** Edits by kind, in the order of the desk: what people see first, then what drives it. */
export function grouped(edits: Edit[]): EditGroup[] {
  const groups = new Map<string, Edit[]>()
  for (const edit of [...edits].sort((a, b) => a.kind.localeCompare(b.kind) || a.path.localeCompare(b.path))) groups.set(edit.kind, [...(groups.get(edit.kind) ?? []), edit])
  return [...groups].map(([kind, list]) => ({ kind, edits: list }))
}

export const nameOf = (who: Somebody | string | null | undefined): string => (typeof who === 'string' ? who : (who?.name ?? ''))

/** Others who work on the same files: each change once. */
export function crossings(edits: Edit[]): OtherEdit[] {
  return [...new Map(edits.flatMap((edit) => edit.others).map((other) => [other.change, other])).values()]
}

/** Kinds of which a node may lay a patch over what comes from above. */
const PATCHED = new Set(['post', 'case-type', 'form', 'process', 'calendar', 'deadline', 'connector', 'messages'])

/** The file to edit so that only this node is changed: its own file, else its patch, else (for what cannot be patched) a replacement of its own. */
export function pathToEdit(node: string, row: { kind: string; name: string; file: string; layer: string }): string {
  const home = `tenant-configs/${node}/`
  if (row.layer === node && row.file.startsWith(home)) return row.file
  if (PATCHED.has(row.kind)) return `${home}overlays/${row.kind}/${row.name}.patch.yaml`
  const [folder, file] = row.file.split('/').slice(-2)
  return row.kind === 'tenant' || row.kind === 'pack' ? row.file : `${home}${folder}/${file}`
}
