import { expect, it } from 'vitest'
import { readIncidents, readInstances, readValues, written } from './useWish'

it('reads what the address asks for and leaves out what it does not know', () => {
  expect(readInstances({ number: '2026', state: 'standing', offset: '40' })).toEqual({ number: '2026', process: '', step: '', state: 'standing', offset: 40 })
  expect(readInstances({ state: 'x', offset: '-3' })).toEqual({ number: '', process: '', step: '', state: 'all', offset: 0 })
  expect(readIncidents({}).state).toBe('open')
})
it('writes only what differs, and a new filter begins at the first page', () => {
  const wish = { number: '2026', state: 'running', offset: 40 }
  expect(written(wish, { state: 'all' }, { state: 'all' })).toEqual({ number: '2026' })
  expect(written(wish, { offset: 60 }, { state: 'all' })).toEqual({ number: '2026', state: 'running', offset: '60' })
})
it('takes only JSON objects as values', () => {
  expect(readValues(' ')).toEqual({})
  expect(readValues('{"a":1}')).toEqual({ a: 1 })
  for (const wrong of ['[1]', 'null', '3', '{a:1}']) expect(readValues(wrong)).toBeUndefined()
})
