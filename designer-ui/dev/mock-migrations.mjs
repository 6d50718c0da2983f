const HERE = 'taizhou/hailing/chengdong'
const TITLE = { zh: '事件承办', en: 'Event leg' }
const place = (id, name, more = {}) => ({ id, name, type: 'userTask', limited: true, timed: false, ...more })
const OLD = [place('accept', '受理'), place('handle', '处置'), place('ask', '征求意见'), place('Late', '超时提醒', { type: 'boundaryEvent', limited: false, timed: true })]
const NEW = [place('accept', '受理'), place('handle', '处置'), place('review', '复核')]
const said = (severity, code, message) => ({ severity, code, element: 'ask', message })
const REMOVED = said('ERROR', 'MIGRATION_STEP_REMOVED', '新版本中没有环节“征求意见”（ask），请指定由哪个环节接替。')
const DROPPED = said('WARNING', 'MIGRATION_VARIABLE_DROPPED', '新版本没有变量“opinion”，其值将丢失。')

const order = (id, state, progress, more = {}) => ({ id, node: 'taizhou/hailing', process: 'event-leg', title: TITLE, state, startedAt: '2026-11-21T01:30:00Z', endedAt: null, person: '郑管理', progress, possible: 57, impossible: 4, reasons: [{ said: REMOVED, instances: 4 }, { said: DROPPED, instances: 12 }], ...more })
const ORDERS = [order('m-run', 'RUNNING', { MOVED: 31, WAITING: 28, REFUSED: 2 }), order('m-done', 'DONE', { MOVED: 55, REFUSED: 4, GONE: 2 }, { endedAt: '2026-11-21T01:42:00Z' }), order('m-back', 'ROLLED_BACK', { BACK: 20, MOVED_ON: 3 }, { startedAt: '2026-11-12T01:42:00Z' })]
const PLAN = order('m-plan', 'PLANNED', { WAITING: 61 })
const outcome = (order, i) => Object.entries(order.progress).flatMap(([word, n]) => Array(n).fill(word))[i]
const item = (order, i) => {
  const bad = i % 15 === 4
  return {
    instanceId: `p-${i}`, caseId: `c-${i}`, number: `泰海城东〔2026〕${String(117 - i).padStart(5, '0')}`, title: i % 3 ? { zh: '道路破损', en: 'Road damage' } : { zh: '邻里纠纷', en: 'Dispute' }, node: HERE, fromBundle: 'b1', toBundle: 'b2', outcome: outcome(order, i), possible: !bad,
    landings: bad ? [{ from: '征求意见', to: '', limit: 'STOP', clocks: [] }] : [{ from: i % 2 ? '处置' : '受理', to: i % 2 ? '处置' : '受理', limit: 'KEEP', clocks: i % 2 ? [{ from: '超时提醒', to: '', fate: 'STOP' }] : [] }], findings: bad ? [REMOVED] : i % 5 === 0 ? [DROPPED] : [],
  }
}

/** Invented orders to move matters to another version of their process. */
export function migrations(url) {
  const node = url.searchParams.get('node') ?? ''
  const offset = Number(url.searchParams.get('offset'))
  if (url.pathname === '/api/migrations/versions') {
    if (node.endsWith('chengxi')) return []
    const version = (id, places, instances) => ({ version: id, bundle: id, since: '2026-11-20T08:00:00Z', instances, places: url.searchParams.get('process') ? places : [] })
    return [{ process: 'event-leg', title: TITLE, earlier: [version('3fa29c1b77', OLD, 49), version('90aa11c2e8', OLD, 12)], target: [version('c41d0e97f3', NEW, 61)] }]
  }
  if (url.pathname === '/api/migrations') return node.endsWith('chengxi') ? { rows: [], total: 0, offset: 0 } : { rows: ORDERS, total: ORDERS.length, offset: 0 }
  if (url.pathname === '/api/migrations/plan') return { id: 'm-plan' }
  const [, id, part] = /^\/api\/migrations\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? []
  const found = [PLAN, ...ORDERS].find((one) => one.id === id)
  if (!found) return undefined
  if (part === 'items') {
    const all = Array.from({ length: 61 }, (_, i) => item(found, i)).filter((one) => (!url.searchParams.get('possible') || String(one.possible) === url.searchParams.get('possible')) && (!url.searchParams.get('outcome') || one.outcome === url.searchParams.get('outcome')))
    return { rows: all.slice(offset, offset + 20), total: all.length, offset }
  }
  if (part === 'start') { PLAN.state = 'RUNNING'; PLAN.progress = { MOVED: 20, WAITING: 41 } }
  return part ? null : found
}
