/** Edits of a JSON text in place: what is not touched keeps its layout, its order and every key nobody here knows. */
export type Path = (string | number)[]
export interface Node { start: number; end: number; value: unknown; keys?: { key: string; start: number; node: Node }[]; items?: Node[] }

/** A text that is no JSON, with the line where it stops being one. */
export class JsonFault extends Error {
  constructor(message: string, readonly line: number) { super(message) }
}

const WIDE = 100

export function readJson(text: string): Node {
  let at = 0
  const fail = (what: string): never => { throw new JsonFault(what, text.slice(0, at).split('\n').length) }
  const blank = () => { while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++ }
  const word = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) return fail(text[at] ?? 'end')
    at += found[0].length
    try { return JSON.parse(found[0]) as unknown } catch { return fail(found[0]) }
  }
  function node(): Node {
    blank()
    const start = at
    if (text[at] === '{') {
      const keys: Node['keys'] = []
      const value: Record<string, unknown> = {}
      list('}', () => {
        const keyAt = at
        const key = word(/"(?:[^"\\]|\\.)*"/y) as string
        blank()
        if (text[at] !== ':') fail(text[at] ?? 'end')
        at++
        const child = node()
        keys.push({ key, start: keyAt, node: child })
        Object.defineProperty(value, key, { value: child.value, enumerable: true, writable: true, configurable: true })
      })
      return { start, end: at, value, keys }
    }
    if (text[at] === '[') {
      const items: Node[] = []
      list(']', () => items.push(node()))
      return { start, end: at, value: items.map((item) => item.value), items }
    }
    const value = word(/"(?:[^"\\]|\\.)*"|-?[0-9.eE+-]+|true|false|null/y)
    return { start, end: at, value }
  }
  function list(close: string, one: () => void) {
    at++
    blank()
    if (text[at] === close) { at++; return }
    for (;;) {
      blank()
      one()
      blank()
      if (text[at] === ',') { at++; continue }
      if (text[at] !== close) fail(text[at] ?? 'end')
      at++
      return
    }
  }
  const root = node()
  blank()
  if (at < text.length) fail(text[at]!)
  return root
}

/** Of a key written twice the last one counts, as everywhere. */
const lastKey = (holder: Node, key: string) => (holder.keys ?? []).map((entry) => entry.key).lastIndexOf(key)

export function nodeAt(root: Node, path: Path): Node | undefined {
  let at: Node | undefined = root
  for (const step of path) at = typeof step === 'number' ? at?.items?.[step] : at?.keys?.[lastKey(at, step)]?.node
  return at
}

/** On one line where it fits, else a line for each entry, two more blanks a level. */
export function writeJson(value: unknown, indent = '', room = WIDE): string {
  const flat = inline(value)
  if (flat.length <= room - indent.length || typeof value !== 'object' || value === null) return flat
  const deeper = `${indent}  `
  const rows = Array.isArray(value)
    ? value.map((one) => writeJson(one, deeper, room))
    : Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => `${JSON.stringify(key)}: ${writeJson(one, deeper, room)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${rows.map((row) => deeper + row).join(',\n')}\n${indent}${close}`
}
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`).join(', ')}}`
}

const splice = (text: string, from: number, to: number, put: string) => text.slice(0, from) + put + text.slice(to)
const indentAt = (text: string, at: number) => /[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0]

/** Puts a value at the path, undefined takes it out; what is missing on the way is made. */
export function setAt(text: string, path: Path, value: unknown): string {
  const root = readJson(text)
  const here = nodeAt(root, path)
  if (value === undefined) return here ? removeAt(text, path) : text
  if (here) return splice(text, here.start, here.end, writeJson(value, indentAt(text, here.start)))
  const parent = path.slice(0, -1)
  const last = path.at(-1)!
  const holder = nodeAt(root, parent)
  if (!holder) return setAt(text, parent, typeof last === 'number' ? [value] : { [last]: value })
  if (typeof last === 'number') return insertRaw(text, holder, last, value, undefined)
  return insertRaw(text, holder, holder.keys?.length ?? 0, value, last)
}

/** Puts an entry into a list before the one that has the index now. */
export function insertAt(text: string, list: Path, index: number, value: unknown): string {
  const holder = nodeAt(readJson(text), list)
  return holder ? insertRaw(text, holder, index, value, undefined) : setAt(text, list, [value])
}

function insertRaw(text: string, holder: Node, index: number, value: unknown, key: string | undefined): string {
  const entries = holder.items ?? holder.keys?.map((entry) => ({ ...entry.node, start: entry.start })) ?? []
  const whole = () => {
    const made = Array.isArray(holder.value) ? [...holder.value.slice(0, index), value, ...holder.value.slice(index)] : { ...(holder.value as object), [key!]: value }
    return splice(text, holder.start, holder.end, writeJson(made, indentAt(text, holder.start)))
  }
  const first = entries[0]
  // a list on one line is written anew: it may have to open up
  if (!first || !text.slice(holder.start, first.start).includes('\n')) return whole()
  const indent = indentAt(text, first.start)
  const row = `${key === undefined ? '' : `${JSON.stringify(key)}: `}${writeJson(value, indent)}`
  const before = entries[index]
  if (before) return splice(text, before.start, before.start, `${row},\n${indent}`)
  const last = entries.at(-1)!
  return splice(text, last.end, last.end, `,\n${indent}${row}`)
}

export function removeAt(text: string, path: Path): string {
  const root = readJson(text)
  const holder = nodeAt(root, path.slice(0, -1))
  const last = path.at(-1)
  if (!holder || last === undefined) return text
  const entries = holder.items?.map((item) => ({ start: item.start, end: item.end })) ?? holder.keys?.map((entry) => ({ start: entry.start, end: entry.node.end })) ?? []
  const index = typeof last === 'number' ? last : lastKey(holder, String(last))
  const entry = entries[index]
  if (!entry) return text
  if (entries.length === 1) return splice(text, holder.start, holder.end, holder.items ? '[]' : '{}')
  const next = entries[index + 1]
  return next ? splice(text, entry.start, next.start, '') : splice(text, entries[index - 1]!.end, entry.end, '')
}

/** Takes an entry out of one list and puts it into another before the entry that has the index now. */
export function moveAt(text: string, from: Path, list: Path, index: number): string {
  const moved = nodeAt(readJson(text), from)
  if (!moved || list.slice(0, from.length).join('/') === from.join('/')) return text
  const home = from.slice(0, -1)
  const was = from.at(-1) as number
  // what lies behind it in its own list comes one nearer
  const inHome = list.length >= home.length && home.every((step, i) => list[i] === step)
  const target = inHome && list.length > home.length && (list[home.length] as number) > was ? list.map((step, i) => (i === home.length ? (step as number) - 1 : step)) : list
  const place = inHome && list.length === home.length && index > was ? index - 1 : index
  return insertAt(removeAt(text, from), target, place, moved.value)
}

/** Another key for the same value, at the same place. */
export function renameKey(text: string, path: Path, to: string): string {
  const holder = nodeAt(readJson(text), path.slice(0, -1))
  const entry = holder?.keys?.[lastKey(holder, String(path.at(-1)))]
  if (!entry) return text
  return splice(text, entry.start, entry.start + JSON.stringify(entry.key).length, JSON.stringify(to))
}

/** The value, or undefined and why it cannot be read. */
export function tryJson(text: string): { value?: Record<string, unknown>; fault?: { message: string; line: number } } {
  try {
    const { value } = readJson(text.trim() ? text : '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value: value as Record<string, unknown> } : { fault: { message: '{', line: 1 } }
  } catch (failure) {
    if (failure instanceof JsonFault) return { fault: { message: failure.message, line: failure.line } }
    throw failure
  }
}
/** Line of what stands at the path, counted from 1; 0 when nothing does. */
export function lineAt(text: string, path: Path): number {
  try {
    const found = nodeAt(readJson(text), path)
    return found ? text.slice(0, found.start).split('\n').length : 0
  } catch {
    return 0
  }
}
