// `npm ci`, unless what is installed already answers to this package-lock.json.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.installed-lock`
const lock = createHash('sha256').update(fs.readFileSync(`${root}package-lock.json`)).digest('hex')
if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) {
  console.log('node_modules answers to package-lock.json')
} else {
  // npm says where its own program is; so this works without a shell on every system
  const npm = process.env.npm_execpath
  const args = ['ci', '--prefer-offline', '--ignore-scripts']
  if (npm) execFileSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
  else execFileSync('npm', args, { cwd: root, stdio: 'inherit' })
  fs.writeFileSync(stamp, lock)
}
