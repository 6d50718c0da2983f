import { expect, it, vi } from 'vitest'
import type { FormDrawn, FormWish } from '@/api'
import { typedIn, usePreview } from './usePreview'

const drawn = (html: string, typed: Record<string, string[]> = {}): FormDrawn => ({ html, typed, faults: {}, hidden: [], judged: true })
const asked = { schema: '{}', ui: '{}', language: 'zh-CN' }

it('reads the controls as a browser would post them', () => {
  document.body.innerHTML = '<form><input name="a" value="1"><input type="radio" name="b" value="x"><input type="radio" name="b" value="y" checked><input type="checkbox" name="c" value="1" checked><input type="checkbox" name="c" value="2" checked><input name="off" value="z" disabled><input type="file" name="f"><select name="s"><option value="k" selected>K</option></select></form>'
  expect(typedIn(document.querySelector('form')!)).toEqual({ a: ['1'], b: ['y'], c: ['1', '2'], s: ['k'] })
})
it('keeps what is typed from one drawing to the next, and forgets it when it is cleared', async () => {
  const draw = vi.fn((wish: FormWish) => Promise.resolve(drawn('<p>', wish.sample ? { a: ['sample'] } : wish.typed)))
  const preview = usePreview('x', draw)
  await preview.show(asked, { typed: { a: ['1'] } })
  await preview.show(asked)
  await preview.show(asked, { judge: true })
  await preview.show(asked, { clear: true, sample: true })
  await preview.show(asked)
  expect(draw.mock.calls.map(([wish]) => [wish.typed, wish.judge])).toEqual([[{ a: ['1'] }, false], [{ a: ['1'] }, false], [{ a: ['1'] }, true], [{}, false], [{ a: ['sample'] }, false]])
})
it('shows the answer to the latest question only', async () => {
  const answers: ((one: FormDrawn) => void)[] = []
  const preview = usePreview('x', () => new Promise((done) => { answers.push(done) }))
  const first = preview.show(asked)
  const second = preview.show(asked)
  answers[1]!(drawn('second'))
  answers[0]!(drawn('first'))
  await Promise.all([first, second])
  expect(preview.drawn.value?.html).toBe('second')
})
it('goes on showing the last page while the texts cannot be read', async () => {
  let html = 'good'
  const preview = usePreview('x', () => Promise.resolve(drawn(html)))
  await preview.show(asked)
  html = ''
  await preview.show(asked)
  expect([preview.drawn.value?.html, preview.drawn.value?.judged]).toEqual(['good', false])
})
