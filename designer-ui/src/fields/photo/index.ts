import type { FieldType } from '@/fields'

/** Pictures, made smaller on the phone before they travel. */
export const photo: FieldType = {
  word: 'photo', widget: 'photo', group: 'media',
  property: () => ({ type: 'array', maxItems: 6, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 36 } }),
  matches: (widget) => widget === 'photo',
  settings: [{ key: 'minItems', kind: 'count' }, { key: 'maxItems', kind: 'count' }],
}
