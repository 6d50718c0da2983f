import { type FieldType, type Json, typeOf } from '@/fields'
import type { Path } from './useJsonText'

export type ItemKind = 'field' | 'note' | 'group' | 'pages' | 'page'

/** One element of the layout with what the schema says of it. */
export interface Item {
  /** Name of a field; for everything else where it stands. */
  id: string
  kind: ItemKind
  path: Path
  name: string
  element: Json
  property?: Json
  type?: FieldType
  depth: number
  children: Item[]
}
export interface FormTree { items: Item[]; flat: Item[]; forgotten: string[] }

const SCOPE = '#/properties/'
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json => (isObject(value) ? value : {})
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
export const nameOf = (element: Json): string => (typeof element.scope === 'string' && element.scope.startsWith(SCOPE) ? element.scope.slice(SCOPE.length) : typeof element.field === 'string' ? element.field : '')
export const scopeOf = (name: string) => SCOPE + name
export const propertiesOf = (schema: Json): Json => object(schema.properties)
const widgetOf = (element: Json): string => String(element.widget ?? object(element.options).widget ?? '')

/** Reads both files as the canvas shows them; nothing in them is refused, what is unknown is shown as it is. */
export function readForm(schema: Json, ui: Json): FormTree {
  const flat: Item[] = []
  const properties = propertiesOf(schema)
  const walk = (holder: Json, at: Path, depth: number): Item[] =>
    list(holder.elements).map((element, i) => item(object(element), [...at, 'elements', i], depth))
  function item(element: Json, path: Path, depth: number): Item {
    const kind = kindOf(element)
    const name = kind === 'field' ? nameOf(element) : ''
    const property = kind === 'field' && isObject(properties[name]) ? properties[name] : undefined
    const made: Item = { id: name || path.join('/'), kind, path, name, element, property, depth, children: [], type: kind === 'field' ? typeOf(widgetOf(element), property) : kind === 'note' ? typeOf('note', undefined) : undefined }
    flat.push(made)
    if (Array.isArray(element.elements)) made.children = walk(element, path, depth + 1)
    return made
  }
  const items = walk(ui, [], 0)
  const shown = new Set([...flat.map((one) => one.name), ...list(ui.hidden).map(String)])
  return { items, flat, forgotten: Object.keys(properties).filter((name) => !shown.has(name)) }
}

function kindOf(element: Json): ItemKind {
  if (element.type === 'Categorization') return 'pages'
  if (Array.isArray(element.elements)) return element.type === 'Category' ? 'page' : 'group'
  return widgetOf(element) === 'note' || element.type === 'Label' ? 'note' : 'field'
}

export type Language = 'zh' | 'en'
/** A text by language as the server reads it: a plain string is Chinese, `x-<key>` adds languages. */
export function wordsAt(node: Json, key: string): Partial<Record<Language, string>> {
  const own = node[key]
  return { ...(typeof own === 'string' ? { zh: own } : object(own)), ...object(node[`x-${key}`]) } as Partial<Record<Language, string>>
}
/** Where a text in this language is written, so that the way it is written already is kept. */
export function placeOf(node: Json, key: string, language: Language): Path {
  if (isObject(node[key])) return [key, language]
  return language === 'zh' ? [key] : [`x-${key}`, language]
}

/** Where the label of an item is written. */
export function labelKey(item: Item): 'title' | 'label' | 'text' {
  if (item.kind === 'note') return 'label' in item.element ? 'label' : 'text'
  if (item.kind !== 'field') return 'label'
  return 'label' in item.element ? 'label' : 'title'
}
export function labelOf(item: Item, language: Language): string {
  const key = labelKey(item)
  const words = wordsAt(key === 'title' ? (item.property ?? {}) : item.element, key)
  return words[language] || words.zh || item.name
}

export const isRequired = (schema: Json, name: string) => list(schema.required).includes(name)

/** A name no field has yet. */
export function freeName(schema: Json, base: string): string {
  const taken = propertiesOf(schema)
  for (let n = 1; ; n++) if (!(`${base}${n}` in taken)) return `${base}${n}`
}

/** Where a new element goes: behind the one that is chosen, into the group that is chosen, else at the end. */
export function placeAfter(tree: FormTree, chosen: Item | undefined, ui: Json): { list: Path; index: number } {
  if (!chosen) {
    const last = tree.items.at(-1)
    if (last?.kind === 'pages' && last.children.length) return { list: [...last.children.at(-1)!.path, 'elements'], index: last.children.at(-1)!.children.length }
    return { list: ['elements'], index: list(ui.elements).length }
  }
  if (chosen.kind === 'pages') return chosen.children.length ? placeAfter(tree, chosen.children.at(-1), ui) : { list: [...chosen.path, 'elements'], index: 0 }
  if (chosen.kind === 'page' || chosen.kind === 'group') return { list: [...chosen.path, 'elements'], index: chosen.children.length }
  return { list: chosen.path.slice(0, -1), index: (chosen.path.at(-1) as number) + 1 }
}

/** The place one step up or down on the canvas; undefined at the edge. A field walks into and out of sections. */
export function placeBeside(tree: FormTree, item: Item, by: -1 | 1): { list: Path; index: number } | undefined {
  const home = item.path.slice(0, -1)
  const index = item.path.at(-1) as number
  const siblings = tree.flat.filter((one) => one.path.length === item.path.length && one.path.slice(0, -1).join('/') === home.join('/'))
  const beside = siblings.find((one) => one.path.at(-1) === index + by)
  if (beside && beside.kind === 'group' && item.kind !== 'group') return { list: [...beside.path, 'elements'], index: by < 0 ? beside.children.length : 0 }
  if (beside && beside.kind !== 'pages') return { list: home, index: by < 0 ? index - 1 : index + 2 }
  const holder = tree.flat.find((one) => [...one.path, 'elements'].join('/') === home.join('/'))
  if (!holder || holder.kind === 'pages') return undefined
  if (holder.kind === 'group') return { list: holder.path.slice(0, -1), index: (holder.path.at(-1) as number) + (by < 0 ? 0 : 1) }
  const pages = tree.flat.filter((one) => one.kind === 'page')
  const page = pages[pages.indexOf(holder) + by]
  return page && { list: [...page.path, 'elements'], index: by < 0 ? page.children.length : 0 }
}
