import { expect, it, vi } from 'vitest'
import { api, type ChangeSet, type Diff, type Publication } from '@/api'
import { diffOf, stepOf } from './usePast'

const change = { id: 'c', node: 'taizhou/hailing', state: 'published' } as ChangeSet
const publication = (more: Partial<Publication>) => ({ id: 'p', change: { id: 'c', title: '' }, state: 'done', moves: [], ...more }) as Publication
const move = (node: string) => ({ node, from: `${node}-1`, to: `${node}-2` })
const nothing: Diff = { groups: [], empty: true }

it('finds the step a change made, at its own node before any other', () => {
  expect(stepOf(change, [publication({ change: { id: 'x', title: '' }, moves: [move('y')] }), publication({ moves: [move('taizhou'), move('taizhou/hailing')] })])).toEqual(move('taizhou/hailing'))
  expect(stepOf(change, [publication({ moves: [move('taizhou')] })])).toEqual(move('taizhou'))
  expect(stepOf(change, [publication({ state: 'failed', moves: [move('taizhou')] }), publication({})])).toBeUndefined()
})
it('tells of a published change what it changed then, of any other what it would change now', async () => {
  const then = { groups: [{ kind: 'form', name: 'x' }], empty: false } as Diff
  vi.spyOn(api.changes, 'publications').mockResolvedValue({ publications: [publication({ moves: [move('taizhou/hailing')] })], total: 1 })
  const compare = vi.spyOn(api, 'compare').mockResolvedValue(then)
  expect((await diffOf(change, () => Promise.resolve(nothing))).groups).toEqual(then.groups)
  expect(compare.mock.calls[0]!.slice(0, 3)).toEqual(['taizhou/hailing', 'taizhou/hailing-1', 'taizhou/hailing-2'])
  expect(await diffOf({ ...change, state: 'draft' }, () => Promise.resolve(nothing))).toBe(nothing)
  compare.mockRejectedValue(new Error('line'))
  expect(await diffOf(change, () => Promise.resolve(nothing))).toBe(nothing)
})
