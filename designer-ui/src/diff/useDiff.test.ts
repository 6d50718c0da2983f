import { expect, it } from 'vitest'
import type { DiffGroup, DiffLine, Edit, Weight } from '@/api'
import { cellState, counted, editOf, inOrder } from './useDiff'

const line = (weight: Weight): DiffLine => ({ code: 'C', weight, sentence: weight, pointer: '' })
const group = (kind: string, name: string, weights: Weight[], node = ''): DiffGroup => ({ kind, name, title: name, node, what: 'changed', lines: weights.map(line) })
const edit = (path: string, kind: string, name: string): Edit => ({ path, kind, name, title: name, what: 'changed', version: 1, by: { id: '', name: '' }, at: '', others: [] })

it('puts permissions first, among artifacts and within one', () => {
  const sorted = inOrder([group('form', 'a', ['text', 'structure']), group('deadline', 'b', ['text']), group('post', 'c', ['value', 'permission'])])
  expect(sorted.map((one) => one.name)).toEqual(['c', 'a', 'b'])
  expect(sorted[0]!.lines.map((one) => one.weight)).toEqual(['permission', 'value'])
})
it('finds the file a sentence speaks of, the patch of the node before any other', () => {
  const edits = [edit('rule-packs/x/deadlines/e.yaml', 'deadline', 'e'), edit('tenant-configs/t/h/overlays/deadline/e.patch.yaml', 'overlay', 't/h:deadline:e')]
  expect(editOf(group('deadline', 'e', [], 't/h'), edits)?.path).toBe(edits[1]!.path)
  expect(editOf(group('deadline', 'e', []), edits)?.path).toBe(edits[0]!.path)
  expect(editOf(group('form', 'e', []), edits)).toBeUndefined()
})
it('colours a cell by what happens to it', () => {
  expect([cellState({ from: 'a', to: 'a' }, 'changed'), cellState({ from: 'a', to: 'b' }, 'changed'), cellState({ to: 'b' }, 'added'), cellState({ from: null, to: '' }, '')]).toEqual(['same', 'changed', 'added', 'same'])
})
it('counts only what happens', () => {
  expect(counted([{ what: 'added' }, { what: '' }, { what: 'added' }])).toEqual([{ what: 'added', count: 2 }])
})
