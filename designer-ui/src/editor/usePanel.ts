import type { BoundShown, EffectiveTree, Lock, Schema, ValueOrigin } from '@/api'
import { pointerOf, type Step, valueAt } from './useText'

export type FieldKind = 'fixed' | 'text' | 'number' | 'boolean' | 'choice' | 'many' | 'limit' | 'reference' | 'references' | 'items' | 'group' | 'list' | 'map' | 'raw'

/** One row of the property panel, generated from the schema of the kind. */
export interface Field {
  steps: Step[]
  pointer: string
  label: string
  help?: string
  kind: FieldKind
  required: boolean
  /** What holds: this text's own value, else the one from above. */
  value: unknown
  /** Whether this text sets it. */
  own: boolean
  options: unknown[]
  /** Kind of artifact it names. */
  ref?: string
  schema: Schema
  lock?: Lock
  bound?: BoundShown
  origin?: ValueOrigin
  children: Field[]
  /** Identity key of the entries of a list. */
  by?: string
  /** True for an entry that can be taken out of its list or map. */
  removable: boolean
}

export interface PanelSource {
  schema: Schema
  /** Value of the text under edit, at `base` when it is a patch. */
  own: unknown
  /** What holds at the node when the text is a patch over something. */
  effective?: EffectiveTree
  base: Step[]
  /** The node the change belongs to: its own locks do not bind it. */
  node: string
  english: boolean
}

const DEEP = 7
const HIDDEN = new Set(['kind', 'locks', 'bounds'])
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const typeOf = (schema: Schema) => (Array.isArray(schema.type) ? (schema.type.length === 1 ? schema.type[0] : undefined) : schema.type)
const isLimit = (schema: Schema) => Boolean(schema.pattern?.includes('wd|nd'))

/** An explanation that only says its label again is none. */
const said = (help: string | undefined, label: string) => (help && !label.toLowerCase().startsWith(help.replace(/[。.]$/, '').replace(/ text$/, '').toLowerCase()) ? help : undefined)

export function kindOf(schema: Schema): FieldKind {
  if (schema.const !== undefined) return 'fixed'
  if (schema.enum) return 'choice'
  switch (typeOf(schema)) {
    case 'string': return schema['x-ref'] ? 'reference' : isLimit(schema) ? 'limit' : 'text'
    case 'integer': case 'number': return 'number'
    case 'boolean': return 'boolean'
    case 'object': return schema.properties ? 'group' : isObject(schema.additionalProperties) ? 'map' : 'raw'
    case 'array': {
      const items = schema.items ?? {}
      if (items.enum) return 'many'
      if (items.type === 'string') return items['x-ref'] ? 'references' : 'items'
      return items.properties ? 'list' : 'raw'
    }
    default: return 'raw'
  }
}

/** Rows of the panel. Rows of objects hold theirs; where the schema says nothing more the row is `raw` and the source has the word. */
export function fieldsOf(source: PanelSource): Field[] {
  const { effective, english, node } = source
  const root = source.schema
  const shown = effective ? effective.tree : source.own
  const inOwn = (steps: Step[]) => valueAt(source.own, steps)

  const resolved = (schema: Schema): Schema => {
    if (!schema.$ref?.startsWith('#/$defs/')) return schema
    return { ...root.$defs?.[schema.$ref.slice('#/$defs/'.length)], ...schema, $ref: undefined }
  }
  const over = (at: string, pointer: string) => pointer === at || pointer.startsWith(`${at}/`)

  function row(given: Schema, steps: Step[], required: boolean, fallback: string, removable = false): Field {
    const schema = resolved(given)
    const pointer = pointerOf(steps)
    const own = inOwn(steps)
    const value = own !== undefined && !(effective && isObject(own)) ? own : (valueAt(shown, steps) ?? own)
    const kind = steps.length > DEEP ? 'raw' : kindOf(schema)
    const field: Field = {
      steps, pointer, kind, required, value, schema, removable, own: own !== undefined, children: [], options: schema.enum ?? schema.items?.enum ?? [],
      label: (english ? schema['x-title-en'] : schema.title) || schema.title || fallback, help: said(english ? schema.description : schema['x-description-zh'], (english ? schema['x-title-en'] : schema.title) || ''),
      ref: schema['x-ref'] ?? schema.items?.['x-ref'],
      lock: effective?.locks.find((lock) => lock.node !== node && over(lock.at, pointer)),
      bound: effective?.bounds.find((bound) => bound.node !== node && bound.at === pointer),
      origin: effective?.origins[pointer],
    }
    // a rename is a removal and an addition: names and identity keys are not edited in place
    const last = steps.at(-1)!
    const before = steps.at(-2)
    if ('key' in last && (pointer === '/name' || (before && 'by' in before && before.by === last.key))) field.kind = 'fixed'
    if (kind === 'group') field.children = rows(schema, steps)
    if (kind === 'list') {
      field.by = schema['x-key']
      // a list without a key is replaced whole by a patch: its entries are no rows of their own
      if (!field.by && effective) field.kind = 'raw'
      else field.children = entries(field, value).map((step) => row(schema.items!, [...steps, step], false, 'id' in step ? step.id : `${'index' in step ? step.index + 1 : ''}`, true))
      for (const child of field.children) nameEntry(child, effective?.labels?.[child.pointer], english)
    }
    if (kind === 'map') {
      const keys = new Set([...Object.keys(isObject(valueAt(shown, steps)) ? (valueAt(shown, steps) as object) : {}), ...Object.keys(isObject(own) ? own : {})])
      field.children = [...keys].map((key) => ({ ...row(schema.additionalProperties as Schema, [...steps, { key }], false, key, true), label: key }))
    }
    return field
  }
  const rows = (schema: Schema, steps: Step[]) =>
    Object.entries(schema.properties ?? {})
      // what can only be one thing is no setting
      .filter(([, one]) => resolved(one).const === undefined)
      .filter(([key]) => steps.length > 0 || !HIDDEN.has(key))
      .map(([key, one]) => row(one, [...steps, { key }], schema.required?.includes(key) ?? false, key))

  /** Entries from above in their order, then this text's own; removed ones stay to be brought back. */
  function entries(field: Field, value: unknown): Step[] {
    const by = field.by
    const all = [valueAt(shown, field.steps), inOwn(field.steps)].map((list) => (Array.isArray(list) ? list : []))
    if (!by) return (Array.isArray(value) ? value : []).map((_, index) => ({ index }))
    return [...new Set(all.flat().filter(isObject).map((entry) => String(entry[by])))].map((id) => ({ by, id }))
  }
  return rows(resolved(root), [])
}

/** An entry is called by what people read: as the server calls it (a limit like its step), its title, its label, else its key. */
function nameEntry(field: Field, called: string | undefined, english: boolean) {
  const value = isObject(field.value) ? field.value : {}
  const words = value.title ?? value.label ?? value.name
  const own = typeof words === 'string' ? words : isObject(words) ? String((english ? (words.en ?? words.zh) : (words.zh ?? words.en)) ?? '') : ''
  const said = called || own
  const last = field.steps.at(-1)!
  const id = 'id' in last ? last.id : ''
  field.label = said && id && said !== id ? `${said}（${id}）` : said || id || field.label
}

/** True when a patch takes an entry out. */
export const isRemoved = (own: unknown): boolean => own === null || (isObject(own) && own.$remove === true)

/** Rows whose label, address or value holds the words typed, with the groups they lie in. */
export function search(fields: Field[], q: string): Field[] {
  const words = q.trim().toLowerCase()
  if (!words) return fields
  return fields.flatMap((field) => {
    const children = search(field.children, q)
    const hit = `${field.label}\n${field.pointer}\n${typeof field.value === 'object' ? '' : String(field.value ?? '')}`.toLowerCase().includes(words)
    return hit ? [field] : children.length ? [{ ...field, children }] : []
  })
}

export const LIMIT_UNITS = ['wd', 'nd', 'wh', 'wm', 'uh', 'um', 'h', 'm'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]
/** "5wd" as number and unit; undefined for what is no limit. */
export function limitOf(value: unknown): { count: number; unit: LimitUnit } | undefined {
  const found = /^([1-9]\d{0,4})(wd|nd|wh|wm|uh|um|h|m)$/.exec(String(value ?? ''))
  return found ? { count: Number(found[1]), unit: found[2] as LimitUnit } : undefined
}

export interface BoundWords { key: string; values: Record<string, string> }
/** Which sentence a bound is, by what tighter means for the value. */
export function boundWords(bound: BoundShown, schema: Schema): BoundWords {
  const { may } = bound
  const about = isLimit(schema) ? 'Limit' : schema['x-tight'] === 'required' ? 'Required' : schema['x-tight'] === 'lower' ? 'Number' : ''
  if (may === 'tighten' || may === 'loosen') return { key: `${may}${about}`, values: {} }
  if (may === 'add') return { key: 'add', values: {} }
  if ('in' in may) return { key: 'in', values: { list: may.in.map(String).join('、') } }
  if (may.min !== undefined && may.max !== undefined) return { key: 'between', values: { min: String(may.min), max: String(may.max) } }
  return may.min !== undefined ? { key: 'min', values: { min: String(may.min) } } : { key: 'max', values: { max: String(may.max ?? '') } }
}

/** "第 3 版" where versions are counted; a fingerprint is no version people speak of. */
export const spokenVersion = (version: ValueOrigin['version']): string | undefined => (/^\d{1,6}$/.test(String(version ?? '')) ? String(version) : undefined)
/** The library has no node of its own. */
export const fromLibrary = (origin: ValueOrigin | Lock): boolean => !origin.node || origin.node.startsWith('library/')
