import type { FieldType } from '@/fields'

/** One line. */
export const text: FieldType = {
  word: 'text', widget: 'text', group: 'basic',
  property: () => ({ type: 'string', minLength: 1, maxLength: 100 }),
  matches: (widget, property) => widget === 'text' && property.type === 'string',
  settings: [{ key: 'minLength', kind: 'count' }, { key: 'maxLength', kind: 'count' }, { key: 'pattern', kind: 'text' }],
}
