import type { RouteRecordRaw } from 'vue-router'

export const artifactRoutes: RouteRecordRaw[] = [
  { path: '/artifacts', name: 'artifacts', component: () => import('./ArtifactListPage.vue') },
  { path: '/artifacts/:kind/:name', name: 'artifact', component: () => import('./ArtifactPage.vue') },
]
