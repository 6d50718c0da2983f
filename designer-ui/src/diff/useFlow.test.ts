import { expect, it } from 'vitest'
import { sameView } from './useFlow'

it('two drawings do not chase each other over rounding', () => {
  const view = { x: 1, y: 2, width: 300, height: 200 }
  expect(sameView(view, { ...view, x: 1.3 })).toBe(true)
  expect(sameView(view, { ...view, width: 301 })).toBe(false)
})
