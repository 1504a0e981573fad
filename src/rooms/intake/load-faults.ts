/** The faults of a long file: all of them counted by what they are, the first of each told with row and cell. */
import type { CellError } from './errors.ts'

/** One kind of fault: how many cells have it, and the first of them. */
export interface FaultKind { code: string; count: number; first: { row: number; cell: string; text: string | null; message: string }[] }

/** So many of a kind are told; who has more of them has one cause. */
const toldOfAKind = 200

/** An empty list. */
export const faultList = () => {
  const kinds = new Map<string, FaultKind>()
  return {
    add: ({ code, cell, text, message }: Pick<CellError, 'code' | 'cell' | 'text' | 'message'>): void => {
      const kind = kinds.get(code) ?? { code, count: 0, first: [] }
      kinds.set(code, kind)
      kind.count += 1
      if (kind.first.length < toldOfAKind) kind.first.push({ row: Number(/\d+$/.exec(cell)?.[0] ?? 0), cell, text: text?.slice(0, 200) ?? null, message })
    },
    count: (): number => [...kinds.values()].reduce((sum, { count }) => sum + count, 0),
    kinds: (): FaultKind[] => [...kinds.values()].toSorted((a, b) => b.count - a.count),
  }
}
