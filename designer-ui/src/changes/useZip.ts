/** A folder as one archive, entries stored as they are: small text files, and the server checks every path anyway. */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

const UTF8 = 0x0800
const DAY = 0x21 // 1980-01-01: the archive of the same folder is the same archive

function header(size: number, fields: [offset: number, bytes: 2 | 4, value: number][]): Uint8Array {
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  for (const [offset, bytes, value] of fields) {
    if (bytes === 2) view.setUint16(offset, value, true)
    else view.setUint32(offset, value, true)
  }
  return out
}

export function zip(files: { path: string; bytes: Uint8Array }[]): Uint8Array {
  const body: Uint8Array[] = []
  const index: Uint8Array[] = []
  let at = 0
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = new TextEncoder().encode(path)
    const crc = crc32(bytes)
    const common = (from: number): [number, 2 | 4, number][] => [[from, 2, UTF8], [from + 6, 2, DAY], [from + 8, 4, crc], [from + 12, 4, bytes.length], [from + 16, 4, bytes.length], [from + 20, 2, name.length]]
    const entry = [header(30, [[0, 4, 0x04034b50], [4, 2, 20], ...common(6)]), name, bytes]
    index.push(header(46, [[0, 4, 0x02014b50], [4, 2, 20], [6, 2, 20], ...common(8), [42, 4, at]]), name)
    body.push(...entry)
    at += entry.reduce((sum, part) => sum + part.length, 0)
  }
  const indexSize = index.reduce((sum, part) => sum + part.length, 0)
  const end = header(22, [[0, 4, 0x06054b50], [8, 2, files.length], [10, 2, files.length], [12, 4, indexSize], [16, 4, at]])
  const out = new Uint8Array(at + indexSize + end.length)
  let offset = 0
  for (const part of [...body, ...index, end]) { out.set(part, offset); offset += part.length }
  return out
}

const ROOTS = ['tenant-configs/', 'process-library/', 'rule-packs/']

/** Path inside the archive: from the first known folder on, whatever folder was chosen above it; undefined for what is no configuration. */
export function pathInside(path: string): string | undefined {
  if (path.split('/').some((step) => step.startsWith('.') || step === 'node_modules' || step === 'target')) return undefined
  const found = ROOTS.map((root) => (path.startsWith(root) ? 0 : path.indexOf(`/${root}`) + 1 || -1)).filter((at) => at >= 0)
  return found.length ? path.slice(Math.min(...found)) : undefined
}
