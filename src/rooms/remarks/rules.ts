/** The persons a text mentions, each once, in order: @[id]. */
export const mentionedIn = (text: string): string[] => [...new Set([...text.matchAll(token)].map(([, id = '']) => id.toLowerCase()))]

/** A text as pieces: what was written, and the ids of persons between. */
export const piecesOf = (text: string): { text: string; personId?: string }[] =>
  text.split(token).map((piece, at) => (at % 2 === 1 ? { text: '', personId: piece.toLowerCase() } : { text: piece })).filter(({ text: piece, personId }) => personId !== undefined || piece !== '')

/** How a person stands in a text. */
export const mentionOf = (personId: string): string => `@[${personId}]`

const token = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/gi
