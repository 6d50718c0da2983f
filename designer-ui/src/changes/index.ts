import type { RouteRecordRaw } from 'vue-router'

export { default as ChangeBadge } from './ChangeBadge.vue'
export { default as ChangeTable } from './ChangeTable.vue'
export { default as EditInChange } from './EditInChange.vue'
export { mayDo, nameOf, pathToEdit, SIZE } from './useChanges'
export const changeRoutes: RouteRecordRaw[] = [
  { path: '/changes', name: 'changes', component: () => import('./ChangesPage.vue') },
  { path: '/changes/:id', name: 'change', component: () => import('./ChangePage.vue') },
]
