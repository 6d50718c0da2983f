import { describe, expect, it } from 'vitest'
import { chosen, offers, parts, shown, written } from './useCells'
import type { Column } from './useTable'

const column = (more: Partial<Column>): Column => ({ part: 'test', index: 0, id: 'c', title: '紧急程度', expression: 'urgency', type: 'string', values: [{ feel: '"normal"', label: '一般' }, { feel: '"urgent"', label: '紧急' }], ...more })
const words = { any: '不限', not: '不是 ', comma: '、' }

describe('a cell', () => {
  it('is shown in the words of its column', () => {
    expect(shown('"normal", "urgent"', column({}), words)).toBe('一般、紧急')
    expect(shown('-', column({}), words)).toBe('不限')
    expect(shown('not("normal")', column({}), words)).toBe('不是 一般')
    expect(shown('[1..5]', column({ type: 'number', values: [] }), words)).toBe('[1..5]')
    expect(shown('说明, 一', column({ part: 'note' }), words)).toBe('说明, 一')
  })
  it('is written as people type it', () => {
    expect(written('一般、紧急', column({}))).toBe('"normal", "urgent"')
    expect(written('不是一般', column({}))).toBe('not("normal")')
    expect(written('critical', column({}))).toBe('"critical"')
    expect(written('', column({}))).toBe('-')
    expect(written('"normal"', column({}))).toBe('"normal"')
    expect(written('', column({ part: 'result' }))).toBe('')
  })
  it('takes numbers as a desk says them', () => {
    const number = column({ type: 'number', values: [] })
    expect(['10以上', '不满 5', '3到5', '超过7', '不超过 9', '> 3', '[1..2]', '4'].map((one) => written(one, number))).toEqual(['>= 10', '< 5', '[3..5]', '> 7', '<= 9', '> 3', '[1..2]', '4'])
  })
  it('leaves expressions alone', () => {
    expect(written('if x then "a" else "b"', column({}))).toBe('if x then "a" else "b"')
    expect(written('starts with(?, "a")', column({}))).toBe('starts with(?, "a")')
  })
  it('offers the values of the column by either name and puts the chosen one in', () => {
    expect(offers('一', column({})).map((one) => one.feel)).toEqual(['"normal"'])
    expect(offers('"normal", ur', column({})).map((one) => one.feel)).toEqual(['"urgent"'])
    expect(chosen('"normal", ur', { feel: '"urgent"', label: '紧急' })).toBe('"normal", "urgent"')
  })
  it('is split outside quotes and brackets', () => expect(parts('"a,b", f(1,2), [1..2]')).toEqual(['"a,b"', 'f(1,2)', '[1..2]']))
})
