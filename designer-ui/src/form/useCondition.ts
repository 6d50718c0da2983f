import type { Item } from './useFormTree'

/** A condition as people pick it: rows of field, comparison and value, all or any of them. FEEL is what is stored. */
export interface Row { field: string; op: Op; value: string }
export type Op = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'has' | 'filled'
export interface Condition { any: boolean; rows: Row[] }

export type Sort = 'text' | 'number' | 'boolean' | 'list' | 'date' | 'other'
export function sortOf(property: Item['property']): Sort {
  if (property?.type === 'integer' || property?.type === 'number') return 'number'
  if (property?.type === 'boolean') return 'boolean'
  if (property?.type === 'array') return 'list'
  if (property?.format === 'date') return 'date'
  return property?.type === 'string' ? 'text' : 'other'
}
export const opsOf = (sort: Sort): Op[] => (sort === 'number' || sort === 'date' ? ['=', '!=', '<', '<=', '>', '>=', 'filled'] : sort === 'list' ? ['has', 'filled'] : sort === 'other' ? ['filled'] : ['=', '!=', 'filled'])

const quoted = (value: string) => JSON.stringify(value)
function feelOf(row: Row, sort: Sort): string {
  if (row.op === 'filled') return `${row.field} != null`
  if (row.op === 'has') return `list contains(${row.field}, ${quoted(row.value)})`
  if (sort === 'date') return `date(${row.field}) ${row.op} date(${quoted(row.value)})`
  return `${row.field} ${row.op} ${sort === 'number' || sort === 'boolean' ? row.value : quoted(row.value)}`
}
/** Rows that say nothing yet are left out. */
export function writeCondition(condition: Condition, sort: (field: string) => Sort): string {
  const parts = condition.rows.filter((row) => row.field && (row.op === 'filled' || row.value !== '')).map((row) => feelOf(row, sort(row.field)))
  return parts.join(condition.any ? ' or ' : ' and ')
}

const NAME = '[A-Za-z_][\\w]*'
const TEXT = '"(?:[^"\\\\]|\\\\.)*"'
const ROWS: [RegExp, (found: string[]) => Row][] = [
  [new RegExp(`^(${NAME}) != null$`), ([, field]) => ({ field: field!, op: 'filled', value: '' })],
  [new RegExp(`^list contains\\((${NAME}), (${TEXT})\\)$`), ([, field, value]) => ({ field: field!, op: 'has', value: JSON.parse(value!) as string })],
  [new RegExp(`^date\\((${NAME})\\) (=|!=|<=?|>=?) date\\((${TEXT})\\)$`), ([, field, op, value]) => ({ field: field!, op: op as Op, value: JSON.parse(value!) as string })],
  [new RegExp(`^(${NAME}) (=|!=|<=?|>=?) (${TEXT})$`), ([, field, op, value]) => ({ field: field!, op: op as Op, value: JSON.parse(value!) as string })],
  [new RegExp(`^(${NAME}) (=|!=|<=?|>=?) (-?[0-9.]+|true|false)$`), ([, field, op, value]) => ({ field: field!, op: op as Op, value: value! })],
]
/** The rows of a FEEL text; undefined where it says more than rows can. */
export function readCondition(text: string): Condition | undefined {
  const trimmed = text.trim()
  if (!trimmed) return { any: false, rows: [] }
  const parts = trimmed.split(/("(?:[^"\\]|\\.)*")/).reduce<string[]>((all, piece, i) => {
    const [head = '', ...rest] = i % 2 ? [piece] : piece.split(/ (?=and |or )/)
    return [...all.slice(0, -1), (all.at(-1) ?? '') + head, ...rest]
  }, [''])
  const words = new Set(parts.slice(1).map((part) => part.split(' ')[0]))
  if (words.size > 1) return undefined
  const rows: Row[] = []
  for (const part of parts) {
    const bare = part.replace(/^(and|or) /, '').trim()
    const found = ROWS.map(([pattern, make]) => { const match = pattern.exec(bare); return match && make([...match]) }).find(Boolean)
    if (!found) return undefined
    rows.push(found)
  }
  return { any: words.has('or'), rows }
}
