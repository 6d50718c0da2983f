import { expect, it } from 'vitest'
import type { DraftFile, DraftFinding } from '@/api'
import { begun, formatOf, ordered, wantsText } from './useEditor'

const file = (path: string, text = ''): DraftFile => ({ path, text, baseText: '', version: 0, kind: 'overlay', name: 'x' })
const finding = (name: string, severity: DraftFinding['severity'], line: number): DraftFinding => ({ file: name, severity, line, code: '', message: '', pointer: '' })

it('knows a format by the end of the name', () => {
  expect(['a.patch.yaml', 'a.schema.json', 'a.bpmn', 'a.dmn', 'a.drl'].map(formatOf)).toEqual(['yaml', 'json', 'xml', 'xml', 'text'])
})
it('puts the findings of the open file first', () => {
  const sorted = ordered([finding('b', 'error', 1), finding('a', 'warning', 1), finding('a', 'error', 9)], 'a')
  expect(sorted.map((one) => `${one.file}${one.line}${one.severity}`)).toEqual(['a9error', 'a1warning', 'b1error'])
})
it('begins a patch with its target and leaves a written one alone', () => {
  const fresh = begun(file('tenant-configs/t/overlays/deadline/e.patch.yaml'))
  expect(fresh.text).toBe('kind: overlay/v1\ntarget: {kind: deadline, name: e}\npatch: {}\n')
  expect(fresh.target).toEqual({ kind: 'deadline', name: 'e' })
  expect(begun(file('tenant-configs/t/overlays/deadline/e.patch.yaml', 'kind: x')).text).toBe('kind: x')
})
it('only a replacement without a text wants the one in force', () => {
  expect([wantsText(file('t/decisions/u.dmn')), wantsText(file('t/decisions/u.dmn', '<x/>')), wantsText(file('t/overlays/form/e.patch.yaml'))]).toEqual([true, false, false])
})
