export { default as DiffView } from './DiffView.vue'
export { default as FlowView } from './FlowView.vue'
export { default as TextDiff } from './TextDiff.vue'
export { compareLines, mergeLines } from './useLines'
