import { expect, it } from 'vitest'
import { describe } from './useDrawing'

it('describes who leads where, where it starts and which steps are people’s', () => {
  const start = { id: 'S', type: 'bpmn:StartEvent' }
  const task = { id: 'A', type: 'bpmn:UserTask' }
  const inner = { id: 'S2', type: 'bpmn:StartEvent', parent: { id: 'P', type: 'bpmn:SubProcess' } }
  const drawn = describe([start, task, inner, { id: 'f', type: 'bpmn:SequenceFlow', source: start, target: task }, { id: 'l', type: 'label' }])
  expect(drawn).toEqual({ flows: [{ id: 'f', from: 'S', to: 'A' }], starts: ['S'], persons: new Set(['A']) })
})
