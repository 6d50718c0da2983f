import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, type Me, type TenantNode } from '@/api'

const TRIED = 'gridloom-login-tried'
const LOOP_MS = 15_000

/** True when this browser came back from the login moments ago and is still a stranger: then say so instead of going in circles. */
export function goesInCircles(lastTried: string | null, now: number): boolean {
  return lastTried !== null && now - Number(lastTried) < LOOP_MS
}

export const loginAddress = (to: string) => `/login?to=${encodeURIComponent(to)}`

/** Higher ones first, as the tree is read. */
export function crumbs(path: string, nodes: Pick<TenantNode, 'path' | 'name'>[]): string[] {
  const names = new Map(nodes.map((node) => [node.path, node.name]))
  const steps = path.split('/')
  return steps.map((_, i) => names.get(steps.slice(0, i + 1).join('/'))).filter((name) => name !== undefined)
}

/** The node of one's own under which a path lies; undefined when it lies under none. */
export const rootOf = (path: string, nodes: Pick<TenantNode, 'path'>[]): string | undefined => nodes.map((node) => node.path).filter((root) => path === root || path.startsWith(`${root}/`)).sort((a, b) => a.length - b.length)[0]

/** Posts at the node acted for; all posts when none is bound to it. */
export function postsAt(me: Me): string[] {
  const here = me.posts.filter((post) => post.node === me.node.path)
  return [...new Set((here.length ? here : me.posts).map((post) => post.title))]
}

export const useSessionStore = defineStore('session', () => {
  const me = shallowRef<Me>()
  const circling = shallowRef(false)
  /** Units below one's own that were looked at: read when the first of them is asked for. */
  const below = shallowRef<{ path: string; name: string }[]>([])
  const asked = new Set<string>()
  const known = computed(() => [...(me.value?.nodes ?? []), ...below.value])
  const nameOf = (path: string): string | undefined => known.value.find((one) => one.path === path)?.name

  /** Learns what the units below are called, once for each node of one's own. */
  async function learn(path: string) {
    const root = rootOf(path, me.value?.nodes ?? [])
    if (!root || nameOf(path) || asked.has(root)) return
    asked.add(root)
    try {
      below.value = [...below.value, ...(await api.tenants(root))]
    } catch {
      asked.delete(root) // the path stands there instead; asked again on the next visit
    }
  }

  function login() {
    const now = Date.now()
    if (goesInCircles(sessionStorage.getItem(TRIED), now)) {
      circling.value = true
      return
    }
    sessionStorage.setItem(TRIED, String(now))
    window.location.assign(loginAddress(window.location.pathname + window.location.search))
  }

  async function read(signal?: AbortSignal) {
    me.value = await api.me(signal)
    sessionStorage.removeItem(TRIED)
    return me.value
  }

  async function actFor(node: string) {
    const answer = await api.actFor(node)
    if (answer?.id) me.value = answer
    else await read()
  }

  const may = (permission: string) => me.value?.permissions.includes(permission) ?? false

  return { me, may, circling, known, nameOf, learn, login, read, actFor }
})

/** The node looked at: the one in the address, so that a link opens the same view for a colleague, else the one acted for. */
export function useNode() {
  const store = useSessionStore()
  const route = useRoute()
  const router = useRouter()
  const node = computed(() => (typeof route.query.node === 'string' && route.query.node) || store.me?.node.path || '')
  const nodeName = computed(() => store.nameOf(node.value) ?? node.value)
  async function goHome() {
    await router.push({ name: 'artifacts', query: { node: store.me?.node.path } })
  }
  return { node, nodeName, goHome }
}
