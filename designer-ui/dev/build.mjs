// `vite build`, unless nothing it reads has changed since the last one.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = `${root}target/classes/META-INF/resources/designer/index.html`
const stamp = `${root}target/ui-built`
const hash = createHash('sha256')
const read = (file) => hash.update(file).update('\0').update(fs.readFileSync(root + file))
const walk = (folder) => fs.readdirSync(root + folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
for (const file of ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'dev/build.mjs', ...[...walk('src'), ...walk('public')].sort()]) read(file)
const now = hash.digest('hex')
// The stamp holds the page as well: a placeholder that took its place is not taken for the real one.
const state = () => `${now} ${createHash('sha256').update(fs.readFileSync(built)).digest('hex')}`

if (fs.existsSync(built) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === state()) {
  console.log('The built designer is up to date')
} else {
  const { build } = await import('vite')
  await build({ root })
  fs.writeFileSync(stamp, state())
}
