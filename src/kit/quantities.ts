/** Amounts as exact decimal strings, read and written the Vietnamese way: dot for thousands, comma for decimals. */

/** A decimal as PostgreSQL's numeric prints it: '17', '8150', '4065.5', '-3'; no exponent, no spare zeros. */
export type Amount = string

/** Why a text is no quantity. */
export type QuantityRefusal = 'not_a_number' | 'ambiguous_number'
/** A quantity as written: its amount, whether it is a least one, and the measure glued to it. */
export type Quantity = { amount: Amount; atLeast: boolean; measure: string | null }
/** A quantity read from a text, or why there is none. */
export type QuantityReading = Quantity | { refusal: QuantityRefusal }

/** Whether a text is a decimal with an optional minus sign and a dot ('4065.5'); spare zeros are allowed. */
export const isAmount = (text: string): boolean => /^-?\d{1,30}(\.\d{1,15})?$/.test(text)

/** The one spelling of an amount: '07.50' → '7.5', '-0' → '0'. */
export const normalAmount = (amount: Amount): Amount => {
  const { digits, places } = exact(amount)
  return spell(digits, places)
}

/** Reads a quantity written in text: '8.150' = 8150, '4.065,5', 'Ít nhất 05', '2.363 hồ sơ'; what could mean two numbers is refused. */
export const readQuantity = (text: string): QuantityReading => {
  const plain = text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' ').replace(/\u2212/g, '-').trim()
  const parts = QUANTITY.exec(plain)
  if (!parts) return { refusal: 'not_a_number' }
  const { lead, number, rest } = parts.groups as { lead?: string; number: string; rest: string }
  const amount = readNumber(number)
  if (typeof amount !== 'string') return amount
  const upward = /(^| )trở lên$/i.test(rest)
  const measure = rest.replace(/(^| )trở lên$/i, '').trim()
  if (/^([\d.,/:–-]|đến )/.test(measure)) return { refusal: 'not_a_number' }
  return { amount, atLeast: Boolean(lead) || upward, measure: measure || null }
}

/** The amount of a number cell without float noise: what Excel itself shows, 15 significant digits (0.1 + 0.2 → '0.3'). */
export const amountOfNumber = (value: number): Amount => {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number')
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string]
  const [whole, fraction] = mantissa.split('.') as [string, string]
  return spell(BigInt(whole + fraction), 14 - Number(exponent))
}

/** Exact sum. */
export const add = (left: Amount, right: Amount): Amount => combine(left, right, (a, b) => a + b)

/** Exact difference. */
export const subtract = (left: Amount, right: Amount): Amount => combine(left, right, (a, b) => a - b)

/** Exact product: unit cost × quantity. */
export const multiply = (left: Amount, right: Amount): Amount => {
  const [a, b] = [exact(left), exact(right)]
  return spell(a.digits * b.digits, a.places + b.places)
}

/** Exact sum of many; '0' of none. */
export const sum = (amounts: Iterable<Amount>): Amount => {
  let total = '0'
  for (const amount of amounts) total = add(total, amount)
  return total
}

/** -1, 0 or 1, exactly. */
export const compare = (left: Amount, right: Amount): -1 | 0 | 1 => {
  const [a, b] = aligned(left, right)
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether two spellings are the same number ('7.50' and '7.5'). */
export const sameAmount = (left: Amount, right: Amount): boolean => compare(left, right) === 0

/** n of N in hundredths, rounded half up to two places; over-fulfilment as it is (17, 16 → '106.25'); null when N is 0. */
export const percent = (part: Amount, whole: Amount): Amount | null => {
  const [n, total] = aligned(part, whole)
  if (total === 0n) return null
  const scaled = n * 10_000n * 2n
  const doubled = total * 2n
  const rounded = (scaled + (scaled < 0n === total < 0n ? total : -total)) / doubled
  return spell(rounded, 2)
}

/** '4.065,5' from '4065.5'. */
export const formatAmount = (amount: Amount): string => {
  const [whole, fraction] = normalAmount(amount).split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return fraction ? `${grouped},${fraction}` : grouped
}

/** '106,25%' of 17 and 16; '–' when there is nothing to hold it against. */
export const formatPercent = (part: Amount, whole: Amount): string => {
  const value = percent(part, whole)
  return value === null ? '–' : `${formatAmount(value)}%`
}

const QUANTITY =
  /^(?<lead>(?:ít nhất|tối thiểu|không dưới|đạt ít nhất|từ(?= .* trở lên$)|≥|>=)\s*)?(?<number>[+-]?\d(?:[\d.,]| (?=\d{3}(?!\d)))*)\s*(?<rest>.*)$/iu

const readNumber = (text: string): Amount | { refusal: QuantityRefusal } => {
  const number = text.replace(/[.,]$/, '')
  if (/^[+-]?\d+(,\d+)?$/.test(number)) return normalAmount(number.replace('+', '').replace(',', '.'))
  if (/^[+-]?[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*(,\d+)?$/.test(number))
    return normalAmount(number.replace(/[+. ]/g, '').replace(',', '.'))
  return { refusal: 'ambiguous_number' }
}

const exact = (amount: Amount): { digits: bigint; places: number } => {
  const [whole, fraction = ''] = amount.split('.') as [string, string | undefined]
  return { digits: BigInt(whole + fraction), places: fraction.length }
}

const aligned = (left: Amount, right: Amount): [bigint, bigint] => {
  const [a, b] = [exact(left), exact(right)]
  const places = Math.max(a.places, b.places)
  return [a.digits * 10n ** BigInt(places - a.places), b.digits * 10n ** BigInt(places - b.places)]
}

const combine = (left: Amount, right: Amount, operate: (a: bigint, b: bigint) => bigint): Amount => {
  const places = Math.max(exact(left).places, exact(right).places)
  return spell(operate(...aligned(left, right)), places)
}

const spell = (digits: bigint, places: number): Amount => {
  if (places <= 0) return String(digits * 10n ** BigInt(-places))
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const fraction = text.slice(-places).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${text.slice(0, -places)}${fraction ? `.${fraction}` : ''}`
}
