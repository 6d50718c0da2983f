// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { crc32, pathInside, zip } from './useZip'

const bytes = (text: string) => new TextEncoder().encode(text)

it('checks sums as the format says', () => expect(crc32(bytes('123456789'))).toBe(0xcbf43926))

const python = spawnSync('python3', ['--version']).status === 0
it.skipIf(!python)('is read by another program, Chinese names and all', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zip-'))
  const file = path.join(folder, 'a.zip')
  fs.writeFileSync(file, zip([{ path: 'tenant-configs/泰州/b.yaml', bytes: bytes('kind: x\n') }, { path: 'tenant-configs/a.yaml', bytes: bytes('') }]))
  const read = "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print('|'.join(n+'='+z.read(n).decode() for n in z.namelist()))"
  const said = execFileSync('python3', ['-c', read, file], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })
  fs.rmSync(folder, { recursive: true })
  expect(said).toBe('tenant-configs/a.yaml=|tenant-configs/泰州/b.yaml=kind: x\n\n')
})

it('of a chosen folder only configuration goes in, from its known folder on', () => {
  expect(pathInside('repo/tenant-configs/taizhou/tenant.yaml')).toBe('tenant-configs/taizhou/tenant.yaml')
  expect(pathInside('tenant-configs/taizhou/tenant.yaml')).toBe('tenant-configs/taizhou/tenant.yaml')
  expect(pathInside('repo/.git/tenant-configs/x')).toBeUndefined()
  expect(pathInside('repo/README.md')).toBeUndefined()
})
