import { FIELD_TYPES, type Json } from '@/fields'
import { scopeOf } from './useFormTree'
import { writeJson } from './useJsonText'
import type { Texts } from './useFormEdits'

/** A form from what somebody copied out of a spreadsheet: a header row, or the sheets of an XLSForm one below the other. */
interface Begun { properties: Json; elements: Json[]; required: string[]; left: string[] }

const BY_TITLE: [RegExp, string][] = [
  [/签名|签字|signature/i, 'signature'], [/照片|图片|拍照|photo|picture/i, 'photo'], [/日期|年月日|出生|date/i, 'date'], [/金额|费用|价格|（元）|\(元\)|amount|price|cost/i, 'money'],
  [/时间$|time$/i, 'time'], [/数量|人数|年龄|面积|个数|次数|户数|number|count|age$/i, 'number'], [/^是否|^有无|\?$|？$/, 'yesNo'], [/位置|坐标|location|position/i, 'place'],
  [/备注|说明|情况|描述|意见|内容|remark|description|comment/i, 'longText'],
]
const BY_XLS: Record<string, string> = {
  text: 'text', integer: 'number', decimal: 'number', date: 'date', time: 'time', datetime: 'dateTime', note: 'note', image: 'photo', photo: 'photo', geopoint: 'place',
  acknowledge: 'yesNo', select_one: 'choice', select_multiple: 'many', calculate: 'computed', hidden: '', start: '', end: '', today: '', deviceid: '',
}
const property = (word: string, zh: string, en: string): Json => ({ title: zh, 'x-title': { en: en || zh }, ...FIELD_TYPES.find((type) => type.word === word)!.property!() })
const control = (word: string, name: string): Json => { const type = FIELD_TYPES.find((one) => one.word === word)!; return { type: 'Control', scope: scopeOf(name), widget: type.widget, ...type.control?.() } }
/** Cells as a spreadsheet puts them on the clipboard: tabs between columns, quotes round what holds line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [['']]
  const pieces = text.replaceAll('\r\n', '\n').match(/"(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]+|\t|\n/g) ?? []
  for (const piece of pieces) {
    if (piece === '\n') rows.push([''])
    else if (piece === '\t') rows.at(-1)!.push('')
    else rows.at(-1)!.splice(-1, 1, (piece.startsWith('"') && piece.endsWith('"') && piece.length > 1 ? piece.slice(1, -1).replaceAll('""', '"') : piece).trim())
  }
  return rows.filter((row) => row.some(Boolean))
}

export function fromTable(text: string): Begun {
  const rows = cellsOf(text)
  const head = (rows[0] ?? []).map((cell) => cell.toLowerCase())
  return head.includes('type') && head.includes('name') ? fromXls(rows) : fromHeader(rows[0] ?? [])
}
function fromHeader(titles: string[]): Begun {
  const begun: Begun = { properties: {}, elements: [], required: [], left: [] }
  for (const given of titles.filter(Boolean)) {
    const title = given.replace(/[*＊]/g, '').trim()
    const word = BY_TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? 'text'
    const name = `field${begun.elements.length + 1}`
    begun.properties[name] = property(word, title, '')
    begun.elements.push(control(word, name))
    if (/[*＊]/.test(given)) begun.required.push(name)
  }
  return begun
}

function fromXls(rows: string[][]): Begun {
  const begun: Begun = { properties: {}, elements: [], required: [], left: [] }
  const second = rows.findIndex((row, i) => i > 0 && row.some((cell) => /^list[_ ]name$/i.test(cell)))
  const named = (part: string[][]) => part.slice(1).map((row) => Object.fromEntries(part[0]!.map((key, i) => [key.toLowerCase().replace(' ', '_'), row[i] ?? ''])) as Record<string, string>)
  const label = (row: Record<string, string>) => { const of = (test: RegExp) => Object.entries(row).find(([key, value]) => test.test(key) && value)?.[1] ?? ''; return { zh: of(/^label.*(zh|中文|chinese)/) || row.label || of(/^label/) || row.name || '', en: of(/^label.*(en\)|english)/) } }
  const choices = second < 0 ? [] : named(rows.slice(second))
  const open: Json[][] = [begun.elements]
  for (const row of named(second < 0 ? rows : rows.slice(0, second))) {
    const [first = '', list] = (row.type ?? '').split(/\s+/)
    const kind = first.toLowerCase() + (/^(begin|end)$/i.test(first) ? `_${(list ?? '').toLowerCase()}` : '')
    const said = label(row)
    if (/^begin_group/.test(kind)) {
      const group: Json = { type: 'Group', label: { zh: said.zh, en: said.en || said.zh }, elements: [] }
      open.at(-1)!.push(group)
      open.push(group.elements as Json[])
      continue
    }
    if (/^end_group/.test(kind)) { if (open.length > 1) open.pop(); continue }
    const word = BY_XLS[kind]
    const name = (row.name ?? '').replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=[^a-z])/, 'f')
    if (word === 'note') { open.at(-1)!.push({ type: 'Label', widget: 'note', text: { zh: said.zh, en: said.en || said.zh } }); continue }
    if (!word || !name || name in begun.properties || word === 'computed') { if (word !== '') begun.left.push(`${row.type} ${row.name}`); continue }
    const made = property(word, said.zh, said.en)
    if (kind === 'integer') made.type = 'integer'
    const options = choices.filter((one) => (one.list_name ?? '') === list).map((one) => ({ const: one.name, title: label(one).zh, 'x-title': { en: label(one).en || label(one).zh } }))
    if (options.length && word === 'choice') made.oneOf = options
    if (options.length && word === 'many') (made.items as Json).oneOf = options
    begun.properties[name] = made
    open.at(-1)!.push(control(word, name))
    if (/^(yes|true)/i.test(row.required ?? '')) begun.required.push(name)
    // conditions and limits are another language there: they are named, not guessed
    for (const key of ['relevant', 'constraint', 'calculation']) if (row[key]) begun.left.push(`${row.name}: ${key} ${row[key]}`)
  }
  return begun
}

/** Both texts of a form that begins so. */
export function textsOf(name: string, title: { zh: string; en: string }, begun: Begun): Texts {
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:gridloom:form:${name}`, title: title.zh, 'x-title': { en: title.en }, type: 'object', properties: begun.properties, ...(begun.required.length ? { required: begun.required } : {}), additionalProperties: false }
  return { schema: `${writeJson(schema)}\n`, ui: `${writeJson({ type: 'VerticalLayout', elements: begun.elements })}\n` }
}
/** The texts of another form under a name of its own. */
export function copyOf(name: string, title: { zh: string; en: string }, tree: { schema?: Json; ui?: Json }): Texts {
  const schema = { ...tree.schema, $id: `urn:gridloom:form:${name}`, title: title.zh, 'x-title': { en: title.en } }
  return { schema: `${writeJson(schema)}\n`, ui: `${writeJson(tree.ui ?? { type: 'VerticalLayout', elements: [] })}\n` }
}
