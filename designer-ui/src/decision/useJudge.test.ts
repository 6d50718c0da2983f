import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DecisionCase, LookedTable, Tested } from '@/api'
import { useJudge } from './useJudge'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })
const table = (decision: string): LookedTable => ({ id: 't', decision, label: decision, rows: 0, seen: [] })

describe('what the server says as one types', () => {
  it('is asked once typing rests, and an answer to an older text is dropped', async () => {
    const text = ref('a')
    const cases = ref<DecisionCase[]>([])
    const answers: Record<string, (tables: LookedTable[]) => void> = {}
    const look = vi.fn((asked: string) => new Promise<LookedTable[]>((done) => { answers[asked] = done }))
    const scope = effectScope()
    const judge = scope.run(() => useJudge(text, cases, { look, test: async () => ({}) as Tested, login: () => {}, rest: 100 }))!
    await vi.advanceTimersByTimeAsync(100)
    text.value = 'ab'
    await nextTick()
    text.value = 'abc'
    await nextTick()
    await vi.advanceTimersByTimeAsync(100)
    expect(look.mock.calls.map(([asked]) => asked)).toEqual(['a', 'abc'])
    answers.abc!([table('new')])
    await vi.advanceTimersByTimeAsync(0)
    answers.a!([table('old')])
    await vi.advanceTimersByTimeAsync(0)
    expect(judge.tables.value[0]!.decision).toBe('new')
    expect(judge.state.value).toBe('fresh')
    scope.stop()
  })
  it('keeps what was found when the text cannot be read just now', async () => {
    const text = ref('good')
    const look = vi.fn(async (asked: string) => { if (asked === 'bad') throw new Error('422'); return [table('d')] })
    const scope = effectScope()
    const judge = scope.run(() => useJudge(text, ref([]), { look, test: async () => ({}) as Tested, login: () => {}, rest: 10 }))!
    await vi.advanceTimersByTimeAsync(10)
    text.value = 'bad'
    await nextTick()
    await vi.advanceTimersByTimeAsync(10)
    expect(judge.state.value).toBe('broken')
    expect(judge.tables.value).toHaveLength(1)
    scope.stop()
  })
})
