import { expect, it } from 'vitest'
import type { Finding, Severity } from '@/api'
import { countBySeverity, readTone, search, sorted } from './useFindings'

const finding = (severity: Severity, file: string, line: number, message = ''): Finding => ({ severity, file, line, message, code: 'UNKNOWN_KEY', pointer: '' })
const all = [finding('hint', 'a', 1), finding('error', 'b', 9, '不认识的设置'), finding('error', 'b', 2), finding('warning', 'a', 1)]

it('errors come first, then file and line', () => {
  expect(sorted(all).map((f) => `${f.severity} ${f.file}${f.line}`)).toEqual(['error b2', 'error b9', 'warning a1', 'hint a1'])
})
it('finds by text, code and the title of the artifact', () => {
  expect(search(all, '不认识', () => '')).toHaveLength(1)
  expect(search(all, 'unknown_key 道路', () => '道路破损')).toHaveLength(4)
})
it('counts by severity', () => {
  expect(countBySeverity(all)).toEqual({ all: 4, error: 2, warning: 1, hint: 1 })
  expect([readTone('error'), readTone('evil')]).toEqual(['error', 'all'])
})
