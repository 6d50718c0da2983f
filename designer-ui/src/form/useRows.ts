import type { Json } from '@/fields'
import { wordsAt } from './useFormTree'
import type { Path } from './useJsonText'

/** One option of a choice or one column of a table, as the panel lists it. */
export interface ListRow { key: string; zh: string; en: string; type?: string }

export const optionsOf = (holder: Json): ListRow[] => (Array.isArray(holder.oneOf) ? (holder.oneOf as Json[]) : []).map((one) => ({ key: String(one.const ?? ''), zh: wordsAt(one, 'title').zh ?? '', en: wordsAt(one, 'title').en ?? '' }))

const TYPES: Record<string, { property: Json; widget?: string }> = {
  text: { property: { type: 'string', maxLength: 100 } },
  number: { property: { type: 'number' }, widget: 'number' },
  date: { property: { type: 'string', format: 'date' }, widget: 'date' },
}
export const COLUMN_TYPES = Object.keys(TYPES)
export function columnsOf(property: Json): ListRow[] {
  const columns = ((property.items as Json | undefined)?.properties ?? {}) as Record<string, Json>
  return Object.entries(columns).map(([key, column]) => ({ key, zh: wordsAt(column, 'title').zh ?? '', en: wordsAt(column, 'title').en ?? '', type: column.format === 'date' ? 'date' : column.type === 'number' || column.type === 'integer' ? 'number' : 'text' }))
}
/** What a new column adds to the schema and to the layout of the rows. */
export function newColumn(key: string, type: string, title: { zh: string; en: string }): { property: Json; control: Json } {
  const of = TYPES[type] ?? TYPES.text!
  return { property: { title: title.zh, 'x-title': { en: title.en }, ...of.property }, control: { type: 'Control', scope: `#/properties/${key}`, ...(of.widget ? { widget: of.widget } : {}) } }
}
export const columnPath = (key: string): Path => ['items', 'properties', key]
export const freeKey = (rows: ListRow[], base: string) => { for (let n = rows.length + 1; ; n++) if (!rows.some((row) => row.key === `${base}${n}`)) return `${base}${n}` }
