// Writes src/api/types.gen.ts from openapi.json: the shape of each answer and of each body, by method and path. `--check` only compares.
// The description says of no property that it is always there, though the server always writes all of them: in answers a property may be
// missing only where it may be null; in bodies all may be left out.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url))
const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** The text of the generated file. */
export function generate(api) {
  const named = new Map()
  const waiting = []
  const refer = (ref, answer) => {
    const name = ref.split('/').at(-1)
    const key = answer ? name : `${name}Sent`
    if (!named.has(key)) {
      named.set(key, '')
      waiting.push([key, name, answer])
    }
    return key
  }
  const union = (parts) => [...new Set(parts)].join(' | ')
  function type(schema, answer, depth) {
    if (!schema || !Object.keys(schema).length) return 'unknown'
    if (schema.$ref) return refer(schema.$ref, answer)
    const any = schema.anyOf ?? schema.oneOf
    if (any) return union(any.map((one) => type(one, answer, depth)))
    if (schema.enum) return union(schema.enum.map((one) => JSON.stringify(one).replaceAll('"', "'")))
    if (Array.isArray(schema.type)) return union(schema.type.map((one) => type({ ...schema, type: one }, answer, depth)))
    if (schema.type === 'array') {
      const item = type(schema.items, answer, depth)
      return item.includes(' ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
    }
    if (schema.type === 'object' || schema.properties) return object(schema, answer, depth)
    if (schema.type === 'integer' || schema.type === 'number') return 'number'
    if (schema.type === 'boolean' || schema.type === 'null') return schema.type
    return 'string'
  }
  function object(schema, answer, depth) {
    const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const its = type(property, answer, depth + 1)
      const loose = !(schema.required ?? []).includes(name) && (!answer || its.split(' | ').includes('null'))
      return `${'  '.repeat(depth + 1)}${/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)}${loose ? '?' : ''}: ${its}\n`
    })
    if (!rows.length) return `Record<string, ${type(schema.additionalProperties === true ? {} : schema.additionalProperties, answer, depth)}>`
    return `{\n${rows.join('')}${'  '.repeat(depth)}}`
  }
  const json = (holder) => holder?.content?.['application/json']?.schema
  const answers = []
  const bodies = []
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const method of METHODS.filter((one) => methods[one])) {
      const key = `${method.toUpperCase()} ${path}`
      const good = Object.entries(methods[method].responses ?? {}).find(([status]) => status.startsWith('2'))?.[1]
      if (json(good)) answers.push(`  '${key}': ${type(json(good), true, 1)}\n`)
      if (json(methods[method].requestBody)) bodies.push(`  '${key}': ${type(json(methods[method].requestBody), false, 1)}\n`)
    }
  }
  while (waiting.length) {
    const [key, name, answer] = waiting.shift()
    named.set(key, type(api.components.schemas[name], answer, 0))
  }
  const types = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `export type ${name} = ${text}\n`)
  return ['// Generated from openapi.json by `npm run api`. Not to be edited.\n', ...types, 'export interface Answers {\n', ...answers, '}\n', 'export interface Bodies {\n', ...bodies, '}\n'].join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = generate(JSON.parse(fs.readFileSync(at('openapi.json'), 'utf8')))
  const file = at('src/api/types.gen.ts')
  if (!process.argv.includes('--check')) fs.writeFileSync(file, now)
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== now) {
    console.error('src/api/types.gen.ts is not what openapi.json says: run `npm run api`')
    // The verdict of the check: types that are not current fail the build.
    process.exit(1)
  }
}
