import { expect, it } from 'vitest'
import { ref } from 'vue'
import { useTabs } from './useTabs'

it('arrow keys go round, Home and End go to the ends', () => {
  const chosen = ref<'a' | 'b' | 'c'>('a')
  const { next } = useTabs(() => ['a', 'b', 'c'], chosen)
  expect([next('ArrowLeft'), next('ArrowRight'), next('End'), next('x')]).toEqual(['c', 'b', 'c', undefined])
})
