import type { DiffCell, DiffGroup, DiffLine, Edit, Weight } from '@/api'

const WEIGHTS: Weight[] = ['permission', 'structure', 'value', 'text']
const rank = (line: DiffLine) => WEIGHTS.indexOf(line.weight) + 1 || WEIGHTS.length + 1
const heaviest = (group: DiffGroup) => Math.min(9, ...group.lines.map(rank))

/** Who may do what comes first, wording last; the same within one artifact. */
export function inOrder(groups: DiffGroup[]): DiffGroup[] {
  return groups
    .map((group) => ({ ...group, lines: [...group.lines].sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => heaviest(a) - heaviest(b) || a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
}

/** The edited file a group speaks of: the artifact's own, or the patch over it. */
export function editOf(group: DiffGroup, edits: Edit[]): Edit | undefined {
  const patch = `/overlays/${group.kind}/${group.name}.patch.`
  const at = edits.filter((edit) => (edit.kind === group.kind && edit.name === group.name) || edit.path.includes(patch))
  return at.find((edit) => edit.path === group.path) ?? at.find((edit) => group.node && edit.path.startsWith(`tenant-configs/${group.node}/`)) ?? at[0]
}

export type CellState = 'same' | 'changed' | 'added' | 'removed'
/** What happens to one cell, seen with its row. */
export function cellState(cell: DiffCell, row: string): CellState {
  if (row === 'added' || row === 'removed') return row
  return (cell.from ?? '') === (cell.to ?? '') ? 'same' : 'changed'
}

export interface Counted { what: 'added' | 'changed' | 'removed'; count: number }
export function counted(all: { what: string }[]): Counted[] {
  return (['added', 'changed', 'removed'] as const).map((what) => ({ what, count: all.filter((one) => one.what === what).length })).filter((part) => part.count)
}
