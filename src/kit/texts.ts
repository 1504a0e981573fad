import type { Issue } from './issues.ts'

/** An input with all its texts in NFC, so that a name typed on another keyboard is the same name. */
export const composed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, composed(one)])) : value
}

/** The places of an input whose text no database can keep: NUL, and halves of a character. */
export const unwritableIn = (value: unknown, path = ''): Issue[] => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? [] : [{ path, message: 'Có ký tự không lưu được. Hãy xóa ký tự lạ rồi gõ lại.' }]
  const below = (name: string | number) => (path ? `${path}.${name}` : String(name))
  if (value instanceof File) return unwritableIn(value.name, path)
  if (Array.isArray(value)) return value.flatMap((one, at) => unwritableIn(one, below(at)))
  return isPlain(value) ? Object.entries(value).flatMap(([name, one]) => [...unwritableIn(name, path), ...unwritableIn(one, below(name))]) : []
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
