import type { RouteRecordRaw } from 'vue-router'

export const packageRoutes: RouteRecordRaw[] = [{ path: '/packages', name: 'packages', component: () => import('./PackagesPage.vue') }]
