import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { matchesSearch } from '../../kit/words.ts'
import type { Part } from './claim.ts'
import { lateLines, namedPeople, type LateLine } from './late-store.ts'
import { unitMeant } from './making.ts'
import { monthsUnder } from './months-store.ts'
import type { LatePerson } from './overview-contract.ts'
import { findOnlyTop, placesUnder, type Place } from './places-store.ts'
import { comparesProvinces, provinceCounts } from './provinces-store.ts'
import { treeRows } from './tree.ts'
import { ownTallies } from './tree-store.ts'

/** What the overview is asked: a unit by code or number, and one part of its tasks or both. */
export interface OverviewQuestion { unit?: string | undefined; unitNo?: number | undefined; part?: Part | undefined }

/** The unit asked about, refused where the actor does not see the whole of it, and above the provinces: nothing is held there, who compares provinces is shown those instead. */
export const unitCovered = async (work: Work, asked: Pick<OverviewQuestion, 'unit' | 'unitNo'>) => {
  if (work.actor.provinceId === 0) work.refuse(common.notAllowed)
  const { unitNo, code, label, parentNo, isCovered } = await unitMeant(work, asked.unit ?? asked.unitNo)
  if (!isCovered) work.refuse(common.notAllowed)
  return { unitNo, code, label, parentNo }
}

/** Tasks by state at each month end up to the day looked at. */
export const readMonths = async (work: Work, asked: OverviewQuestion) => {
  const unit = await unitCovered(work, asked)
  return { unit, months: await monthsUnder(work, unit.unitNo, asked.part) }
}

/** The organisation under a unit with its tasks counted, as deep as asked or as searched. */
export const readTree = async (work: Work, { depth, search, ...asked }: OverviewQuestion & { depth: number; search?: string | undefined }) => {
  const unit = await unitCovered(work, asked)
  const { units, own } = await ownTallies(work, unit.unitNo, asked.part)
  const isWanted = search ? ({ code, label }: { code: string; label: string }) => matchesSearch(`${code} ${label}`, search) : undefined
  return { unit, rows: treeRows(units, own, { rootNo: unit.unitNo, depth, isWanted }) }
}

/** What each province comes to, for whom a national body lets compare them. */
export const readProvinces = async (work: Work) => {
  if (!await comparesProvinces(work)) work.refuse(common.notAllowed)
  return { provinces: await provinceCounts(work) }
}

/** What is late, by who looks after the unit; the worst first. */
export const readLate = async (work: Work, asked: OverviewQuestion) => {
  const unit = await unitCovered(work, asked)
  const places = await placesUnder(work, unit.unitNo)
  const lines = await lateLines(work, { places, part: asked.part })
  const names = await namedPeople(work, [...new Set(lines.flatMap(({ personId }) => personId ?? []))])
  const people = lines.flatMap((line) => {
    const person = line.unitNo === null && line.personId ? names.get(line.personId) : undefined
    return person && line.personId ? [{ personId: line.personId, name: person.name, post: person.post, ...late(line), units: unitsOf(lines, line.personId, places) }] : []
  })
  return { unit, topNo: await findOnlyTop(work), people: worstFirst(people), nobody: worstFirst(lines.flatMap((line) => (line.personId === null ? placed(line, places) : []))) }
}

const unitsOf = (lines: LateLine[], personId: string, places: Map<number, Place>): LatePerson['units'] =>
  worstFirst(lines.flatMap((line) => {
    const { kind } = line
    return line.personId === personId && kind !== null ? placed(line, places).map((unit) => ({ ...unit, kind })) : []
  }))

const placed = (line: LateLine, places: Map<number, Place>) => {
  const place = line.unitNo === null ? undefined : places.get(line.unitNo)
  return place && line.unitNo !== null ? [{ unitNo: line.unitNo, code: place.code, label: place.label, ...late(line) }] : []
}

const late = ({ reported, accepted, longestDays }: LateLine) => ({ reported, accepted, longestDays })

const worstFirst = <One extends { accepted: number; longestDays: number }>(lines: One[]): One[] => lines.toSorted((a, b) => b.accepted - a.accepted || b.longestDays - a.longestDays)
