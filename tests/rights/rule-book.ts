import type { Right } from '../../src/kit/work.ts'
import { actingDay, type Dated, type Result, type Task, type World } from './world.ts'

/**
 * The rules of rights in the words of the rule book, written apart from the application and sharing nothing with it.
 * A1 Officers work for a body by its authorisation, on the days it names; so does who an officer lets manage in his place.
 * A2 An officer sees what is held in or was assigned by the organisations under his body's organisation; at the top of the province, everything of it.
 * A3 Who is in charge of, follows or helps an organisation sees the same of it.
 * A4 The holder sees and reports; so does who he lets report. What an organisation holds, its head holds.
 * A5 The officers of the assigning body itself assign, revise, withdraw.
 * A6 The officers of the assigning body, or of one above it, accept.
 * A7 Of those who see it, urge: who may assign it (A5), the officers with the right to accept of the assigning body or of one above it, who is in charge of or follows the holder's organisation or one above, and who heads or reports for one of these.
 * A8 Who decided takes it back on its day, while no report of an organisation that held or assigned the task, or stands above, was issued on it.
 * A9 Officers who may authorise for the province's own Party organisation reorganise it.
 * V1 Nobody assigns to himself, nor to whom he stands for; nobody urges them. V2 Who holds, who reported, and who stands for one of them never accepts; nor who entered the report himself.
 * Nothing follows from administering accounts. A day counts from its beginning; what ends on a day no longer holds on it.
 */
export const ruleBook = (world: World) => {
  const holds = ({ from, until, superseded }: Dated) => !superseded && (from === null || from <= actingDay) && (until === null || actingDay < until)
  const parentOf = (unit: number) => world.edges.find((edge) => edge.unit === unit && holds(edge))?.parent
  const liesUnder = (unit: number, above: number): boolean => {
    for (let at: number | undefined = unit; at !== undefined; at = parentOf(at)) if (at === above) return true
    return false
  }
  const isTop = (unit: number) => world.units.some(({ no, kind }) => no === unit && kind === 'province') && parentOf(unit) === undefined
  const covers = (above: number, unit: number) => isTop(above) || liesUnder(unit, above)

  const delegatorsOf = (person: string, scope?: 'report' | 'manage') => world.delegations.filter((one) => one.to === person && holds(one) && (scope === undefined || one.scope === scope)).map(({ from_ }) => from_)
  const mandatesOf = (person: string) => [person, ...delegatorsOf(person, 'manage')].flatMap((officer) => world.authorisations.filter((one) => one.person === officer && holds(one)))
  const headsOf = (unit: number) => world.posts.filter((post) => post.unit === unit && post.heads && holds(post)).map(({ person }) => person)
  const holdersOf = (task: Task) => (task.holder ? [task.holder] : headsOf(task.holderUnit))

  const standsFor = (person: string, others: string[]) => others.includes(person) || delegatorsOf(person).some((one) => others.includes(one))
  const reportsFor = (person: string, others: string[]) => others.includes(person) || delegatorsOf(person, 'report').some((one) => others.includes(one))
  const worksWith = (person: string, right: Right, where: (unit: number) => boolean) => mandatesOf(person).some(({ unit, rights }) => rights.includes(right) && where(unit))

  const mayReport = (person: string, task: Task) => reportsFor(person, holdersOf(task)) // A4
  const reaches = (person: string, units: readonly number[]) => mandatesOf(person).some((mandate) => units.some((unit) => covers(mandate.unit, unit))) // A2
    || world.relations.some((one) => one.person === person && holds(one) && units.some((unit) => liesUnder(unit, one.unit))) // A3
  const maySee = (person: string, task: Task) => reaches(person, [task.holderUnit, task.assigningUnit]) || mayReport(person, task) // A2 A3 A4
  const mayAssign = (person: string, task: Task) => worksWith(person, 'assign', (unit) => unit === task.assigningUnit) && !standsFor(person, holdersOf(task)) // A5 V1
  const mayAccept = (person: string, task: Task, result: Result) =>
    worksWith(person, 'accept', (unit) => covers(unit, task.assigningUnit)) // A6
    && !standsFor(person, [...holdersOf(task), result.reportedBy]) && (result.imported || result.recordedBy !== person) // V2
  const mayUrge = (person: string, task: Task) => {
    const answersAbove = world.relations.some((one) => one.person === person && one.kind !== 'helper' && holds(one) && liesUnder(task.holderUnit, one.unit))
      || world.units.some(({ no }) => liesUnder(task.holderUnit, no) && reportsFor(person, headsOf(no)))
    return maySee(person, task) && !standsFor(person, holdersOf(task)) // A7 V1
      && (mayAssign(person, task) || worksWith(person, 'accept', (unit) => covers(unit, task.assigningUnit)) || answersAbove)
  }
  const mayTakeBack = (person: string, task: Task, { by, day, result }: { by: string; day: string; result: Result }, issuedBy: number | null) =>
    by === person && day === actingDay && mayAccept(person, task, result) && !(issuedBy !== null && [task.holderUnit, task.assigningUnit].some((unit) => liesUnder(unit, issuedBy))) // A8
  const mayReorganise = (person: string) => worksWith(person, 'authorise', isTop) // A9
  const grounds = { holds, liesUnder, headsOf, holdersOf, mandatesOf, delegatorsOf, standsFor, reportsFor, worksWith, reaches }
  return { grounds, mayReorganise, mayTakeBack, maySee, mayAssign, mayUrge, mayPropose: mayReport, mayReport, mayAccept }
}
