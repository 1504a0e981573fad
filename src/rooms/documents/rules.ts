import type { Authority } from './wording-contract.ts'

/** 'Số 05-BC/TU': two digits at least; a draft leaves room for the hand of the registry. */
export const numberLine = ({ value, kind, symbol }: { value: number | null; kind: string; symbol: string }): string =>
  `Số ${value === null ? '     ' : twoDigits(value)}-${kind}/${symbol}`

/** '05-BC/TU', as others refer to it. */
export const numberOf = ({ value, kind, symbol }: { value: number; kind: string; symbol: string }): string => `${twoDigits(value)}-${kind}/${symbol}`

/** In whose name it is signed, as the paper says it: 'T/M BAN THƯỜNG VỤ'. */
export const onBehalfLine = (authority: Authority | null, onBehalf: string): string =>
  (authority ? `${written[authority]} ${onBehalf}`.trim() : onBehalf)

/** A committee works as a whole: nobody signs in place of it. */
export const isSignedForACommittee = (authority: Authority | null, onBehalf: string): boolean =>
  authority === 'KT' && /ban thường vụ|ban chấp hành|thường trực|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|chi ủy|chi bộ/iu.test(onBehalf)

const written = { TM: 'T/M', TL: 'T/L', KT: 'K/T' }
const twoDigits = (value: number) => String(value).padStart(2, '0')
