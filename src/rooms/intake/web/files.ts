import { mostBytes } from '../rules.ts'

/** What is wrong with a file before it is sent; undefined when nothing is seen to be. */
export type FileFault = 'not_a_workbook' | 'old_workbook' | 'too_big' | 'too_long' | 'empty_file' | 'too_many'

export const MOST_FILES = 10

/** Looks at name, size and first bytes, so that what can not be taken is refused at once. */
export const faultOf = async (file: File): Promise<FileFault | undefined> => {
  if (file.size === 0) return 'empty_file'
  if (isCsv(file)) return file.size > mostBytes ? 'too_long' : undefined
  if (file.size > LARGE) return 'too_big'
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first === 0xd0 && second === 0xcf) return 'old_workbook'
  return first === 0x50 && second === 0x4b && /\.xlsx$/i.test(file.name) ? undefined : 'not_a_workbook'
}

/** Whether a file is CSV, by its name. */
export const isCsv = ({ name }: File): boolean => /\.csv$/i.test(name)

/** Whether a CSV file is too large to be looked at sheet by sheet: it is sent in parts and dealt with behind. */
export const isLarge = ({ size }: File): boolean => size > LARGE

const LARGE = 20 * 1024 * 1024
