import type { IncidentCard, StepVisit } from '@/api'

export interface Flow { id: string; from: string; to: string }
export interface Marks { passed: Set<string>; here: Set<string>; trouble: Set<string>; flows: Set<string> }

/**
 * What of a drawing was passed. People's steps are known; between them lies what the machine did, and the shortest way over elements
 * that are no person's step is taken to be the way it went.
 */
export function pathOf(steps: StepVisit[], incidents: IncidentCard[], flows: Flow[], starts: string[], persons: Set<string>): Marks {
  const here = new Set(steps.filter((visit) => !visit.endedAt).map((visit) => visit.step))
  const trouble = new Set(incidents.filter((one) => one.state === 'OPEN').map((one) => one.step))
  const marks: Marks = { passed: new Set(starts), here, trouble, flows: new Set() }
  const known = new Set([...starts, ...steps.map((visit) => visit.step), ...trouble])
  const order = [...steps].sort((a, b) => a.openedAt.localeCompare(b.openedAt))
  order.filter((visit) => visit.endedAt).forEach((visit) => marks.passed.add(visit.step))
  const goals = [...new Set([...order.map((visit) => visit.step), ...trouble])]
  let before = starts
  for (const goal of goals) {
    const way = shortest(before, goal, flows, persons) ?? shortest([...known].filter((id) => id !== goal), goal, flows, persons)
    for (const flow of way ?? []) {
      marks.flows.add(flow.id)
      if (!here.has(flow.from)) marks.passed.add(flow.from)
    }
    before = [...new Set([...before, goal])]
  }
  here.forEach((id) => marks.passed.delete(id))
  trouble.forEach((id) => marks.passed.delete(id))
  return marks
}

function shortest(from: string[], goal: string, flows: Flow[], persons: Set<string>): Flow[] | undefined {
  const came = new Map<string, Flow>()
  const queue = [...from].reverse()
  const seen = new Set(queue)
  if (seen.has(goal)) return []
  while (queue.length) {
    const at = queue.shift()!
    for (const flow of flows.filter((one) => one.from === at)) {
      if (seen.has(flow.to)) continue
      came.set(flow.to, flow)
      if (flow.to === goal) return back(goal, came)
      seen.add(flow.to)
      if (!persons.has(flow.to)) queue.push(flow.to)
    }
  }
  return undefined
}

function back(goal: string, came: Map<string, Flow>): Flow[] {
  const way: Flow[] = []
  for (let flow = came.get(goal); flow; flow = came.get(flow.from)) way.unshift(flow)
  return way
}
