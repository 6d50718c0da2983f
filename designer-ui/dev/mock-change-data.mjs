// Invented changes of configuration: every state, every kind of difference, proofs that failed and that ran, a campaign with conflicts.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const read = (path) => (fs.existsSync(ROOT + path) && !path.includes('..') ? fs.readFileSync(ROOT + path, 'utf8') : '')
export const schema = (kind) => JSON.parse(read(`runtime/src/main/resources/schemas/${kind}/v1.json`) || 'null') ?? undefined
export const ME = { id: 'p-1', name: '周文静' }
export const OTHER = { id: 'p-2', name: '王建国' }
export const HERE = 'taizhou/hailing/chengdong'
export const ago = (hours) => new Date(Date.now() - hours * 3600e3).toISOString()
const LIMITS = `tenant-configs/${HERE}/overlays/deadline/community-event.patch.yaml`
const FORM = `tenant-configs/${HERE}/overlays/form/road-damage-report.patch.yaml`
const TYPE = 'process-library/community-event/case-types/road-damage.yaml'
const FLOW = 'process-library/community-event/processes/event-leg.bpmn'
const TITLES = { [LIMITS]: '社区事件时限', [FORM]: '道路破损上报', [TYPE]: '道路破损', [FLOW]: '事件承办' }
const TEXTS = {
  [LIMITS]: 'kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    - {id: handle, limit: 8wh}\n',
  [FORM]: 'kind: overlay/v1\ntarget: {kind: form, name: road-damage-report}\npatch:\n  schema:\n    properties:\n      lane: {title: 影响的车道, type: string}\n',
}
export const textOf = (path) => TEXTS[path] ?? read(path)
export const titleOf = (path) => TITLES[path] ?? nameOf(path)
export const kindOf = (path) => (path.includes('/overlays/') ? 'overlay' : path.endsWith('.bpmn') ? 'process' : path.endsWith('.dmn') ? 'decision' : /\/(deadlines|case-types|posts|calendars)\//.exec(path)?.[1].slice(0, -1) ?? 'form')
export const nameOf = (path) => path.split('/').at(-1).replace(/\.(patch\.yaml|yaml|bpmn|dmn|schema\.json|ui\.json)$/, '')

const edit = (path, by = ME, others = []) => ({ path, kind: kindOf(path), name: nameOf(path), title: titleOf(path), what: 'CHANGED', version: 1, by, at: ago(2), others })
const change = (id, title, state, edits, more = {}) => ({ id, title, reason: '按 10 月份会议要求，处置时限缩短。', node: HERE, nodeName: '城东街道', state, author: ME, since: ago(30), version: 3, edits, canUndo: true, canRedo: false, base: { stale: [] }, mayEdit: ['DRAFT', 'RETURNED'].includes(state), maySubmit: true, mayPublish: state === 'APPROVED', ...more })
export const CHANGES = [
  change('c-open', '处置时限改为 1 个工作日，上报表单增加车道', 'DRAFT', [edit(LIMITS), edit(FORM, OTHER), edit(TYPE, ME, [{ change: 'c-sent', title: '事项类别调整', by: OTHER }]), edit(FLOW)], { base: { stale: [FORM] } }),
  change('c-sent', '事项类别调整', 'SUBMITTED', [edit(LIMITS), edit(FORM)], { author: OTHER }), change('c-done', '十月例行调整', 'PUBLISHED', [edit(LIMITS)]), change('c-back', '增加一个岗位权限', 'RETURNED', [edit(LIMITS)]),
  change('c-ready', '缩短核实时限', 'APPROVED', [edit(LIMITS)]), change('c-empty', '还没有动手的变更', 'DRAFT', [], { canUndo: false }), ...Array.from({ length: 22 }, (_, i) => change(`c-old-${i}`, `往年调整 ${i + 1}`, i % 2 ? 'WITHDRAWN' : 'REJECTED', [edit(LIMITS)])),
]
export const findings = (change) => (change.id !== 'c-open' ? [] : [
  { severity: 'ERROR', code: 'BOUND_BROKEN', message: '处置时限 8 个工作日超过上级规定：泰州市规定只能缩短（现为 5 个工作日）。', file: LIMITS, pointer: '/limits/handle/limit', line: 5, repair: { label: '改回 5 个工作日', path: LIMITS, text: textOf(LIMITS).replace('8wh', '5wd') } },
  { severity: 'WARNING', code: 'LIMIT_TIGHT', message: '比近 90 天内 61% 的事件实际用时更短。', file: LIMITS, pointer: '/limits/handle/limit', line: 5 },
])
const flow = read(FLOW)
const later = flow.replace(/(<bpmn:userTask id="handle"[^>]*name=")[^"]*/, '$1现场处置')
const line = (code, weight, sentence, pointer) => ({ code, weight, sentence, pointer })
export const DIFF = {
  empty: false, affected: { openCases: 37, newBundle: 2 },
  groups: [
    { kind: 'post', name: 'grid-leader', title: '网格长', node: HERE, what: 'CHANGED', lines: [line('PERMISSION_ADDED', 'PERMISSION', '岗位『网格长』新增权限『督办』。', '/permissions')] },
    { kind: 'deadline', name: 'community-event', title: '社区事件时限', node: HERE, what: 'CHANGED', path: LIMITS, lines: [line('LIMIT', 'VALUE', '『处置』时限 3 → 2 个工作日。', '/limits/handle/limit'), line('TEXT', 'TEXT', '说明文字有改动。', '/title')] },
    { kind: 'form', name: 'road-damage-report', title: '道路破损上报', node: HERE, what: 'CHANGED', path: FORM, lines: [line('FIELD_ADDED', 'STRUCTURE', '表单新增填写项『影响的车道』（选填）。', '/schema/properties/lane')], form: { fields: [{ name: 'summary', label: '情况说明', what: 'changed', changes: ['最大字数 500 → 300'] }, { name: 'lane', label: '影响的车道', what: 'added', changes: ['单选，选填'] }, { name: 'otherDamage', label: '其他破损', what: 'removed', changes: [] }] } },
    { kind: 'decision', name: 'urgency', title: '紧急程度判断', what: 'CHANGED', lines: [line('ROWS', 'STRUCTURE', '判断表新增 1 行，修改 1 行，删除 1 行。', '')], table: { columns: ['类别', '涉及人数', '紧急程度'], rows: [{ id: 'r1', what: '', cells: [{ from: '"道路"', to: '"道路"' }, { from: '<5', to: '<5' }, { from: '一般', to: '一般' }] }, { id: 'r2', what: 'changed', cells: [{ from: '"道路"', to: '"道路"' }, { from: '>=5', to: '>=3' }, { from: '紧急', to: '紧急' }] }, { id: 'r3', what: 'added', cells: [{ to: '"路灯"' }, { to: '-' }, { to: '一般' }] }, { id: 'r4', what: 'removed', cells: [{ from: '"垃圾"' }, { from: '-' }, { from: '一般' }] }] } },
    { kind: 'process', name: 'event-leg', title: '事件承办', what: 'CHANGED', path: FLOW, lines: [line('STEP_RENAMED', 'STRUCTURE', '环节『处置』改名为『现场处置』。', '/handle')], flow: { before: flow, after: later, marks: [{ id: 'handle', what: 'changed' }] } },
  ],
}
export const PROOFS = [
  { id: 'p1', kind: 'SCENARIOS', state: 'DONE', done: 12, total: 12, startedAt: ago(1), result: { passed: 11, failed: 1, rows: [{ name: 'closed-late', title: '逾期结案', passed: true }, { name: 'urgent-road', title: '紧急道路事件当天派遣', passed: false, message: '期望 11月20日 17:30 前到期，实际 11月23日 17:30。' }] } },
  { id: 'p2', kind: 'REPLAY', state: 'DONE', done: 1204, total: 1204, startedAt: ago(1), result: { cases: 1204, same: 1167, differs: 37, reproduced: 1204, kinds: [{ what: 'due', title: '到期时间改变', count: 37, examples: [{ number: '泰海城东〔2026〕00017', where: '处置', from: '10月12日 17:30', to: '10月11日 17:30' }] }] } },
]
export const COMMENTS = [{ id: 'm1', path: LIMITS, pointer: '/limits/handle/limit', text: '处置时限的依据是什么？', by: OTHER, at: ago(3), resolved: false }]
const NAMES = ['城东街道', '城西街道', '城南街道', '苏陈镇', '九龙镇', '华港镇', '罡杨镇']
const conflict = { path: LIMITS, kind: 'deadline', name: 'community-event', title: '社区事件时限', pointer: '/limits/verify/limit', label: '『核实』时限', base: '1wd', mine: '4wh', theirs: '2wd' }
const unit = (i) => ({ node: `taizhou/hailing/u${i}`, nodeName: NAMES[i % 7], state: i === 1 || i === 4 ? 'NEEDS_HAND' : i === 6 ? 'REFUSED' : i % 5 ? 'MERGED' : 'UNCHANGED', carried: i % 4, reason: i === 6 ? '合并后的表单缺少必填项“情况说明”。' : undefined, conflicts: i === 1 || i === 4 ? [conflict] : [] })
export const CAMPAIGN = { id: 'k1', title: '社区事件 1.3 版', reason: '省里要求增加核查环节', since: ago(50), author: OTHER, state: 'open', units: Array.from({ length: 7 }, (_, i) => unit(i)) }
const publication = (id, change, state, hours, more = {}) => ({ id, node: HERE, nodeName: '城东街道', change, state, askedAt: ago(hours), dueAt: ago(hours), doneAt: ago(hours), by: OTHER, reason: '便于办理', evidence: { version: 3, errors: 0, warnings: 2, approvals: [{ step: '审批', verdict: 'approve', at: ago(hours + 2) }] }, moves: [{ node: HERE, from: 'a1b2c3d4e5f6', to: 'ffeeddccbbaa' }], review: null, rolledBack: null, ...more })
export const PUBLICATIONS = [
  publication('b1', { id: 'c-done', title: '十月例行调整' }, 'canary', 5, { canary: ['v1'] }), publication('b0', { id: 'c-ready', title: '紧急停用自动派遣' }, 'done', 60, { emergency: true, by: ME, reason: '自动派遣把事件派到了错误的单位', evidence: {}, review: { number: 'PZ-2026-00012', open: true, late: true } }),
  publication('b2', { id: 'c-back', title: '增加一个岗位权限' }, 'rolled-back', 90, { rolledBack: { by: OTHER, at: ago(80), reason: '权限给错了岗位' } }),
]
export const PLACES = [{ id: 'v1', name: '莲花社区', level: 'VILLAGE', node: HERE, parent: '' }, { id: 'g1', name: '莲花一网格', level: 'GRID', node: HERE, parent: 'v1' }]
export const KEYS = [{ id: '9f86d081884c7d659a2feaa0c55ad015', node: 'taizhou/hailing', name: '省社会治理平台', kinds: [], publicKey: 'x', addedAt: ago(900) }, { id: '60303ae22b998861bce3b28f33eec1be', node: 'taizhou/hailing', name: '原承建单位', kinds: ['form', 'deadline'], publicKey: 'y', addedAt: ago(2000), revokedAt: ago(100) }]
export const EFFECTIVE = { tree: { kind: 'deadline/v1', name: 'community-event', title: { zh: '社区事件时限', en: 'Limits of community events' }, calendar: 'working-time', limits: [{ id: 'accept', limit: '2wh', warn: 80, 'on-return': 'fresh' }, { id: 'handle', limit: '8wh', decision: 'handle-limit', warn: 80 }, { id: 'verify', limit: '1wd', warn: 80 }, { id: 'case', limit: '7wd', warn: 80 }] }, labels: { '/limits/accept': '受理', '/limits/handle': '处置', '/limits/verify': '核实', '/limits/case': '全程' }, origins: { '/calendar': { file: 'x', version: 1, node: '', nodeName: '平台库' }, '/limits/accept/limit': { file: 'x', version: 3, node: 'taizhou', nodeName: '泰州市' } }, locks: [{ at: '/limits/accept/limit', node: 'taizhou', nodeName: '泰州市' }], bounds: [{ at: '/limits/handle/limit', may: 'tighten', node: 'taizhou', nodeName: '泰州市' }] }
const file = (path, kind, title, what) => ({ path, kind, name: nameOf(path), title, what })
export const PACKAGE = { what: 'pack', name: 'community-event', version: '1.3.0', platform: '0.1.0', needs: { core: '1.0.0' }, signature: { state: 'trusted', key: '省社会治理平台', fingerprint: KEYS[0].id, node: 'taizhou/hailing', kinds: [] }, files: [file('process-library/community-event/forms/check.schema.json', 'form', '村级核查', 'added'), file('rule-packs/community-event/deadlines/community-event.yaml', 'deadline', '社区事件时限', 'changed'), file('process-library/community-event/forms/old.schema.json', 'form', '旧表', 'removed')], findings: [{ severity: 'WARNING', code: 'X', message: '配置包不含英文用语。', file: 'process-library/community-event/pack.yaml', pointer: '', line: 0 }], mayImport: true }
