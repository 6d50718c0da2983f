import type { FieldType } from '@/fields'

/** Rows of the same few columns. */
export const table: FieldType = {
  word: 'table', widget: 'table', group: 'structure',
  property: () => ({
    type: 'array', minItems: 1, maxItems: 10,
    items: { type: 'object', properties: { column1: { title: '第一列', 'x-title': { en: 'Column 1' }, type: 'string', maxLength: 100 } }, additionalProperties: false },
  }),
  control: () => ({ options: { detail: { elements: [{ type: 'Control', scope: '#/properties/column1' }] } } }),
  matches: (widget) => widget === 'table',
  settings: [{ key: 'columns', kind: 'columns' }, { key: 'minItems', kind: 'count' }, { key: 'maxItems', kind: 'count' }],
}
