import { expect, it } from 'vitest'
import type { DraftFinding } from '@/api'
import { findingsOf, itemOf } from './useFormFindings'
import { readForm } from './useFormTree'

const tree = readForm({ properties: { a: { type: 'string' } } }, { elements: [{ type: 'Group', label: 'x', elements: [{ type: 'Control', scope: '#/properties/a' }] }, { type: 'Label', text: 'n' }] })
const at = (pointer: string, file = 'f.ui.json'): DraftFinding => ({ severity: 'error', file, line: 1, code: 'C', message: pointer, pointer })

it('a finding stands at the element it speaks of, wherever the server found it', () => {
  expect(itemOf(at('/schema/properties/a/pattern', 'f.schema.json'), tree.flat)?.id).toBe('a')
  expect(itemOf(at('/properties/a', 'f.schema.json'), tree.flat)?.id).toBe('a')
  expect(itemOf(at('/ui/elements/0/elements/0/widget'), tree.flat)?.id).toBe('a')
  expect(itemOf(at('/ui/elements/0/label'), tree.flat)?.kind).toBe('group')
  expect(itemOf(at('/elements/1/text'), tree.flat)?.kind).toBe('note')
  expect(itemOf(at('/schema/x-rules/0', 'f.schema.json'), tree.flat)).toBeUndefined()
})
it('a section does not say what was found in it', () => {
  expect(findingsOf(tree.flat[0]!, [at('/ui/elements/0/elements/0/widget')])).toEqual([])
})
