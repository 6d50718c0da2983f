// A change with one form in it, for looking at the form designer: /changes/c-1/draft?path=…/dog.ui.json, and one of 300 fields: …/many.ui.json.
const HOME = 'tenant-configs/taizhou/hailing/forms/'
const words = (zh, en) => ({ title: zh, 'x-title': { en } })
const control = (name, widget, more = {}) => ({ type: 'Control', scope: `#/properties/${name}`, widget, ...more })
const dog = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:gridloom:form:dog', ...words('养犬登记', 'Dog registration'), type: 'object',
    properties: {
      owner: { ...words('犬主姓名', 'Owner'), type: 'string', minLength: 1, maxLength: 40 },
      phone: { ...words('联系电话', 'Phone'), type: 'string', pattern: '^1[0-9]{10}$' },
      breed: { ...words('犬种', 'Breed'), type: 'string', oneOf: [{ const: 'small', ...words('小型犬', 'Small') }, { const: 'large', ...words('大型犬', 'Large') }, { const: 'other', ...words('其他', 'Other') }] },
      otherBreed: { ...words('其他犬种', 'Other breed'), type: 'string', maxLength: 40 },
      photos: { ...words('犬只照片', 'Pictures'), type: 'array', maxItems: 3, uniqueItems: true, items: { type: 'string', maxLength: 36 } },
      fee: { ...words('免疫费用', 'Fee'), type: 'number', minimum: 0, multipleOf: 0.01 },
      from: { ...words('有效期起', 'Valid from'), type: 'string', format: 'date' },
      to: { ...words('有效期止', 'Valid to'), type: 'string', format: 'date' },
    },
    required: ['owner', 'phone', 'breed'], additionalProperties: false,
    'x-rules': [{ check: 'date(from) <= date(to)', text: { zh: '有效期止不能早于起', en: 'The end is before the start' }, field: 'to' }],
  },
  ui: {
    type: 'VerticalLayout',
    elements: [
      { type: 'Label', widget: 'note', text: { zh: '请携带犬只免疫证明办理。', en: 'Bring the proof of vaccination.' } },
      control('owner', 'text'), control('phone', 'text', { help: { zh: '手机号码', en: 'Mobile number' } }),
      { type: 'Group', label: { zh: '犬只', en: 'The dog' }, elements: [control('breed', 'radio'), control('otherBreed', 'text', { showWhen: 'breed = "other"', requireWhen: 'true' }), control('photos', 'photo')] },
      control('fee', 'money'), control('from', 'date'), control('to', 'date'),
    ],
  },
}
const many = { schema: { ...words('三百项', 'Three hundred'), type: 'object', properties: {}, additionalProperties: false }, ui: { type: 'VerticalLayout', elements: [] } }
for (let i = 1; i <= 300; i++) {
  many.schema.properties[`field${i}`] = { ...words(`第 ${i} 项`, `Field ${i}`), type: 'string', maxLength: 100 }
  many.ui.elements.push(control(`field${i}`, 'text'))
}
const texts = new Map([['dog', dog], ['many', many]].flatMap(([name, form]) => [[`${HOME}${name}.schema.json`, JSON.stringify(form.schema, null, 2) + '\n'], [`${HOME}${name}.ui.json`, JSON.stringify(form.ui, null, 2) + '\n']]))
let version = 3
const somebody = { id: 'p-1', name: '周文静' }
const edit = (path) => ({ path, kind: 'form', name: path.split('/').at(-1).split('.')[0], title: { zh: '养犬登记', en: 'Dog registration' }, what: 'ADDED', version, by: somebody, at: '2026-11-21T01:05:00Z', others: [] })
const change = () => ({ id: 'c-1', title: '新建养犬登记', reason: '城区养犬登记改为网上办理', node: 'taizhou/hailing', nodeName: '海陵区', state: 'DRAFT', author: somebody, since: '2026-11-21T01:05:00Z', version, canUndo: true, edits: [...texts.keys()].map(edit), mayEdit: true, maySubmit: true })
const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Like the server's drawing from afar: enough to see the frame work, never what the server says. */
function draw(wish, english) {
  const schema = JSON.parse(wish.schema)
  const ui = JSON.parse(wish.ui)
  const say = (words) => (english ? words?.en : words?.zh) ?? words?.zh ?? ''
  const faults = {}
  const one = (element) => {
    if (element.elements) return `<section class="part"><h3>${escaped(say(element.label))}</h3>${element.elements.map(one).join('')}</section>`
    if (element.text) return `<p class="note">${escaped(say(element.text))}</p>`
    const name = element.scope.split('/').at(-1)
    const property = schema.properties[name] ?? {}
    const value = wish.typed[name]?.[0] ?? (wish.sample ? '示例' : '')
    if (wish.judge && schema.required?.includes(name) && !value) faults[name] = `请填写“${property.title}”。`
    return `<div class="field ${faults[name] ? 'bad' : ''}"><label for="f-${name}">${escaped(english ? (property['x-title']?.en ?? property.title) : property.title)}</label><input id="f-${name}" name="${name}" value="${escaped(value)}">${faults[name] ? `<p class="err">${escaped(faults[name])}</p>` : ''}</div>`
  }
  const body = ui.elements.map(one).join('')
  return { html: `<!doctype html><html lang="${english ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><title>${escaped(schema.title)}</title><link rel="stylesheet" href="/m/screen.css"></head><body><main id="main"><h1>${escaped(english ? schema['x-title']?.en : schema.title)}</h1><form id="work" class="card" novalidate>${body}</form></main></body></html>`, typed: wish.typed, faults, hidden: [], judged: wish.judge }
}

/** An answer, or undefined for what is not asked of changes. */
export function forms(url, method, body, language) {
  if (!url.pathname.startsWith('/api/changes')) return undefined
  const what = /^\/api\/changes\/c-1(.*)$/.exec(url.pathname)?.[1]
  if (what === undefined) return { changes: [{ ...change(), edits: texts.size, errors: 0, warnings: 1 }], total: 1 }
  if (what === '') return change()
  if (what === '/findings') return { findings: [{ severity: 'WARNING', file: `${HOME}dog.ui.json`, line: 6, pointer: '/ui/elements/4', code: 'X', message: '请说明免疫费用由谁收取。' }] }
  if (what === '/form-preview') return draw(JSON.parse(body), language === 'en')
  if (what === '/file' && method === 'PUT') {
    const sent = JSON.parse(body)
    texts.set(sent.path, sent.text)
    return { version: ++version, findings: forms(new URL('/api/changes/c-1/findings', url), 'GET').findings, others: [] }
  }
  if (what === '/file') {
    const path = url.searchParams.get('path')
    return { path, text: texts.get(path) ?? '', baseText: '', version: texts.has(path) ? version : 0, kind: 'form', name: path.split('/').at(-1).split('.')[0], removed: false }
  }
  return {}
}
