import { defineAsyncComponent } from 'vue'

export { default as NewForm } from './NewForm.vue'
/** Comes only when a form is opened, with the editors it holds. */
export const FormDesigner = defineAsyncComponent(() => import('./FormDesigner.vue'))
