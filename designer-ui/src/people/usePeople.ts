import type { PostAt, PersonRow, UnitRow } from '@/api'

export const PAGE = 50

/** What stands in the form while a person is registered or changed. */
export interface Draft { id: string; login: string; name: string; version: number; posts: PostAt[] }

export const empty = (): Draft => ({ id: '', login: '', name: '', version: 0, posts: [{ post: '', unit: '' }] })

export const draftOf = (person: PersonRow): Draft => ({
  id: person.id, login: person.login, name: person.name, version: person.version,
  posts: person.posts.map(({ post, unit }) => ({ post, unit })),
})

/** Which fields are still to be filled, as the form marks them. */
export function missing(draft: Draft): string[] {
  const fields: string[] = []
  if (!draft.id && !/^[A-Za-z0-9._@-]{1,60}$/.test(draft.login.trim())) fields.push('login')
  if (!draft.name.trim()) fields.push('name')
  draft.posts.forEach((held, i) => { if (!held.post || !held.unit) fields.push(`post-${i}`) })
  if (!draft.posts.length) fields.push('posts')
  return fields
}

/** Units below their tenant, each with the names above it, so that two of one name can be told apart. */
export function unitChoices(units: UnitRow[]): { id: string; label: string }[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const label = (unit: UnitRow): string => {
    const upper = byId.get(unit.parent)
    return upper ? `${label(upper)} / ${unit.name}` : unit.name
  }
  return units.map((unit) => ({ id: unit.id, label: label(unit) })).sort((one, other) => one.label.localeCompare(other.label, 'zh'))
}
