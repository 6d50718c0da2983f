import { isMap, isSeq, parseDocument, type Document } from 'yaml'
import type { DecisionCase } from '@/api'

/** Stored cases of a decision as their file has them; edits keep comments and order. */
export interface CasesText { cases: DecisionCase[]; line: number }

/** Where the cases of a table lie: beside the folder of decisions, named alike. */
export const casesPath = (path: string): string => path.replace(/decisions\/([^/]+)\.dmn$/, 'tests/$1.cases.yaml')

const open = (text: string, decision: string): Document => parseDocument(text.trim() ? text : `kind: decision-cases/v1\nname: ${decision}\ndecision: ${decision}\ncases: []\n`)
const plain = (value: unknown): Record<string, unknown> => (value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {})

export function readCases(text: string): CasesText {
  if (!text.trim()) return { cases: [], line: 0 }
  const doc = parseDocument(text)
  if (doc.errors.length) return { cases: [], line: doc.errors[0]?.linePos?.[0]?.line ?? 1 }
  const listed: unknown = plain(doc.toJS()).cases
  const cases = (Array.isArray(listed) ? listed : []).map((one) => ({ name: String(plain(one).name ?? ''), given: plain(plain(one).given), expect: plain(plain(one).expect) }))
  return { cases, line: 0 }
}

function entry(doc: Document, one: DecisionCase) {
  const node = doc.createNode(one)
  if (isMap(node)) node.flow = true
  return node
}
const list = (doc: Document) => { const found = doc.get('cases', true); return isSeq(found) ? found : undefined }

export function addCase(text: string, decision: string, one: DecisionCase): string {
  const doc = open(text, decision)
  if (!list(doc)) doc.set('cases', doc.createNode([]))
  const cases = list(doc)!
  cases.flow = false
  cases.add(entry(doc, one))
  return doc.toString({ lineWidth: 0 })
}
export function setCase(text: string, decision: string, at: number, one: DecisionCase): string {
  const doc = open(text, decision)
  list(doc)?.set(at, entry(doc, one))
  return doc.toString({ lineWidth: 0 })
}
export function removeCase(text: string, decision: string, at: number): string {
  const doc = open(text, decision)
  list(doc)?.delete(at)
  return doc.toString({ lineWidth: 0 })
}

/** What a field of an input means: a number where it is one, yes and no, nothing where it is empty. */
export function valueOf(typed: string, type: string): unknown {
  const text = typed.trim()
  if (!text) return undefined
  if (type === 'boolean') return text === 'true'
  if (type === 'number' || (!type && /^-?\d+(\.\d+)?$/.test(text))) return Number.isFinite(Number(text)) ? Number(text) : text
  return text
}
