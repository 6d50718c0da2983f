import { describe, expect, it } from 'vitest'
import { ApiProblem, createApi, LoginNeeded } from './client'
import { wordsIn } from './words'

function answering(answer: () => Response) {
  const asked: { path: string; init: RequestInit }[] = []
  const api = createApi({
    language: () => 'zh-CN',
    fetch: (path, init) => { asked.push({ path, init }); return Promise.resolve(answer()) },
  })
  return { api, asked }
}
const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })

describe('the client', () => {
  it('asks in the language of the page and names the node readably', async () => {
    const { api, asked } = answering(() => json(200, { artifacts: [] }))
    await api.artifacts('taizhou/hailing')
    expect(asked[0]!.path).toBe('/api/config/artifacts?node=taizhou/hailing')
    expect(asked[0]!.init.headers).toMatchObject({ 'Accept-Language': 'zh-CN', 'X-Requested-With': 'JavaScript' })
  })

  it.each([401, 499])('takes %i for a missing login', async (status) => {
    await expect(answering(() => json(status, {})).api.me()).rejects.toBeInstanceOf(LoginNeeded)
  })

  it('hands on title, detail, findings and support code of a problem document', async () => {
    const sent = { title: '配置有误', detail: '共 1 处', support: 'K7', findings: [{ code: 'X', severity: 'ERROR', message: '缺一项' }] }
    const failed = await answering(() => json(422, sent, 'application/problem+json')).api.me().catch((e: unknown) => e)
    expect(failed).toBeInstanceOf(ApiProblem)
    expect((failed as ApiProblem).document).toMatchObject({ ...sent, status: 422, findings: [{ code: 'X', severity: 'error', message: '缺一项' }] })
  })

  it('finds in the facts of a conflict what stands there now', async () => {
    const sent = { title: '已被他人保存', facts: { text: 'b', version: 7, by: '李' } }
    const failed = await answering(() => json(409, sent, 'application/problem+json')).api.me().catch((e: unknown) => e)
    expect((failed as ApiProblem).document).toMatchObject({ status: 409, text: 'b', version: 7, by: '李' })
  })

  it('survives an error page that is not JSON', async () => {
    const failed = await answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 })).api.me().catch((e: unknown) => e)
    expect((failed as ApiProblem).document).toEqual({ status: 502, title: '' })
  })

  it('says status 0 when the server is not reached', async () => {
    const api = createApi({ language: () => 'en', fetch: () => Promise.reject(new TypeError('offline')) })
    await expect(api.me()).rejects.toMatchObject({ status: 0 })
  })

  it('escapes names in the path', async () => {
    const { api, asked } = answering(() => json(200, {}))
    await api.artifact('taizhou', 'form', 'a/b?c')
    expect(asked[0]!.path).toBe('/api/config/artifacts/form/a%2Fb%3Fc?node=taizhou')
  })
})

describe('words', () => {
  it('falls back to the other language, then to the name', () => {
    expect(wordsIn({ zh: '岗位' }, 'en', 'post')).toBe('岗位')
    expect(wordsIn({ zh: '岗位', en: 'Post' }, 'zh-CN')).toBe('岗位')
    expect(wordsIn(undefined, 'en', 'post')).toBe('post')
    expect(wordsIn('道路', 'en')).toBe('道路')
  })
})
