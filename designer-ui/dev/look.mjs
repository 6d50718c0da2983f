// Drives a real Chromium over the built app and the mock server: pictures of every screen, axe on each, and a walk by keyboard.
// `npm run build && npm run look`; pictures land in target/look. Exits 1 on an axe violation, a console error, an outside request or a failed step.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serve } from './mock.mjs'

const PORT = 4182
const at = (page) => `http://127.0.0.1:${PORT}/designer/${page}`
const out = fileURLToPath(new URL('../target/look/', import.meta.url))
const axe = fs.readFileSync(fileURLToPath(new URL('../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8')
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
// Without a browser nothing can be looked at: that is not a success, so the exit code says "could not run".
if (!fs.existsSync(executablePath)) { console.error(`Cannot run: no Chromium at ${executablePath}; name one in CHROMIUM`); process.exit(2) }
fs.mkdirSync(out, { recursive: true })

const D = 'artifacts/deadline/community-event'
const OWN = 'tenant-configs/taizhou/hailing/chengdong/overlays'
const LIMITS = `${OWN}/deadline/community-event.patch.yaml`
const FORM = `${OWN}/form/road-damage-report.patch.yaml`
const FLOW = 'process-library/community-event/processes/event-leg.bpmn'
const DRAWN = 'changes/c-1/draft?path=tenant-configs/taizhou/hailing/forms/dog.ui.json'
const SCREENS = [
  ['list', 'artifacts'], ['list-filtered', 'artifacts?state=broken'], ['list-nothing', 'artifacts?q=zzz'], ['list-empty', 'artifacts?node=taizhou/hailing/chengxi'], ['forbidden', 'artifacts?node=taizhou/xinghua'],
  ['error', 'artifacts?node=taizhou/jingjiang'], ['slow', 'artifacts?node=taizhou/taixing', 2300], ['source', D], ['source-line', `${D}?line=8`], ['effective', `${D}?view=effective`], ['layers', `${D}?view=layers`], ['findings-tab', `${D}?view=findings`],
  ['xml', 'artifacts/process/community-event'], ['json', 'artifacts/form/event-accept'], ['missing', 'artifacts/form/nothing'], ['findings', 'findings'], ['findings-clean', 'findings?node=taizhou'], ['history', 'history'],
  ['incidents', 'incidents'], ['incidents-none', 'incidents?state=gone'], ['instances', 'instances'], ['instances-none', 'instances?number=zzz'], ['instance', 'instances/l-1', 2500], ['processes', 'processes'], ['heat', 'processes/event-leg', 2500],
  ['decision', 'changes/d-1/draft?path=rule-packs/community-event/decisions/urgency.dmn', 2500],
  ['form', DRAWN, 500], ['form-300', DRAWN.replace('dog.ui', 'many.ui'), 800],
  ['migrations', 'migrations'], ['migrations-none', 'migrations?node=taizhou/hailing/chengxi'], ['migration-new', 'migrations/new/event-leg'], ['migration-plan', 'migrations/m-plan'], ['migration-plan-bad', 'migrations/m-plan?tab=impossible'], ['migration-run', 'migrations/m-run'], ['migration-done', 'migrations/m-done'],
  ['changes', 'changes'], ['changes-empty', 'changes?node=taizhou/hailing/chengxi'], ['changes-none', 'changes?text=zzz'], ['change', 'changes/c-open'], ['change-findings', 'changes/c-open?view=findings'], ['change-diff', 'changes/c-open?view=diff', 2500], ['change-proof', 'changes/c-open?view=proof'], ['change-empty', 'changes/c-empty'],
  ['draft', `changes/c-open/draft?path=${LIMITS}`, 1500], ['draft-stale', `changes/c-open/draft?path=${FORM}`, 1500], ['draft-flow', `changes/c-open/draft?path=${FLOW}`, 2500], ['reviews', 'reviews'], ['review', 'reviews/c-sent', 2500], ['review-own', 'reviews/c-ready', 2500],
  ['publications', 'publications'], ['publications-emergency', 'publications?node=taizhou/hailing/chengdong'], ['publications-none', 'publications?node=taizhou/hailing/chengxi'], ['campaigns', 'campaigns'], ['campaigns-none', 'campaigns?node=taizhou/hailing/chengxi'], ['campaign', 'campaigns/k1'], ['compare', 'history/compare', 2500], ['compare-none', 'history/compare?node=taizhou/hailing/chengxi'],
  ['packages', 'packages'], ['packages-out', 'packages?view=out'], ['packages-keys', 'packages?view=keys'],
]
// seen in dark and in English too
const BRIEF = new Set(['list', 'error', 'source', 'layers', 'findings', 'history', 'incidents', 'instance', 'heat', 'migrations', 'migration-new', 'migration-plan', 'changes', 'change', 'change-diff', 'draft', 'review', 'publications-emergency', 'campaign', 'packages-keys', 'compare', 'decision', 'form'])
const only = process.argv[2]
const faults = []
const server = await serve(PORT)
const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

async function visit(width, scheme, language, work) {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, colorScheme: scheme, locale: 'zh-CN', hasTouch: width < 500, permissions: ['clipboard-write'] })
  await context.addInitScript((chosen) => localStorage.setItem('gridloom-language', chosen), language)
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  const where = `${width} ${scheme} ${language}`
  page.on('console', (line) => { if (line.type() === 'error' && !/status of (401|403|404|500)/.test(line.text())) faults.push(`${where} console: ${line.text()}`) })
  page.on('pageerror', (error) => faults.push(`${where} ${error}`))
  page.on('request', (request) => { if (!request.url().startsWith(`http://127.0.0.1:${PORT}/`) && !request.url().startsWith('blob:')) faults.push(`${where} outside request: ${request.url()}`) })
  await work(page, where)
  await context.close()
}

async function check(page, name) {
  await page.evaluate(axe)
  const result = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }))
  for (const one of result.violations) faults.push(`axe ${name}: ${one.id} ×${one.nodes.length} ${one.nodes[0].target.join(' ')} ${one.nodes[0].failureSummary.split('\n')[1] ?? ''}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) faults.push(`${name}: ${wide} px too wide`)
}

if (only !== 'walk') for (const [width, scheme, language] of [[1440, 'light', 'zh-CN'], [390, 'light', 'zh-CN'], [1440, 'dark', 'zh-CN'], [390, 'dark', 'zh-CN'], [1440, 'light', 'en'], [320, 'light', 'en']]) {
  await visit(width, scheme, language, async (page) => {
    for (const [name, address, wait] of SCREENS) {
      if ((language === 'en' || scheme === 'dark') && !BRIEF.has(name)) continue
      if (only && !name.startsWith(only)) continue
      await page.goto(at(address))
      if (wait) await page.waitForTimeout(wait)
      else await page.waitForLoadState('networkidle')
      const picture = `${name}-${width}-${scheme}-${language.slice(0, 2)}`
      await page.screenshot({ path: `${out}${picture}.png` })
      await check(page, picture)
    }
  })
}

if (!only || only === 'walk') await visit(1440, 'light', 'zh-CN', async (page) => {
  await page.goto(at('artifacts/deadline/community-event')) // through the login and back to the address asked for
  await page.getByRole('heading', { name: '社区事件办理时限' }).waitFor()
  await page.getByRole('button', { name: /不认识的设置/ }).click()
  await page.waitForURL(/line=8/)
  await page.locator('.cm-activeLine', { hasText: 'warm' }).waitFor()
  await page.getByRole('button', { name: '复制', exact: true }).click()
  await page.getByText('已复制').waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载' }).click()
  assert.equal((await saving).suggestedFilename(), 'community-event.patch.yaml')
  await page.keyboard.press('Control+k')
  await page.locator('#find:focus').waitFor()
  await page.keyboard.type('路灯')
  await page.waitForURL(/q=/)
  assert.equal(await page.getByRole('row').count(), 2)
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.search.includes('q='))
  await page.getByRole('tab', { name: /有错误/ }).click()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/state=warned/)
  await page.getByRole('combobox', { name: '切换单位' }).click()
  await page.getByRole('option', { name: '城东街道' }).click()
  await page.waitForURL(/node=taizhou\/hailing\/chengdong/)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Configuration' }).waitFor()
})
if (!only || only === 'walk' || only === 'form') await visit(1366, 'light', 'zh-CN', async (page) => {
  await page.goto(at(FORM))
  await page.locator('[data-item=fee]').focus() // chosen, moved, taken back and added to by keyboard alone
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowUp')
  const order = () => page.locator('ol [data-item]').evaluateAll((rows) => rows.map((row) => row.dataset.item).join(' '))
  assert.match(await order(), /fee photos/)
  await page.keyboard.press('Control+z')
  assert.match(await order(), /photos fee/)
  await page.locator('[data-add=money]').focus()
  await page.keyboard.press('Enter')
  assert.match(await order(), /fee money1/)
  await page.dragAndDrop('[data-add=signature]', '[data-item=owner]')
  assert.match(await order(), /signature1/)
  await page.screenshot({ path: `${out}form-panel-1366.png` })
  await check(page, 'form-panel-1366')
  await page.getByRole('tab', { name: '预览' }).click()
  await page.frameLocator('.preview iframe').locator('[name=owner]').waitFor()
  await page.getByRole('button', { name: '检查填写' }).click()
  await page.getByText(/处不能提交/).waitFor()
  await page.screenshot({ path: `${out}form-preview-1366.png` })
  await check(page, 'form-preview-1366')
})
if (!only || only === 'walk') await visit(390, 'light', 'zh-CN', async (page) => {
  await page.goto(at('artifacts'))
  await page.getByRole('button', { name: '打开菜单' }).click()
  await page.screenshot({ path: `${out}menu-390-light-zh.png` })
  await check(page, 'menu-390')
  await page.getByRole('link', { name: '发布历史' }).click()
  await page.getByRole('heading', { name: '发布历史' }).waitFor()
})

await browser.close()
server.close()
console.log(faults.length ? [...new Set(faults)].join('\n') : 'No faults: pictures in target/look')
// The verdict of the run: any fault fails it.
process.exit(faults.length ? 1 : 0)
