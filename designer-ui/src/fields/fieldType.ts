/** What is read from a form's two files: plain JSON. */
export type Json = Record<string, unknown>

/** One row of the property panel; what it sets is the key of the same name in the property's schema. */
export interface Setting {
  key: string
  kind: 'count' | 'number' | 'text' | 'feel' | 'switch' | 'choice' | 'options' | 'columns'
  /** Of a switch: the two values. */
  on?: unknown
  off?: unknown
  options?: string[]
  /** The options belong to the entries of a list. */
  inItems?: boolean
}

/** A kind of field as the designer offers it. The server alone judges, draws and keeps answers. */
export interface FieldType {
  word: string
  /** The word in the layout file. */
  widget: string
  group: 'basic' | 'people' | 'media' | 'structure'
  /** What a new one accepts, without its title; missing for what takes no answer. */
  property?: () => Json
  /** What a new one says in the layout beside its scope and widget. */
  control?: () => Json
  matches: (widget: string, property: Json) => boolean
  settings: Setting[]
}
