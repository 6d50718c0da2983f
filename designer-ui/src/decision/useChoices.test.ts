import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { answersOf, called, choicesOf } from './useChoices'
import { readTables } from './useTable'

const model = readTables(readFileSync('../rule-packs/community-event/decisions/urgency.dmn', 'utf8'))
it('an input is offered the values of the column that asks for it, in words', () => {
  expect(choicesOf(model).category?.[0]).toEqual({ value: 'road-damage', label: '道路破损' })
  expect(choicesOf(model).people).toBeUndefined()
})
it('an answer goes by its title and in words', () => {
  const [answer] = answersOf(model.tables[0])
  expect([answer!.name, answer!.label, called(answer!.words, 'critical'), called(answer!.words, 7)]).toEqual(['urgency', '紧急程度', '特急', '7'])
})
