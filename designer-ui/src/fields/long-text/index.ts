import type { FieldType } from '@/fields'

/** Several lines. */
export const longText: FieldType = {
  word: 'longText', widget: 'textarea', group: 'basic',
  property: () => ({ type: 'string', minLength: 1, maxLength: 500 }),
  matches: (widget) => widget === 'textarea',
  settings: [{ key: 'minLength', kind: 'count' }, { key: 'maxLength', kind: 'count' }],
}
