import { expect, it } from 'vitest'
import { themeFor } from './useTheme'

it('a choice made here beats what the device prefers', () => {
  expect([themeFor('light', true), themeFor(null, true), themeFor('purple', false)]).toEqual(['light', 'dark', 'light'])
})
