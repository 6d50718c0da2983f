import { expect, it } from 'vitest'
import { cellsOf, fromTable, textsOf } from './useTableStart'

it('reads a header row as a spreadsheet copies it, and guesses by the titles', () => {
  const begun = fromTable('犬主姓名*\t登记日期\t免疫费用（元）\t犬只照片\t是否绝育\t"备注\n（可空）"\n')
  expect(begun.elements.map((one) => one.widget)).toEqual(['text', 'date', 'money', 'photo', 'checkbox', 'textarea'])
  expect(begun.required).toEqual(['field1'])
})
it('reads an XLSForm with its choices, and names what it leaves out', () => {
  const begun = fromTable('type\tname\tlabel::中文\tlabel::English (en)\trequired\trelevant\ntext\towner\t犬主\tOwner\tyes\t\nbegin group\tdog\t犬只\tDog\t\t\nselect_one sizes\tsize\t体型\tSize\t\t${owner} != ""\nend group\t\t\t\t\t\nrange\tx\tX\tX\t\t\n\t\t\nlist_name\tname\tlabel::中文\nsizes\tsmall\t小型\nsizes\tlarge\t大型')
  expect(begun.properties.size).toMatchObject({ title: '体型', 'x-title': { en: 'Size' }, oneOf: [{ const: 'small', title: '小型' }, { const: 'large', title: '大型' }] })
  expect(begun.elements).toMatchObject([{ scope: '#/properties/owner' }, { type: 'Group', label: { zh: '犬只', en: 'Dog' }, elements: [{ widget: 'radio' }] }])
  expect([begun.required, begun.left]).toEqual([['owner'], ['size: relevant ${owner} != ""', 'range x']])
})
it('keeps cells with quotes and tabs apart', () => {
  expect(cellsOf('a\t"b ""c"""\t\n\t\nd')).toEqual([['a', 'b "c"', ''], ['d']])
})
it('writes both texts', () => {
  const { schema, ui } = textsOf('dog', { zh: '养犬', en: 'Dogs' }, fromTable('姓名'))
  expect(JSON.parse(schema)).toMatchObject({ title: '养犬', properties: { field1: { title: '姓名' } }, additionalProperties: false })
  expect(JSON.parse(ui)).toMatchObject({ elements: [{ scope: '#/properties/field1' }] })
})
