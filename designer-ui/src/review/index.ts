import type { RouteRecordRaw } from 'vue-router'

export { default as ProofPanel } from './ProofPanel.vue'
export const reviewRoutes: RouteRecordRaw[] = [
  { path: '/reviews', name: 'reviews', component: () => import('./ReviewsPage.vue') },
  { path: '/reviews/:id', name: 'review', component: () => import('./ReviewPage.vue') },
]
