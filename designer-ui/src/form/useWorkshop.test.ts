import { expect, it } from 'vitest'
import { useCommands } from './useCommands'
import { emptyForm, pairOf } from './usePair'
import { useWorkshop } from './useWorkshop'

const open = () => {
  const commands = useCommands(emptyForm('x', { zh: '表', en: 'Form' }))
  return { commands, shop: useWorkshop(commands, (word) => ({ zh: word, en: word })) }
}
const order = (shop: ReturnType<typeof open>['shop']) => shop.tree.value.flat.map((one) => one.name || one.kind).join(' ')

it('what is added comes behind what is chosen, and is chosen then', () => {
  const { shop } = open()
  shop.add('text')
  shop.add('money')
  shop.chosen.value = 'text1'
  shop.add('group')
  shop.add('photo')
  expect([order(shop), shop.chosen.value]).toEqual(['text1 group photo1 money1', 'photo1'])
})
it('a section lies in no other section', () => {
  const { shop } = open()
  shop.add('group')
  shop.add('group')
  expect(shop.tree.value.items).toHaveLength(2)
})
it('steps take what is there onto the first page, and new fields go where one stands', () => {
  const { shop } = open()
  shop.add('text')
  shop.add('steps')
  shop.chosen.value = shop.tree.value.flat.filter((one) => one.kind === 'page')[1]!.id
  shop.add('date')
  expect(order(shop)).toBe('pages page text1 page date1')
  expect(shop.paged.value).toBe(true)
})
it('what is removed can be brought back to the letter', () => {
  const { commands, shop } = open()
  shop.add('table')
  const before = commands.texts.value
  shop.drop(shop.tree.value.flat[0]!)
  expect(order(shop)).toBe('')
  commands.undo()
  expect(commands.texts.value).toEqual(before)
})
it('a text that cannot be read leaves the last form in sight and says where', () => {
  const { commands, shop } = open()
  shop.add('text')
  commands.run('source', { ...commands.texts.value, ui: '{\n"elements": [' })
  expect([order(shop), shop.fault.value?.file, shop.fault.value?.line]).toEqual(['text1', 'ui', 2])
})
it('typing in one box is one step', () => {
  let now = 0
  const commands = useCommands({ schema: '{}', ui: '{}' }, () => now)
  for (const text of ['{"a":1}', '{"a":12}']) { commands.run('label', { schema: text, ui: '{}' }, 'a'); now += 300 }
  now += 5000
  commands.run('label', { schema: '{"a":123}', ui: '{}' }, 'a')
  commands.undo()
  expect(commands.texts.value.schema).toBe('{"a":12}')
  commands.undo()
  expect([commands.texts.value.schema, commands.canUndo.value]).toEqual(['{}', false])
})
it('knows both files of a form by either', () => {
  expect(pairOf('t/forms/dog.ui.json')).toEqual(pairOf('t/forms/dog.schema.json'))
})
