import { nextTick, onBeforeUnmount, onMounted } from 'vue'
import type { Router } from 'vue-router'

export const isFindKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>) => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'

/** Ctrl+K finds: the page's own search field, or the list's when the page has none. */
export function useFindKey(router: Router) {
  async function find(event: KeyboardEvent) {
    if (!isFindKey(event)) return
    event.preventDefault()
    if (!focusField()) {
      await router.push({ name: 'artifacts', query: router.currentRoute.value.query.node ? { node: router.currentRoute.value.query.node } : {} })
      await nextTick()
      focusField()
    }
  }
  function focusField() {
    const field = document.querySelector<HTMLInputElement>('input#find')
    field?.focus()
    field?.select()
    return Boolean(field)
  }
  onMounted(() => window.addEventListener('keydown', find))
  onBeforeUnmount(() => window.removeEventListener('keydown', find))
}
