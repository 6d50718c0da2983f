import type { RouteRecordRaw } from 'vue-router'

export const peopleRoutes: RouteRecordRaw[] = [{ path: '/people', name: 'people', component: () => import('./PeoplePage.vue') }]
