import type { RouteRecordRaw } from 'vue-router'

export const operationRoutes: RouteRecordRaw[] = [
  { path: '/incidents', name: 'incidents', component: () => import('./IncidentsPage.vue') },
  { path: '/instances', name: 'instances', component: () => import('./InstancesPage.vue') },
  { path: '/instances/:id', name: 'instance', component: () => import('./InstancePage.vue') },
  { path: '/processes', name: 'processes', component: () => import('./ProcessesPage.vue') },
  { path: '/processes/:name', name: 'heat', component: () => import('./HeatPage.vue') },
]
