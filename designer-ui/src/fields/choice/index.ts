import type { FieldType } from '@/fields'

/** One of a few, all in sight. */
export const choice: FieldType = {
  word: 'choice', widget: 'radio', group: 'basic',
  property: () => ({ type: 'string', oneOf: [{ const: 'option1', title: '选项一', 'x-title': { en: 'Option 1' } }, { const: 'option2', title: '选项二', 'x-title': { en: 'Option 2' } }] }),
  matches: (widget) => widget === 'radio',
  settings: [{ key: 'oneOf', kind: 'options' }],
}
