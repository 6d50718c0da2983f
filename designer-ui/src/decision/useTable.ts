import { all, attr, escape, escapeAttr, every, isFault, lead, one, scan, splice, textOf, withAttr, without, withText, type Element } from './useXml'

/** A decision table as the text has it. The text is the truth; every edit answers a new text that differs only there. */
export type Part = 'test' | 'result' | 'note'
export const POLICIES = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const
export interface Value { feel: string; label: string }
export interface Column { part: Part; index: number; id: string; title: string; expression: string; type: string; values: Value[] }
export interface CellView { id: string; text: string }
export interface RowView { id: string; cells: CellView[]; locked?: boolean }
export interface TableView { decision: string; label: string; policy: string; complete: string; columns: Column[]; rows: RowView[] }
export interface Model { tables: TableView[]; inputs: { name: string; label: string; type: string }[]; line: number }

interface Parsed { text: string; tables: { decision: Element; table: Element }[]; root: Element }

function parsed(text: string): Parsed | undefined {
  const root = scan(text)
  if (isFault(root)) return undefined
  return { text, root, tables: all(root, 'decision').flatMap((decision) => all(decision, 'decisionTable').map((table) => ({ decision, table }))) }
}

const STRING = /"(?:[^"\\]|\\.)*"/g
/** The constants allowed in a column, with what people call them. */
function valuesOf(allowed: string, labels: string): Value[] {
  const words = new Map(labels.split(';').map((part) => part.split('=', 2).map((side) => side.trim()) as [string, string]))
  const named = (feel: string): Value => ({ feel, label: words.get(feel.replace(/^"|"$/g, '')) ?? '' })
  const strings = allowed.match(STRING)
  if (strings && !allowed.replace(STRING, '').replace(/[\s,]/g, '')) return strings.map(named)
  return /^-?[\d.]+(\s*,\s*-?[\d.]+)*$/.test(allowed.trim()) ? allowed.split(',').map((part) => named(part.trim())) : []
}

function columnsOf({ text }: Parsed, { decision, table }: Parsed['tables'][number], english: boolean): Column[] {
  const labels = (element: Element | undefined) => (english && attr(element, 'labels-en')) || attr(element, 'labels')
  const inputs = all(table, 'input').map((input, index): Column => {
    const expression = one(input, 'inputExpression')
    const type = attr(expression, 'typeRef')
    const words = one(input, 'inputValues')
    const values = valuesOf(textOf(text, one(words, 'text')), labels(input) || labels(words))
    const written = textOf(text, one(expression, 'text'))
    const flags = type === 'boolean' && !values.length ? [{ feel: 'true', label: english ? 'yes' : '是' }, { feel: 'false', label: english ? 'no' : '否' }] : values
    return { part: 'test', index, id: attr(input, 'id'), title: attr(input, 'label') || written, expression: written, type, values: flags }
  })
  const outputs = all(table, 'output').map((output, index): Column => {
    const words = one(output, 'outputValues')
    return { part: 'result', index, id: attr(output, 'id'), title: attr(output, 'label') || attr(output, 'name') || attr(decision, 'label') || attr(decision, 'name'), expression: attr(output, 'name') || attr(decision, 'name'), type: attr(output, 'typeRef'), values: valuesOf(textOf(text, one(words, 'text')), labels(output) || labels(words)) }
  })
  const notes = all(table, 'annotation').map((note, index): Column => ({ part: 'note', index, id: '', title: attr(note, 'name'), expression: '', type: '', values: [] }))
  return [...inputs, ...outputs, ...notes]
}

const ENTRY = { test: 'inputEntry', result: 'outputEntry', note: 'annotationEntry' } as const
const HEAD = { test: 'input', result: 'output', note: 'annotation' } as const

/** What a text holds; without tables and with the line of the fault where it cannot be read. */
export function readTables(text: string, english = false): Model {
  const root = scan(text)
  if (isFault(root)) return { tables: [], inputs: [], line: root.line }
  const doc = parsed(text)!
  return {
    line: 0,
    inputs: all(root, 'inputData').map((input) => ({ name: attr(input, 'name'), label: attr(input, 'label') || attr(input, 'name'), type: attr(one(input, 'variable'), 'typeRef') })),
    tables: doc.tables.map((at) => {
      const columns = columnsOf(doc, at, english)
      return {
        decision: attr(at.decision, 'name'), label: attr(at.decision, 'label') || attr(at.decision, 'name'), policy: attr(at.table, 'hitPolicy') || 'UNIQUE', complete: attr(at.table, 'complete'), columns,
        rows: all(at.table, 'rule').map((rule) => ({
          id: attr(rule, 'id'),
          cells: columns.map((column) => { const entry = all(rule, ENTRY[column.part])[column.index]; return { id: attr(entry, 'id'), text: textOf(text, one(entry, 'text')) } }),
        })),
      }
    }),
  }
}

const prefix = (element: Element) => (element.name.includes(':') ? element.name.slice(0, element.name.indexOf(':') + 1) : '')
/** An id nobody in the text has. */
function fresh(text: string, wish: string): string {
  for (let n = 1; ; n++) if (!text.includes(`"${wish}_${n}"`)) return `${wish}_${n}`
}

export interface Editing { table: number; text: string }
const open = (text: string, index: number) => { const doc = parsed(text); const at = doc?.tables[index]; return doc && at ? { ...at, doc } : undefined }

export function setCell(text: string, table: number, row: number, column: Column, value: string): string {
  const at = open(text, table)
  const rule = at && all(at.table, 'rule')[row]
  const entry = rule && all(rule, ENTRY[column.part])[column.index]
  if (!rule) return text
  const leaf = one(entry, 'text')
  if (leaf) return withText(text, leaf, value)
  if (entry && !entry.empty) return splice(text, entry.closeFrom, entry.closeFrom, `<${prefix(entry)}text>${escape(value)}</${prefix(entry)}text>`)
  // a rule may end before its last notes: those between are put in, empty
  const have = all(rule, ENTRY[column.part]).length
  const p = prefix(rule)
  const put = Array.from({ length: column.index - have + 1 }, (_, i) => `${lead(text, rule.children[0]?.from ?? 0) || ' '}<${p}${ENTRY[column.part]}><${p}text>${i === column.index - have ? escape(value) : ''}</${p}text></${p}${ENTRY[column.part]}>`).join('')
  const last = rule.children.at(-1)
  return last ? splice(text, last.to, last.to, put) : text
}

function ruleText(text: string, at: { table: Element }, cells: string[], columns: Column[], id: string): string {
  const rules = all(at.table, 'rule')
  const outer = lead(text, rules[0]?.from ?? all(at.table, 'output')[0]?.from ?? 0) || '\n      '
  const inner = lead(text, rules[0]?.children[0]?.from ?? 0) || `${outer}  `
  const deep = `${inner}  `
  const p = prefix(at.table)
  const entries = columns.map((column, i) => {
    const name = `${p}${ENTRY[column.part]}`
    const given = column.part === 'note' ? '' : ` id="${id}_${column.part === 'test' ? '' : 'result_'}${column.index + 1}"`
    return `${inner}<${name}${given}>${deep}<${p}text>${escape(cells[i] ?? (column.part === 'test' ? '-' : ''))}</${p}text>${inner}</${name}>`
  })
  return `${outer}<${p}rule id="${escapeAttr(id)}">${entries.join('')}${outer}</${p}rule>`
}

/** A new row before the one at `row`, or last; `cells` as the columns stand. */
export function addRow(text: string, table: number, row: number, cells: string[] = []): string {
  const at = open(text, table)
  if (!at) return text
  const columns = columnsOf(at.doc, at, false)
  const rules = all(at.table, 'rule')
  const made = ruleText(text, at, cells, columns, fresh(text, 'row'))
  const next = rules[row]
  if (next) { const from = next.from - lead(text, next.from).length; return splice(text, from, from, made) }
  const last = rules.at(-1) ?? at.table.children.at(-1)
  return last ? splice(text, last.to, last.to, made) : text
}

export function removeRow(text: string, table: number, row: number): string {
  const at = open(text, table)
  const rule = at && all(at.table, 'rule')[row]
  return rule ? without(text, rule) : text
}

export function moveRow(text: string, table: number, from: number, to: number): string {
  const at = open(text, table)
  const rules = at ? all(at.table, 'rule') : []
  const rule = rules[from]
  const target = rules[to]
  if (!rule || !target || from === to) return text
  const start = rule.from - lead(text, rule.from).length
  const whole = text.slice(start, rule.to)
  const put = to > from ? target.to : target.from - lead(text, target.from).length
  return to > from ? splice(splice(text, put, put, whole), start, rule.to, '') : splice(splice(text, start, rule.to, ''), put, put, whole)
}

export const setPolicy = (text: string, table: number, policy: string) => {
  const at = open(text, table)
  return at ? withAttr(text, at.table, 'hitPolicy', policy) : text
}

export interface NewColumn { part: Part; title: string; expression: string; type: string; values: string }
/** A new column after those of its part; its cells ask nothing, answer nothing, note nothing. */
export function addColumn(text: string, table: number, made: NewColumn): string {
  const at = open(text, table)
  if (!at) return text
  const p = prefix(at.table)
  const id = fresh(text, 'column')
  const filled = made.part === 'test' ? '-' : made.part === 'result' ? 'null' : ''
  let out = text
  for (const rule of all(at.table, 'rule').reverse()) {
    const own = all(rule, ENTRY[made.part])
    const before = own.at(-1) ?? (made.part === 'note' ? all(rule, 'outputEntry').at(-1) : made.part === 'result' ? all(rule, 'inputEntry').at(-1) : undefined)
    const place = before?.to ?? rule.openEnd
    const indent = lead(text, (before ?? rule.children[0])?.from ?? 0) || ' '
    const given = made.part === 'note' ? '' : ` id="${escapeAttr(attr(rule, 'id'))}_${id}"`
    out = splice(out, place, place, `${indent}<${p}${ENTRY[made.part]}${given}>${indent}  <${p}text>${filled}</${p}text>${indent}</${p}${ENTRY[made.part]}>`)
  }
  const heads = all(at.table, HEAD[made.part])
  const before = heads.at(-1) ?? (made.part === 'note' ? all(at.table, 'output').at(-1) : undefined)
  const place = before?.to ?? at.table.openEnd
  const indent = lead(text, (before ?? at.table.children[0])?.from ?? 0) || '\n      '
  return splice(out, place, place, indent + head(made, p, id, indent))
}
function head(made: NewColumn, p: string, id: string, indent: string): string {
  const label = escapeAttr(made.title)
  const type = made.type ? ` typeRef="${escapeAttr(made.type)}"` : ''
  const allowed = (name: string) => (made.values.trim() ? `${indent}  <${p}${name} id="${id}_values">${indent}    <${p}text>${escape(made.values.trim())}</${p}text>${indent}  </${p}${name}>` : '')
  if (made.part === 'note') return `<${p}annotation name="${label}" />`
  if (made.part === 'result') return `<${p}output id="${id}" label="${label}" name="${escapeAttr(made.expression)}"${type}>${allowed('outputValues')}${indent}</${p}output>`
  return `<${p}input id="${id}" label="${label}">${indent}  <${p}inputExpression id="${id}_expression"${type}>${indent}    <${p}text>${escape(made.expression)}</${p}text>${indent}  </${p}inputExpression>${allowed('inputValues')}${indent}</${p}input>`
}

export function removeColumn(text: string, table: number, column: Column): string {
  const at = open(text, table)
  if (!at) return text
  const gone = [...all(at.table, 'rule').map((rule) => all(rule, ENTRY[column.part])[column.index]), all(at.table, HEAD[column.part])[column.index]].filter((element): element is Element => Boolean(element))
  return gone.sort((a, b) => b.from - a.from).reduce((out, element) => without(out, element), text)
}

export interface ReadRow { id: string; tests: string[]; results: string[]; notes: string[] }
/** The rows of a sheet in place of the table's: a row that is known by its id keeps what else it carries. */
export function takeRows(text: string, table: number, rows: ReadRow[]): string {
  const at = open(text, table)
  if (!at) return text
  const view = readTables(text).tables[table]!
  const known = new Map(all(at.table, 'rule').map((rule, i) => [attr(rule, 'id'), { rule, i }]))
  let out = text
  const blocks: string[] = []
  for (const row of rows) {
    const cells = [...row.tests, ...row.results, ...row.notes]
    const was = row.id ? known.get(row.id) : undefined
    if (!was) { blocks.push(ruleText(text, at, cells, view.columns, fresh(text + blocks.join(''), 'row'))); continue }
    let changed = text
    view.columns.forEach((column, i) => { if ((view.rows[was.i]!.cells[i]?.text ?? '') !== (cells[i] ?? '')) changed = setCell(changed, table, was.i, column, cells[i] ?? '') })
    const now = all(open(changed, table)!.table, 'rule')[was.i]!
    blocks.push(changed.slice(now.from - lead(changed, now.from).length, now.to))
  }
  const rules = all(at.table, 'rule')
  for (const rule of [...rules].reverse()) out = without(out, rule)
  const first = rules[0]
  const place = first ? first.from - lead(text, first.from).length : (at.table.children.at(-1)?.to ?? at.table.openEnd)
  return splice(out, place, place, blocks.join(''))
}

/** Ids of every element, to find what a finding points to. */
export const idsOf = (text: string): Set<string> => { const root = scan(text); return new Set(isFault(root) ? [] : every(root, 'rule').map((rule) => attr(rule, 'id'))) }
