/** How large the made nation is: in the whole, and of each of its provinces. */
export interface NationSize { share: number; provinces: number; national: number; units: number; communes: number; members: number; tasks: number; entriesOfTask: number }

/** The country as the issue of the bench counts it, by the share of it that is made: every province becomes smaller. Fewer than the 34 provinces may be made, each as large as it would be among all. */
export const sizeOf = (share: number, provinces: number = ofCountry.provinces): NationSize => {
  if (!(share > 0 && share <= 1)) throw new Error(`the size of the nation is a share from 0.001 to 1, not ${share}`)
  if (!(Number.isInteger(provinces) && provinces > 0 && provinces <= ofCountry.provinces)) throw new Error(`the nation has from 1 to ${ofCountry.provinces} provinces, not ${provinces}`)
  const ofProvince = (count: number) => Math.round((count * share) / ofCountry.provinces)
  const units = Math.max(12, ofProvince(ofCountry.organisations))
  return { share, provinces, national: 14, units, communes: Math.max(3, Math.round(units * 0.052)), members: Math.max(units * 2, ofProvince(ofCountry.members)), tasks: ofProvince(ofCountry.tasks), entriesOfTask: 6 }
}

/** The whole country. */
export const ofCountry = { provinces: 34, organisations: 63_764, members: 5_400_000, tasks: 4_000_000 }

/** The day on which the nation is looked at. */
export const nationDay = '2026-06-30'

/** Columns of a table and its rows, a value each, `null` for none: everything of one province, or of the nation where it is 0. */
export interface TableRows { table: string; columns: string; rows: (size: NationSize, province: number) => Iterable<readonly (string | number | null)[]> }

/** From this day on everything is so, as known from then on. */
export const since = '[2026-01-05,)'

/** The unit above: communes under the province, the others under communes in turn; national bodies under nobody. */
export const parentOf = ({ communes }: NationSize, unit: number): number => (unit <= communes + 1 ? 1 : 2 + ((unit - 2 - communes) % communes))

/** One digit a table, so that the ids of two tables never meet. */
const kinds = { unit: 1, version: 2, edge: 3, body: 4, person: 5, post: 6, document: 7, indicator: 8, task: 9, revision: 10, instalment: 11, entry: 12, evidence: 13, decision: 14, measure: 15 } as const

/** The nth id of a table in a province: shaped as UUIDv7 of the year 2024, growing with n, the same in every run. */
export const idOf = (kind: keyof typeof kinds, province: number, n: number): string =>
  `01900000-0000-7${kinds[kind].toString(16)}00-8${province.toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`

/** A number from 0 to below `below` that follows from n alone and looks as if drawn. */
export const drawn = (n: number, below: number): number => {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d)
  return ((Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15)) >>> 0) % below
}
