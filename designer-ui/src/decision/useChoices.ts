import type { Model, TableView } from './useTable'

export interface Choice { value: string; label: string }
export interface Answer { name: string; label: string; words: Choice[] }

const plain = (feel: string) => /^"([\s\S]*)"$/.exec(feel)?.[1] ?? feel
const words = (values: { feel: string; label: string }[]): Choice[] => values.map((value) => ({ value: plain(value.feel), label: value.label || plain(value.feel) }))

/** What a table answers: a single answer goes by the name of its decision. */
export function answersOf(table: TableView | undefined): Answer[] {
  const outputs = table?.columns.filter((column) => column.part === 'result') ?? []
  return outputs.map((column) => ({ name: outputs.length === 1 ? table!.decision : column.expression, label: column.title, words: words(column.values) }))
}

/** What an input can be given, where a column that asks for it names its values. */
export function choicesOf(model: Model): Record<string, Choice[]> {
  const found: Record<string, Choice[]> = {}
  const columns = model.tables.flatMap((table) => table.columns).filter((column) => column.part === 'test' && column.values.length && column.type !== 'boolean')
  for (const input of model.inputs) {
    const column = columns.find((one) => new RegExp(`(^|[^\\w-])${input.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\w-])`).test(one.expression.replace(/"[^"]*"/g, '""')))
    if (column) found[input.name] = words(column.values)
  }
  return found
}

export const called = (choices: Choice[] | undefined, value: unknown): string => choices?.find((one) => one.value === String(value))?.label ?? String(value)
