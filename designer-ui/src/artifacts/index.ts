export { artifactRoutes } from './routes'
export { useArtifactsStore } from './useArtifactsStore'
export { default as KindNav } from './KindNav.vue'
