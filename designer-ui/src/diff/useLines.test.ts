import { describe, expect, it } from 'vitest'
import { compareLines, folded, mergeLines } from './useLines'

const words = { mine: '我的', theirs: '对方的' }
const random = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647
const texts = (count: number) => {
  const next = random(7)
  return Array.from({ length: count }, () => Array.from({ length: Math.floor(next() * 9) }, () => 'abcd'[Math.floor(next() * 4)] + '\n').join(''))
}

describe('lines compared', () => {
  it('give back both texts', () => {
    const all = texts(80)
    all.forEach((before, i) => {
      const after = all[(i * 31 + 7) % all.length]!
      const rows = compareLines(before, after)
      expect(rows.filter((row) => row.kind !== 'added').map((row) => `${row.text}\n`).join('')).toBe(before)
      expect(rows.filter((row) => row.kind !== 'removed').map((row) => `${row.text}\n`).join('')).toBe(after)
    })
  })
  it('name a changed line as removed and added, with its numbers', () => {
    expect(compareLines('a\nb\nc\n', 'a\nx\nc\n').filter((row) => row.kind !== 'same')).toEqual([{ kind: 'removed', text: 'b', before: 2 }, { kind: 'added', text: 'x', after: 2 }])
  })
  it('are shortened where nothing changed', () => {
    const rows = folded(compareLines('1\n2\n3\n4\n5\n6\n', '1\n2\n3\n4\n5\nx\n'), 1)
    expect(rows[0]).toEqual({ kind: 'gap', count: 4 })
  })
})

describe('lines merged', () => {
  it('merge(base, x, base) = x, and the same from the other side', () => {
    const all = texts(60)
    all.forEach((base, i) => {
      const x = all[(i * 17 + 3) % all.length]!
      expect(mergeLines(base, x, base, words)).toEqual({ text: x, conflicts: 0 })
      expect(mergeLines(base, base, x, words)).toEqual({ text: x, conflicts: 0 })
      expect(mergeLines(base, x, x, words)).toEqual({ text: x, conflicts: 0 })
    })
  })
  it('takes changes of both sides at different places', () => {
    expect(mergeLines('a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n', words)).toEqual({ text: 'A\nb\nc\nD\n', conflicts: 0 })
  })
  it('loses nothing where both changed the same line', () => {
    const merged = mergeLines('a\nb\n', 'a\nmine\n', 'a\ntheirs\n', words)
    expect(merged.conflicts).toBe(1)
    expect(merged.text).toBe('a\n<<<<<<< 我的\nmine\n=======\ntheirs\n>>>>>>> 对方的\n')
  })
})
