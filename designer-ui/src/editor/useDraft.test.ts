import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { ApiProblem, type DraftFile, LoginNeeded, type Saved } from '@/api'
import { type Shelf, useDraft } from './useDraft'

const file: DraftFile = { path: 'a.yaml', text: 'a: 1\n', baseText: '', version: 4, kind: 'deadline', name: 'a' }
const shelf = (kept?: string): Shelf & { kept: () => string | undefined } => ({ read: () => kept, keep: (text) => { kept = text }, clear: () => { kept = undefined }, kept: () => kept })
const answer = (version: number): Saved => ({ version, findings: [] })
const open = (save: (path: string, text: string, version: number) => Promise<Saved>, on = shelf()) => ({ on, draft: effectScope().run(() => useDraft(file, { save, shelf: on }))! })
const stale = (text: string) => new ApiProblem({ status: 409, title: 'x', text, version: 9, by: '李' })

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('a draft', () => {
  it('is saved once after a moment of rest, with the version it was read at', async () => {
    const save = vi.fn(() => Promise.resolve(answer(5)))
    const { draft } = open(save)
    draft.write('a: 2\n')
    await vi.advanceTimersByTimeAsync(300)
    draft.write('a: 22\n')
    await vi.advanceTimersByTimeAsync(800)
    expect(save.mock.calls).toEqual([['a.yaml', 'a: 22\n', 4]])
    expect([draft.state.value, draft.version.value]).toEqual(['saved', 5])
  })
  it('saves again what was typed while it was saving', async () => {
    const answers: ((saved: Saved) => void)[] = []
    const save = vi.fn(() => new Promise<Saved>((done) => { answers.push(done) }))
    const { draft } = open(save)
    draft.write('b')
    await vi.advanceTimersByTimeAsync(700)
    draft.write('bc')
    answers[0]!(answer(5))
    await vi.advanceTimersByTimeAsync(700)
    expect(save.mock.calls[1]).toEqual(['a.yaml', 'bc', 5])
  })
  it('keeps what is not saved on the shelf, and tries again when the line is back', async () => {
    let fails = true
    const save = vi.fn(() => (fails ? Promise.reject(new ApiProblem({ status: 0, title: '' })) : Promise.resolve(answer(5))))
    const { draft, on } = open(save)
    draft.write('b')
    await vi.advanceTimersByTimeAsync(700)
    expect([draft.state.value, on.kept()]).toEqual(['offline', 'b'])
    fails = false
    await vi.advanceTimersByTimeAsync(5000)
    expect([draft.state.value, on.kept()]).toEqual(['saved', undefined])
  })
  it('offers what an earlier visit left on the shelf', async () => {
    const { draft } = open(() => Promise.resolve(answer(5)), shelf('left'))
    expect([draft.text.value, draft.rescued.value]).toEqual(['a: 1\n', 'left'])
    draft.restore()
    expect(draft.text.value).toBe('left')
  })
  it('keeps the text when the login has run out', async () => {
    const { draft, on } = open(() => Promise.reject(new LoginNeeded()))
    draft.write('b')
    await vi.advanceTimersByTimeAsync(700)
    expect([draft.state.value, on.kept()]).toEqual(['login', 'b'])
  })
})

it('can be saved another way, and goes on from there', async () => {
  const save = vi.fn(() => Promise.resolve(answer(7)))
  const { draft } = open(save)
  expect(await draft.saveBy(() => Promise.resolve(answer(6)))).toBe(true)
  draft.write('b')
  await draft.save()
  expect(save.mock.calls).toEqual([['a.yaml', 'b', 6]])
})

describe('two people at once', () => {
  it('nothing is overwritten: both texts are shown and saving stops', async () => {
    const save = vi.fn(() => Promise.reject(stale('theirs')))
    const { draft } = open(save)
    draft.write('mine')
    await vi.advanceTimersByTimeAsync(700)
    expect(draft.collision.value).toMatchObject({ mine: 'mine', theirs: 'theirs', base: 'a: 1\n', by: '李' })
    draft.write('mine 2')
    await vi.advanceTimersByTimeAsync(5000)
    expect(save).toHaveBeenCalledOnce()
  })
  it('the text chosen is saved over the version that was seen', async () => {
    const save = vi.fn<(path: string, text: string, version: number) => Promise<Saved>>(() => Promise.resolve(answer(10))).mockRejectedValueOnce(stale('theirs'))
    const { draft } = open(save)
    draft.write('mine')
    await vi.advanceTimersByTimeAsync(700)
    draft.settle('both')
    await vi.advanceTimersByTimeAsync(0)
    expect(save.mock.calls[1]).toEqual(['a.yaml', 'both', 9])
    expect(draft.state.value).toBe('saved')
  })
  it("taking the other's text saves nothing", async () => {
    const save = vi.fn(() => Promise.reject(stale('theirs')))
    const { draft } = open(save)
    draft.write('mine')
    await vi.advanceTimersByTimeAsync(700)
    draft.settle('theirs')
    expect([draft.text.value, draft.state.value, save.mock.calls.length]).toEqual(['theirs', 'saved', 1])
  })
})
