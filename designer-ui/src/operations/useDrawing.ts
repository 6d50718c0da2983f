import type { Flow } from './usePath'

export interface Drawn { flows: Flow[]; starts: string[]; persons: Set<string> }

interface Element { id: string; type: string; parent?: Element; source?: Element; target?: Element; businessObject?: { triggeredByEvent?: boolean } }
interface Registry { getAll(): Element[]; get(id: string): Element | undefined }
interface Canvas { zoom(to: 'fit-viewport' | number, center?: 'auto'): number; addMarker(id: string, mark: string): void; removeMarker(id: string, mark: string): void }
interface Overlays { add(id: string, type: string, what: { position: Record<string, number>; html: HTMLElement }): void; remove(what: { type: string }): void }

/** A diagram in a box of the page; the library (300 KB) is loaded when the first one is shown. */
export async function draw(box: HTMLElement, xml: string) {
  const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer')
  await import('./drawing.css')
  const viewer = new Viewer({ container: box })
  await viewer.importXML(xml)
  const registry = viewer.get<Registry>('elementRegistry')
  const canvas = viewer.get<Canvas>('canvas')
  const overlays = viewer.get<Overlays>('overlays')
  const fit = () => canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto')
  fit()
  const marked: [string, string][] = []

  return {
    drawn: describe(registry.getAll()),
    /** Takes off what was marked before. */
    mark(marks: Iterable<[string, string]>) {
      marked.splice(0).forEach(([id, mark]) => canvas.removeMarker(id, mark))
      for (const [id, mark] of marks) {
        if (!registry.get(id)) continue
        canvas.addMarker(id, mark)
        marked.push([id, mark])
      }
    },
    note(notes: Iterable<[string, string, string]>) {
      overlays.remove({ type: 'note' })
      for (const [id, text, title] of notes) {
        if (!registry.get(id)) continue
        const html = document.createElement('span')
        html.className = 'drawing-note'
        html.textContent = text
        html.title = title
        overlays.add(id, 'note', { position: { top: -12, right: 14 }, html })
      }
    },
    fit,
    destroy: () => viewer.destroy(),
  }
}

export type Drawing = Awaited<ReturnType<typeof draw>>

/** What leads where; a boundary event is reached from what it sits on. */
export function describe(elements: Element[]): Drawn {
  const flows = elements.filter((one) => one.type === 'bpmn:SequenceFlow' && one.source && one.target).map((one) => ({ id: one.id, from: one.source!.id, to: one.target!.id }))
  const reached = new Set(flows.map((flow) => flow.to))
  const starts = elements.filter((one) => one.type === 'bpmn:StartEvent' && one.parent?.type !== 'bpmn:SubProcess' && !reached.has(one.id)).map((one) => one.id)
  return { flows, starts, persons: new Set(elements.filter((one) => one.type === 'bpmn:UserTask').map((one) => one.id)) }
}
