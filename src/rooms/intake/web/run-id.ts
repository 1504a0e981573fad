/** An id made on the page, so that what it names can be asked about before the answer comes. */
export const newRunId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The trial this page waits for, so that it is found again after a reload; null for none. */
export const rememberRun = (id: string | null): void => {
  try {
    if (id) sessionStorage.setItem(KEY, id)
    else sessionStorage.removeItem(KEY)
  } catch { /* a browser may forbid storage; the list shows the import when it is done */ }
}

/** The trial that was waited for before the page was loaded anew. */
export const rememberedRun = (): string | null => {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

const KEY = 'guong-import'
