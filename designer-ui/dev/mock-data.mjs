const NODES = [
  ['taizhou', '泰州市', 'CITY'], ['taizhou/hailing', '海陵区', 'COUNTY'], ['taizhou/hailing/chengdong', '城东街道', 'TOWNSHIP'], ['taizhou/hailing/chengxi', '城西街道', 'TOWNSHIP'],
  ['taizhou/xinghua', '兴化市', 'COUNTY'], ['taizhou/jingjiang', '靖江市', 'COUNTY'], ['taizhou/taixing', '泰兴市', 'COUNTY'],
].map(([path, name, level]) => ({ path, name, level }))
const nameOf = (layer) => NODES.find((node) => node.path === layer)?.name ?? '平台库'

export const me = (node) => ({
  id: 'p-1', login: 'author-1', name: '周文静', city: 'taizhou', node: NODES.find((one) => one.path === node), nodes: NODES, permissions: ['config.read', 'config.apply', 'tenant.admin', 'config.edit', 'config.emergency'],
  posts: [{ post: 'rule-author', title: '规则编写', unit: 'u-1', unitKind: 'COUNTY', unitName: '海陵区中心', node: 'taizhou/hailing' }],
})

const LIMITS = `kind: deadline/v1
name: community-event
title: {zh: 社区事件办理时限, en: Community event limits}
calendar: working-time
# 各步骤的时限；80 表示用去八成时间时提醒
limits:
  - {id: accept, limit: 2wh, warn: 80}
  - {id: handle, decision: handle-limit, warn: 80}
  - {id: handle, limit: 5wd, warn: 80, on-return: fresh}
  - {id: verify, limit: 1wd}
  - {id: case, limit: 7wd}
`
const PATCH = `kind: overlay/v1
target: {kind: deadline, name: community-event}
bounds:
  - {at: /limits/handle/limit, may: tighten}
patch:
  limits:
    - {id: handle, limit: 3wd}
    - {id: accept, warm: 70}
`
const FORM = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema', title: '道路破损上报', type: 'object', required: ['summary', 'size'],
  properties: { summary: { type: 'string', title: '情况说明', maxLength: 500 }, size: { enum: ['small', 'large'], title: '破损大小' }, depth: { type: 'number', title: '深度（厘米）', minimum: 0, maximum: 200 }, photos: { type: 'array', items: { type: 'string' }, maxItems: 9 } },
  additionalProperties: false,
}, null, 2) + '\n'
const FLOW = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:gridloom="urn:gridloom:bpmn:1" targetNamespace="urn:gridloom">
  <process id="community-event" name="社区事件办理" isExecutable="true">
    <startEvent id="start" />
    <sequenceFlow id="f1" sourceRef="start" targetRef="verify" />
    <userTask id="verify" name="核实" gridloom:form="event-verify" gridloom:posts="township-centre" gridloom:deadline="verify" />
    <sequenceFlow id="f2" sourceRef="verify" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>
`
const yaml = (kind, name, zh) => `kind: ${kind}/v1\nname: ${name}\ntitle: {zh: ${zh}}\n`
const make = (kind, name, zh, en, ext = 'yaml', more = {}) => ({ kind, name, title: { zh, en }, pack: 'community-event', layer: 'library/community-event', ext, at: '2026-11-03T02:20:00Z', ...more })
const ALL = [
  make('pack', 'community-event', '社区事件', 'Community events'), make('pack', 'core', '基础包', 'Core', 'yaml', { pack: 'core' }),
  make('case-type', 'road-damage', '道路破损', 'Road damage', 'yaml', { at: '2026-11-21T01:05:00Z' }), make('case-type', 'street-light', '路灯不亮', 'Street light out'), make('case-type', 'rubbish', '垃圾堆放', 'Rubbish'), make('case-type', 'neighbour-dispute', '邻里纠纷', 'Neighbour dispute'),
  make('form', 'road-damage-report', '道路破损上报', 'Road damage report', 'schema.json', { layer: 'taizhou/hailing', at: '2026-11-20T08:30:00Z' }), make('form', 'event-accept', '受理登记', 'Acceptance', 'schema.json'), make('form', 'event-handle', '处置结果', 'Handling', 'schema.json'), make('form', 'event-verify', '核实意见', 'Verification', 'schema.json'),
  make('process', 'community-event', '社区事件办理', 'Community event', 'bpmn'), make('process', 'event-leg', '单位承办', 'Handling by one unit', 'bpmn'),
  make('decision', 'urgency', '紧急程度判断', 'Urgency', 'dmn'), make('decision', 'handle-limit', '处置时限判断', 'Handling limit', 'dmn'),
  make('deadline', 'community-event', '社区事件办理时限', 'Community event limits', 'yaml', { layer: 'taizhou/hailing', at: '2026-11-21T00:40:00Z' }),
  make('calendar', 'cn-statutory-2026', '2026 年法定节假日', 'Statutory days 2026', 'yaml', { pack: 'core' }), make('calendar', 'working-time', '作息时间', 'Working time', 'yaml', { pack: 'core' }),
  ...[['grid-member', '网格员'], ['grid-leader', '网格长'], ['township-centre', '镇街中心'], ['department-handler', '部门处置'], ['citizen', '居民']].map(([name, zh]) => make('post', name, zh, name, 'yaml', { pack: 'core' })),
  make('messages', 'zh', '中文用语', 'Chinese wording'), make('scenario', 'closed-late', '超期办结', 'Closed late'), make('ruleset', 'auto-dispatch', '自动派遣', 'Automatic dispatch', 'drl'),
  make('tenant', 'hailing', '海陵区', 'Hailing', 'yaml', { pack: '', layer: 'taizhou/hailing' }), make('connector', 'hotline-12345', '12345 热线', 'Hotline 12345', 'yaml', { pack: '', layer: 'taizhou', at: '2025-12-30T08:00:00Z' }),
]
const fileOf = (row) => `process-library/${row.pack || 'core'}/${row.kind}s/${row.name}.${row.ext}`
const patchOf = (row) => `tenant-configs/${row.layer}/overlays/${row.kind}/${row.name}.patch.yaml`
const finding = (severity, kind, name, line, code, message, help, own = true) => {
  const row = ALL.find((one) => one.kind === kind && one.name === name)
  return { severity: severity.toUpperCase(), kind, name, line, code, message, help, pointer: '', file: own && !row.layer.startsWith('library') ? patchOf(row) : fileOf(row) }
}
const FINDINGS = [
  finding('error', 'deadline', 'community-event', 8, 'UNKNOWN_KEY', '不认识的设置“warm”。', '是不是想写“warn”（提醒比例）？'),
  finding('warning', 'deadline', 'community-event', 6, 'LIMIT_TIGHT', '处置时限由 5 个工作日改为 3 个工作日，比全市 93% 的事件实际用时更短。'),
  finding('hint', 'deadline', 'community-event', 5, 'COMMENT_WANTED', '时限设置没有写明依据。', '可以在上一行用“#”加一条说明。', false),
  finding('warning', 'form', 'road-damage-report', 0, 'HELP_MISSING', '有 2 个填写项没有填写说明。'),
  finding('warning', 'decision', 'urgency', 31, 'DECISION_GAP', '“类别=路灯，人数>50”没有对应的结果。', '请补一行，或者设定缺省结果。'),
]
const empty = (node) => node?.endsWith('/chengxi')
export const findings = (node) => (empty(node) || node === 'taizhou' ? [] : FINDINGS)
const of = (row) => FINDINGS.filter((one) => one.kind === row.kind && one.name === row.name)
const count = (row, severity) => of(row).filter((one) => one.severity === severity.toUpperCase()).length
const hash = (text) => [...text].reduce((sum, char) => (sum * 33n + BigInt(char.codePointAt(0))) & 0xffffffffffffffffffffn, 5381n).toString(16).padStart(20, '0')
const rowOf = (row) => ({
  kind: row.kind, name: row.name, title: row.title, pack: row.pack, layer: row.layer, file: row.layer.startsWith('library') || !['deadline', 'form'].includes(row.kind) ? fileOf(row) : patchOf(row), hash: hash(row.kind + row.name), changedAt: row.at,
  findings: { error: count(row, 'error'), warning: count(row, 'warning'), hint: count(row, 'hint') },
})
export const list = (node) => ({ node, bundle: hash(node ?? ''), artifacts: empty(node) ? [] : ALL.map(rowOf) })

export function artifact(node, kind, name) {
  const row = ALL.find((one) => one.kind === kind && one.name === name)
  if (!row) return undefined
  const text = row.kind === 'deadline' ? LIMITS : row.kind === 'form' ? FORM : row.kind === 'process' ? FLOW : yaml(kind, name, row.title.zh)
  const format = row.ext.endsWith('json') ? 'json' : ['bpmn', 'dmn'].includes(row.ext) ? 'xml' : row.ext === 'drl' ? 'text' : 'yaml'
  const layers = [{ layer: `library/${row.pack}`, layerName: '平台库', file: fileOf(row), hash: hash(text), changedAt: '2026-10-12T06:00:00Z', text }]
  const own = rowOf(row).file
  if (own !== fileOf(row)) layers.push({ layer: row.layer, layerName: nameOf(row.layer), file: own, hash: hash(PATCH), changedAt: row.at, text: PATCH })
  const origin = (pointer, at, line) => ({ pointer, layer: layers.at(at).layer, layerName: layers.at(at).layerName, file: layers.at(at).file, line })
  return {
    ...rowOf(row), node, format, layers, effective: kind === 'deadline' ? LIMITS.replace('limit: 5wd', 'limit: 3wd') : text, effectiveFormat: format, findings: of(row),
    origins: kind === 'deadline' ? [origin('/calendar', 0, 4), origin('/limits/accept/limit', 0, 7), origin('/limits/accept/warn', 0, 7), origin('/limits/handle/limit', -1, 7), origin('/limits/handle/on-return', 0, 9), origin('/limits/verify/limit', 0, 10), origin('/limits/case/limit', 0, 11)] : [],
  }
}

const change = (kind, name, what) => ({ change: what, kind, name, title: ALL.find((row) => row.kind === kind && row.name === name)?.title ?? name })
export const bundles = (node) => (empty(node) ? [] : [
  { bundle: hash('c'), since: '2026-11-21T00:40:00Z', byPerson: 'p-1', byName: '周文静', current: true, changes: [change('deadline', 'community-event', 'changed')] },
  { bundle: hash('b'), since: '2026-11-20T08:30:00Z', byPerson: 'p-2', byName: '王建国', note: '按区里要求，道路破损上报增加“深度”一项。', current: false, changes: [change('form', 'road-damage-report', 'changed'), change('case-type', 'street-light', 'added'), change('form', 'old-report', 'removed')] },
  { bundle: hash('a'), since: '2026-10-12T06:00:00Z', byPerson: 'p-0', byName: '首次导入', current: false, changes: ALL.map((row) => change(row.kind, row.name, 'added')) },
])
