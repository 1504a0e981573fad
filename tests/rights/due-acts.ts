import { newId } from '../../src/kit/id.ts'
import { dueRules, type Remover } from './due-rules.ts'
import type { DueWorld, Obstacle } from './due-world.ts'
import { documentOf } from './provinces.ts'
import { say, type Attempt } from './trying.ts'
import { actingDay } from './world.ts'

/** What a person can try with clocks, duties and obstacles of his world: each act, and the same one fact away from it. */
export const actsOn = (world: DueWorld, person: string): Attempt[] => [...clockActs(world, person), ...dutyActs(world, person), ...dischargeActs(world, person), ...obstacleActs(world, person), ...answerActs(world, person)]

const closed = (table: string, id: string) => `update ${table} set known = tstzrange(lower(known), now()) where id = '${id}'`
const opened = (table: string, id: string) => `update ${table} set known = tstzrange(lower(known), null) where id = '${id}'`
const otherThan = (world: DueWorld, person: string) => world.persons.find(({ id }) => id !== person)?.id as string

const clockActs = (world: DueWorld, person: string): Attempt[] => {
  const { mayAssign, taskOf } = dueRules(world)
  const other = otherThan(world, person)
  const document = documentOf(world)
  const stop = (task: string, by: string) => say`insert into tasks.clock_stop (province_id, id, task_id, valid, reason, document_id, recorded_by) values (${world.province}, ${newId()}, ${task}, '[2023-06-01,)', 'Chờ mặt bằng', ${document}, ${by})`
  const end = (task: string, { by, reason, from }: { by: string; reason: string; from: string }) => say`insert into tasks.clock_stop (province_id, id, task_id, valid, reason, document_id, recorded_by, ended_reason, ended_document_id, ended_by)
    values (${world.province}, ${newId()}, ${task}, daterange(${from}, ${actingDay}), ${reason}, ${document}, ${by}, 'Đã có mặt bằng', ${document}, ${person})`
  const act = (what: string, rule: boolean, ...statements: string[]): Attempt => ({ about: 'tasks.clock_stop', what: `${person} ${what}`, rule, statements })
  const standing = world.stops.filter(({ state }) => state === 'stands')
  return [
    ...world.tasks.filter(({ id }) => !standing.some(({ task }) => task === id)).slice(0, 6).flatMap((task) => [
      act(`stops the clock of ${task.id}`, mayAssign(person, task), stop(task.id, person)), act(`stops it in another's name`, false, stop(task.id, other)), act('ends a stop that never was', false, end(task.id, { by: other, reason: 'Chờ', from: '2023-05-01' })),
    ]),
    ...standing.flatMap(({ id, task, by }) => {
      const kept = { by, reason: 'Chờ mặt bằng', from: '2023-05-01' }
      return [
        act(`lets the clock of ${task} run again`, mayAssign(person, taskOf(task)), closed('tasks.clock_stop', id), end(task, kept)),
        ...[{ ...kept, by: by === person ? other : person }, { ...kept, reason: 'Khác' }, { ...kept, from: '2023-04-15' }].map((changed) => act('changes a stop by ending it', false, closed('tasks.clock_stop', id), end(task, changed))),
      ]
    }),
    ...world.stops.filter(({ state }) => state === 'closed').map(({ id }) => act('opens again a stop that was taken back', false, opened('tasks.clock_stop', id))),
  ]
}

const dutyActs = (world: DueWorld, person: string): Attempt[] => {
  const { mayOrder, mayEndDuty, mayReorganise } = dueRules(world)
  const act = (about: string, what: string, rule: boolean, ...statements: string[]): Attempt => ({ about, what: `${person} ${what}`, rule, statements })
  type Owed = Pick<DueWorld['duties'][number], 'unit' | 'post' | 'assigning'>
  const duty = ({ unit, post, assigning }: Owed, by: string) => say`insert into duties.duty (province_id, id, title, search, kind, rule, document_id, recorded_by, unit_no, post_title, assigning_unit_no)
    values (${world.province}, ${newId()}, 'Họp', 'hop', 'meeting', '{"every": "week", "weekday": 1, "moved": "next"}', ${documentOf(world)}, ${by}, ${unit}, ${post}, ${assigning})`
  const charge = (id: string, { unit, post, assigning }: Owed, by: string) => say`insert into duties.charge (province_id, id, duty_id, unit_no, post_title, assigning_unit_no, recorded_by, valid) values (${world.province}, ${newId()}, ${id}, ${unit}, ${post}, ${assigning}, ${by}, '[2024-01-01,)')`
  const bodies = [...new Set([...world.authorisations.filter((one) => one.person === person).map(({ unit }) => unit), ...world.duties.slice(0, 2).map(({ assigning }) => assigning)])]
  const owed: Owed[] = bodies.flatMap((assigning) => [...world.units.slice(0, 5).map(({ no }) => ({ unit: no, post: null, assigning })), ...world.posts.filter((post) => post.person === person).map(({ unit, title }) => ({ unit, post: title, assigning }))])
  const passesOn = ({ by }: DueWorld['duties'][number]) => mayReorganise(person) && by === person // as it was recorded
  return [
    ...owed.map((one) => act('duties.duty', `orders a duty of ${one.unit} for the body at ${one.assigning}`, mayOrder(person, one), duty(one, person))),
    ...owed.slice(0, 2).map((one) => act('duties.duty', `orders in another's name`, false, duty(one, otherThan(world, person)))),
    ...world.duties.flatMap((one) => [
      act('duties.charge', `charges anew ${one.id}`, mayOrder(person, one) || passesOn(one), charge(one.id, one, person)),
      ...bodies.slice(0, 2).map((assigning) => act('duties.charge', `takes ${one.id} over to ${assigning}`, (mayEndDuty(person, one) && mayOrder(person, { ...one, assigning })) || passesOn(one), charge(one.id, { ...one, assigning }, person))),
      act('duties.charge', `ends ${one.id}`, mayEndDuty(person, one) || mayReorganise(person), closed('duties.charge', one.charge)),
    ]),
  ]
}

const dischargeActs = (world: DueWorld, person: string): Attempt[] => {
  const { owes, mayEndDuty, mayTakeBackDischarge, mayProve } = dueRules(world)
  const act = (about: string, what: string, rule: boolean, ...statements: string[]): Attempt => ({ about, what: `${person} ${what}`, rule, statements })
  const said = (duty: string, kind: string, by: string) => say`insert into duties.discharge (province_id, id, duty_id, on_day, kind, done_on, note, recorded_by) values (${world.province}, ${newId()}, ${duty}, ${actingDay}, ${kind}, ${actingDay}, 'Đã xong', ${by})`
  const proof = (discharge: string) => say`insert into duties.evidence (province_id, id, discharge_id, sha256, name) values (${world.province}, ${newId()}, ${discharge}, ${`\\x${world.file}`}, 'a.txt')`
  return [
    ...world.duties.flatMap((duty) => [
      act('duties.discharge', `says ${duty.id} was done`, owes(person, duty), said(duty.id, 'done', person)), act('duties.discharge', `waives ${duty.id}`, mayEndDuty(person, duty), said(duty.id, 'waived', person)),
      act('duties.discharge', `says it in another's name`, false, said(duty.id, 'done', otherThan(world, person))),
    ]),
    ...world.discharges.flatMap((one) => [
      act('duties.discharge', `takes back ${one.id}`, mayTakeBackDischarge(person, one), closed('duties.discharge', one.id)), act('duties.evidence', `proves ${one.id}`, mayProve(person, one), proof(one.id)),
      ...(one.closed ? [act('duties.discharge', `says again what was taken back`, false, opened('duties.discharge', one.id))] : []),
    ]),
  ]
}

const obstacleActs = (world: DueWorld, person: string): Attempt[] => {
  const { mayReport } = dueRules(world)
  const act = (what: string, rule: boolean, ...statements: string[]): Attempt => ({ about: 'obstacles.obstacle', what: `${person} ${what}`, rule, statements })
  const raised = (task: string, { by, for_, on = actingDay }: { by: string; for_: string | null; on?: string }) => say`insert into obstacles.obstacle (province_id, id, task_id, text, raised_by, for_person, raised_on) values (${world.province}, ${newId()}, ${task}, 'Chưa có kinh phí', ${by}, ${for_}, ${on})`
  const delegators = world.delegations.filter(({ to }) => to === person).map(({ from_ }) => from_)
  return world.tasks.slice(0, 8).flatMap((task) => {
    const for_ = task.holder === person ? null : task.holder
    const wrong = [null, ...delegators, otherThan(world, person)].filter((one) => one !== for_).slice(0, 2)
    return [
      act(`raises an obstacle of ${task.id}`, mayReport(person, task), raised(task.id, { by: person, for_ })), act(`raises it in another's name`, false, raised(task.id, { by: otherThan(world, person), for_ })),
      ...wrong.map((one) => act(`raises it for ${String(one)}`, false, raised(task.id, { by: person, for_: one }))), act('raises it as of yesterday', false, raised(task.id, { by: person, for_, on: '2023-06-29' })),
    ]
  })
}

const answerActs = (world: DueWorld, person: string): Attempt[] => {
  const rules = dueRules(world)
  const act = (about: string, what: string, rule: boolean, statement: string): Attempt => ({ about, what: `${person} ${what}`, rule, statements: [statement] })
  const asking = ({ id }: Obstacle, whom: Remover, bySuccession = false) => say`insert into obstacles.asking (province_id, id, obstacle_id, person_id, relation, unit_no, answer_by, asked_by, asked_on, by_succession)
    values (${world.province}, ${newId()}, ${id}, ${whom.person}, ${whom.relation}, ${whom.unit}, '2023-07-10', ${person}, ${actingDay}, ${bySuccession})`
  const closing = ({ id }: Obstacle, kind: string, { by = person, for_ }: { by?: string; for_: string | null }) => say`insert into obstacles.closing (province_id, id, obstacle_id, kind, text, recorded_by, for_person, on_day) values (${world.province}, ${newId()}, ${id}, ${kind}, 'Đã gỡ xong', ${by}, ${for_}, ${actingDay})`
  return world.obstacles.flatMap((obstacle) => {
    const asked = rules.askedNow(obstacle)
    const for_ = asked === person ? null : asked
    const answers = rules.mayAnswer(person, obstacle)
    return [
      ...nearRemovers(world, obstacle, person).map((whom) => act('obstacles.asking', `asks ${whom.person} as ${whom.relation} of ${whom.unit} to remove ${obstacle.id}`, rules.mayAsk(person, obstacle, whom), asking(obstacle, whom))),
      ...nearRemovers(world, obstacle, person).slice(0, 3).map((whom) => act('obstacles.asking', `passes ${obstacle.id} on as an act of reorganisation does`, rules.mayPassOn(person, obstacle, whom), asking(obstacle, whom, true))),
      act('obstacles.closing', `answers ${obstacle.id}`, answers, closing(obstacle, 'answered', { for_ })), act('obstacles.closing', 'answers for whom he does not', false, closing(obstacle, 'answered', { for_: for_ === null ? otherThan(world, person) : null })),
      act('obstacles.closing', `answers in another's name`, false, closing(obstacle, 'answered', { by: otherThan(world, person), for_ })), act('obstacles.closing', `withdraws ${obstacle.id}`, rules.mayWithdraw(person, obstacle), closing(obstacle, 'withdrawn', { for_: null })),
    ]
  })
}

/** Who can remove it, with what differs in one fact: the person, the unit, or why he can. */
const nearRemovers = (world: DueWorld, obstacle: Obstacle, person: string): Remover[] => {
  const rules = dueRules(world)
  const task = rules.taskOf(obstacle.task)
  const removers = rules.removersOf(task)
  const [able] = removers.filter((one) => one.person !== person)
  const [unable, ...others] = rules.nearOf(task).filter((one) => !removers.some(({ person: can }) => can === one.person))
  const himself = removers.find((one) => one.person === person)
  const relation = world.relations[obstacle.id.charCodeAt(0) % 3]
  const assigning = world.authorisations.find(({ unit }) => unit === task.assigningUnit)
  return [
    ...(able ? [able, { ...able, relation: able.relation === 'superior' ? 'follower' : 'superior' }, { ...able, unit: able.unit === 1 ? 2 : 1 }] : []),
    ...(relation ? [{ person: relation.person, unit: relation.unit, relation: relation.kind === 'in_charge' ? 'in_charge' : 'follower' }] : []), ...(assigning ? [{ person: assigning.person, unit: assigning.unit, relation: 'managing_body' }] : []),
    ...[unable, others.at(-1), himself].filter((one) => one !== undefined),
  ]
}
