export { default as AppShell } from './AppShell.vue'
export { createDesignerRouter } from './router'
export { restoreTheme } from './useTheme'
