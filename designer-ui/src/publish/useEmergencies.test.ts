import { expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { api, type Publication } from '@/api'
import { emergencyActed, useEmergencies } from './useEmergencies'

const one = (id: string) => ({ id }) as Publication
const settled = async () => { await nextTick(); await Promise.resolve(); await Promise.resolve(); await Promise.resolve() }

it('keeps what it knows through a lost line, hears of an act, and forgets another unit', async () => {
  const answers = [() => Promise.resolve([one('a')]), () => Promise.reject(new Error('line')), () => Promise.resolve([one('a'), one('b')]), () => new Promise<Publication[]>(() => {})]
  vi.spyOn(api.changes, 'emergencies').mockImplementation(() => answers.shift()!())
  const node = ref('taizhou')
  const page = ref('/changes')
  const scope = effectScope()
  const { open } = scope.run(() => useEmergencies(node, () => page.value))!
  const ids = () => open.value.map((known) => known.id)
  await settled()
  expect(ids()).toEqual(['a'])
  page.value = '/history'
  await settled()
  expect(ids()).toEqual(['a'])
  emergencyActed()
  await settled()
  expect(ids()).toEqual(['a', 'b'])
  node.value = 'taizhou/hailing'
  await settled()
  expect(ids()).toEqual([])
  scope.stop()
})
