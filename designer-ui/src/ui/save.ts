/** Hands a text to the browser as a file. */
export const saveText = (name: string, text: string, type = 'text/plain') => saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }))
/** The same of bytes, e.g. of a workbook. */
export const saveBytes = (name: string, bytes: Uint8Array<ArrayBuffer>) => saveBlob(name, new Blob([bytes]))

export function saveBlob(name: string, blob: Blob) {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** To the clipboard; false when the browser refuses (plain http has no clipboard but on loopback). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true })
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
  }
}
