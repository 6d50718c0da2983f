import type { RouteRecordRaw } from 'vue-router'

export { default as FindingList } from './FindingList.vue'
export const findingRoutes: RouteRecordRaw[] = [{ path: '/findings', name: 'findings', component: () => import('./FindingsPage.vue') }]
