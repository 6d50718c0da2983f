import { expect, it, vi } from 'vitest'
import { createApi } from './client'

const server = (body: unknown, status = 200) => {
  const fetch = vi.fn(() => Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })))
  return { fetch, api: createApi({ fetch, language: () => 'zh-CN' }) }
}

it('asks only for what is wished', async () => {
  const { fetch, api } = server({ rows: [], total: 0, offset: 0 })
  await api.instances({ node: 'a/b', number: '', process: '', step: 'handle', state: '', offset: 20 })
  expect((fetch.mock.calls as unknown[][])[0]![0]).toBe('/api/instances?node=a%2Fb&step=handle&offset=20')
})
it('sends the reason with every act', async () => {
  const { fetch, api } = server(undefined, 204)
  await api.skipIncident('i/1', '电话已办', { reply: 'ok' })
  const [path, init] = (fetch.mock.calls as unknown as [string, RequestInit][])[0]!
  expect(path).toBe('/api/incidents/i%2F1/skip')
  expect(JSON.parse(String(init.body))).toEqual({ reason: '电话已办', values: { reply: 'ok' } })
})
