import { compareLines, mergeLines, type LineRow } from '@/diff'

export const STALE_VIEWS = ['theirs', 'mine', 'merged'] as const
export type StaleView = (typeof STALE_VIEWS)[number]
export interface ThreeWay { text: string; conflicts: number; rows: Record<StaleView, LineRow[]> }

/**
 * An edit begun on a text that is no longer in force: what became of that text meanwhile, what was edited here, and both together.
 * Where nobody knows any more what the edit began from, only mine and theirs can be held against each other.
 */
export function threeWay(start: string | undefined, mine: string, inForce: string, words: { mine: string; theirs: string }): ThreeWay {
  const known = start !== undefined
  const merged = known ? mergeLines(start, mine, inForce, words) : { text: mine, conflicts: 0 }
  return {
    ...merged,
    rows: { theirs: compareLines(known ? start : mine, inForce), mine: compareLines(known ? start : inForce, mine), merged: compareLines(inForce, merged.text) },
  }
}

/** Marks of places both sides changed that nobody has decided yet. */
export const undecided = (text: string): number => (text.match(/^<{7} /gm) ?? []).length
