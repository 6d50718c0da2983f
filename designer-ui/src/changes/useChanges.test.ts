import { describe, expect, it } from 'vitest'
import type { Edit } from '@/api'
import { asked, crossings, grouped, mayDo, pathToEdit, readWish, writeWish } from './useChanges'

const edit = (path: string, kind: string, others: Edit['others'] = []): Edit => ({ path, kind, name: path, title: path, what: 'changed', version: 1, by: { id: '1', name: '王' }, at: '', others })

describe('the list', () => {
  it('keeps its filter in the address and reads nonsense as the plain list', () => {
    const wish = readWish({ tab: 'ready', text: '时限', page: '2' })
    expect(readWish(writeWish(wish))).toEqual(wish)
    expect(readWish({ tab: 'evil', page: '-3', text: ['x'] })).toEqual({ tab: 'open', text: '', page: 0 })
    expect(writeWish(readWish({}))).toEqual({})
  })
  it('asks for every state of a tab', () => {
    expect(asked(readWish({}), 'taizhou').state).toBe('draft,returned')
    expect(asked(readWish({ tab: 'all' }), 'taizhou').state).toBe('')
  })
})

describe('one change', () => {
  it('is edited until it is submitted, and withdrawn only while somebody reads it', () => {
    const draft = mayDo({ state: 'draft', edits: [edit('a', 'form')] })
    expect([draft.edit, draft.submit, draft.withdraw, draft.review]).toEqual([true, true, false, false])
    const sent = mayDo({ state: 'submitted', edits: [edit('a', 'form')] })
    expect([sent.edit, sent.submit, sent.withdraw, sent.review]).toEqual([false, false, true, true])
  })
  it('without an edit has nothing to submit', () => {
    expect(mayDo({ state: 'draft', edits: [] }).submit).toBe(false)
  })
  it('what the server forbids is not offered', () => {
    expect(mayDo({ state: 'approved', edits: [], mayPublish: false }).publish).toBe(false)
    expect(mayDo({ state: 'returned', edits: [edit('a', 'x')], mayEdit: false }).edit).toBe(false)
  })
  it('groups its edits by kind and names each crossing once', () => {
    const other = { change: 'c2', title: 'x', by: '李' }
    const edits = [edit('b', 'form', [other]), edit('a', 'form', [other]), edit('c', 'deadline')]
    expect(grouped(edits).map((group) => [group.kind, group.edits.map((one) => one.path)])).toEqual([['deadline', ['c']], ['form', ['a', 'b']]])
    expect(crossings(edits)).toEqual([other])
  })
})

describe('where an edit lies', () => {
  const row = { kind: 'deadline', name: 'community-event', file: 'rule-packs/community-event/deadlines/community-event.yaml', layer: 'library/community-event' }
  it('is a patch of the node over what comes from above', () => {
    expect(pathToEdit('taizhou/hailing', row)).toBe('tenant-configs/taizhou/hailing/overlays/deadline/community-event.patch.yaml')
  })
  it('is the own file when the node has the last word', () => {
    const own = 'tenant-configs/taizhou/overlays/deadline/community-event.patch.yaml'
    expect(pathToEdit('taizhou', { ...row, layer: 'taizhou', file: own })).toBe(own)
  })
  it('is a replacement where a kind cannot be patched', () => {
    expect(pathToEdit('taizhou', { ...row, kind: 'decision', name: 'urgency', file: 'rule-packs/community-event/decisions/urgency.dmn' })).toBe('tenant-configs/taizhou/decisions/urgency.dmn')
  })
})
