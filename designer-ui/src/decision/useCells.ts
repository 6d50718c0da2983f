import type { Column } from './useTable'

/** Between what a cell says in FEEL and what a person reads and types. */
const STRING = /^"((?:[^"\\]|\\.)*)"$/
const plain = (feel: string) => STRING.exec(feel)?.[1]?.replace(/\\(.)/g, '$1') ?? feel

/** At the commas outside quotes and brackets. */
export function parts(text: string): string[] {
  const found: string[] = []
  let depth = 0, quoted = false, from = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (quoted) { if (sign === '\\') i++; else quoted = sign !== '"' }
    else if (sign === '"') quoted = true
    else if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth--
    else if (sign === ',' && depth <= 0) { found.push(text.slice(from, i).trim()); from = i + 1 }
  }
  return [...found, text.slice(from).trim()]
}

const called = (feel: string, column: Column) => column.values.find((value) => value.feel === feel)?.label || plain(feel)

/** A cell in the words of its column: 一般、紧急 for `"normal", "urgent"`; what is no list of constants stays as it is written. */
export function shown(text: string, column: Column, words: { any: string; not: string; comma: string }): string {
  const written = text.trim()
  if (column.part === 'note') return written
  if (column.part === 'test' && (written === '' || written === '-')) return words.any
  const inner = /^not\(([\s\S]*)\)$/.exec(written)
  if (inner) return `${words.not}${parts(inner[1]!).map((one) => called(one, column)).join(words.comma)}`
  return parts(written).map((one) => called(one, column)).join(words.comma)
}

const NUMBER = /^-?(\d+(\.\d+)?|\.\d+)$/
const isFeel = (text: string) => NUMBER.test(text) || STRING.test(text) || /^(true|false|null|-)$/.test(text) || /^[<>=[(\]!@]/.test(text) || /[("]/.test(text)

/** What is typed, as FEEL: words of the column and bare words become constants; 10以上, 不满5 and 3到5 become ranges. */
export function written(typed: string, column: Column): string {
  const text = typed.trim()
  if (column.part === 'note') return text
  if (column.part === 'test' && (text === '' || text === '-' || text === '任意' || text.toLowerCase() === 'any')) return '-'
  const whole = /^(?:不是|非|not )\s*([^(].*)$/i.exec(text)
  if (whole && column.part === 'test') return `not(${list(whole[1]!, column)})`
  return list(text, column)
}
function list(text: string, column: Column): string {
  return parts(text.replaceAll('，', ',').replaceAll('、', ',').replaceAll('或', text.includes('"') ? '或' : ',')).filter(Boolean).map((one) => constant(one, column)).join(', ')
}
function constant(one: string, column: Column): string {
  const known = column.values.find((value) => value.label === one || value.feel === one || plain(value.feel) === one)
  if (known) return known.feel
  if (column.type === 'number' || (!column.type && /^\d/.test(one))) {
    const range = numbers(one)
    if (range) return range
  }
  if (column.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(one)) return `date("${one}")`
  if (isFeel(one)) return one
  return column.type === 'string' || column.values.some((value) => STRING.test(value.feel)) ? `"${one.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : one
}
function numbers(one: string): string | undefined {
  const n = '(-?\\d+(?:\\.\\d+)?)'
  const says = (pattern: string) => new RegExp(`^${pattern}$`).exec(one.replace(/\s/g, ''))
  const between = says(`${n}(?:到|至|~|～|-)${n}`)
  if (between) return `[${between[1]}..${between[2]}]`
  for (const [pattern, sign] of [[`(?:不少于|不小于|至少|≥)${n}`, '>='], [`${n}(?:以上|及以上)`, '>='], [`(?:大于|超过|多于)${n}`, '>'], [`(?:不满|不足|小于|少于|不到)${n}`, '<'], [`(?:不超过|不大于|至多|≤)${n}`, '<='], [`${n}(?:以下|及以下)`, '<=']] as const) {
    const found = says(pattern)
    if (found) return `${sign} ${found[1]}`
  }
  return undefined
}

export interface Offer { feel: string; label: string }
/** What can be chosen for a cell while typing. */
export function offers(typed: string, column: Column): Offer[] {
  const last = typed.split(/[,，、]/).at(-1)!.trim().replace(/^"/, '').toLowerCase()
  const found = column.values.filter((value) => !last || value.label.toLowerCase().includes(last) || plain(value.feel).toLowerCase().includes(last))
  return found.map((value) => ({ feel: value.feel, label: value.label || plain(value.feel) }))
}
/** With the last word typed replaced by what was chosen. */
export function chosen(typed: string, offer: Offer): string {
  const cut = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('，'), typed.lastIndexOf('、'))
  return cut < 0 ? offer.feel : `${typed.slice(0, cut)}, ${offer.feel}`
}
