import { isMap, isScalar, isSeq, type Document, parseDocument, stringify } from 'yaml'
import { mergeLines } from '@/diff'

/** A way into a document: a key, a place in a list, or an entry of a list by its identity key. */
export type Step = { key: string } | { index: number } | { by: string; id: string }

const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1')
/** As locks, bounds and origins name it: entries of lists by their key. */
export const pointerOf = (steps: Step[]) => steps.map((step) => `/${escaped('key' in step ? step.key : 'index' in step ? String(step.index) : step.id)}`).join('')

/** The value at the steps; undefined when nothing is there. */
export function valueAt(tree: unknown, steps: Step[]): unknown {
  let at = tree
  for (const step of steps) {
    if ('key' in step) at = at && typeof at === 'object' && !Array.isArray(at) ? (at as Record<string, unknown>)[step.key] : undefined
    else if (!Array.isArray(at)) return undefined
    else at = 'index' in step ? at[step.index] : at.find((entry) => isEntry(entry, step.by, step.id))
  }
  return at
}
const isEntry = (entry: unknown, by: string, id: string) => typeof entry === 'object' && entry !== null && String((entry as Record<string, unknown>)[by]) === id

export interface TextDoc {
  value: unknown
  /** Why it cannot be read; the panel then leaves it alone. */
  fault?: { message: string; line: number }
  lineOf: (steps: Step[]) => number
  /** The whole text after the edit; comments, order and everything not touched stay. */
  set: (steps: Step[], value: unknown) => string
  remove: (steps: Step[]) => string
}

export function openText(text: string, format: 'yaml' | 'json'): TextDoc {
  const doc = parseDocument(text, { prettyErrors: true })
  const fault = doc.errors[0]
  const value = fault ? undefined : doc.toJS()
  const lineOf = (steps: Step[]) => {
    const path = pathOf(value, steps)
    const node = path && doc.getIn(path, true)
    const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0]
    return start === undefined ? 0 : text.slice(0, start).split('\n').length
  }
  return {
    value,
    fault: fault && { message: fault.message.split('\n')[0]!, line: fault.linePos?.[0].line ?? 0 },
    lineOf,
    set: (steps, to) => (format === 'json' ? setJson(text, value, steps, to) : (replaceScalar(text, doc, value, steps, to) ?? edited(text, (fresh) => put(fresh, steps, to)))),
    remove: (steps) => (format === 'json' ? setJson(text, value, steps, undefined) : edited(text, (fresh) => drop(fresh, steps))),
  }
}

/** Places in lists for identity keys; undefined when a step leads nowhere. */
function pathOf(tree: unknown, steps: Step[]): (string | number)[] | undefined {
  const path: (string | number)[] = []
  for (const [i, step] of steps.entries()) {
    const here = valueAt(tree, steps.slice(0, i))
    const next = 'key' in step ? step.key : 'index' in step ? step.index : Array.isArray(here) ? here.findIndex((entry) => isEntry(entry, step.by, step.id)) : -1
    if (next === -1) return undefined
    path.push(next)
  }
  return path
}

/** One value for another in place: nothing else of the text moves. */
function replaceScalar(text: string, doc: Document, value: unknown, steps: Step[], to: unknown): string | undefined {
  if ((typeof to === 'object' && to !== null) || (typeof to === 'string' && to.includes('\n'))) return undefined
  const path = pathOf(value, steps)
  const node = path && doc.getIn(path, true)
  if (!isScalar(node) || !node.range || (typeof node.value === 'string' && node.value.includes('\n'))) return undefined
  const [start, end] = node.range
  if (start === end) return undefined // an empty value has no place of its own
  return text.slice(0, start) + written(to, node.type) + text.slice(end)
}

function written(value: unknown, as: string | undefined): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (as === 'QUOTE_DOUBLE' || /[,[\]{}]/.test(value)) return JSON.stringify(value)
  if (as === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`
  return stringify(value, { lineWidth: 0 }).trimEnd()
}

/** Edits the tree of the text and carries the difference over to the text itself, so that its own layout stays. */
function edited(text: string, change: (doc: Document) => void): string {
  const how = { lineWidth: 0, flowCollectionPadding: /\{ \S/.test(text), indentSeq: !/:[ \t]*\n-\s/.test(text) }
  const plain = parseDocument(text).toString(how)
  const doc = parseDocument(text)
  change(doc)
  const wanted = doc.toString(how)
  const merged = mergeLines(plain, text, wanted, { mine: '', theirs: '' })
  return merged.conflicts ? wanted : merged.text
}

function put(doc: Document, steps: Step[], value: unknown) {
  const path: (string | number)[] = []
  steps.forEach((step, i) => {
    const parent = path.length ? doc.getIn(path, true) : doc.contents
    if ('key' in step) path.push(step.key)
    else if ('index' in step) path.push(step.index)
    else {
      const items = isSeq(parent) ? parent.items : []
      const count = items.length // adding lengthens this very list
      const found = items.findIndex((item) => isMap(item) && String(item.get(step.by)) === step.id)
      if (found < 0) doc.addIn(path, doc.createNode({ [step.by]: step.id }, { flow: items.every((item) => isMap(item) && item.flow === true) }))
      path.push(found < 0 ? count : found)
    }
    const next = steps[i + 1]
    const here = doc.getIn(path, true)
    const empty = here === undefined || here === null || (isScalar(here) && here.value === null)
    if (next && (empty || (isMap(here) && !('key' in next) && !here.items.length))) doc.setIn(path, doc.createNode('key' in next ? {} : [], { flow: false }))
    // {} on one line opens up when something is put in, lists of one-line entries stay as they are
    else if (next && isMap(here) && here.flow && !here.items.length) here.flow = false
  })
  const old = path.length ? doc.getIn(path, true) : undefined
  if (isScalar(old) && (typeof value !== 'object' || value === null)) old.value = value
  else doc.setIn(path, doc.createNode(value, { flow: Array.isArray(value) && value.every((one) => typeof one !== 'object') }))
}

function drop(doc: Document, steps: Step[]) {
  for (let length = steps.length; length > 0; length--) {
    const path = pathOf(doc.toJS(), steps.slice(0, length))
    if (!path) continue
    if (length < steps.length) {
      // what held only the removed value goes too: an entry with nothing but its key, an empty map
      const rest = doc.getIn(path, true)
      const last = steps[length - 1]!
      const bare = (isMap(rest) && (rest.items.length === 0 || ('by' in last && rest.items.length === 1))) || (isSeq(rest) && rest.items.length === 0)
      if (!bare || length === 1) {
        if (length === 1 && isMap(rest) && !rest.items.length) rest.flow = true
        return
      }
    }
    doc.deleteIn(path)
  }
}

function setJson(text: string, value: unknown, steps: Step[], to: unknown): string {
  const tree = structuredClone(value ?? {}) as Record<string, unknown>
  let at: unknown = tree
  steps.forEach((step, i) => {
    const next = steps[i + 1]
    const holder = at as Record<string | number, unknown>
    let key: string | number = 'key' in step ? step.key : 'index' in step ? step.index : (at as unknown[]).findIndex((entry) => isEntry(entry, step.by, step.id))
    if (key === -1 && 'by' in step) key = (at as unknown[]).push({ [step.by]: step.id }) - 1
    if (next) at = holder[key] ??= 'key' in next ? {} : []
    else if (to !== undefined) holder[key] = to
    else if (Array.isArray(at)) at.splice(Number(key), 1)
    else delete holder[key]
  })
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
  return `${JSON.stringify(tree, null, indent)}${text.endsWith('\n') || !text ? '\n' : ''}`
}
