export { default as FormDesigner } from './FormDesigner.vue'
export { default as NewForm } from './NewForm.vue'
