import type { FieldType } from '@/fields'

/** Somebody of the node. */
export const person: FieldType = {
  word: 'person', widget: 'person', group: 'people',
  property: () => ({ type: 'string', minLength: 1, maxLength: 36 }),
  matches: (widget) => widget === 'person',
  settings: [],
}
