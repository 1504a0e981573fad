import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { noteIn, tryLock } from '../postgres/locks.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Makes this process the only server on the data folder, or says where the other one answers; the result gives the folder free. */
export const beTheOnlyOne = (dataFolder: string, url: string): (() => void) => {
  const file = join(dataFolder, 'server.lock')
  if (tryLock(file, url)) return () => rmSync(file, { force: true })
  const other = noteIn(file) ?? url
  throw new StartRefusal('already_running', {
    vi: `Gương đang chạy trên thư mục dữ liệu này rồi, mở ${other}. Muốn chạy thêm một bản khác, đặt GUONG_DATA và PORT khác.`,
    en: `Gương already runs on this data folder: open ${other}. To run another one, set another GUONG_DATA and PORT.`,
  })
}
