import { defineStore } from 'pinia'
import { computed, markRaw } from 'vue'
import { api } from '@/api'
import { useNode, useSessionStore } from '@/session'
import { useLoad } from '@/ui'

/** The list of the node looked at, shared by the page and the navigation beside it. Lives as long as the page does. */
export const useArtifactsStore = defineStore('artifacts', () => {
  const session = useSessionStore()
  const { node } = useNode()
  const load = useLoad((signal) => api.artifacts(node.value, signal), node, session.login)
  const rows = computed(() => load.value.value?.artifacts ?? [])
  return { load: markRaw(load), rows }
})
