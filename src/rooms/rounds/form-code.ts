import { createHmac } from 'node:crypto'

/** Letters of a code: none is taken for another when it is read from paper. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A form as it was issued to a unit. */
export interface Issued { partCode: string; place: number; version: number }

/** The code a sheet prints, 'K7QH2M-1.2-9FXW3C': the part, the form and its version, and a check over ids that are printed nowhere. */
export const codeOf = (issued: Issued, secret: { partId: string; formId: string }): string => `${issued.partCode}-${issued.place}.${issued.version}-${checkOf(issued, secret)}`

/** What a code says, undefined where it is none. */
export const readCode = (text: string): (Issued & { check: string }) | undefined => {
  const [, partCode, place, version, check] = /^([0-9A-Z]{6})-(\d{1,3})\.(\d{1,4})-([0-9A-Z]{6})$/.exec(text.trim().toUpperCase()) ?? []
  return partCode && place && version && check ? { partCode, place: Number(place), version: Number(version), check } : undefined
}

/** Whether a code is as it was issued. */
export const isGenuine = (code: Issued & { check: string }, secret: { partId: string; formId: string }): boolean => checkOf(code, secret) === code.check

const checkOf = ({ partCode, place, version }: Issued, { partId, formId }: { partId: string; formId: string }) =>
  [...createHmac('sha256', `${partId} ${formId}`).update(`${partCode} ${place} ${version}`).digest().subarray(0, 6)].map((byte) => codeLetters[byte % codeLetters.length]).join('')
