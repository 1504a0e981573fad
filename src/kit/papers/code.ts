/** The code printed on every page of a paper, by which it is looked up: the end of its id in eight signs that are told apart when read aloud, '7KQ2-M9XD'. */
export const codeOf = (id: string): string => {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  const text = Array.from({ length: 8 }, (_, at) => signs[Number((bits >> BigInt(35 - at * 5)) & 31n)]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** The end of the id that a code stands for, as it was typed: O is zero, I and L are one; undefined for what is no code. */
export const endOfCode = (typed: string): string | undefined => {
  const places = Array.from(typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'), (sign) => signs.indexOf(sign))
  if (places.length !== 8 || places.includes(-1)) return undefined
  return places.reduce((bits, place) => (bits << 5n) | BigInt(place), 0n).toString(16).padStart(10, '0')
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
