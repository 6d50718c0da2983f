import { createRouter, createWebHistory } from 'vue-router'
import { artifactRoutes } from '@/artifacts'
import { campaignRoutes } from '@/campaign'
import { changeRoutes } from '@/changes'
import { editorRoutes } from '@/editor'
import { findingRoutes } from '@/findings'
import { historyRoutes } from '@/history'
import { operationRoutes } from '@/operations'
import { packageRoutes } from '@/packages'
import { peopleRoutes } from '@/people'
import { publishRoutes } from '@/publish'
import { reviewRoutes } from '@/review'

export function createDesignerRouter() {
  return createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [...artifactRoutes, ...findingRoutes, ...historyRoutes, ...operationRoutes, ...changeRoutes, ...editorRoutes, ...reviewRoutes, ...publishRoutes, ...campaignRoutes, ...packageRoutes, ...peopleRoutes, { path: '/:rest(.*)*', redirect: { name: 'artifacts' } }],
    // Coming back shows the list where it was left.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  })
}
