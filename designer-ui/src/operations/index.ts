import type { RouteRecordRaw } from 'vue-router'

export const operationRoutes: RouteRecordRaw[] = [
  { path: '/incidents', name: 'incidents', component: () => import('./IncidentsPage.vue') },
  { path: '/instances', name: 'instances', component: () => import('./InstancesPage.vue') },
  { path: '/instances/:id', name: 'instance', component: () => import('./InstancePage.vue') },
  { path: '/migrations', name: 'migrations', component: () => import('./MigrationsPage.vue') },
  { path: '/migrations/new/:process', name: 'migration-new', component: () => import('./MigrationNewPage.vue') },
  { path: '/migrations/:id', name: 'migration', component: () => import('./MigrationPage.vue') },
  { path: '/processes', name: 'processes', component: () => import('./ProcessesPage.vue') },
  { path: '/processes/:name', name: 'heat', component: () => import('./HeatPage.vue') },
]
