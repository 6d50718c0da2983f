import { ref, shallowRef, watch, type Ref } from 'vue'
import { api, type Publication } from '@/api'

const acts = ref(0)
/** Tells every banner that an emergency began or was looked at. */
export const emergencyActed = () => { acts.value++ }

/** What is in force without approval, read again at every step; what was known stays shown while it is read. Silent when it cannot be read. */
export function useEmergencies(node: Ref<string>, step: () => unknown) {
  const open = shallowRef<Publication[]>([])
  let latest = 0
  async function read() {
    const mine = ++latest
    const at = node.value
    const found = at ? await api.changes.emergencies(at).catch(() => undefined) : []
    if (mine === latest && found) open.value = found
  }
  watch(node, () => { open.value = [] })
  watch([node, acts, step], () => void read(), { immediate: true })
  return { open }
}
