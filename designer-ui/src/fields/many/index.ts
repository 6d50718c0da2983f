import type { FieldType } from '@/fields'

/** Several of a few. */
export const many: FieldType = {
  word: 'many', widget: 'checkbox', group: 'basic',
  property: () => ({ type: 'array', uniqueItems: true, minItems: 1, items: { type: 'string', oneOf: [{ const: 'option1', title: '选项一', 'x-title': { en: 'Option 1' } }, { const: 'option2', title: '选项二', 'x-title': { en: 'Option 2' } }] } }),
  matches: (widget, property) => widget === 'checkbox' && property.type === 'array',
  settings: [{ key: 'oneOf', kind: 'options', inItems: true }, { key: 'minItems', kind: 'count' }, { key: 'maxItems', kind: 'count' }],
}
