import type { Extension } from '@codemirror/state'
import type { Format } from '@/api'

/** The grammar of a format, fetched when first wanted. */
export async function languageOf(format: Format): Promise<Extension> {
  switch (format) {
    case 'yaml': return (await import('@codemirror/lang-yaml')).yaml()
    case 'json': return (await import('@codemirror/lang-json')).json()
    case 'xml': return (await import('@codemirror/lang-xml')).xml()
    default: return []
  }
}
