/** A signature as it lies in a PDF: which bytes it signs, and the signature itself. */
export interface LyingSignature {
  /** end of what it signs; what comes after was added later */
  readonly end: number
  readonly signed: Uint8Array<ArrayBuffer>
  readonly cms: Uint8Array<ArrayBuffer>
  /** false where it leaves out more of the file up to its end than itself */
  readonly isWhole: boolean
}

const most = 20
const largestCms = 262_144

/** The signatures of a PDF, the earliest first. What a signature signs is told by the file's bytes alone: everything up to its end but the hexadecimal string that holds it. */
export const signaturesIn = (bytes: Uint8Array): LyingSignature[] => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return [...text.matchAll(/\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/g)].slice(0, most)
    .map(([, ...numbers]) => lyingAt(bytes, text, numbers.map(Number))).toSorted((a, b) => a.end - b.end)
}

const lyingAt = (bytes: Uint8Array, text: string, [from = 0, length = 0, second = 0, rest = 0]: number[]): LyingSignature => {
  const [first, end] = [from + length, second + rest]
  const gap = second - first <= largestCms * 2 ? text.slice(first, second) : ''
  const isWhole = from === 0 && first < second && end <= bytes.length && /^<[0-9a-fA-F\s]*>$/.test(gap)
  const signed = new Uint8Array(isWhole ? length + rest : 0)
  if (isWhole) {
    signed.set(bytes.subarray(from, first))
    signed.set(bytes.subarray(second, end), length)
  }
  return { end, signed, cms: new Uint8Array(Buffer.from(gap.replace(/[^0-9a-fA-F]/g, ''), 'hex')), isWhole }
}
