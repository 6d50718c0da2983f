import { describe, expect, it } from 'vitest'
import { openText, pointerOf, type Step, valueAt } from './useText'

const LIMITS = `kind: deadline/v1
name: community-event
title: {zh: 社区事件时限, en: Limits of community events}
calendar: working-time
limits:
  # Two working hours, so that an event of the late afternoon is accepted on the next morning.
  - {id: accept, limit: 2wh, warn: 80, on-return: fresh}

  - {id: case, limit: 7wd} # from report to close
`
const key = (name: string): Step => ({ key: name })
const limit = (id: string): Step[] => [key('limits'), { by: 'id', id }, key('limit')]

describe('a value', () => {
  it('is replaced in place: comments, order and blank lines stay', () => {
    expect(openText(LIMITS, 'yaml').set(limit('accept'), '1wh')).toBe(LIMITS.replace('limit: 2wh', 'limit: 1wh'))
    expect(openText(LIMITS, 'yaml').set([key('title'), key('zh')], '时限, 新')).toBe(LIMITS.replace('zh: 社区事件时限', 'zh: "时限, 新"'))
  })
  it('is added where the text has none, and taken out again without a trace', () => {
    const added = openText(LIMITS, 'yaml').set([key('limits'), { by: 'id', id: 'case' }, key('warn')], 90)
    expect(added).toBe(LIMITS.replace('limit: 7wd}', 'limit: 7wd, warn: 90}'))
    expect(openText(added, 'yaml').remove([key('limits'), { by: 'id', id: 'case' }, key('warn')])).toBe(LIMITS)
  })
  it('says its line', () => {
    expect(openText(LIMITS, 'yaml').lineOf(limit('case'))).toBe(9)
    expect(openText(LIMITS, 'yaml').lineOf(limit('nothing'))).toBe(0)
  })
  it('is named by the key of its entry', () => {
    expect(pointerOf(limit('accept'))).toBe('/limits/accept/limit')
    expect(pointerOf([key('a/b'), { index: 2 }])).toBe('/a~1b/2')
    expect(valueAt({ limits: [{ id: 'x', limit: 1 }] }, limit('x'))).toBe(1)
  })
})

describe('an entry', () => {
  it('is added in the manner of its neighbours', () => {
    expect(openText(LIMITS, 'yaml').set(limit('verify'), '1wd')).toBe(`${LIMITS}  - {id: verify, limit: 1wd}\n`)
  })
  it('goes with the comment-free rest untouched', () => {
    expect(openText(LIMITS, 'yaml').remove([key('limits'), { by: 'id', id: 'accept' }])).toContain('  - {id: case, limit: 7wd} # from report to close')
  })
})

describe('a patch', () => {
  const PATCH = 'kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch: {}\n'
  const inPatch = [key('patch'), ...limit('handle')]
  it('grows from nothing and shrinks to nothing', () => {
    const grown = openText(PATCH, 'yaml').set(inPatch, '1wd')
    expect(grown).toBe('kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    - {id: handle, limit: 1wd}\n')
    expect(openText(grown, 'yaml').remove(inPatch)).toBe(PATCH)
  })
})

describe('JSON', () => {
  it('keeps its indent', () => {
    expect(openText('{\n    "a": {"b": 1}\n}\n', 'json').set([key('a'), key('c')], [1])).toContain('\n    "a": {\n        "b": 1,\n        "c": [')
    expect(openText('{"a": [{"id": "x"}]}', 'json').remove([key('a'), { by: 'id', id: 'x' }])).toBe('{\n  "a": []\n}')
  })
})

it('a text that cannot be read says where', () => {
  expect(openText('a: 1\nb: [\n', 'yaml').fault?.line).toBeGreaterThan(0)
})
