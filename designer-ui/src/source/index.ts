export { default as SourcePane } from './SourcePane.vue'
