/** An element of an XML text by its places in the text: what is not touched stays as it was written, to the last space. */
export interface Element {
  name: string
  attrs: Record<string, string>
  from: number
  /** End of the start tag; of an empty element (`<a/>`) also its end. */
  openEnd: number
  /** Begin of the end tag. */
  closeFrom: number
  to: number
  empty: boolean
  children: Element[]
}
export interface Fault { at: number; line: number }

export const unescape = (text: string) => text.replace(/&(#x[0-9a-f]+|#\d+|lt|gt|amp|quot|apos);/gi, (all, what: string) => {
  const known: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  if (known[what]) return known[what]
  const code = what[1] === 'x' || what[1] === 'X' ? parseInt(what.slice(2), 16) : Number(what.slice(1))
  return Number.isFinite(code) && code <= 0x10ffff ? String.fromCodePoint(code) : all
})
export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
export const escapeAttr = (text: string) => escape(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')

const local = (name: string) => name.slice(name.indexOf(':') + 1)
const TAG = /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|![^>]*>|\/([^\s>]+)\s*>|([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>)|</g

/** The root element, or where the text stops being XML. */
export function scan(text: string): Element | Fault {
  const stack: Element[] = []
  let root: Element | undefined
  for (const found of text.matchAll(TAG)) {
    const [all, close, open, attrs, slash] = found
    const from = found.index
    if (all === '<') return fault(text, from)
    if (close !== undefined) {
      const ended = stack.pop()
      if (!ended || ended.name !== close) return fault(text, from)
      ended.closeFrom = from
      ended.to = from + all.length
    } else if (open !== undefined) {
      const element: Element = { name: open, attrs: {}, from, openEnd: from + all.length, closeFrom: from + all.length, to: from + all.length, empty: slash === '/', children: [] }
      for (const [, key, , twice, once] of (attrs ?? '').matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) element.attrs[key!] = unescape(twice ?? once ?? '')
      const parent = stack.at(-1)
      if (parent) parent.children.push(element)
      else if (root) return fault(text, from)
      else root = element
      if (slash !== '/') stack.push(element)
    }
  }
  return root && !stack.length ? root : fault(text, text.length)
}
const fault = (text: string, at: number): Fault => ({ at, line: text.slice(0, at).split('\n').length })
export const isFault = (scanned: Element | Fault): scanned is Fault => !('children' in scanned)

export const all = (parent: Element, name: string) => parent.children.filter((one) => local(one.name) === name)
export const one = (parent: Element | undefined, name: string) => parent && all(parent, name)[0]
export const every = (parent: Element, name: string): Element[] => parent.children.flatMap((child) => [...(local(child.name) === name ? [child] : []), ...every(child, name)])
/** An attribute whatever its prefix. */
export const attr = (element: Element | undefined, name: string) => (element && Object.entries(element.attrs).find(([key]) => local(key) === name)?.[1]) ?? ''

export function textOf(text: string, element: Element | undefined): string {
  if (!element || element.empty) return ''
  const inner = text.slice(element.openEnd, element.closeFrom)
  const plain = inner.replace(/<!--[\s\S]*?-->/g, '').split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
  return plain.map((part, i) => (i % 2 ? part : unescape(part))).join('').trim()
}

export const splice = (text: string, from: number, to: number, put: string) => text.slice(0, from) + put + text.slice(to)

/** The text with another content in a leaf element. */
export function withText(text: string, element: Element, value: string): string {
  if (!element.empty) return splice(text, element.openEnd, element.closeFrom, escape(value))
  const tag = text.slice(element.from, element.to).replace(/\s*\/>$/, '>')
  return splice(text, element.from, element.to, `${tag}${escape(value)}</${element.name}>`)
}

/** The text with an attribute set, or without it. */
export function withAttr(text: string, element: Element, name: string, value: string | undefined): string {
  const tag = text.slice(element.from, element.openEnd)
  const known = new RegExp(`\\s+${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*=\\s*("[^"]*"|'[^']*')`)
  const bare = tag.replace(known, (was) => (value === undefined ? '' : `${/^\s+/.exec(was)![0]}${name}="${escapeAttr(value)}"`))
  const done = value === undefined || known.test(tag) ? bare : tag.replace(/\s*(\/?>)$/, ` ${name}="${escapeAttr(value)}"$1`)
  return splice(text, element.from, element.openEnd, done)
}

/** The white space a line of the element begins with, its line break included. */
export function lead(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at - 1)
  return line >= 0 && !text.slice(line, at).trim() ? text.slice(line, at) : ''
}

/** Without the element and the line it stands on alone. */
export const without = (text: string, element: Element) => splice(text, element.from - lead(text, element.from).length, element.to, '')
