import type { FieldType } from '@/fields'

/** One of many, behind a list. */
export const choiceList: FieldType = {
  word: 'choiceList', widget: 'select', group: 'basic',
  property: () => ({ type: 'string', oneOf: [{ const: 'option1', title: '选项一', 'x-title': { en: 'Option 1' } }, { const: 'option2', title: '选项二', 'x-title': { en: 'Option 2' } }] }),
  matches: (widget) => widget === 'select',
  settings: [{ key: 'oneOf', kind: 'options' }],
}
