import type { FieldType } from '@/fields'

/** Worked out by the server from the other answers. */
export const computedField: FieldType = {
  word: 'computed', widget: 'computed', group: 'structure',
  property: () => ({ type: 'number', 'x-compute': '0' }),
  matches: (widget) => widget === 'computed',
  settings: [{ key: 'type', kind: 'choice', options: ['number', 'string', 'boolean'] }, { key: 'x-compute', kind: 'feel' }],
}
