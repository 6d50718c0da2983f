import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

// A change with one decision table under edit; what a server would find in it is written down, not worked out.
const read = (name) => fs.readFileSync(fileURLToPath(new URL(`../../rule-packs/community-event/${name}`, import.meta.url)), 'utf8')
const PATH = 'rule-packs/community-event/decisions/urgency.dmn'
const GONE = /\n {6}<rule id="row_5">[\s\S]*?<\/rule>/
const texts = { [PATH]: read('decisions/urgency.dmn').replace(GONE, '').replace('<text>"road-damage", "other"</text>', '<text>"road-damage", "other", "help-request"</text>').replace('&gt;= 10</text>', 'odd(?)</text>'), 'rule-packs/community-event/tests/urgency.cases.yaml': read('tests/urgency.cases.yaml') }
const change = { id: 'd-1', title: '调整紧急程度', reason: '沿河镇街汛期', node: 'taizhou/hailing/chengdong', nodeName: '城东街道', state: 'DRAFT', author: { id: 'p1', name: '赵管' }, since: '2026-11-21T02:00:00Z', version: 2, edits: [], canUndo: true, canRedo: false, mayEdit: true }
const seen = (kind, severity, message, more = {}) => ({ kind, severity, message, at: 'table', rows: [], tests: [], given: {}, ...more })
const SEEN = [
  seen('gap', 'warning', '决策表『紧急程度』：当『事项』为『邻里纠纷』且『现在有人身危险』为『否』且『涉及人数』小于 10时，没有任何一行适用。请加一行，或在说明中写明不需要。', { tests: ['"neighbour-dispute"', 'false', '< 10'], given: { category: 'neighbour-dispute', danger: false, people: 9 } }),
  seen('not-decided', 'hint', '决策表『紧急程度』第 2 行：『涉及人数』为『odd(?)』，是无法拆解的表达式，未能判断这一行是否遗漏或重叠。', { at: 'row_2_3', rows: [2] }),
  seen('overlap', 'error', '决策表『紧急程度』：第 6 行与第 5 行重叠，当『事项』为『困难求助』且『现在有人身危险』为『否』时两行都适用。请改其中一行的条件。', { at: 'row_7', rows: [6, 5], given: { category: 'help-request', danger: false, people: 1 } }),
]
const outcome = (name, row, more = {}) => ({ name, passed: true, taken: [{ table: 'urgency', rows: [row] }], ...more })
const TESTED = {
  passed: 9, failed: 1, coverage: [{ table: 'urgency', rows: 6, untaken: [5] }],
  cases: [outcome('danger beats every category', 1), outcome('a fire hazard over many people', 2), outcome('a fire hazard over few people', 3), outcome('people not told count as none', 3), outcome('a dispute of two', 0, { passed: false, wrong: 'urgency', expected: 'normal', taken: [] }), ...Array.from({ length: 5 }, (_, i) => outcome(`${i}`, 4))],
  score: { changes: 42, noticed: 33, percent: 78, survivors: [{ table: 'urgency', row: 2, column: '涉及人数', cell: 'row_2_3', from: '>= 10', to: '> 10' }, { table: 'urgency', row: 6, column: '紧急程度', cell: 'row_7_result', from: '"normal"', to: '?' }] },
}

/** Answers to what the editor of a decision asks; undefined for everything else. */
export function decision(url, method, body) {
  const [, what] = /^\/api\/changes\/d-1(?:\/(.*))?$/.exec(url.pathname) ?? []
  if (!url.pathname.startsWith('/api/changes/d-1')) return undefined
  const path = url.searchParams.get('path') ?? body?.path
  if (!what) return change
  if (what === 'file' && method === 'PUT') { texts[path] = body.text; return { version: (change.version += 1), findings: [] } }
  if (what === 'file') return { path, text: texts[path] ?? '', baseText: texts[path] ?? '', version: 0, kind: 'decision', name: 'urgency', title: { zh: '紧急程度', en: 'Urgency' } }
  if (what === 'findings') return { findings: [] }
  if (what === 'tables/look') return { tables: [{ id: 'table', decision: 'urgency', label: '紧急程度', rows: 6, seen: GONE.test(body.text) ? [] : SEEN }] }
  if (what === 'tables/test') return { ...TESTED, cases: TESTED.cases.slice(0, body.cases.length) }
  if (what === 'tables/try') return { answers: { urgency: 'critical' }, taken: [{ table: 'urgency', rows: [1] }] }
  return null
}
