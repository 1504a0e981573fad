import type { Work } from '../../kit/work.ts'
import { askForLetters } from './asking.ts'
import { insertNotices, type Telling } from './telling-store.ts'

export { askForAllLetters } from './asking.ts'
export type { FindTitles } from './titles.ts'
export { tellingAll, type Telling } from './telling-store.ts'

/** Tells these persons of something, once by its key however often it is asked; who stands for them by delegation of the scope `standIns` is told besides. The actor himself is not told. Every one of them must be allowed to see what it is about. */
export const tell = async (work: Work, { to, standIns = null, ...telling }: Telling & { to: readonly string[]; standIns?: 'report' | 'manage' | null }): Promise<void> => {
  if (to.length > 0) await askForLetters(work, await insertNotices(work, telling, { to: [...to], standIns }))
}
