import type { Discharge, Duty, DueWorld, Obstacle, SubjectKind } from './due-world.ts'
import type { RoundPart } from './round-world.ts'
import { roundRules } from './round-rules.ts'
import { ruleBook } from './rule-book.ts'
import type { Task } from './world.ts'

/**
 * The rules of rights for what falls due, in the words of the rule book and apart from the application (A and V: rule-book.ts).
 * B1 Who sees a task sees its stops, its obstacles and what the ladder said of it. Who may assign it (A5, V1) stops its clock and lets it run again, and changes nothing of how it was stopped.
 * B2 Administrators of a province record its ladder and its days off, in their own names; everybody of the province reads them. What fired, whom it told, and that a day was decided, the machine alone writes.
 * B3 A notice is read, and marked as read, by its reader alone. Whoever acts tells, in his own name, persons of his province of what he himself sees; that something falls due or is late, the machine alone.
 * B4 How somebody wants to be reached, his addresses, letters and calendar feed are his own. An address becomes his by the code sent there, which nobody reads or chooses. Letters are made by the machine, but for the one that brings him the code.
 * B5 Administrators of a province record, read and stop its hooks, and read and try their messages. Secrets are read by nobody.
 * B6 A duty is seen like a task: by officers and by who is in charge of, follows or helps, through the unit that owes or the unit that ordered it; and by who owes it: heads the unit or holds the post, or reports for him. Officers of a body with the right to assign order it of that body's unit and those under it, end and waive it; never who owes it or stands for him. Who owes it, or reports for him, says that it was done and proves what he said; that it was done he takes back, the ordering officers whatever was said.
 * B7 Who holds a task, or reports for him, raises obstacles and withdraws them. Asked is who can remove it: in charge of or following the holder's unit or one above, heading one of these, or officer of the assigning body who assigns or accepts; who sees the task, and neither holds it nor stands for its holder. Nobody asks himself. Who is asked, or manages in his place, answers or passes on, but never who holds the task, stands for its holder, raised the obstacle or had it raised. For whom somebody acts is on record as it is.
 * Who reorganises (A9) passes duties on as they are, and what was asked on to who can remove it.
 * B11 What the ladder said of a part of a round is seen by who sees the part (R2). Which parts are owed, everybody is told of those he sees; how many, administrators of their province, who see none by that.
 * B8 Runs of jobs of a home are for its administrators, those of no home for every administrator. B9 An administrator has accounts and powers of his own province in hand. B10 What was closed stays closed; nothing is closed as of another instant.
 */
export const dueRules = (world: DueWorld) => {
  const { grounds, maySee, mayAssign, mayReport, mayReorganise } = ruleBook(world)
  const { holds, liesUnder, headsOf, holdersOf, mandatesOf, delegatorsOf, standsFor, reportsFor, worksWith, reaches } = grounds
  const taskOf = (id: string) => world.tasks.find((task) => task.id === id) as Task
  const dutyOf = (id: string) => world.duties.find((duty) => duty.id === id) as Duty
  const obstacleOf = (id: string) => world.obstacles.find((obstacle) => obstacle.id === id) as Obstacle

  type Owed = Pick<Duty, 'unit' | 'post' | 'assigning'>
  const debtorsOf = ({ unit, post }: Owed) => (post ? world.posts.filter((one) => one.unit === unit && one.title === post && holds(one)).map(({ person }) => person) : headsOf(unit))
  const owes = (person: string, duty: Owed) => reportsFor(person, debtorsOf(duty))
  const maySeeDuty = (person: string, duty: Duty) => reaches(person, [duty.unit, duty.assigning]) || owes(person, duty) // B6
  const mayEndDuty = (person: string, duty: Owed) => worksWith(person, 'assign', (unit) => unit === duty.assigning) && !standsFor(person, debtorsOf(duty)) // B6
  const mayOrder = (person: string, duty: Owed) => mayEndDuty(person, duty) && liesUnder(duty.unit, duty.assigning) // B6
  const mayTakeBackDischarge = (person: string, said: Discharge) => !said.closed && (mayEndDuty(person, dutyOf(said.duty)) || (said.kind === 'done' && owes(person, dutyOf(said.duty)))) // B6 B10
  const mayProve = (person: string, said: Discharge) => said.by === person && said.kind === 'done' && !said.closed && owes(person, dutyOf(said.duty)) // B6

  /** Everybody who stands where an obstacle of a task can be removed, and by what; of them, who can. */
  const nearOf = (task: Task): Remover[] => {
    const above = world.units.map(({ no }) => no).filter((unit) => liesUnder(task.holderUnit, unit))
    return [
      ...world.relations.filter((one) => one.kind !== 'helper' && holds(one) && above.includes(one.unit)).map(({ person, unit, kind }) => ({ person, unit, relation: kind })),
      ...above.flatMap((unit) => headsOf(unit).map((person) => ({ person, unit, relation: 'superior' }))),
      ...world.authorisations.filter((one) => holds(one) && one.unit === task.assigningUnit && one.rights.some((right) => right === 'assign' || right === 'accept')).map(({ person, unit }) => ({ person, unit, relation: 'managing_body' })),
    ]
  }
  const removersOf = (task: Task) => nearOf(task).filter(({ person }) => maySee(person, task) && !standsFor(person, holdersOf(task)))
  const askedNow = ({ asked }: Obstacle) => asked.at(-1)?.person ?? null
  const answersFor = (person: string, other: string | null) => other !== null && (person === other || delegatorsOf(person, 'manage').includes(other))
  const mayAnswer = (person: string, obstacle: Obstacle) => {
    const task = taskOf(obstacle.task)
    return !obstacle.closed && maySee(person, task) && answersFor(person, askedNow(obstacle)) && !standsFor(person, holdersOf(task)) && person !== obstacle.by && person !== obstacle.for_ // B7
  }
  const mayWithdraw = (person: string, obstacle: Obstacle) => !obstacle.closed && mayReport(person, taskOf(obstacle.task)) // B7
  const canRemove = (person: string, obstacle: Obstacle, whom: Remover) => whom.person !== person && removersOf(taskOf(obstacle.task)).some((one) => one.person === whom.person && one.unit === whom.unit && one.relation === whom.relation)
  const mayAsk = (person: string, obstacle: Obstacle, whom: Remover) => (askedNow(obstacle) === null ? mayWithdraw(person, obstacle) : mayAnswer(person, obstacle)) && canRemove(person, obstacle, whom) // B7
  const mayPassOn = (person: string, obstacle: Obstacle, whom: Remover) => mayReorganise(person) && !obstacle.closed && askedNow(obstacle) !== null && canRemove(person, obstacle, whom) // A9
  const { seesPart } = roundRules(world)
  const partOf = (id: string) => world.rounds.flatMap(({ parts }) => parts).find((part) => part.id === id) as RoundPart
  const seeing: Record<SubjectKind, (person: string, id: string) => boolean> = {
    task: (person, id) => maySee(person, taskOf(id)), duty: (person, id) => maySeeDuty(person, dutyOf(id)), obstacle: (person, id) => maySee(person, taskOf(obstacleOf(id).task)), report_part: (person, id) => seesPart(person, partOf(id)), // B1 B6 B11
  }
  const maySeeSubject = (person: string, kind: SubjectKind, id: string) => seeing[kind](person, id)
  const administers = (person: string) => world.persons.some((one) => one.id === person && one.administers)
  const isOfficer = (person: string) => mandatesOf(person).length > 0
  return { grounds, taskOf, dutyOf, maySee, mayAssign, mayReport, owes, maySeeDuty, mayEndDuty, mayOrder, mayTakeBackDischarge, mayProve, nearOf, removersOf, askedNow, mayAnswer, mayWithdraw, mayAsk, mayPassOn, mayReorganise, maySeeSubject, seesPart, administers, isOfficer }
}

/** Somebody with why he can remove an obstacle. */
export interface Remover { person: string; unit: number; relation: string }
