import { describe, expect, it } from 'vitest'
import type { BoundShown, EffectiveTree, Schema } from '@/api'
import { boundWords, type Field, fieldsOf, isRemoved, kindOf, fromLibrary, limitOf, search, spokenVersion } from './usePanel'

const limit: Schema = { type: 'string', title: '时限值', 'x-title-en': 'Limit', pattern: '^[1-9][0-9]{0,4}(wd|nd|wh)$', 'x-tight': 'lower' }
const schema: Schema = {
  type: 'object', required: ['name', 'limits'],
  properties: {
    kind: { const: 'deadline/v1' }, name: { type: 'string', title: '名称' }, calendar: { type: 'string', title: '日历', 'x-ref': 'calendar' }, public: { type: 'boolean' },
    limits: { type: 'array', title: '时限', 'x-key': 'id', items: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, limit, warn: { type: 'integer', title: '预警' }, roll: { enum: ['next'] } } } },
    rows: { type: 'array', items: { type: 'object', properties: { a: { $ref: '#/$defs/a' } } } },
    labels: { type: 'object', additionalProperties: { type: 'string' } }, anything: { anyOf: [{ type: 'string' }] },
  },
  $defs: { a: { type: 'number', title: '甲' } },
}
const flat = (fields: Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.children)])
const at = (fields: Field[], pointer: string) => flat(fields).find((field) => field.pointer === pointer)!
const effective: EffectiveTree = {
  tree: { name: 'x', calendar: 'work', limits: [{ id: 'accept', limit: '2wh' }, { id: 'handle', limit: '5wd', warn: 80 }] },
  origins: { '/limits/handle/warn': { file: 'f', version: 3, node: 'taizhou', nodeName: '泰州市' } },
  locks: [{ at: '/limits/accept', node: 'taizhou', nodeName: '泰州市' }, { at: '/calendar', node: 'taizhou/hailing', nodeName: '海陵区' }],
  bounds: [{ at: '/limits/handle/limit', may: 'tighten', node: 'taizhou', nodeName: '泰州市' }],
}
const patch = () => fieldsOf({ schema, own: { limits: [{ id: 'handle', limit: '3wd' }, { id: 'case', limit: '7wd' }] }, effective, base: [{ key: 'patch' }], node: 'taizhou/hailing', english: false })

describe('the panel of a text', () => {
  const fields = fieldsOf({ schema, own: { name: 'x', limits: [{ id: 'accept', limit: '2wh' }], rows: [{ a: 1 }], labels: { zh: '路' } }, base: [], node: 'taizhou', english: false })
  it('has a row for everything the schema names but the kind', () => {
    expect(fields.map((field) => [field.label, field.kind, field.required])).toEqual([['名称', 'fixed', true], ['日历', 'reference', false], ['public', 'boolean', false], ['时限', 'list', true], ['rows', 'list', false], ['labels', 'map', false], ['anything', 'raw', false]])
  })
  it('does not rename in place', () => {
    expect([at(fields, '/name').kind, at(fields, '/limits/accept/id').kind]).toEqual(['fixed', 'fixed'])
  })
  it('goes into entries by key, by place and by name', () => {
    expect(at(fields, '/limits/accept/limit').value).toBe('2wh')
    expect(at(fields, '/rows/0/a')).toMatchObject({ label: '甲', kind: 'number', value: 1 })
    expect(at(fields, '/labels/zh')).toMatchObject({ label: 'zh', value: '路', removable: true })
  })
  it('speaks English when asked', () => {
    const english = fieldsOf({ schema, own: { limits: [{ id: 'a' }] }, base: [], node: '', english: true })
    expect(at(english, '/limits/a/limit').label).toBe('Limit')
  })
})

describe('the panel of a patch', () => {
  it('shows what holds, and what of it is set here', () => {
    expect(at(patch(), '/limits/handle/limit')).toMatchObject({ value: '3wd', own: true })
    expect(at(patch(), '/limits/handle/warn')).toMatchObject({ value: 80, own: false, origin: { nodeName: '泰州市', version: 3 } })
    expect(at(patch(), '/limits/case/limit')).toMatchObject({ value: '7wd', own: true })
  })
  it('locks what is locked above, with all that lies within, but not what this node locks itself', () => {
    expect(at(patch(), '/limits/accept/limit').lock?.nodeName).toBe('泰州市')
    expect(at(patch(), '/calendar').lock).toBeUndefined()
  })
  it('shows a bound where it holds', () => {
    const field = at(patch(), '/limits/handle/limit')
    expect(boundWords(field.bound!, field.schema)).toEqual({ key: 'tightenLimit', values: {} })
  })
  it('knows an entry that was taken out', () => {
    expect([isRemoved({ id: 'a', $remove: true }), isRemoved(null), isRemoved({ id: 'a' })]).toEqual([true, true, false])
  })
})

it('finds rows by words, with the groups they lie in', () => {
  const found = search(patch(), '预警')
  expect(found.map((field) => field.label)).toEqual(['时限'])
  expect(flat(found).filter((field) => field.kind === 'number')).toHaveLength(3)
})
it('reads limits', () => {
  expect(limitOf('5wd')).toEqual({ count: 5, unit: 'wd' })
  expect([limitOf('0wd'), limitOf('5'), limitOf(undefined)]).toEqual([undefined, undefined, undefined])
})
it('says bounds by what they allow', () => {
  const bound = (may: BoundShown['may']) => boundWords({ at: '', may, node: '', nodeName: '' }, {})
  expect([bound({ min: 1, max: 3 }), bound({ max: 3 }), bound({ in: ['a', 'b'] }), bound('add'), bound('tighten')].map((words) => words.key)).toEqual(['between', 'max', 'in', 'add', 'tighten'])
})
it('does not pretend to know what the schema leaves open', () => {
  expect([kindOf({}), kindOf({ type: 'object' }), kindOf({ type: ['string', 'number'] }), kindOf({ type: 'array', items: { type: 'array' } })]).toEqual(['raw', 'raw', 'raw', 'raw'])
})
it('speaks of versions that are counted, not of fingerprints', () => {
  expect([spokenVersion(3), spokenVersion('12'), spokenVersion('a1b2c3d4'), spokenVersion(undefined)]).toEqual(['3', '12', undefined, undefined])
  expect([fromLibrary({ file: '', node: 'library/core', nodeName: '' }), fromLibrary({ file: '', node: 'taizhou', nodeName: '' })]).toEqual([true, false])
})
