import type { FieldType } from '@/fields'

/** Ticked or not. */
export const yesNo: FieldType = {
  word: 'yesNo', widget: 'checkbox', group: 'basic',
  property: () => ({ type: 'boolean' }),
  matches: (widget, property) => widget === 'checkbox' && property.type !== 'array',
  settings: [],
}
