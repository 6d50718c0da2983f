import type { Ref } from 'vue'

/** Arrow keys, Home and End move along a tab list, as screen reader users expect. */
export function useTabs<K extends string>(keys: () => K[], chosen: Ref<K>) {
  function next(key: string): K | undefined {
    const all = keys()
    const here = all.indexOf(chosen.value)
    if (key === 'ArrowRight') return all[(here + 1) % all.length]
    if (key === 'ArrowLeft') return all[(here - 1 + all.length) % all.length]
    if (key === 'Home') return all[0]
    if (key === 'End') return all[all.length - 1]
    return undefined
  }
  function move(event: KeyboardEvent) {
    const to = next(event.key)
    if (to === undefined) return
    event.preventDefault()
    chosen.value = to
    const list = (event.currentTarget as HTMLElement).parentElement
    list?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus()
  }
  return { next, move }
}
