import type { Campaign, CampaignUnit, Choice, ChoiceMade, Conflict, UnitState } from '@/api'

export const UNIT_STATES: UnitState[] = ['needs-hand', 'refused', 'merged', 'unchanged']
export type Tab = UnitState | 'all'
export const readTab = (value: unknown): Tab => (UNIT_STATES.includes(value as UnitState) ? (value as UnitState) : 'all')

export function counts(units: CampaignUnit[]): Record<Tab, number> {
  const sum: Record<Tab, number> = { all: units.length, 'needs-hand': 0, refused: 0, merged: 0, unchanged: 0 }
  for (const unit of units) sum[unit.state]++
  return sum
}

/** Those that want a hand first, then refused, each in the order of the tree; narrowed by state and words. */
export function shown(units: CampaignUnit[], tab: Tab, q: string): CampaignUnit[] {
  const words = q.trim().toLowerCase()
  return units
    .filter((unit) => (tab === 'all' || unit.state === tab) && (!words || `${unit.nodeName}\n${unit.node}`.toLowerCase().includes(words)))
    .sort((a, b) => UNIT_STATES.indexOf(a.state) - UNIT_STATES.indexOf(b.state) || a.node.localeCompare(b.node))
}

/** County by county, as the tree is read. */
export function byParent(units: CampaignUnit[]): { parent: string; units: CampaignUnit[] }[] {
  const groups = new Map<string, CampaignUnit[]>()
  for (const unit of units) {
    const parent = unit.node.split('/').slice(0, 2).join('/')
    groups.set(parent, [...(groups.get(parent) ?? []), unit])
  }
  return [...groups].map(([parent, list]) => ({ parent, units: list }))
}

/** A unit counts as done when nothing of it waits for a person. */
export const done = (campaign: Pick<Campaign, 'units'>): number => campaign.units.filter((unit) => unit.state === 'merged' || unit.state === 'unchanged').length

export interface Made { choice?: Choice; text: string }
export const keyOf = (conflict: Pick<Conflict, 'path' | 'pointer'>): string => `${conflict.path} ${conflict.pointer}`
/** A value as a person edits it: text as it is, anything else as JSON. */
export const written = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value))

/** What was typed by hand, in the type the two sides have; undefined when it cannot be that. */
export function readHand(text: string, conflict: Conflict): { value: unknown } | undefined {
  const like = conflict.mine ?? conflict.theirs ?? conflict.base
  if (typeof like === 'string' || like === undefined || like === null) return { value: text }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

export function choicesOf(conflicts: Conflict[], made: Record<string, Made>): ChoiceMade[] | undefined {
  const all: ChoiceMade[] = []
  for (const conflict of conflicts) {
    const chosen = made[keyOf(conflict)]
    if (!chosen?.choice) return undefined
    const { path, pointer } = conflict
    if (chosen.choice !== 'hand') all.push({ path, pointer, choice: chosen.choice })
    else {
      const hand = readHand(chosen.text, conflict)
      if (!hand) return undefined
      all.push({ path, pointer, choice: 'hand', value: hand.value })
    }
  }
  return all
}
