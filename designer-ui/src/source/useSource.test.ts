import { expect, it } from 'vitest'
import type { Finding } from '@/api'
import { changeBetween, lineCount, marksOf } from './useSource'

const lines = ['a: 1', '  b: 2']
const doc = { lines: 2, line: (n: number) => (n === 1 ? { from: 0, to: 4, text: lines[0]! } : { from: 5, to: 11, text: lines[1]! }) }
const finding = (line: number): Finding => ({ severity: 'hint', line, message: 'x', code: 'C', file: 'f', pointer: '' })

it('marks the text of the line without its indent', () => {
  expect(marksOf([finding(2)], doc)).toEqual([{ from: 7, to: 11, severity: 'info', message: 'x' }])
})
it('puts findings without or beyond a line where they can be seen, in order', () => {
  expect(marksOf([finding(99), finding(0)], doc).map((mark) => mark.from)).toEqual([0, 7])
})
it('counts lines as an editor does', () => {
  expect([lineCount(''), lineCount('a'), lineCount('a\n'), lineCount('a\n\nb')]).toEqual([0, 1, 1, 3])
})
it('changes only the stretch that differs', () => {
  expect(changeBetween('a: 1\nb: 2\n', 'a: 1\nb: 3\n')).toEqual({ from: 8, to: 9, insert: '3' })
  expect(changeBetween('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' })
  expect(changeBetween('x', 'x')).toBeUndefined()
})
