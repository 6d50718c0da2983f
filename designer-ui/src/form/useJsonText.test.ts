import { describe, expect, it } from 'vitest'
import { insertAt, type Path, moveAt, readJson, renameKey, setAt, tryJson } from './useJsonText'

const TEXT = `{
  "title": "上报",   "x-else": {"kept": [1,2 , 3]},
  "properties": {
    "a": {"type": "string"},
    "b": {
      "type": "number", "x-own": true
    }
  },
  "elements": [
    {"scope": "a"},
    {"scope": "b"},
    {"elements": [{"scope": "c"}]}
  ]
}
`
describe('an edit in place', () => {
  it('touches the one value only', () => {
    expect(setAt(TEXT, ['properties', 'a', 'type'], 'number')).toBe(TEXT.replace('{"type": "string"}', '{"type": "number"}'))
  })
  it('adds a key on a line of its own where the others have theirs', () => {
    expect(setAt(TEXT, ['properties', 'c'], { type: 'string' })).toBe(TEXT.replace('    }\n  },', '    },\n    "c": {"type": "string"}\n  },'))
  })
  it('takes a value out with its comma', () => {
    expect(setAt(TEXT, ['properties', 'a'], undefined)).toBe(TEXT.replace('"a": {"type": "string"},\n    ', ''))
    expect(setAt(TEXT, ['elements', 2], undefined)).toBe(TEXT.replace(',\n    {"elements": [{"scope": "c"}]}', ''))
  })
  it('makes what is missing on the way', () => {
    expect(JSON.parse(setAt(TEXT, ['x-new', 'deep'], 1))).toMatchObject({ 'x-new': { deep: 1 } })
  })
  it('moves an entry within and between lists', () => {
    const scopes = (text: string) => JSON.stringify((JSON.parse(text) as { elements: unknown }).elements)
    expect(scopes(moveAt(TEXT, ['elements', 0], ['elements'], 2))).toBe('[{"scope":"b"},{"scope":"a"},{"elements":[{"scope":"c"}]}]')
    expect(scopes(moveAt(TEXT, ['elements', 0], ['elements', 2, 'elements'], 1))).toBe('[{"scope":"b"},{"elements":[{"scope":"c"},{"scope":"a"}]}]')
    expect(moveAt(TEXT, ['elements', 2], ['elements', 2, 'elements'], 0)).toBe(TEXT)
  })
  it('renames a key where it stands', () => {
    expect(renameKey(TEXT, ['properties', 'a'], 'first')).toBe(TEXT.replace('"a":', '"first":'))
  })
  it('says in which line a text is broken', () => {
    expect(tryJson('{\n "a": 1,\n "b": }').fault?.line).toBe(3)
    expect(tryJson('{"a": 1} x').fault?.line).toBe(1)
  })
})

/** A small generator with a seed, so that a failure can be run again. */
function random(seed: number) {
  const next = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648 }
  const below = (n: number) => Math.floor(next() * n)
  const value = (depth: number): unknown => {
    const kind = below(depth > 2 ? 4 : 6)
    if (kind < 2) return ['', '道路', 'a"\\b\n', '{[,:'][below(4)]
    if (kind === 2) return [0, -1.5, 1e9, 42][below(4)]
    if (kind === 3) return [true, false, null][below(3)]
    if (kind === 4) return Array.from({ length: below(4) }, () => value(depth + 1))
    return Object.fromEntries(Array.from({ length: below(5) }, (_, i) => [`${['x-', '中', '']![below(3)]}k${i}`, value(depth + 1)]))
  }
  return { below, value }
}
const paths = (value: unknown, at: Path = []): Path[] => [at, ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => paths(one, [...at, Array.isArray(value) ? Number(key) : key])) : [])]

describe('property: whatever is edited, nothing else is lost', () => {
  it.each(Array.from({ length: 200 }, (_, i) => i))('seed %i', (seed) => {
    const { below, value } = random(seed + 1)
    const root = { keep: value(0), more: value(0), last: value(0) }
    let text = [JSON.stringify(root), JSON.stringify(root, null, 2), JSON.stringify(root, null, 4).replaceAll(': ', ' :  ')][seed % 3]!
    const wanted = structuredClone(root) as unknown
    for (let step = 0; step < 6; step++) {
      const all = paths(wanted).filter((path) => path.length)
      if (!all.length) return
      const path = all[below(all.length)]!
      const holder = path.slice(0, -1).reduce<unknown>((here, key) => (here as Record<string | number, unknown>)[key], wanted) as Record<string | number, unknown>
      const last = path.at(-1)!
      const put = value(1)
      if (below(3) === 0) {
        text = setAt(text, path, undefined)
        if (Array.isArray(holder)) holder.splice(Number(last), 1)
        else delete holder[last]
      } else if (Array.isArray(holder) && below(2)) {
        text = insertAt(text, path.slice(0, -1), Number(last), put)
        holder.splice(Number(last), 0, put)
      } else {
        text = setAt(text, path, put)
        holder[last] = put
      }
      expect(JSON.parse(text)).toEqual(wanted)
      expect(readJson(text).value).toEqual(wanted)
    }
  })
})
