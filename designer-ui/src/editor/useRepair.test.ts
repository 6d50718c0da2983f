import { expect, it, vi } from 'vitest'
import { api, type DraftFile } from '@/api'
import { carryOut } from './useRepair'

it('sets every file of a repair onto its own version, and removes those without a text', async () => {
  vi.spyOn(api.changes, 'file').mockImplementation((_, path) => Promise.resolve({ path, version: path.length } as DraftFile))
  const save = vi.spyOn(api.changes, 'save').mockResolvedValue({ version: 9, findings: [] })
  const remove = vi.spyOn(api.changes, 'removeFile').mockResolvedValue(undefined)
  await carryOut('c', { label: '修复', path: 'a', text: 'x', also: [{ path: 'bb', text: 'y' }, { path: 'ccc' }] })
  expect(save.mock.calls).toEqual([['c', 'a', 'x', 1], ['c', 'bb', 'y', 2]])
  expect(remove.mock.calls).toEqual([['c', 'ccc', 3]])
})
