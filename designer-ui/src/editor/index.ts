import type { RouteRecordRaw } from 'vue-router'

export { default as RepairList } from './RepairList.vue'
export { carryOut } from './useRepair'
export const editorRoutes: RouteRecordRaw[] = [{ path: '/changes/:id/draft', name: 'draft', component: () => import('./EditorPage.vue') }]
