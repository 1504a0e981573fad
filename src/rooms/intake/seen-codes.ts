import { hash } from 'node:crypto'

/** Which codes a long file has had already: sixty-four bits of each, so that a million of them take sixteen megabytes. */
export interface SeenCodes { has: (key: string) => boolean; add: (key: string) => void }

/** An empty memory of codes. */
export const seenCodes = (): SeenCodes => {
  let [slots, count] = [new Uint32Array(2 * 4_096), 0]
  const grow = () => {
    const before = slots
    slots = new Uint32Array(before.length * 2)
    for (let at = 0; at < before.length; at += 2) if (before[at] || before[at + 1]) put(slots, before[at] ?? 0, before[at + 1] ?? 0)
  }
  return {
    has: (key) => placeOf(slots, ...hashOf(key)).isThere,
    add: (key) => {
      if (!put(slots, ...hashOf(key))) return
      count += 1
      if (count * 2 > slots.length / 2) grow()
    },
  }
}

const put = (slots: Uint32Array, high: number, low: number): boolean => {
  const { at, isThere } = placeOf(slots, high, low)
  slots[at] = high
  slots[at + 1] = low
  return !isThere
}

const placeOf = (slots: Uint32Array, high: number, low: number) => {
  const pairs = slots.length / 2
  let at = low % pairs
  while ((slots[at * 2] || slots[at * 2 + 1]) && (slots[at * 2] !== high || slots[at * 2 + 1] !== low)) at = (at + 1) % pairs
  return { at: at * 2, isThere: slots[at * 2] === high && slots[at * 2 + 1] === low }
}

/** The first sixty-four bits of a digest; never all zero, which stands for an empty slot. */
const hashOf = (key: string): [high: number, low: number] => {
  const digest = hash('sha256', key, 'buffer')
  return [digest.readUInt32LE(0), digest.readUInt32LE(4) || 1]
}
