import type { FieldType } from '@/fields'

/** A day and a time. */
export const dateTime: FieldType = {
  word: 'dateTime', widget: 'datetime', group: 'basic',
  property: () => ({ type: 'string', format: 'date-time' }),
  matches: (widget) => widget === 'datetime',
  settings: [],
}
