/** What is wrong with a file before it is sent; undefined when nothing is seen to be. */
export type FileFault = 'not_a_workbook' | 'old_workbook' | 'too_big' | 'empty_file' | 'too_many'

export const MOST_FILES = 10

/** Looks at name, size and first bytes, so that what can not be taken is refused at once. */
export const faultOf = async (file: File): Promise<FileFault | undefined> => {
  if (file.size === 0) return 'empty_file'
  if (file.size > 20 * 1024 * 1024) return 'too_big'
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first === 0xd0 && second === 0xcf) return 'old_workbook'
  return first === 0x50 && second === 0x4b && /\.xlsx$/i.test(file.name) ? undefined : 'not_a_workbook'
}
