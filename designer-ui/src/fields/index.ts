import { choice } from './choice'
import { choiceList } from './choice-list'
import { computedField } from './computed'
import { date } from './date'
import { dateTime } from './date-time'
import { longText } from './long-text'
import { many } from './many'
import { money } from './money'
import { note } from './note'
import { number } from './number'
import { organisation } from './organisation'
import { person } from './person'
import { photo } from './photo'
import { place } from './place'
import { signature } from './signature'
import { table } from './table'
import { text } from './text'
import { time } from './time'
import { yesNo } from './yes-no'
import type { FieldType, Json } from './fieldType'

export type { FieldType, Json, Setting } from './fieldType'

/** In the order of the palette. */
export const FIELD_TYPES: FieldType[] = [text, longText, number, money, date, time, dateTime, choice, choiceList, many, yesNo, photo, signature, place, person, organisation, table, computedField, note]

/** The type of a field that is laid out so; undefined for one that only the source can say. */
export function typeOf(widget: string, property: Json | undefined): FieldType | undefined {
  const word = widget || implied(property)
  return FIELD_TYPES.find((type) => type.matches(word, property ?? {}))
}

/** As the server reads a control that names no widget. */
function implied(property: Json | undefined): string {
  if (!property) return 'note'
  if (property.type === 'integer' || property.type === 'number') return 'number'
  if (property.type === 'boolean') return 'checkbox'
  return property.oneOf || property.enum ? 'select' : 'text'
}
