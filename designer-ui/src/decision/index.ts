import { defineAsyncComponent } from 'vue'

/** Loaded when a decision is opened. */
export const DecisionPane = defineAsyncComponent(() => import('./DecisionPane.vue'))
