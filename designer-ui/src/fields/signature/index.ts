import type { FieldType } from '@/fields'

/** Drawn with the finger, kept as one picture. */
export const signature: FieldType = {
  word: 'signature', widget: 'signature', group: 'media',
  property: () => ({ type: 'array', maxItems: 1, items: { type: 'string', minLength: 1, maxLength: 36 } }),
  matches: (widget) => widget === 'signature',
  settings: [],
}
