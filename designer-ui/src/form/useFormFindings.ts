import type { DraftFinding } from '@/api'
import type { Item } from './useFormTree'

/** Where a finding stands, as `/schema/…` or `/ui/…` whichever way the server names it. */
export function pointerIn(finding: DraftFinding): string {
  if (/^\/(schema|ui)(\/|$)/.test(finding.pointer)) return finding.pointer
  return (finding.file.endsWith('.ui.json') ? '/ui' : '/schema') + finding.pointer
}
const within = (pointer: string, at: string) => pointer === at || pointer.startsWith(`${at}/`)

/** What was found about this element itself, not about what lies in it. */
export function findingsOf(item: Item, findings: DraftFinding[]): DraftFinding[] {
  const own = `/ui/${item.path.join('/')}`
  return findings.filter((finding) => {
    const pointer = pointerIn(finding)
    if (item.name && within(pointer, `/schema/properties/${item.name}`)) return true
    return within(pointer, own) && !pointer.slice(own.length).startsWith('/elements')
  })
}
/** The element a finding speaks of; undefined for one about the whole form. */
export const itemOf = (finding: DraftFinding, items: Item[]): Item | undefined => items.find((item) => findingsOf(item, [finding]).length > 0)
