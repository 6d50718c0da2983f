import type { FieldType } from '@/fields'

/** Text between the fields. */
export const note: FieldType = {
  word: 'note', widget: 'note', group: 'structure',
  matches: (widget) => widget === 'note',
  settings: [],
}
