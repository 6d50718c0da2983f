import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { currentLanguage, speak } from '@/i18n'
import { crumbs, postsAt, useNode, useSessionStore } from '@/session'

/** What header and menu say about who is here and where, and the acts they offer. */
export function useShell() {
  const session = useSessionStore()
  const route = useRoute()
  const router = useRouter()
  const { node, nodeName } = useNode()

  const nodes = computed(() => session.me?.nodes ?? [])
  const posts = computed(() => (session.me ? postsAt(session.me).join('、') : ''))
  const lineage = computed(() => crumbs(node.value, session.known).slice(0, -1).join(' › '))
  const base = computed(() => (route.query.node ? { node: route.query.node } : {}))

  /** Pages of one thing give way to their list. */
  const lists: Record<string, string> = { artifact: 'artifacts', change: 'changes', draft: 'changes', review: 'reviews', campaign: 'campaigns', compare: 'history', instance: 'instances', heat: 'processes', migration: 'migrations', 'migration-new': 'migrations' }
  /** The page stays the same kind of page; what was open in the other node is not carried over. */
  async function actFor(path: string) {
    await session.actFor(path)
    await router.push({ name: lists[String(route.name)] ?? route.name ?? 'artifacts', query: { node: path } })
  }
  const toggleLanguage = () => speak(currentLanguage() === 'en' ? 'zh-CN' : 'en')
  const logout = () => window.location.assign('/logout')

  return { session, node, nodeName, nodes, posts, lineage, base, actFor, toggleLanguage, logout }
}
