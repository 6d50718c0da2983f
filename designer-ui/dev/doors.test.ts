// @vitest-environment node
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const complaints = async (code: string) => {
  const [result] = await new ESLint().lintText(code, { filePath: 'src/findings/useFindings.ts' })
  return result!.messages.map((message) => message.ruleId).filter((rule) => rule?.startsWith('no-restricted'))
}

it.each([
  ["export { useLoad } from '@/ui/useLoad'", 'no-restricted-imports'],
  ["export { useLoad } from '../ui/useLoad'", 'no-restricted-imports'],
  ["export const lazy = () => import('@/source/SourceView.vue')", 'no-restricted-syntax'],
])('a feature is entered through its door only: %s', async (code, rule) => {
  expect(await complaints(code)).toEqual([rule])
}, 30_000)

it('the door itself and files beside are open', async () => {
  expect(await complaints("export { useLoad } from '@/ui'\nexport * from './other'\nexport const lazy = () => import('./X.vue')")).toEqual([])
}, 30_000)
