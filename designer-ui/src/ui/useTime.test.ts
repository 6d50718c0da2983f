import { describe, expect, it } from 'vitest'
import { exact, spoken } from './useTime'

const words = { today: (t: string) => `今天 ${t}`, yesterday: (t: string) => `昨天 ${t}`, unknown: '时间不详' }
const now = new Date('2026-11-21T02:00:00Z') // 10:00 in Taizhou
const say = (stamp: string) => spoken(stamp, now, 'zh-CN', words)

describe('time', () => {
  it('counts days in China, not where the browser is', () => {
    expect(say('2026-11-20T16:30:00Z')).toBe('今天 00:30')
    expect(say('2026-11-20T15:59:00Z')).toBe('昨天 23:59')
  })
  it('names the year only when it is another one', () => {
    expect(say('2026-11-03T01:12:00Z')).toBe('11月3日 09:12')
    expect(say('2025-02-09T01:12:00Z')).toBe('2025年2月9日')
  })
  it('is exact on demand and honest about nonsense', () => {
    expect(exact('2026-11-03T01:12:05Z')).toBe('2026-11-03 09:12:05')
    expect(say('')).toBe('时间不详')
  })
})
