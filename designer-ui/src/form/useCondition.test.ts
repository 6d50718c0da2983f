import { expect, it } from 'vitest'
import { type Condition, readCondition, writeCondition } from './useCondition'

const SORTS: Record<string, 'text' | 'number' | 'boolean' | 'list' | 'date'> = { kind: 'text', price: 'number', danger: 'boolean', marks: 'list', day: 'date' }
const sort = (field: string) => SORTS[field]!

it.each<[string, Condition]>([
  ['kind = "a and b or \\"c\\""', { any: false, rows: [{ field: 'kind', op: '=', value: 'a and b or "c"' }] }],
  ['price >= 10 and danger = true', { any: false, rows: [{ field: 'price', op: '>=', value: '10' }, { field: 'danger', op: '=', value: 'true' }] }],
  ['list contains(marks, "x") or kind != null', { any: true, rows: [{ field: 'marks', op: 'has', value: 'x' }, { field: 'kind', op: 'filled', value: '' }] }],
  ['date(day) < date("2026-01-31")', { any: false, rows: [{ field: 'day', op: '<', value: '2026-01-31' }] }],
])('rows and expression are the same: %s', (text, condition) => {
  expect(writeCondition(condition, sort)).toBe(text)
  expect(readCondition(text)).toEqual(condition)
})
it.each(['price * 2 > 3', 'kind = "a" and price > 1 or danger = true', 'not(danger)', 'price >'])('what rows cannot say stays an expression: %s', (text) => {
  expect(readCondition(text)).toBeUndefined()
})
it('a row without a value is not said yet', () => {
  expect(writeCondition({ any: false, rows: [{ field: 'kind', op: '=', value: '' }, { field: '', op: '=', value: 'x' }] }, sort)).toBe('')
})
