import { defineAsyncComponent } from 'vue'

export { default as SourcePane } from './SourcePane.vue'
/** Loaded when first shown: the editor weighs more than the rest of the page. */
export const SourceEditor = defineAsyncComponent(() => import('./SourceEditor.vue'))
