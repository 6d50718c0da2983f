import fs from 'node:fs'
import { expect, it } from 'vitest'
// @ts-expect-error a script without types
import { generate } from './types.mjs'

const answer = (schema: object) => ({ paths: { '/a': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } } }, components: { schemas: { Row: { type: 'object', properties: { id: { type: 'string' }, end: { type: ['string', 'null'] }, of: { $ref: '#/components/schemas/Row' } } } } } })

it('what the server always writes is always there, what may be null may be missing', () => {
  const text: string = generate(answer({ type: 'array', items: { $ref: '#/components/schemas/Row' } }))
  expect(text).toContain('export type Row = {\n  id: string\n  end?: string | null\n  of: Row\n}\n')
  expect(text).toContain("  'GET /a': Row[]\n")
})
it('says enums and maps as they are', () => {
  expect(generate(answer({ enum: ['A', 'B'] }))).toContain("'GET /a': 'A' | 'B'")
  expect(generate(answer({ type: 'object', additionalProperties: { type: 'integer' } }))).toContain("'GET /a': Record<string, number>")
})
it('the generated file is what openapi.json says', () => {
  expect(fs.readFileSync('src/api/types.gen.ts', 'utf8')).toBe(generate(JSON.parse(fs.readFileSync('openapi.json', 'utf8'))))
})
