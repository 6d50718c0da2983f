import type { FieldType } from '@/fields'

/** A unit or department of the node. */
export const organisation: FieldType = {
  word: 'organisation', widget: 'organisation', group: 'people',
  property: () => ({ type: 'string', minLength: 1, maxLength: 64 }),
  matches: (widget) => widget === 'organisation',
  settings: [],
}
