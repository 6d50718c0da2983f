import type { FieldType } from '@/fields'

/** A number, whole or not. */
export const number: FieldType = {
  word: 'number', widget: 'number', group: 'basic',
  property: () => ({ type: 'number' }),
  matches: (widget) => widget === 'number',
  settings: [{ key: 'type', kind: 'switch', on: 'integer', off: 'number' }, { key: 'minimum', kind: 'number' }, { key: 'maximum', kind: 'number' }],
}
