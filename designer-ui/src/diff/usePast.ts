import { api, type ChangeSet, type Diff, type Publication } from '@/api'

/** The step a change made when it took effect: at its own node, else at the first it reached. */
export function stepOf(change: Pick<ChangeSet, 'id' | 'node'>, publications: Publication[]): { node: string; from: string; to: string } | undefined {
  const moves = publications.find((one) => one.change?.id === change.id && one.moves?.length && one.state !== 'cancelled' && one.state !== 'failed')?.moves ?? []
  return moves.find((move) => move.node === change.node) ?? moves[0]
}

/** What a change changes; of one that is in force, and so no longer differs from what is in force, what it changed then. */
export async function diffOf(change: ChangeSet, now: () => Promise<Diff>, signal?: AbortSignal): Promise<Diff> {
  const diff = await now()
  if (!diff.empty || change.state !== 'published') return diff
  try {
    const step = stepOf(change, (await api.changes.publications(change.node, 0, signal)).publications)
    return step ? { ...(await api.compare(step.node, step.from, step.to, signal)), affected: diff.affected } : diff
  } catch {
    return diff // the sentence that nothing differs now is true, too
  }
}
