import { api, type Repair } from '@/api'

/** The files a repair sets, each with its text; undefined where the file goes. */
export const editsOf = (repair: Repair): { path: string; text?: string | null }[] => [{ path: repair.path, text: repair.text }, ...(repair.also ?? [])]

/** Carries a repair out in a change, file by file, each onto the version that is there. */
export async function carryOut(change: string, repair: Repair): Promise<void> {
  for (const { path, text } of editsOf(repair)) {
    const { version } = await api.changes.file(change, path)
    if (text === undefined || text === null) await api.changes.removeFile(change, path, version)
    else await api.changes.save(change, path, text, version)
  }
}
