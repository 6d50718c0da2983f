import type { FieldType } from '@/fields'

/** An amount in yuan, to the fen. */
export const money: FieldType = {
  word: 'money', widget: 'money', group: 'basic',
  property: () => ({ type: 'number', minimum: 0, multipleOf: 0.01 }),
  matches: (widget) => widget === 'money',
  settings: [{ key: 'minimum', kind: 'number' }, { key: 'maximum', kind: 'number' }],
}
