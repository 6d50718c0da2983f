import { expect, it } from 'vitest'
import { threeWay, undecided } from './useStale'

const words = { mine: '我的', theirs: '正在使用' }
const start = 'a: 1\nb: 1\nc: 1\nd: 1\n'

it('puts edits at different places together, onto what is in force', () => {
  const both = threeWay(start, 'a: 2\nb: 1\nc: 1\nd: 1\n', 'a: 1\nb: 1\nc: 1\nd: 3\n', words)
  expect([both.text, both.conflicts]).toEqual(['a: 2\nb: 1\nc: 1\nd: 3\n', 0])
  expect(both.rows.theirs.filter((row) => row.kind === 'added').map((row) => row.text)).toEqual(['d: 3'])
  expect(both.rows.mine.filter((row) => row.kind === 'added').map((row) => row.text)).toEqual(['a: 2'])
  expect(both.rows.merged.filter((row) => row.kind === 'added').map((row) => row.text)).toEqual(['a: 2'])
})
it('marks what both changed, and knows when somebody has decided', () => {
  const both = threeWay(start, 'a: 2\nb: 1\nc: 1\nd: 1\n', 'a: 3\nb: 1\nc: 1\nd: 1\n', words)
  expect([both.conflicts, undecided(both.text), undecided('a: 3\n')]).toEqual([1, 1, 0])
})
it('without a beginning keeps mine and shows both', () => {
  const both = threeWay(undefined, 'x\n', 'y\n', words)
  expect([both.text, both.rows.merged.map((row) => row.kind)]).toEqual(['x\n', ['removed', 'added']])
})
