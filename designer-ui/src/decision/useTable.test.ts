import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addColumn, addRow, moveRow, readTables, removeColumn, removeRow, setCell, setPolicy, takeRows } from './useTable'
import { isFault, scan } from './useXml'

const SHIPPED = readFileSync('../rule-packs/community-event/decisions/urgency.dmn', 'utf8')
const SMALL = `<?xml version="1.0"?>
<!-- kept -->
<d:definitions xmlns:d="x" xmlns:gridloom="urn:gridloom:bpmn:1" unknown='1'>
  <d:inputData name="urgency" label="紧急程度"><d:variable name="urgency" typeRef="string"/></d:inputData>
  <d:decision name="limit" label="时限">
    <d:decisionTable id="t"><d:input id="c" label="紧急" gridloom:labels="a=甲; b=乙"><d:inputExpression typeRef="string"><d:text>urgency</d:text></d:inputExpression><d:inputValues><d:text>"a","b"</d:text></d:inputValues></d:input>
      <d:output id="o" name="limit"/>
      <d:rule id="r1" gridloom:overridable="true"><d:inputEntry id="r1c"><d:text><![CDATA[< 5]]></d:text></d:inputEntry><d:outputEntry id="r1o"><d:text>"x"</d:text></d:outputEntry></d:rule>
    </d:decisionTable>
  </d:decision>
</d:definitions>
`
const cells = (text: string) => readTables(text).tables[0]!.rows.map((row) => row.cells.map((cell) => cell.text))

describe('a table in its text', () => {
  it('reads columns, words of values, cells and CDATA', () => {
    const table = readTables(SMALL).tables[0]!
    expect(table.columns.map((column) => column.title)).toEqual(['紧急', 'limit'])
    expect(table.columns[0]!.values).toEqual([{ feel: '"a"', label: '甲' }, { feel: '"b"', label: '乙' }])
    expect(cells(SMALL)).toEqual([['< 5', '"x"']])
    expect(readTables(SMALL).inputs).toEqual([{ name: 'urgency', label: '紧急程度', type: 'string' }])
  })
  it('changes nothing but the cell', () => {
    const column = readTables(SHIPPED).tables[0]!.columns[2]!
    const changed = setCell(SHIPPED, 0, 1, column, '< 20 & <b>')
    expect(changed).toBe(SHIPPED.replace('&gt;= 10', '&lt; 20 &amp; &lt;b&gt;'))
    expect(setCell(changed, 0, 1, column, '>= 10')).toBe(SHIPPED)
  })
  it('adds a row and takes it away without a trace', () => {
    const more = addRow(SHIPPED, 0, 2, ['"other"', 'false', '-', '"normal"', '新'])
    expect(cells(more)[2]).toEqual(['"other"', 'false', '-', '"normal"', '新'])
    expect(cells(more)).toHaveLength(cells(SHIPPED).length + 1)
    expect(removeRow(more, 0, 2)).toBe(SHIPPED)
    expect(removeRow(addRow(SHIPPED, 0, 99), 0, cells(SHIPPED).length)).toBe(SHIPPED)
  })
  it('moves a row there and back', () => {
    const order = cells(SHIPPED).map((row) => row[4])
    const moved = moveRow(SHIPPED, 0, 1, 3)
    expect(cells(moved).map((row) => row[4])).toEqual([order[0], order[2], order[3], order[1], ...order.slice(4)])
    expect(moveRow(moved, 0, 3, 1)).toBe(SHIPPED)
  })
  it('adds a column to every row and takes it away', () => {
    for (const part of ['test', 'result', 'note'] as const) {
      const before = readTables(SHIPPED).tables[0]!
      const wide = addColumn(SHIPPED, 0, { part, title: '级 "别"', expression: 'level', type: 'string', values: '"city"' })
      const table = readTables(wide).tables[0]!
      const made = table.columns.find((column) => column.title === '级 "别"')!
      expect(table.rows.every((row) => row.cells.length === before.columns.length + 1)).toBe(true)
      expect(isFault(scan(wide))).toBe(false)
      expect(cells(removeColumn(wide, 0, made))).toEqual(cells(SHIPPED))
    }
  })
  it('keeps what it does not know: comments, quotes, foreign attributes', () => {
    const changed = setPolicy(addRow(SMALL, 0, 1, ['"b"', '"y"']), 0, 'FIRST')
    expect(changed).toContain('<!-- kept -->')
    expect(changed).toContain("unknown='1'")
    expect(changed).toContain('gridloom:overridable="true"')
    expect(changed).toContain('hitPolicy="FIRST"')
    expect(cells(changed)).toEqual([['< 5', '"x"'], ['"b"', '"y"']])
  })
  it('takes the rows of a sheet and keeps what a known row carries', () => {
    const taken = takeRows(SMALL, 0, [{ id: '', tests: ['"b"'], results: ['"y"'], notes: [] }, { id: 'r1', tests: ['"a"'], results: ['"x"'], notes: [] }])
    expect(cells(taken)).toEqual([['"b"', '"y"'], ['"a"', '"x"']])
    expect(taken).toContain('id="r1" gridloom:overridable="true"')
    const same = readTables(SHIPPED).tables[0]!.rows.map((row) => ({ id: row.id, tests: row.cells.slice(0, 3).map((cell) => cell.text), results: [row.cells[3]!.text], notes: [row.cells[4]!.text] }))
    expect(takeRows(SHIPPED, 0, same)).toBe(SHIPPED)
  })
  it('says where a broken text breaks and leaves it alone', () => {
    const broken = SHIPPED.replace('</rule>', '</ruul>')
    expect(readTables(broken).tables).toEqual([])
    expect(readTables(broken).line).toBeGreaterThan(1)
    expect(addRow(broken, 0, 0)).toBe(broken)
    expect(readTables('').tables).toEqual([])
  })
})
