import { FIELD_TYPES, type Json } from '@/fields'
import { freeName, isRequired, type Item, type Language, labelKey, nameOf, placeOf, scopeOf } from './useFormTree'
import { insertAt, moveAt, type Path, readJson, removeAt, renameKey, setAt } from './useJsonText'

/** The two texts of a form. Every edit makes new ones and leaves all it does not mean as it was. */
export interface Texts { schema: string; ui: string }
export interface Place { list: Path; index: number }
export interface RuleText { check: string; zh: string; en: string; field: string }

const valueOf = (text: string) => readJson(text).value as Json
const PROPERTIES = 'properties'

/** A new field: what it accepts goes to the end of the schema, the control to its place. */
export function addField(texts: Texts, word: string, place: Place, title: { zh: string; en: string }): { texts: Texts; name: string } {
  const type = FIELD_TYPES.find((one) => one.word === word)!
  if (!type.property) {
    const note = { type: 'Label', widget: type.widget, text: title }
    return { texts: { ...texts, ui: insertAt(texts.ui, place.list, place.index, note) }, name: '' }
  }
  const name = freeName(valueOf(texts.schema), word)
  const property = { title: title.zh, 'x-title': { en: title.en }, ...type.property() }
  const control = { type: 'Control', scope: scopeOf(name), widget: type.widget, ...type.control?.() }
  return { name, texts: { schema: setAt(texts.schema, [PROPERTIES, name], property), ui: insertAt(texts.ui, place.list, place.index, control) } }
}

export function addGroup(texts: Texts, place: Place, label: { zh: string; en: string }): Texts {
  return { ...texts, ui: insertAt(texts.ui, place.list, place.index, { type: 'Group', label, elements: [] }) }
}

/** Pages go to the end of the form, for what stands beside them is seen with no page open. The first page takes what is there. */
export function addPages(texts: Texts, widget: 'tabs' | 'steps', labels: { zh: string; en: string }[]): Texts {
  const ui = valueOf(texts.ui)
  const pages = labels.map((label, i) => ({ type: 'Category', label, elements: i === 0 ? (ui.elements ?? []) : [] }))
  return { ...texts, ui: setAt(texts.ui, ['elements'], [{ type: 'Categorization', widget, elements: pages }]) }
}
export function addPage(texts: Texts, pages: Item, label: { zh: string; en: string }): Texts {
  return { ...texts, ui: insertAt(texts.ui, [...pages.path, 'elements'], pages.children.length, { type: 'Category', label, elements: [] }) }
}

/** Takes an element out with everything in it; what its fields accept goes too, and so does what else names them as a plain list. */
export function remove(texts: Texts, item: Item): Texts {
  const names = fieldsIn(item.element)
  let { schema } = texts
  for (const name of names) {
    schema = removeAt(setRequired(schema, name, false), [PROPERTIES, name])
    // the plain if/then that goes with a plain condition speaks of this field alone
    schema = withoutBranches(schema, name)
  }
  return { schema, ui: removeAt(texts.ui, item.path) }
}
const fieldsIn = (element: Json): string[] => (Array.isArray(element.elements) ? (element.elements as Json[]).flatMap(fieldsIn) : nameOf(element) ? [nameOf(element)] : [])
function speaksOnlyOf(branch: Json, name: string): boolean {
  const then = branch.then as Json | undefined
  const otherwise = (branch.else as Json | undefined)?.properties as Json | undefined
  const names = [...(((then?.required as string[]) ?? [])), ...Object.keys(otherwise ?? {})]
  return names.length > 0 && names.every((one) => one === name) && Object.keys(then ?? {}).every((key) => key === 'required') && Object.keys((branch.else as Json) ?? {}).every((key) => key === 'properties')
}

export const move = (texts: Texts, item: Item, to: Place): Texts => ({ ...texts, ui: moveAt(texts.ui, item.path, to.list, to.index) })

export function duplicate(texts: Texts, item: Item): { texts: Texts; name: string } {
  const place = { list: item.path.slice(0, -1), index: (item.path.at(-1) as number) + 1 }
  if (!item.property) return { name: '', texts: { ...texts, ui: insertAt(texts.ui, place.list, place.index, item.element) } }
  const name = freeName(valueOf(texts.schema), item.type?.word ?? 'field')
  return { name, texts: { schema: setAt(texts.schema, [PROPERTIES, name], item.property), ui: insertAt(texts.ui, place.list, place.index, { ...item.element, scope: scopeOf(name) }) } }
}

export const setProperty = (texts: Texts, name: string, path: Path, value: unknown): Texts => ({ ...texts, schema: setAt(texts.schema, [PROPERTIES, name, ...path], value) })
export const setElement = (texts: Texts, item: Item, path: Path, value: unknown): Texts => ({ ...texts, ui: setAt(texts.ui, [...item.path, ...path], value) })

export function setLabel(texts: Texts, item: Item, language: Language, text: string): Texts {
  const key = labelKey(item)
  return key === 'title' ? setProperty(texts, item.name, placeOf(item.property ?? {}, key, language), text) : setElement(texts, item, placeOf(item.element, key, language), text)
}
export function setHelp(texts: Texts, item: Item, language: Language, text: string): Texts {
  const { help } = item.element
  if (!help && text) return setElement(texts, item, ['help'], { [language]: text })
  if (typeof help === 'string' && language === 'en') return setElement(texts, item, ['help'], { zh: help, en: text })
  if (typeof help === 'object' && help !== null) {
    const left = { ...(help as Json), [language]: text || undefined }
    return setElement(texts, item, ['help'], Object.values(left).some(Boolean) ? left : undefined)
  }
  return setElement(texts, item, ['help'], text || undefined)
}

export function setRequired(schema: string, name: string, on: boolean): string {
  const value = valueOf(schema)
  if (isRequired(value, name) === on) return schema
  if (on) return Array.isArray(value.required) ? insertAt(schema, ['required'], value.required.length, name) : setAt(schema, ['required'], [name])
  const index = (value.required as unknown[]).indexOf(name)
  return (value.required as unknown[]).length === 1 ? removeAt(schema, ['required']) : removeAt(schema, ['required', index])
}

export type Demand = 'never' | 'always' | 'when'
export interface Wish { demand: Demand; requireWhen: string; showWhen: string }
/** What is asked of a field and when it is there. A field that is not always there is asked for by `requireWhen`, never by the schema's own list. */
export function setWish(texts: Texts, item: Item, wish: Wish): Texts {
  const was = wishOf(valueOf(texts.schema), item)
  if (item.element.showIf && (was.showWhen !== wish.showWhen || was.demand !== wish.demand)) return modern(texts, item, wish)
  const shown = wish.showWhen.trim()
  const listed = wish.demand === 'always' && !shown
  const when = wish.demand === 'when' ? wish.requireWhen.trim() : wish.demand === 'always' && shown ? 'true' : ''
  let next: Texts = item.name ? { ...texts, schema: setRequired(texts.schema, item.name, listed) } : texts
  if (item.element.showIf && shown === was.showWhen) return next
  next = setElement(next, item, ['showWhen'], shown || undefined)
  return item.kind === 'field' ? setElement(next, item, ['requireWhen'], when || undefined) : next
}
/** The older way to say a condition gives way to an expression: with it goes the branch of the schema that said the same. */
function modern(texts: Texts, item: Item, wish: Wish): Texts {
  const plain = { ...item, element: { ...item.element } }
  delete plain.element.showIf
  return setWish({ schema: withoutBranches(texts.schema, item.name), ui: setAt(texts.ui, [...item.path, 'showIf'], undefined) }, plain, wish)
}
function withoutBranches(schema: string, name: string): string {
  const branches = valueOf(schema).allOf
  if (!Array.isArray(branches)) return schema
  let next = schema
  branches.map((branch, i) => ({ branch: branch as Json, i })).reverse().forEach(({ branch, i }) => { if (speaksOnlyOf(branch, name)) next = removeAt(next, ['allOf', i]) })
  return (valueOf(next).allOf as unknown[]).length ? next : removeAt(next, ['allOf'])
}
/** The one comparison of the older way as an expression. */
export function feelOfShowIf(showIf: Json): string {
  const values = (Array.isArray(showIf.in) ? showIf.in : [showIf.equals]).filter((one) => one !== undefined)
  return values.map((value) => `${String(showIf.field)} = ${JSON.stringify(value)}`).join(' or ')
}
export function wishOf(schema: Json, item: Item): Wish {
  const requireWhen = typeof item.element.requireWhen === 'string' ? item.element.requireWhen : ''
  const old = item.element.showIf as Json | undefined
  const showWhen = typeof item.element.showWhen === 'string' ? item.element.showWhen : old ? feelOfShowIf(old) : ''
  const inBranch = Boolean(old) && ((schema.allOf as Json[] | undefined) ?? []).some((branch) => ((branch.then as Json | undefined)?.required as string[] | undefined)?.includes(item.name))
  return { showWhen, requireWhen: requireWhen === 'true' ? '' : requireWhen, demand: isRequired(schema, item.name) || requireWhen === 'true' || inBranch ? 'always' : requireWhen ? 'when' : 'never' }
}

/** Another name for a field, everywhere it is named: property, control, required, conditions, expressions. */
export function rename(texts: Texts, item: Item, to: string): Texts {
  const from = item.name
  let schema = renameKey(texts.schema, [PROPERTIES, from], to)
  const word = new RegExp(`(?<![\\w$"'-])${from}(?![\\w$"'-])`, 'g')
  const feel = (text: string) => text.split(/("(?:[^"\\]|\\.)*")/).map((part, i) => (i % 2 ? part : part.replace(word, to))).join('')
  const edit = (text: string, path: Path, value: unknown, was: unknown) => (value === was ? text : setAt(text, path, value))
  const read = valueOf(schema)
  ;((read.required as string[]) ?? []).forEach((name, i) => { if (name === from) schema = setAt(schema, ['required', i], to) })
  for (const [name, property] of Object.entries((read.properties as Record<string, Json>) ?? {})) if (typeof property['x-compute'] === 'string') schema = edit(schema, [PROPERTIES, name, 'x-compute'], feel(property['x-compute']), property['x-compute'])
  ;((read['x-rules'] as Json[]) ?? []).forEach((rule, i) => {
    schema = edit(schema, ['x-rules', i, 'check'], feel(String(rule.check ?? '')), rule.check)
    if (rule.field === from) schema = setAt(schema, ['x-rules', i, 'field'], to)
  })
  if (read.allOf) schema = setAt(schema, ['allOf'], renamedIn(read.allOf, from, to))
  let { ui } = texts
  const walk = (element: Json, at: Path) => {
    if (nameOf(element) === from) ui = setAt(ui, [...at, 'scope'], scopeOf(to))
    for (const key of ['showWhen', 'requireWhen']) if (typeof element[key] === 'string') ui = edit(ui, [...at, key], feel(element[key]), element[key])
    const condition = element.showIf as Json | undefined
    if (condition?.field === from) ui = setAt(ui, [...at, 'showIf', 'field'], to)
    if (Array.isArray(element.elements)) element.elements.forEach((one, i) => walk(one as Json, [...at, 'elements', i]))
  }
  walk(valueOf(ui), [])
  ;((valueOf(ui).hidden as string[]) ?? []).forEach((name, i) => { if (name === from) ui = setAt(ui, ['hidden', i], to) })
  return { schema, ui }
}
/** In the branches of a schema a field is named as a key of `properties` and in `required`. */
function renamedIn(node: unknown, from: string, to: string): unknown {
  if (Array.isArray(node)) return node.map((one) => (one === from ? to : renamedIn(one, from, to)))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, key === 'properties' && typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).map(([name, value]) => [name === from ? to : name, renamedIn(value, from, to)])) : key === 'const' || key === 'enum' ? one : renamedIn(one, from, to)]))
}

export const rulesOf = (schema: Json): RuleText[] => (Array.isArray(schema['x-rules']) ? (schema['x-rules'] as Json[]) : []).map((rule) => {
  const text = rule.text as string | { zh?: string; en?: string } | undefined
  return { check: String(rule.check ?? ''), field: String(rule.field ?? ''), zh: typeof text === 'string' ? text : (text?.zh ?? ''), en: typeof text === 'string' ? '' : (text?.en ?? '') }
})
/** Undefined takes the rule out; a place beyond the last adds one. */
export function setRule(texts: Texts, index: number, rule: RuleText | undefined): Texts {
  const count = rulesOf(valueOf(texts.schema)).length
  if (!rule) return { ...texts, schema: count === 1 ? removeAt(texts.schema, ['x-rules']) : removeAt(texts.schema, ['x-rules', index]) }
  const value = { check: rule.check, text: { zh: rule.zh, en: rule.en }, field: rule.field }
  if (index >= count) return { ...texts, schema: insertAt(texts.schema, ['x-rules'], count, value) }
  let schema = setAt(texts.schema, ['x-rules', index, 'check'], rule.check)
  schema = setAt(schema, ['x-rules', index, 'text'], value.text)
  return { ...texts, schema: setAt(schema, ['x-rules', index, 'field'], rule.field) }
}
