export type FlowMark = { id: string; what: 'added' | 'changed' | 'removed' }
export interface View { x: number; y: number; width: number; height: number }

interface Viewbox extends View { scale: number; outer: { width: number; height: number } }
interface Canvas { zoom(to: 'fit-viewport' | number, center?: 'auto'): number; viewbox(box?: View): Viewbox; addMarker(id: string, mark: string): void; removeMarker(id: string, mark: string): void }
interface Registry { get(id: string): unknown }

/** True when two looks at a drawing are the same but for rounding: what keeps two drawings from chasing each other. */
export const sameView = (a: View, b: View): boolean => (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.5)

/** Draws into a box; the library is loaded when the first drawing is shown. */
export async function draw(box: HTMLElement, xml: string, moved: (view: View) => void) {
  const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer')
  await import('./flow.css')
  const viewer = new Viewer({ container: box })
  await viewer.importXML(xml)
  const canvas = viewer.get<Canvas>('canvas')
  const registry = viewer.get<Registry>('elementRegistry')
  const marked: [string, string][] = []
  const view = (): View => { const { x, y, width, height } = canvas.viewbox(); return { x, y, width, height } }
  const fit = () => { canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto') }
  fit()
  viewer.on('canvas.viewbox.changed', () => moved(view()))
  return {
    mark(marks: FlowMark[]) {
      marked.splice(0).forEach(([id, mark]) => canvas.removeMarker(id, mark))
      for (const { id, what } of marks) {
        if (!registry.get(id)) continue
        canvas.addMarker(id, `diff-${what}`)
        marked.push([id, `diff-${what}`])
      }
    },
    look(to: View) { if (!sameView(view(), to)) canvas.viewbox(to) },
    fit,
    destroy: () => viewer.destroy(),
  }
}
export type Flow = Awaited<ReturnType<typeof draw>>
