import { describe, expect, it, vi } from 'vitest'
import { readClipboard, useGrid } from './useGrid'

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...more })
function grid(locked = false) {
  const ports = { rows: () => 3, columns: () => 2, locked: () => locked, text: (r: number, c: number) => `${r}${c}`, commit: vi.fn(), clear: vi.fn(), insert: vi.fn(), remove: vi.fn(), move: vi.fn(), undo: vi.fn(), redo: vi.fn() }
  return { ports, grid: useGrid(ports) }
}

describe('keys in the table', () => {
  it('moves within its bounds', () => {
    const { grid: at } = grid()
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'End']) at.key(press(key))
    expect(at.place.value).toBe('1:1')
    at.key(press('End', { ctrlKey: true }))
    expect(at.place.value).toBe('2:1')
  })
  it('edits, commits downward and cancels', () => {
    const { grid: at, ports } = grid()
    at.key(press('Enter'))
    expect(at.typed.value).toBe('00')
    at.typed.value = 'x'
    at.key(press('Enter'))
    expect(ports.commit).toHaveBeenCalledWith(0, 0, 'x')
    expect(at.place.value).toBe('1:0')
    at.key(press('F2'))
    at.typed.value = 'y'
    at.key(press('Escape'))
    expect(ports.commit).toHaveBeenCalledTimes(1)
  })
  it('goes on to the next row by Tab', () => {
    const { grid: at } = grid()
    at.go(0, 1)
    at.begin()
    at.key(press('Tab'))
    expect(at.place.value).toBe('1:0')
  })
  it('leaves keys to a Chinese input method and to the browser', () => {
    const { grid: at } = grid()
    expect(at.key(press('Enter', { isComposing: true }))).toBe(false)
    expect(at.key(press('Tab'))).toBe(false)
  })
  it('a sign typed begins the cell anew', () => {
    const { grid: at } = grid()
    expect(at.key(press('5'))).toBe(false)
    expect([at.editing.value, at.typed.value]).toEqual([true, ''])
  })
  it('moves rows, undoes, and changes nothing where it is locked', () => {
    const { grid: at, ports } = grid()
    at.key(press('ArrowDown', { altKey: true }))
    expect(ports.move).toHaveBeenCalledWith(0, 1)
    at.key(press('z', { ctrlKey: true }))
    at.key(press('Z', { ctrlKey: true, shiftKey: true }))
    expect([ports.undo.mock.calls.length, ports.redo.mock.calls.length]).toEqual([1, 1])
    const shut = grid(true)
    for (const key of ['Delete', 'Insert', 'Enter']) shut.grid.key(press(key))
    shut.grid.key(press('Delete', { ctrlKey: true }))
    expect([shut.ports.clear, shut.ports.insert, shut.ports.remove, shut.ports.commit].every((one) => one.mock.calls.length === 0)).toBe(true)
  })
  it('reads what a spreadsheet copies', () => {
    expect(readClipboard('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']])
    expect(readClipboard('"a\nb"\tc\nd\te')).toEqual([['a\nb', 'c'], ['d', 'e']])
  })
})
