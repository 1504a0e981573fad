import { sql } from 'kysely'
import { formatDay } from '../../kit/dates.ts'
import { percent } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import type { Group, PartOverview, QuantityLine, Tally } from './contract.ts'
import { groupsOf, placesUnder, unitsNumbered, type NamedUnit } from './places-store.ts'
import { hasCounters, linesOfCounters } from './rollup-counted-store.ts'
import { levels, linesOfStandings, type Line } from './rollup-lines-store.ts'
import { documentsNamed, indicatorsNamed } from './rows-store.ts'

/** The figures of a unit added up in the database: a line for every way of grouping them. From counters where there are some, else from standings; both give the same. */
export const rollUp = async (work: Work, unit: Asked): Promise<PartOverview[]> => {
  const { rows, groups } = await counted(work, unit) ?? await workedOut(work, unit.unitNo)
  const keysAt = (level: number) => rows.flatMap((row) => (row.level === level && row.key !== null ? [row.key] : []))
  const idsAt = (level: number) => sql<string[]>`${keysAt(level)}::uuid[]`
  // Who assigns is most often a unit by which figures are grouped, whose name is here already.
  const others = keysAt(levels.body).map(Number).filter((unitNo) => !groups.has(unitNo))
  const [assigners, documents, indicators] = await Promise.all([others.length > 0 ? unitsNumbered(work, others) : [], documentsNamed(work, idsAt(levels.decision)), indicatorsNamed(work, idsAt(levels.quantity))])
  const names: Names = { groups: new Map([...groups.values()].map(({ code, label }) => [code, label])), assigners: new Map<number, Label>([...groups, ...assigners]), documents, indicators }
  return (['provincial', 'delegated'] as const).flatMap((part) => {
    const own = rows.filter((row) => row.part === part)
    const total = own.find((row) => row.level === levels.total)
    return total ? [overviewOf(own, total, names)] : []
  })
}

interface Asked { unitNo: number; parentNo: number | null }

// Asked at once: where there are no counters, none are read.
const counted = async (work: Work, { unitNo, parentNo }: Asked) => {
  const [isCounted, groups, rows] = await Promise.all([hasCounters(work), groupsOf(work, unitNo), linesOfCounters(work, { unitNo, isTop: parentNo === null })])
  return isCounted ? { rows, groups } : undefined
}

const workedOut = async (work: Work, unitNo: number) => {
  const places = await placesUnder(work, unitNo)
  return { rows: await linesOfStandings(work, places), groups: new Map([...places.values()].map(({ group }) => [group.unitNo, group])) }
}

type Label = Pick<NamedUnit, 'code' | 'label'>

/** `groups` are labels by code. */
interface Names { groups: Map<string, string>; assigners: Map<number, Label>; documents: Awaited<ReturnType<typeof documentsNamed>>; indicators: Awaited<ReturnType<typeof indicatorsNamed>> }

const overviewOf = (lines: readonly Line[], total: Line, { groups, assigners, documents, indicators }: Names): PartOverview => {
  const at = (level: number, naming: (key: string) => { key: string; name: string }): Group[] => lines
    .flatMap((line) => (line.level === level && line.key !== null ? [{ ...tallyOf(line), ...naming(line.key) }] : [])).sort((a, b) => (a.key < b.key ? -1 : 1))
  const body = (no: string) => ({ key: assigners.get(Number(no))?.code ?? no, name: assigners.get(Number(no))?.label ?? no })
  const decision = (id: string) => ({ key: documents.get(id)?.number ?? id, name: `${documents.get(id)?.number ?? ''}, ${formatDay(documents.get(id)?.issuedOn ?? '')}` })
  return {
    part: total.part, total: tallyOf(total), byUnit: at(levels.unit, (key) => ({ key, name: groups.get(key) ?? key })), byHorizon: at(levels.horizon, (key) => ({ key, name: key })),
    byDecision: at(levels.decision, decision), byBody: at(levels.body, body),
    quantities: lines.flatMap((line) => (line.level === levels.quantity && line.key !== null ? [quantityOf(line, indicators.get(line.key))] : [])).sort((a, b) => a.indicator.localeCompare(b.indicator, 'vi')),
  }
}

const tallyOf = (line: Line): Tally => ({
  tasks: line.tasks, cadres: line.cadres, first: line.first, supplementary: line.supplementary,
  accepted: { met: line.metA, over: line.overA, overdue: line.overdueA, in_progress: line.progressA, not_started: line.noneA },
  reported: { met: line.metR, over: line.overR, overdue: line.overdueR, in_progress: line.progressR, not_started: line.noneR },
})

const quantityOf = (line: Line, indicator: { name: string; measure: string } | undefined): QuantityLine => ({
  indicator: indicator?.name ?? '', measure: indicator?.measure ?? '', tasks: line.tasks, plan: line.plan, accepted: line.acceptedSum, reported: line.reportedSum,
  acceptedPercent: percent(line.acceptedSum, line.plan), reportedPercent: percent(line.reportedSum, line.plan),
})
