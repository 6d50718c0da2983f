import { ago, CAMPAIGN, CHANGES, COMMENTS, DIFF, EFFECTIVE, findings, KEYS, kindOf, nameOf, OTHER, PACKAGE, PLACES, PROOFS, PUBLICATIONS, read, schema, textOf, titleOf } from './mock-change-data.mjs'

const row = (change) => ({ ...change, edits: change.edits.length, errors: findings(change).filter((one) => one.severity === 'ERROR').length, warnings: findings(change).filter((one) => one.severity === 'WARNING').length })

function list(url, node) {
  const states = (url.searchParams.get('state') ?? '').split(',').filter(Boolean)
  const page = Number(url.searchParams.get('page'))
  const rows = node.endsWith('chengxi') ? [] : CHANGES.filter((one) => (!states.length || states.includes(one.state.toLowerCase())) && one.title.includes(url.searchParams.get('text') ?? '') && (!url.searchParams.get('waiting') || one.state === 'SUBMITTED'))
  return { changes: rows.slice(page * 20, page * 20 + 20).map(row), total: rows.length }
}

function file(path) {
  const kind = kindOf(path)
  const target = kind === 'overlay' ? { kind: path.split('/').at(-2), name: nameOf(path) } : undefined
  const stale = path.includes('/form/')
  return { path, text: textOf(path), baseText: stale ? textOf(path).replace('影响的车道', '车道') : read(path), startText: stale ? textOf(path).replace('影响的车道', '哪条车道') : null, stale, version: 1, kind, name: nameOf(path), title: titleOf(path), schema: schema(kind), target, targetSchema: target && schema(target.kind) }
}

function ofChange(change, act, url, method) {
  if (act === '') return change
  if (act === 'file' && method === 'GET') return file(url.searchParams.get('path') ?? '')
  if (act === 'file') return { version: 2, findings: findings(change), others: [] }
  if (act === 'findings') return { findings: findings(change) }
  if (act === 'effective') return EFFECTIVE
  if (act === 'diff') return DIFF
  if (act === 'proofs') return { proofs: PROOFS }
  if (act === 'review') {
    const mine = change.author !== OTHER
    return { change, diff: DIFF, findings: findings(change), proofs: PROOFS, affected: DIFF.affected, comments: COMMENTS, course: [{ step: '提交', person: change.author, verdict: 'submitted', at: ago(20) }, { step: '市级审批', person: { id: 'x', name: '郑审批' }, verdict: 'approve', at: ago(3) }], mayDecide: !mine, mayNotReason: mine ? '不能审批自己提交的变更。' : '', verdicts: mine ? [] : ['approve', 'approve-with-conditions', 'return', 'reject'], twoPersons: true }
  }
  return null
}

/** Invented changes, their approval and publication; null for an act that answers nothing, undefined for what is not asked here. */
export function changes(url, method) {
  const node = url.searchParams.get('node') ?? ''
  const at = url.pathname
  if (at === '/api/tenants') return [{ path: 'taizhou/hailing', name: '海陵区', level: 'COUNTY' }, { path: 'taizhou/hailing/chengdong', name: '城东街道', level: 'TOWNSHIP' }, { path: 'taizhou/hailing/chengxi', name: '城西街道', level: 'TOWNSHIP' }]
  if (at === '/api/places') return PLACES
  if (at === '/api/changes') return method === 'POST' ? CHANGES.at(-1) : list(url, node)
  if (at === '/api/publications/emergencies') return { emergencies: node.endsWith('chengdong') ? PUBLICATIONS.filter((one) => one.emergency) : [] }
  if (at === '/api/publications') return node.endsWith('chengxi') ? { publications: [], total: 0 } : { publications: PUBLICATIONS, total: PUBLICATIONS.length }
  if (at === '/api/campaigns') return { campaigns: node.endsWith('chengxi') ? [] : [{ ...CAMPAIGN, units: { merged: 3, 'needs-hand': 2, refused: 1, unchanged: 1 } }] }
  if (at === `/api/campaigns/${CAMPAIGN.id}`) return CAMPAIGN
  if (at === '/api/packages/keys') return { keys: node.endsWith('chengxi') ? [] : KEYS }
  if (at === '/api/packages') return { items: [{ what: 'pack', name: 'community-event', title: '社区事件', version: '1.3.0', needs: ['core'], files: 48, signed: false }, { what: 'tenant', name: 'taizhou/hailing', title: '海陵区', version: '1', needs: ['community-event'], files: 12, signed: true }] }
  if (at === '/api/packages/check') return PACKAGE
  if (at === '/api/config/bundles/compare') return DIFF
  const [, id, act] = /^\/api\/changes\/([^/]+)\/?(.*)$/.exec(at) ?? []
  const found = CHANGES.find((one) => one.id === id)
  return found ? ofChange(found, act, url, method) : at.startsWith('/api/publications/') || at.startsWith('/api/campaigns/') || at.startsWith('/api/packages/') ? null : undefined
}
