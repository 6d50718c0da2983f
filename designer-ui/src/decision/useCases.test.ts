import { describe, expect, it } from 'vitest'
import { addCase, casesPath, readCases, removeCase, setCase, valueOf } from './useCases'

const TEXT = `# kept
kind: decision-cases/v1
name: urgency
decision: urgency
cases:
  - {name: one, given: {people: 10}, expect: {urgency: critical}} # why
  - {name: two, given: {}, expect: {urgency: normal}}
`
describe('stored cases', () => {
  it('lie beside the decisions', () => {
    expect(casesPath('rule-packs/community-event/decisions/urgency.dmn')).toBe('rule-packs/community-event/tests/urgency.cases.yaml')
    expect(casesPath('taizhou/hailing/decisions/x.dmn')).toBe('taizhou/hailing/tests/x.cases.yaml')
  })
  it('are added, changed and removed; comments stay', () => {
    const one = { name: 'three', given: { people: 3 }, expect: { urgency: 'normal' } }
    const more = addCase(TEXT, 'urgency', one)
    expect(more).toContain('# kept')
    expect(more).toContain('# why')
    expect(readCases(more).cases).toHaveLength(3)
    expect(readCases(setCase(more, 'urgency', 1, one)).cases[1]).toEqual(one)
    expect(readCases(removeCase(more, 'urgency', 0)).cases.map((each) => each.name)).toEqual(['two', 'three'])
  })
  it('begin a file of their own', () => {
    const made = addCase('', 'urgency', { name: 'a', given: {}, expect: { urgency: 'x' } })
    expect(made).toContain('kind: decision-cases/v1')
    expect(readCases(made).cases).toHaveLength(1)
  })
  it('say the line of a fault', () => expect(readCases('cases: [').line).toBeGreaterThan(0))
  it('take numbers, yes and no, and nothing as such', () => expect([valueOf('10', 'number'), valueOf('true', 'boolean'), valueOf(' ', 'string'), valueOf('10', 'string'), valueOf('3', '')]).toEqual([10, true, undefined, '10', 3]))
})
