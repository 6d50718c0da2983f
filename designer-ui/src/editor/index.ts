import type { RouteRecordRaw } from 'vue-router'

export { default as CollisionPanel } from './CollisionPanel.vue'
export { default as RepairList } from './RepairList.vue'
export { browserShelf, useDraft } from './useDraft'
export { ordered, otherName } from './useEditor'
export { carryOut } from './useRepair'
export const editorRoutes: RouteRecordRaw[] = [{ path: '/changes/:id/draft', name: 'draft', component: () => import('./EditorPage.vue') }]
