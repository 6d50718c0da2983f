import { computed, ref, type Ref, shallowRef, watch } from 'vue'
import type { Json } from '@/fields'
import { addField, addGroup, addPage, addPages, duplicate, move, type Place, remove, type Texts } from './useFormEdits'
import { type FormTree, type Item, placeAfter, placeBeside, readForm, scopeOf } from './useFormTree'
import { insertAt, tryJson } from './useJsonText'

export interface Run { texts: Ref<Texts>; run: (label: string, after: Texts, merge?: string) => void }
/** Words for what is new, in both languages: a form has to speak both. */
export type Naming = (word: string) => { zh: string; en: string }

/** What is chosen, and the acts of palette and canvas as commands. While a text cannot be read the canvas shows the last one that could. */
export function useWorkshop(commands: Run, naming: Naming) {
  const chosen = ref('')
  const schema = computed(() => tryJson(commands.texts.value.schema))
  const ui = computed(() => tryJson(commands.texts.value.ui))
  const fault = computed(() => (schema.value.fault ? { file: 'schema' as const, ...schema.value.fault } : ui.value.fault ? { file: 'ui' as const, ...ui.value.fault } : undefined))
  const read = shallowRef<{ schema: Json; ui: Json }>({ schema: {}, ui: {} })
  watch(commands.texts, () => { if (!fault.value) read.value = { schema: schema.value.value!, ui: ui.value.value! } }, { immediate: true, flush: 'sync' })
  const tree = computed<FormTree>(() => readForm(read.value.schema, read.value.ui))
  const item = computed(() => tree.value.flat.find((one) => one.id === chosen.value))
  const paged = computed(() => tree.value.flat.some((one) => one.kind === 'pages'))

  function add(word: string, at?: Place) {
    const place = at ?? placeAfter(tree.value, item.value, read.value.ui)
    const id = [...place.list, place.index].join('/')
    if (word === 'group') {
      // a section lies in no other section
      const home = item.value && !at ? outOfGroup(place) : place
      commands.run('add', addGroup(commands.texts.value, home, naming('group')))
      chosen.value = [...home.list, home.index].join('/')
    } else if (word === 'tabs' || word === 'steps') {
      commands.run('pages', addPages(commands.texts.value, word, [naming('page'), naming('page')]))
      chosen.value = 'elements/0'
    } else {
      const made = addField(commands.texts.value, word, place, naming(word))
      commands.run('add', made.texts)
      chosen.value = made.name || id
    }
  }
  function outOfGroup(place: Place): Place {
    const holder = tree.value.flat.find((one) => one.kind === 'group' && [...one.path, 'elements'].join('/') === place.list.join('/'))
    return holder ? { list: holder.path.slice(0, -1), index: (holder.path.at(-1) as number) + 1 } : place
  }
  function step(one: Item, by: -1 | 1) {
    const to = placeBeside(tree.value, one, by)
    if (to) put(one, to)
  }
  function put(one: Item, to: Place) {
    commands.run('move', move(commands.texts.value, one, to))
    if (one.kind !== 'field') chosen.value = tree.value.flat.find((other) => other.kind === one.kind && JSON.stringify(other.element) === JSON.stringify(one.element))?.id ?? ''
  }
  function place(what: { item?: Item; word?: string }, to: Place) {
    if (what.item) put(what.item, to)
    else if (what.word) add(what.word, to)
  }
  function drop(one: Item) {
    const at = tree.value.flat.indexOf(one)
    commands.run('remove', remove(commands.texts.value, one))
    chosen.value = tree.value.flat[Math.min(at, tree.value.flat.length - 1)]?.id ?? ''
  }
  function copy(one: Item) {
    const made = duplicate(commands.texts.value, one)
    commands.run('copy', made.texts)
    if (made.name) chosen.value = made.name
  }
  const page = (one: Item) => commands.run('pages', addPage(commands.texts.value, one, naming('page')))
  function layOut(name: string) {
    const to = placeAfter(tree.value, item.value, read.value.ui)
    commands.run('add', { ...commands.texts.value, ui: insertAt(commands.texts.value.ui, to.list, to.index, { type: 'Control', scope: scopeOf(name) }) })
    chosen.value = name
  }
  return { chosen, item, tree, paged, fault, schema: computed(() => read.value.schema), add, step, place, drop, copy, page, layOut }
}
