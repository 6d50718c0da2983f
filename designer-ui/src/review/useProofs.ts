import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { api, type Proof, type ProofWish } from '@/api'
import { useAct } from '@/ui'

const ENDED = new Set(['done', 'failed', 'cancelled'])
export const isRunning = (proof: Proof): boolean => !ENDED.has(proof.state)
export const share = (proof: Proof): number => (proof.total > 0 ? Math.min(100, Math.floor((proof.done / proof.total) * 100)) : 0)

/** The last whole month before a day, as two dates. */
export function lastMonth(today: Date): { from: string; to: string } {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return { from: day(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))), to: day(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 0))) }
}

/** The latest proof of each kind; earlier ones are history. */
export function latest(proofs: Proof[]): Proof[] {
  const found = new Map<string, Proof>()
  for (const proof of [...proofs].sort((a, b) => a.startedAt.localeCompare(b.startedAt))) found.set(proof.kind, proof)
  return ['scenarios', 'cases', 'replay'].flatMap((kind) => found.get(kind) ?? [])
}

/** Rehearsals of a change: started, watched while they run, stopped. */
export function useProofs(change: Ref<string>, given: Ref<Proof[]>, every = 1500) {
  const proofs = shallowRef<Proof[]>(given.value)
  const lost = ref(false)
  const acts = useAct()
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function read() {
    clearTimeout(timer)
    try {
      proofs.value = await api.changes.proofs(change.value)
      lost.value = false
    } catch {
      lost.value = true // the proof itself goes on at the server; asked again below
    }
    watchOn()
  }
  function watchOn() {
    clearTimeout(timer)
    if (!over && (lost.value || proofs.value.some(isRunning))) timer = setTimeout(() => void read(), every)
  }
  watch(given, (to) => { proofs.value = to; watchOn() }, { immediate: true })
  onScopeDispose(() => { over = true; clearTimeout(timer) })
  return {
    proofs, shown: computed(() => latest(proofs.value)), lost, ...acts, read,
    start: async (wish: ProofWish) => { if (await acts.run('start', () => api.changes.prove(change.value, wish))) await read() },
    cancel: async (id: string) => { if (await acts.run(`cancel ${id}`, () => api.changes.cancelProof(change.value, id))) await read() },
  }
}
