import type { RouteRecordRaw } from 'vue-router'

export { default as EmergencyBanner } from './EmergencyBanner.vue'
export { default as EmergencyButton } from './EmergencyButton.vue'
export { emergencyActed } from './useEmergencies'
export { default as PublishPanel } from './PublishPanel.vue'
export const publishRoutes: RouteRecordRaw[] = [{ path: '/publications', name: 'publications', component: () => import('./PublicationsPage.vue') }]
