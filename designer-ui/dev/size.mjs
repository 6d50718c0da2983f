// What a browser loads before any editor opens: index.html and everything it names, plus the list page. Fails above the budget.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const BUDGET = 250 * 1024
const root = fileURLToPath(new URL('../target/classes/META-INF/resources/designer/', import.meta.url))
const size = (file) => gzipSync(fs.readFileSync(root + file)).length
const html = fs.readFileSync(`${root}index.html`, 'utf8')
const wanted = new Set(['index.html', ...[...html.matchAll(/(?:src|href)="\/designer\/([^"]+)"/g)].map((found) => found[1])])
for (const file of fs.readdirSync(`${root}assets`)) if (file.startsWith('ArtifactListPage')) wanted.add(`assets/${file}`)
for (const file of wanted) // what these import at once
  if (file.endsWith('.js')) for (const [, more] of fs.readFileSync(root + file, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) wanted.add(`assets/${more}`)
let sum = 0
for (const file of wanted) { sum += size(file); console.log(`${String(size(file)).padStart(8)}  ${file}`) }
console.log(`${(sum / 1024).toFixed(1)} KB gzipped of ${BUDGET / 1024} KB`)
// The verdict of the run: more than the budget fails it.
process.exit(sum > BUDGET ? 1 : 0)
