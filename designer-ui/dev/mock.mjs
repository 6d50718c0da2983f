// A stand-in for the server while developing: invented rows, every state reachable. Never part of the jar.
// Nodes taizhou/xinghua (403), taizhou/jingjiang (500), taizhou/taixing (slow) and …/chengxi (empty) show the other states.
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { artifact, bundles, findings, list, me } from './mock-data.mjs'
import { changes } from './mock-changes.mjs'
import { forms } from './mock-form.mjs'
import { decision } from './mock-decision.mjs'
import { migrations } from './mock-migrations.mjs'
import { operations } from './mock-operations.mjs'

const BUILT = fileURLToPath(new URL('../target/classes/META-INF/resources/designer', import.meta.url))
const SCREEN = fileURLToPath(new URL('../../runtime/src/main/resources/META-INF/resources/m/screen.css', import.meta.url))
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
const SESSION = 'mock-session=1'

export function serve(port = 4180) {
  let acting = 'taizhou/hailing'
  const server = http.createServer((request, response) => {
    const url = new URL(request.url, 'http://x')
    const json = (status, body) => { response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' }); response.end(JSON.stringify(body)) }
    const problem = (status, title, more = {}) => json(status, { type: 'about:blank', status, title, ...more })
    if (url.pathname === '/login') { response.writeHead(302, { Location: url.searchParams.get('to') ?? '/designer/', 'Set-Cookie': `${SESSION}; Path=/; HttpOnly; SameSite=Lax` }); return response.end() }
    if (url.pathname === '/logout') { response.writeHead(302, { Location: '/designer/', 'Set-Cookie': 'mock-session=; Path=/; Max-Age=0' }); return response.end() }
    if (url.pathname === '/m/screen.css') { response.writeHead(200, { 'Content-Type': TYPES.css }); return fs.createReadStream(SCREEN).pipe(response) }
    if (url.pathname.startsWith('/designer')) return file(url.pathname, response)
    if (!request.headers.cookie?.includes(SESSION)) return problem(401, '请先登录')
    if (url.pathname === '/api/me') return json(200, me(acting))
    if (url.pathname === '/api/me/node') {
      let body = ''
      request.on('data', (part) => { body += part })
      return request.on('end', () => { acting = JSON.parse(body).node; json(200, me(acting)) })
    }
    const node = url.searchParams.get('node')
    if (node === 'taizhou/xinghua') return problem(403, '不能查看兴化市的配置', { code: 'NODE_FORBIDDEN' })
    if (node === 'taizhou/jingjiang') return problem(500, '读取配置时出错。', { detail: '读取配置时出错。数据库没有应答，请稍后再试。', support: 'GL-7F3K-20261121' })
    if (url.pathname.startsWith('/api/changes/c-1')) {
      let body = ''
      request.on('data', (part) => { body += part })
      return request.on('end', () => json(200, forms(url, request.method, body, request.headers['accept-language'])))
    }
    if (url.pathname.startsWith('/api/changes/d-1')) {
      let body = ''
      request.on('data', (part) => { body += part })
      return request.on('end', () => { const said = decision(url, request.method, body && JSON.parse(body)); if (said) json(200, said); else problem(404, '没有这个变更') })
    }
    const answer = () => {
      const first = operations(url)
      const second = first === undefined ? migrations(url) : first
      const about = second === undefined ? changes(url, request.method) : second
      if (about) return json(200, about)
      if (about === null) { response.writeHead(204); return response.end() }
      if (url.pathname === '/api/config/artifacts') return json(200, list(node))
      if (url.pathname === '/api/config/findings') return json(200, { findings: findings(node) })
      if (url.pathname === '/api/config/bundles') return json(200, { bundles: bundles(node) })
      const [, kind, name] = /^\/api\/config\/artifacts\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? []
      const found = kind && artifact(node, kind, decodeURIComponent(name))
      return found ? json(200, found) : problem(404, '没有这项配置', { code: 'ARTIFACT_NOT_FOUND' })
    }
    if (node === 'taizhou/taixing') setTimeout(answer, 8000)
    else answer()
  })
  return new Promise((ready) => { server.listen(port, '127.0.0.1', () => ready(server)) })
}

function file(asked, response) {
  const wanted = path.join(BUILT, asked.replace(/^\/designer\/?/, '') || 'index.html')
  const found = wanted.startsWith(BUILT) && fs.existsSync(wanted) && fs.statSync(wanted).isFile() ? wanted : path.join(BUILT, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[found.split('.').at(-1)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' })
  fs.createReadStream(found).pipe(response)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve()
  console.log('Mock server on http://127.0.0.1:4180/designer/')
}
