import { computed, ref, type Ref } from 'vue'

/** Moving about and typing in a table as in a spreadsheet. Pure: knows rows, columns and keys, no screen. */
export interface GridPorts {
  rows: () => number
  columns: () => number
  locked: () => boolean
  text: (row: number, column: number) => string
  /** The keyboard's text is taken over. */
  commit: (row: number, column: number, typed: string) => void
  clear: (row: number, column: number) => void
  insert: (at: number) => void
  remove: (row: number) => void
  move: (from: number, to: number) => void
  undo: () => void
  redo: () => void
}
export interface Grid {
  row: Ref<number>
  column: Ref<number>
  editing: Ref<boolean>
  typed: Ref<string>
  place: Readonly<Ref<string>>
  go: (row: number, column: number) => void
  begin: (text?: string) => void
  end: (take: boolean) => void
  /** True when the key was meant for the table. */
  key: (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>) => boolean
}

const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))

export function useGrid(ports: GridPorts): Grid {
  const row = ref(0)
  const column = ref(0)
  const editing = ref(false)
  const typed = ref('')
  const place = computed(() => `${row.value}:${column.value}`)

  function go(toRow: number, toColumn: number) {
    row.value = within(toRow, ports.rows())
    column.value = within(toColumn, ports.columns())
  }
  function begin(text?: string) {
    if (ports.locked() || !ports.rows()) return
    typed.value = text ?? ports.text(row.value, column.value)
    editing.value = true
  }
  function end(take: boolean) {
    if (!editing.value) return
    editing.value = false
    if (take && typed.value !== ports.text(row.value, column.value)) ports.commit(row.value, column.value, typed.value)
  }
  function step(back: boolean) {
    const count = ports.columns()
    const next = row.value * count + column.value + (back ? -1 : 1)
    if (next >= 0 && next < ports.rows() * count) go(Math.floor(next / count), next % count)
  }
  const arrows: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

  function key(event: Parameters<Grid['key']>[0]): boolean {
    if (event.isComposing) return false // a Chinese input method is at work
    const command = event.ctrlKey || event.metaKey
    if (editing.value) {
      if (event.key === 'Escape') end(false)
      else if (event.key === 'Enter') { end(true); go(row.value + (event.shiftKey ? -1 : 1), column.value) }
      else if (event.key === 'Tab') { end(true); step(event.shiftKey) }
      else return false
      return true
    }
    if (command) return commanded(event)
    if (event.altKey) {
      const to = row.value + (arrows[event.key]?.[0] ?? 0)
      if (ports.locked() || to === row.value || to < 0 || to >= ports.rows()) return false
      ports.move(row.value, to)
      go(to, column.value)
      return true
    }
    const arrow = arrows[event.key]
    if (arrow) go(row.value + arrow[0], column.value + arrow[1])
    else if (event.key === 'Home') go(row.value, 0)
    else if (event.key === 'End') go(row.value, ports.columns() - 1)
    else if (event.key === 'PageDown') go(row.value + 10, column.value)
    else if (event.key === 'PageUp') go(row.value - 10, column.value)
    else if (event.key === 'Enter' || event.key === 'F2') begin()
    else if (event.key === 'Delete' || event.key === 'Backspace') { if (!ports.locked() && ports.rows()) ports.clear(row.value, column.value) }
    else if (event.key === 'Insert') { if (!ports.locked()) { ports.insert(row.value + 1); go(row.value + 1, column.value) } }
    else if (event.key.length === 1 && event.key !== ' ') begin('')
    else return false
    // a sign typed begins the cell anew; the browser then puts it into the field that opens
    return event.key.length > 1
  }
  function commanded(event: Parameters<Grid['key']>[0]): boolean {
    if (event.key === 'Home') go(0, 0)
    else if (event.key === 'End') go(ports.rows() - 1, ports.columns() - 1)
    else if (ports.locked()) return false
    else if (event.key.toLowerCase() === 'z' && !event.shiftKey) ports.undo()
    else if (event.key.toLowerCase() === 'y' || event.key.toLowerCase() === 'z') ports.redo()
    else if (event.key === 'Enter') { ports.insert(row.value + 1); go(row.value + 1, 0) }
    else if (event.key === 'Delete') { ports.remove(row.value); go(row.value, column.value) }
    else return false
    return true
  }
  return { row, column, editing, typed, place, go, begin, end, key }
}

/** What a spreadsheet puts on the clipboard: rows by line, cells by tab, cells with breaks in quotes. */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|$)/y
  const simple = !/^"[\s\S]*[\t\r\n]/.test(text)
  if (simple) return text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'))
  while (cell.lastIndex < text.length) {
    const [, value, after] = cell.exec(text)!
    rows.at(-1)!.push(value!.startsWith('"') && value!.length > 1 ? value!.slice(1, -1).replaceAll('""', '"') : value!)
    if (after !== '\t' && cell.lastIndex < text.length) rows.push([])
  }
  return rows
}
