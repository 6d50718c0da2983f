import { createApi } from './client'
import { currentLanguage } from '@/i18n'

export { ApiProblem, createApi, LoginNeeded, type Api } from './client'
export { wordsIn } from './words'
export { CHANGE_STATES } from './changes'
export { SIGNATURES } from './packages'
export { VERDICTS } from './review'
export type * from './changes'
export type * from './operations'
export type * from './packages'
export type * from './people'
export type * from './review'
export type * from './tables'
export type * from './types'

/** The server behind this page. */
export const api = createApi({ fetch: (input, init) => window.fetch(input, init), language: () => currentLanguage() })
