/** Reads the search part of an address as plain texts ('?tim=kenh+muong'), never as JSON. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

/** Writes texts as the search part of an address; what is empty is left out. */
export const stringifySearch = (search: Record<string, unknown>): string => {
  const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return text ? `?${text}` : ''
}

/** An address with its filters: addressOf('/viec', { donvi: '12' }) → '/viec?donvi=12'. */
export const addressOf = (path: string, search: Record<string, string | number | boolean | null | undefined>): string =>
  path + stringifySearch(search)
