import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const drawing = fs.readFileSync(fileURLToPath(new URL('../../process-library/community-event/processes/event-leg.bpmn', import.meta.url)), 'utf8')
const tasks = [...drawing.matchAll(/<bpmn:userTask id="([^"]+)" name="([^"]+)"/g)].map(([, step, name]) => ({ step, name }))
const at = (hours) => new Date(Date.parse('2026-11-21T02:00:00Z') - hours * 3_600_000).toISOString()
const HERE = 'taizhou/hailing/chengdong'

const LEG = { zh: '事件承办', en: 'Event leg' }
const ROAD = { zh: '道路破损', en: 'Road damage' }
const incident = (id, state, more = {}) => ({ id, node: HERE, process: 'event-leg', processTitle: LEG, title: ROAD, number: '泰海城东〔2026〕00017', caseId: 'c-1', legId: 'l-1', step: tasks[1].step, stepName: tasks[1].name, connector: 'hotline-12345', cause: 'status 503', attempts: 5, state, raisedAt: at(3), ...more })
const INCIDENTS = [incident('i-1', 'OPEN'), incident('i-2', 'OPEN', { cause: 'secret not set for header Authorization', stepName: '回传 12345 热线办理结果', attempts: 1 }), incident('i-4', 'OPEN', { connector: '', stepName: '两日未受理提醒', cause: 'TASK_NOBODY_RESPONSIBLE' }), incident('i-3', 'RETRIED', { endedAt: at(2), endedBy: '郑管理', reason: '对方接口已恢复' })]

const instance = (i) => ({
  id: `l-${i}`, node: HERE, process: i % 3 ? 'event-leg' : 'community-event', processTitle: i % 3 ? LEG : { zh: '社区事件', en: 'Community event' }, title: ROAD, startedAt: at(i * 7), endedAt: i % 4 === 3 ? at(i) : null, outcome: i % 4 === 3 ? 'handled' : null, number: `泰海城东〔2026〕${String(17 - i).padStart(5, '0')}`,
  caseType: 'road-damage', instanceId: i % 4 === 3 ? null : `p-${i}`, incidents: i === 1 ? 1 : 0, steps: i % 4 === 3 ? [] : [{ ...tasks[i % tasks.length], since: at(i) }],
})
const visit = (task, from, to, person) => ({ ...task, state: to === null ? 'OPEN' : 'DONE', openedAt: at(from), takenAt: to === null ? null : at(from - 0.5), endedAt: to === null ? null : at(to), person, result: null })
const page = (rows, url) => ({ rows: rows.slice(Number(url.searchParams.get('offset')), Number(url.searchParams.get('offset')) + 20), total: rows.length, offset: Number(url.searchParams.get('offset')) })

/** Invented operations of a township. */
export function operations(url) {
  const wanted = url.searchParams.get('state')?.toUpperCase()
  if (url.pathname === '/api/incidents') return page(INCIDENTS.filter((one) => !wanted || one.state === wanted), url)
  if (url.pathname === '/api/stuck-events') return page([{ id: 's-1', subscriber: 'KeepAudit', node: HERE, type: 'gridloom.task.completed.v1', subject: 'c-9', cause: 'PersistenceException', tries: 5, firstAt: at(4) }], url)
  if (url.pathname === '/api/instances') return page(Array.from({ length: 31 }, (_, i) => instance(i)).filter((one) => one.number.includes(url.searchParams.get('number') ?? '')), url)
  if (url.pathname === '/api/processes') return [{ process: 'community-event', title: { zh: '社区事件', en: 'Community event' }, started: 812, running: 37, stopped: [] }, { process: 'event-leg', title: LEG, started: 1204, running: 61, stopped: [{ node: 'taizhou/hailing', since: at(40), reason: '受理表单有误，改正前停用' }] }]
  if (/^\/api\/processes\/[^/]+\/heat$/.test(url.pathname)) return { process: 'event-leg', title: LEG, drawing, days: 90, steps: tasks.map((task, i) => ({ ...task, count: 120 - i * 25, open: i * 3, waitingSeconds: (i + 1) * 400_000, workingSeconds: (tasks.length - i) * 900_000, suspendedSeconds: i === 1 ? 500_000 : 0 })) }
  if (/^\/api\/instances\/[^/]+$/.test(url.pathname)) {
    return { instance: { ...instance(1), process: 'event-leg' }, drawing, steps: [visit(tasks[0], 9, 7, '王网格'), visit(tasks[1], 7, null, '')], incidents: [], variables: { caseNumber: '泰海城东〔2026〕00016', urgency: 'normal', decision: 'handle', level: 'grid', unitId: 'chengdong-v1-g1' } }
  }
  return undefined
}
