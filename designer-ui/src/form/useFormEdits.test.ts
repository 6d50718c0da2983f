import { describe, expect, it } from 'vitest'
import { addField, addGroup, addPages, duplicate, move, remove, rename, setHelp, setLabel, setRule, setWish, type Texts, wishOf } from './useFormEdits'
import { placeAfter, placeBeside, readForm } from './useFormTree'
import { useCommands } from './useCommands'

const TEXTS: Texts = {
  schema: `{
  "title": "养犬登记", "x-owner": "keep me",
  "type": "object",
  "properties": {
    "kind": {"title": "类别", "x-title": {"en": "Kind"}, "type": "string", "x-unknown": [1, {"deep": true}]},
    "other": {"title": "其他", "x-title": {"en": "Other"}, "type": "string"},
    "price": {"title": "金额", "x-title": {"en": "Price"}, "type": "number"}
  },
  "required": ["kind", "price"],
  "allOf": [{"if": {"properties": {"kind": {"const": "kind"}}}, "then": {"required": ["other"]}, "else": {"properties": {"other": false}}}],
  "additionalProperties": false
}
`,
  ui: `{
  "type": "VerticalLayout",
  "elements": [
    {"type": "Control", "scope": "#/properties/kind", "widget": "text", "x-mine": {"a": 1}},
    {"type": "Group", "label": {"zh": "细节", "en": "Details"}, "elements": [
      {"type": "Control", "scope": "#/properties/other", "widget": "text", "showWhen": "kind = \\"kind\\""}
    ]},
    {"type": "Control", "scope": "#/properties/price", "widget": "money"}
  ]
}
`,
}
const read = (texts: Texts) => readForm(JSON.parse(texts.schema) as Record<string, unknown>, JSON.parse(texts.ui) as Record<string, unknown>)
const item = (texts: Texts, id: string) => read(texts).flat.find((one) => one.id === id)!
const order = (texts: Texts) => read(texts).flat.map((one) => (one.name || one.kind) + (one.depth ? `@${one.depth}` : '')).join(' ')
/** Every key the designer does not know is still there. */
const kept = (texts: Texts) => texts.schema.includes('"x-owner": "keep me"') && (!texts.schema.includes('类别') || texts.schema.includes('"x-unknown": [1, {"deep": true}]')) && (!/properties\/(kind|sort)"/.test(texts.ui) || texts.ui.includes('"x-mine": {"a": 1}'))

describe('an edit of a form', () => {
  it('adds a field to both files behind what is chosen', () => {
    const tree = read(TEXTS)
    const { texts, name } = addField(TEXTS, 'money', placeAfter(tree, item(TEXTS, 'other'), JSON.parse(TEXTS.ui) as Record<string, unknown>), { zh: '押金', en: 'Deposit' })
    expect(order(texts)).toBe('kind group other@1 money1@1 price')
    expect(item(texts, name).property).toMatchObject({ title: '押金', 'x-title': { en: 'Deposit' }, type: 'number', multipleOf: 0.01 })
    expect(kept(texts)).toBe(true)
  })
  it('takes a field out with what speaks of it alone', () => {
    const texts = remove(TEXTS, item(TEXTS, 'other'))
    expect(JSON.parse(texts.schema)).not.toHaveProperty('allOf')
    expect(Object.keys((JSON.parse(texts.schema) as { properties: object }).properties)).toEqual(['kind', 'price'])
    expect(remove(TEXTS, item(TEXTS, 'kind')).schema).toContain('"required": ["price"]')
  })
  it('takes a section out with its fields', () => {
    expect(order(remove(TEXTS, item(TEXTS, 'elements/1')))).toBe('kind price')
  })
  it('moves by keyboard into a section and out of it', () => {
    let texts = TEXTS
    const seen = [order(texts)]
    for (let i = 0; i < 3; i++) { texts = move(texts, item(texts, 'kind'), placeBeside(read(texts), item(texts, 'kind'), 1)!); seen.push(order(texts)) }
    expect(seen).toEqual(['kind group other@1 price', 'group kind@1 other@1 price', 'group other@1 kind@1 price', 'group other@1 kind price'])
    for (let i = 0; i < 3; i++) texts = move(texts, item(texts, 'kind'), placeBeside(read(texts), item(texts, 'kind'), -1)!)
    expect(order(texts)).toBe('kind group other@1 price')
    expect(kept(texts)).toBe(true)
  })
  it('renames a field everywhere, but not words in quotes', () => {
    const texts = rename(TEXTS, item(TEXTS, 'kind'), 'sort')
    expect(texts.ui).toContain('sort = \\"kind\\"')
    expect(texts.schema).toContain('"required": ["sort", "price"]')
    expect(JSON.parse(texts.schema)).toMatchObject({ allOf: [{ if: { properties: { sort: { const: 'kind' } } } }] })
    expect(kept(texts)).toBe(true)
  })
  it('asks for a field that is not always there by a condition, not by the list', () => {
    const shown = setWish(TEXTS, item(TEXTS, 'price'), { demand: 'always', requireWhen: '', showWhen: 'kind = "paid"' })
    expect(JSON.parse(shown.schema)).toMatchObject({ required: ['kind'] })
    expect(item(shown, 'price').element).toMatchObject({ showWhen: 'kind = "paid"', requireWhen: 'true' })
    const back = setWish(shown, item(shown, 'price'), { ...wishOf(JSON.parse(shown.schema) as Record<string, unknown>, item(shown, 'price')), showWhen: '' })
    expect([JSON.parse(back.schema), JSON.parse(back.ui)]).toEqual([JSON.parse(TEXTS.schema), JSON.parse(TEXTS.ui)])
  })
  it('reads a condition of the older way as rows, and lets it be until it changes', () => {
    const old = { ...TEXTS, ui: TEXTS.ui.replace('"showWhen": "kind = \\"kind\\""', '"showIf": {"field": "kind", "in": ["a", "b"]}') }
    const wish = wishOf(JSON.parse(old.schema) as Record<string, unknown>, item(old, 'other'))
    expect(wish).toEqual({ demand: 'always', requireWhen: '', showWhen: 'kind = "a" or kind = "b"' })
    expect(setWish(old, item(old, 'other'), wish)).toEqual(old)
    const now = setWish(old, item(old, 'other'), { ...wish, showWhen: 'kind = "a"' })
    expect(item(now, 'other').element).toEqual({ type: 'Control', scope: '#/properties/other', widget: 'text', showWhen: 'kind = "a"', requireWhen: 'true' })
    expect(JSON.parse(now.schema)).not.toHaveProperty('allOf')
  })
  it('keeps the way a text is written', () => {
    expect(setLabel(TEXTS, item(TEXTS, 'kind'), 'en', 'Sort').schema).toBe(TEXTS.schema.replace('{"en": "Kind"}', '{"en": "Sort"}'))
    expect(setHelp(setHelp(TEXTS, item(TEXTS, 'kind'), 'zh', '请选'), item(TEXTS, 'kind'), 'zh', '').ui).not.toContain('请选')
  })
  it('puts what is there on the first of new pages', () => {
    expect(order(addPages(TEXTS, 'steps', [{ zh: '一', en: '1' }, { zh: '二', en: '2' }]))).toBe('pages page@1 kind@2 group@2 other@3 price@2 page@1')
  })
  it('copies a field under a name of its own', () => {
    const { texts, name } = duplicate(TEXTS, item(TEXTS, 'kind'))
    expect(name).toBe('text1')
    expect(item(texts, name).property).toEqual(item(TEXTS, 'kind').property)
  })
  it('adds, changes and drops a rule', () => {
    const rule = { check: 'price > 0', zh: '要大于零', en: 'above zero', field: 'price' }
    const one = setRule(TEXTS, 0, rule)
    expect(JSON.parse(setRule(one, 0, { ...rule, zh: '须大于零' }).schema)).toMatchObject({ 'x-rules': [{ text: { zh: '须大于零' } }] })
    expect(JSON.parse(setRule(one, 0, undefined).schema)).toEqual(JSON.parse(TEXTS.schema))
  })
})

describe('property: whatever is done on the canvas', () => {
  it.each(Array.from({ length: 60 }, (_, i) => i))('unknown keys stay and undo leads back to the very texts, seed %i', (seed) => {
    let state = seed * 7919 + 13
    const below = (n: number) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * n) }
    const commands = useCommands(TEXTS)
    const now = () => commands.texts.value
    for (let i = 0; i < 12; i++) {
      const tree = read(now())
      const one = tree.flat[below(tree.flat.length)]!
      const at = placeAfter(tree, one, JSON.parse(now().ui) as Record<string, unknown>)
      const acts = [
        () => addField(now(), ['text', 'money', 'choice', 'table', 'note'][below(5)]!, at, { zh: '新', en: 'New' }).texts,
        () => addGroup(now(), at, { zh: '节', en: 'S' }),
        () => { const to = placeBeside(tree, one, below(2) ? 1 : -1); return to ? move(now(), one, to) : now() },
        () => (one.kind === 'field' && !['kind', 'sort'].includes(one.name) ? remove(now(), one) : now()),
        () => (one.kind === 'field' ? setLabel(now(), one, 'zh', '类别') : now()),
        () => (one.kind === 'field' ? setWish(now(), one, { demand: (['never', 'always', 'when'] as const)[below(3)]!, requireWhen: 'price > 1', showWhen: below(2) ? 'price > 0' : '' }) : now()),
        () => (one.kind === 'field' ? duplicate(now(), one).texts : now()),
      ]
      commands.run('x', acts[below(acts.length)]!())
      expect(kept(now())).toBe(true)
    }
    const end = now()
    while (commands.canUndo.value) commands.undo()
    expect(now()).toEqual(TEXTS)
    while (commands.canRedo.value) commands.redo()
    expect(now()).toEqual(end)
  })
})
