import { expect, it, vi } from 'vitest'
import { ApiProblem, LoginNeeded } from '@/api'
import { useAct } from './useAct'

it('does one act at a time', async () => {
  const { run, busy } = useAct()
  let end: () => void = () => {}
  const first = run('save', () => new Promise<void>((done) => { end = done }))
  expect(busy.value).toBe('save')
  expect(await run('delete', () => Promise.resolve())).toBe(false)
  end()
  expect([await first, busy.value]).toEqual([true, ''])
})
it('keeps what it was refused for until the next act', async () => {
  const { run, refused } = useAct()
  expect(await run('x', () => Promise.reject(new ApiProblem({ status: 422, title: '还有错误' })))).toBe(false)
  expect(refused.value?.title).toBe('还有错误')
  await run('x', () => Promise.resolve())
  expect(refused.value).toBeUndefined()
})
it('asks for the login instead of showing an error', async () => {
  const login = vi.fn()
  const { run, refused } = useAct(login)
  await run('x', () => Promise.reject(new LoginNeeded()))
  expect([login.mock.calls.length, refused.value]).toEqual([1, undefined])
})
