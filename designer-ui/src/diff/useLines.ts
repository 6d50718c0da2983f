/** Texts compared and merged line by line. */

export interface LineRow { kind: 'same' | 'added' | 'removed'; text: string; before?: number; after?: number }

const split = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** Pairs of equal lines, longest common subsequence, both ends cut off first. */
function matched(a: string[], b: string[]): [number, number][] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const n = a.length - head - tail
  const m = b.length - head - tail
  const pairs: [number, number][] = Array.from({ length: head }, (_, i) => [i, i])
  // beyond this the middle is taken as replaced: a browser must not stand still over a file of 3,000 changed lines
  if (n * m <= 9_000_000) {
    const width = m + 1
    const longest = new Uint16Array((n + 1) * width)
    for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--) longest[i * width + j] = a[head + i] === b[head + j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    for (let i = 0, j = 0; i < n && j < m;) {
      if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++])
      else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
      else j++
    }
  }
  for (let i = 0; i < tail; i++) pairs.push([a.length - tail + i, b.length - tail + i])
  return pairs
}

export function compareLines(before: string, after: string): LineRow[] {
  const a = split(before)
  const b = split(after)
  const rows: LineRow[] = []
  let i = 0
  let j = 0
  for (const [x, y] of [...matched(a, b), [a.length, b.length] as [number, number]]) {
    while (i < x) rows.push({ kind: 'removed', text: a[i]!, before: ++i })
    while (j < y) rows.push({ kind: 'added', text: b[j]!, after: ++j })
    if (i < a.length && j < b.length) rows.push({ kind: 'same', text: a[i]!, before: ++i, after: ++j })
  }
  return rows
}

export type Piece = LineRow | { kind: 'gap'; count: number }
/** Unchanged stretches shortened to what surrounds a change. */
export function folded(rows: LineRow[], around = 3): Piece[] {
  const near = rows.map((_, i) => rows.slice(Math.max(0, i - around), i + around + 1).some((row) => row.kind !== 'same'))
  const out: Piece[] = []
  rows.forEach((row, i) => {
    const last = out.at(-1)
    if (near[i]) out.push(row)
    else if (last?.kind === 'gap') last.count++
    else out.push({ kind: 'gap', count: 1 })
  })
  return out
}

export interface Merged { text: string; conflicts: number }
/** Three-way merge of lines. Where both sides changed the same place differently both stand in the text, marked, for a person to choose. */
export function mergeLines(base: string, mine: string, theirs: string, words: { mine: string; theirs: string }): Merged {
  const [o, a, b] = [split(base), split(mine), split(theirs)]
  const inMine = new Map(matched(o, a))
  const inTheirs = new Map(matched(o, b))
  const out: string[] = []
  let conflicts = 0
  let [i, x, y] = [0, 0, 0]
  while (i < o.length || x < a.length || y < b.length) {
    if (i < o.length && inMine.get(i) === x && inTheirs.get(i) === y) {
      out.push(o[i]!)
      i++; x++; y++
      continue
    }
    let stop = i
    while (stop < o.length && !(inMine.has(stop) && inTheirs.has(stop))) stop++
    const [toX, toY] = stop < o.length ? [inMine.get(stop)!, inTheirs.get(stop)!] : [a.length, b.length]
    const [was, left, right] = [o.slice(i, stop), a.slice(x, toX), b.slice(y, toY)].map((part) => part.join('\n')) as [string, string, string]
    const lines = (from: string[], start: number, end: number) => from.slice(start, end)
    if (left === right || right === was) out.push(...lines(a, x, toX))
    else if (left === was) out.push(...lines(b, y, toY))
    else {
      conflicts++
      out.push(`<<<<<<< ${words.mine}`, ...lines(a, x, toX), '=======', ...lines(b, y, toY), `>>>>>>> ${words.theirs}`)
    }
    i = stop; x = toX; y = toY
  }
  return { text: out.length ? `${out.join('\n')}\n` : '', conflicts }
}
