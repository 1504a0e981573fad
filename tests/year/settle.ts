import type { Client } from 'pg'
import { hashSecret, newId } from '../../src/kit/id.ts'
import type { Work } from '../../src/kit/work.ts'
import { ladderHandlers } from '../../src/rooms/ladder/handlers.ts'
import { addUnits } from '../../src/rooms/org/public.ts'
import { addCadres, authoriseByRegister, foundProvince } from '../../src/rooms/people/public.ts'
import { addEntries } from '../../src/rooms/progress/public.ts'
import { ensureDocument, ensureIndicator, recordCalendarYear } from '../../src/rooms/rulebook/public.ts'
import { addTasks, type TaskRow } from '../../src/rooms/tasks/public.ts'
import { absences, duties, type DutyFact, holidays, ladders, madeUp, obstacles, officers, persons, plus, relations, tasks, units } from './facts.ts'

/** Ids of what the facts name. */
export interface Ids { of: Map<string, string>; codeOf: Map<string, string> }

export const paper = (number: string, issuedOn: string) => ({ number, issuer: 'Tỉnh ủy', issuedOn })

/** Settles the town: units, persons, powers, tasks with their results, the calendar and the first ladder. */
export const settle = async (work: Work): Promise<Ids> => {
  const of = new Map([...persons.map(({ name }) => name), ...tasks.map(({ code }) => code), ...duties.map(({ code }) => code), ...obstacles.map(({ code }) => code)].map((name) => [name, newId()]))
  await foundProvince(work, 'Tỉnh Năm')
  await addUnits(work, {
    units: units.map(({ no, kind, under }) => ({ unitNo: no, code: `U${no}`, name: `Đơn vị ${no}`, committeeName: null, kind, kindName: kind, memberCount: null, parentNo: under, foundedOn: null })),
    bodies: units.map(({ no }) => ({ id: newId(), unitNo: no, kind: 'standing_committee' as const, name: `Ban Thường vụ ${no}` })),
  })
  const documentId = await ensureDocument(work, { ...paper('1-QĐ/TU', '2025-01-02'), title: null })
  const posts = persons.map(({ name, unit, title, heads }) => ({ id: newId(), personId: of.get(name) ?? '', unitNo: unit, title, managedByUnitNo: null, managedByBodyId: null, concurrent: false, heads: heads ?? false, from: null }))
  await addCadres(work, { persons: persons.map(({ name }, at) => ({ id: of.get(name) ?? '', code: `CB${at}`, name, bornOn: null, sex: null })), posts })
  for (const { unit, name } of officers) await authoriseByRegister(work, { personId: of.get(name) ?? '', unit: `U${unit}`, body: `Ban Thường vụ ${unit}`, rights: ['assign'], documentId, fromOn: '2025-01-02' })
  await addWork(work, { of, documentId, postOf: new Map(posts.map((post) => [post.personId, post.id])) })
  await recordCalendarYear(work, { year: 2026, document: paper('2-TB', '2025-12-01'), days: [...holidays.map((day) => ({ day, kind: 'holiday' as const, name: 'Nghỉ' })), ...madeUp.map((day) => ({ day, kind: 'make_up' as const, name: 'Làm bù' }))] })
  return { of, codeOf: new Map([...of].map(([name, id]) => [id, name])) }
}

const addWork = async (work: Work, { of, documentId, postOf }: { of: Ids['of']; documentId: string; postOf: Map<string, string> }) => {
  const { id: indicatorId } = await ensureIndicator(work, 'Số nhà được xây mới, bàn giao', 'nhà')
  const rows = tasks.map(({ code, unit, held, by, year, dueOn }): TaskRow => {
    const holder = held === 'head' ? of.get(`Bí thư ${unit}`) ?? null : null
    return { id: of.get(code) ?? '', code, title: `Việc ${code}`, holderPersonId: holder, holderPostId: holder && (postOf.get(holder) ?? null), holderUnitNo: unit, assigningUnitNo: by, assigningBodyId: null, indicatorId, product: null, target: null, baseline: null, unitCost: null, supplementary: false, horizon: { kind: 'every_year', from: null, to: null }, year, plan: '4', dueOn }
  })
  const importId = newId()
  await addTasks(work, rows.map((task) => ({ task, by: { importId, documentId, from: '2025-01-02' } })))
  const entries = tasks.flatMap(({ code, doneOn, partOn }) => [...(partOn ? [{ code, onDay: partOn, amount: '3' }] : []), ...(doneOn ? [{ code, onDay: doneOn, amount: '4' }] : [])])
    .map(({ code, onDay, amount }) => ({ id: newId(), taskId: of.get(code) ?? '', onDay, kind: 'cumulative' as const, amount, underway: null, obstacle: null, evidence: ['BB 01'] }))
  await addEntries(work, entries, { importId, reportedBy: new Map(rows.map((task) => [task.id, task.holderPersonId ?? of.get(`Bí thư ${task.holderUnitNo}`) ?? ''])) })
  work.record('intake.applied', importId, { tasks: tasks.length })
}

/** Records the ladder that was to be recorded on a day. */
export const recordLadders = async (work: Work) => {
  for (const { from, recordedOn, steps } of ladders.filter((one) => one.recordedOn === work.today))
    await ladderHandlers.handlers.recordLadder(work, { fromOn: from, document: paper(`${from.slice(5)}-QĐ/TU`, recordedOn), steps: steps.map((step) => ({ ...step, wording: `Bước ${step.key}`, immediate: step.immediate ?? false })) })
}

/** The session of an officer. */
export const tokenHashOf = (name: string) => hashSecret(`session of ${name}`)

/** What no act of the operator makes: absences, who follows and is in charge, duties, obstacles; written as its tables hold them, past the ledger. */
export const plant = async (owner: Client, { of }: Ids) => {
  await owner.query('set session_replication_role = replica')
  const { rows: [found] } = await owner.query<{ document: string; home: number }>('select id as document, province_id as home from rulebook.document limit 1')
  const { document, home } = found ?? { document: '', home: 0 }
  const insert = (table: string, row: Record<string, unknown>) => owner.query(`insert into ${table} (province_id, id, ${Object.keys(row).join(', ')}) values (${[home, `'${newId()}'`, ...Object.values(row).map((_, at) => `$${at + 1}`)].join(', ')})`, Object.values(row))
  for (const { who, by, scope, from, until } of absences) await insert('people.delegation', { from_person: of.get(who), to_person: of.get(by), scope, valid: `[${from},${until})` })
  for (const { name } of officers) {
    const account = newId()
    await owner.query('insert into people.account (province_id, id, person_id, username) values ($1, $2, $3, $4)', [home, account, of.get(name), name.replaceAll(/\D/gu, '') + '.giaoviec'])
    await owner.query(`insert into people.session (token_hash, account_id, seen_at, expires_at) values ($1, $2, 'infinity', 'infinity')`, [tokenHashOf(name), account])
  }
  for (const { kind, unit, name } of relations) await insert('people.relation', { kind, person_id: of.get(name), unit_no: unit, document_id: document, valid: '[2025-01-02,)' })
  const recorder = of.get('Giao việc 1')
  for (const duty of duties) {
    const id = of.get(duty.code)
    const charge = { unit_no: duty.unit, post_title: duty.post ?? null, assigning_unit_no: duty.by, recorded_by: recorder }
    await owner.query('insert into duties.duty (province_id, id, title, search, kind, rule, document_id, unit_no, post_title, assigning_unit_no, recorded_by) values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)', [home, id, duty.code, 'report', JSON.stringify(ruleOf(duty)), document, ...Object.values(charge)])
    await insert('duties.charge', { duty_id: id, ...charge, ended_reason: 'hết kỳ', valid: `[${duty.from},${duty.until})` })
    for (const day of duty.done) await insert('duties.discharge', { duty_id: id, on_day: day, kind: 'done', done_on: day, recorded_by: recorder })
  }
  for (const { code, task, asked, unit, raisedOn, answerBy, answeredOn } of obstacles) {
    const id = of.get(code)
    await owner.query('insert into obstacles.obstacle (province_id, id, task_id, text, raised_by, raised_on) values ($1, $2, $3, $4, $5, $6)', [home, id, of.get(task), code, recorder, raisedOn])
    await insert('obstacles.asking', { obstacle_id: id, person_id: of.get(asked), relation: 'superior', unit_no: unit, answer_by: answerBy, asked_by: recorder, asked_on: raisedOn })
    if (answeredOn) await insert('obstacles.closing', { obstacle_id: id, kind: 'answered', text: 'Đã trả lời', recorded_by: of.get(asked), on_day: answeredOn })
  }
  await owner.query('reset session_replication_role')
  await owner.query('analyze')
}

/** The rules of the facts in the room's form; a duty of several months is one of the quarter that begins with the first. */
const ruleOf = ({ on, moved }: DutyFact) => ('weekday' in on ? { every: 'week', weekday: on.weekday, moved } : on.months ? { every: 'quarter', month: on.months[0], day: on.day, moved } : { every: 'month', day: on.day, moved })

/** Stops that begin or end on a day. */
export const clocksOn = (day: string) => ({
  stopping: tasks.filter(({ stops = [] }) => stops.some(({ from }) => from === day)), resuming: tasks.filter(({ stops = [] }) => stops.some(({ until }) => until === day)), issuedOn: plus(day, -1),
})
