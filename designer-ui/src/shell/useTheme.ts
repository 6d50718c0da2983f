import { ref } from 'vue'

export type Theme = 'light' | 'dark'
const STORE = 'gridloom-theme'

/** What was chosen here before, else what the device prefers. */
export function themeFor(stored: string | null, deviceIsDark: boolean): Theme {
  if (stored === 'light' || stored === 'dark') return stored
  return deviceIsDark ? 'dark' : 'light'
}

const theme = ref<Theme>('light')

function wear(chosen: Theme) {
  theme.value = chosen
  document.documentElement.classList.toggle('dark', chosen === 'dark')
}

export function restoreTheme() {
  let stored: string | null = null
  try {
    stored = localStorage.getItem(STORE)
  } catch {
    // storage switched off by policy: follow the device
  }
  wear(themeFor(stored, window.matchMedia('(prefers-color-scheme: dark)').matches))
}

export function useTheme() {
  function toggle() {
    wear(theme.value === 'dark' ? 'light' : 'dark')
    try {
      localStorage.setItem(STORE, theme.value)
    } catch {
      // lasts for this page only
    }
  }
  return { theme, toggle }
}
