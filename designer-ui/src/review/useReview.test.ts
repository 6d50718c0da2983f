import { describe, expect, it } from 'vitest'
import type { CourseStep, Proof, Remark } from '@/api'
import { agreed, decisionOf, evidenceOf, missingIn, remarksAt, remarksElsewhere } from './useReview'

const remark = (id: string, path: string, pointer: string, resolved = false): Remark => ({ id, path, pointer, resolved, text: '', by: '李', at: id })
const all = [remark('1', 'a', '/x', true), remark('2', 'a', '/x'), remark('3', '', '')]

describe('remarks', () => {
  it('stand under the sentence they are about, open ones first', () => {
    expect(remarksAt(all, 'a', '/x').map((one) => one.id)).toEqual(['2', '1'])
  })
  it('are never lost when their sentence is gone', () => {
    expect(remarksElsewhere(all, [{ path: 'a', pointer: '/x' }]).map((one) => one.id)).toEqual(['3'])
    expect(remarksElsewhere(all, [])).toHaveLength(3)
  })
})

describe('a decision', () => {
  it('says why when it sends back or refuses, and names its conditions', () => {
    const none = { reason: '', conditions: '' }
    expect([missingIn(none), missingIn({ ...none, verdict: 'approve' }), missingIn({ ...none, verdict: 'return' }), missingIn({ ...none, verdict: 'approve-with-conditions' }), missingIn({ ...none, verdict: 'reject', reason: ' ' })]).toEqual(['verdict', undefined, 'reason', 'conditions', 'reason'])
  })
  it('carries conditions only when it sets some', () => {
    expect(decisionOf({ verdict: 'approve', reason: ' 同意 ', conditions: '忘了' }, 4)).toEqual({ verdict: 'approve', reason: '同意', conditions: '', version: 4 })
  })
  it('of two persons wants the second', () => {
    const course: CourseStep[] = [{ step: 'a', person: { id: '1', name: '郑' }, verdict: 'APPROVE', at: 'x' }, { step: 'b' }]
    expect(agreed(course, true)).toEqual({ names: ['郑'], wanted: 1 })
    expect(agreed(course, false).wanted).toBe(0)
  })
})

it('sums up the evidence of what was finished', () => {
  const proof = (state: Proof['state'], result: Proof['result']): Proof => ({ id: state, kind: 'scenarios', state, done: 1, total: 1, startedAt: '', result })
  expect(evidenceOf({ findings: [], comments: all, proofs: [proof('done', { failed: 1, passed: 3 }), proof('done', { differs: 37 }), proof('cancelled', { failed: 9 })] })).toEqual({ errors: 0, warnings: 0, failed: 1, differs: 37, open: 2, proven: true })
})
