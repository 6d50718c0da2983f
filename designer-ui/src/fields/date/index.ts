import type { FieldType } from '@/fields'

/** A day. */
export const date: FieldType = {
  word: 'date', widget: 'date', group: 'basic',
  property: () => ({ type: 'string', format: 'date' }),
  matches: (widget) => widget === 'date',
  settings: [],
}
