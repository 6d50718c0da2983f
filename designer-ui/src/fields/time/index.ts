import type { FieldType } from '@/fields'

/** A time of day. JSON Schema's own format "time" wants a zone, so a pattern says it. */
export const time: FieldType = {
  word: 'time', widget: 'time', group: 'basic',
  property: () => ({ type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  matches: (widget) => widget === 'time',
  settings: [],
}
