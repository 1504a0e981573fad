import { documentOf, type RowsOf } from './provinces.ts'
import { owedRows } from './due-rounds.ts'
import type { DueWorld } from './due-world.ts'
import { actingDay } from './world.ts'

/** The code that waits for everybody's address. */
export const code = '424242'

/** The rows of what falls due, beside those of the world itself. */
export const dueRows: RowsOf<DueWorld> = {
  'kit.file': ({ file, persons }) => [{ sha256: `\\x${file}`, size: 1, media_type: 'text/plain', uploaded_by: persons[0]?.id, uploaded_at: '2023-06-01' }],
  'tasks.clock_stop': (world) => world.stops.map(({ id, task, by, state }) => ({
    id, task_id: task, valid: state === 'ended' ? '[2023-03-01,2023-04-01)' : '[2023-05-01,)', reason: 'Chờ mặt bằng', document_id: documentOf(world), recorded_by: by, known: known(state === 'closed'),
    ...(state === 'ended' && { ended_reason: 'Đã có mặt bằng', ended_document_id: documentOf(world), ended_by: by }),
  })),
  'duties.duty': (world) => world.duties.map(({ id, unit, post, assigning, by }) => ({
    id, title: 'Tiếp công dân', search: 'tiep cong dan', kind: 'hearing', rule: { every: 'month', day: 1, moved: 'next' }, document_id: documentOf(world), recorded_by: by, unit_no: unit, post_title: post, assigning_unit_no: assigning, known: always,
  })),
  'duties.charge': ({ duties }) => duties.map(({ id, charge, unit, post, assigning, by }) => ({ id: charge, duty_id: id, unit_no: unit, post_title: post, assigning_unit_no: assigning, recorded_by: by, valid: '[2023-01-01,)', known: always })),
  'duties.discharge': ({ discharges }) => discharges.map(({ id, duty, day, kind, by, closed }) => ({ id, duty_id: duty, on_day: day, kind, done_on: day, note: 'Đã xong', recorded_by: by, recorded_at: day, known: known(closed) })),
  'obstacles.obstacle': ({ obstacles }) => obstacles.map(({ id, task, by, for_ }) => ({ id, task_id: task, text: 'Chưa có kinh phí', raised_by: by, for_person: for_, raised_on: '2023-06-01', raised_at: '2023-06-01', known: always })),
  'obstacles.asking': ({ obstacles }) => obstacles.flatMap(({ id, asked, by }) => asked.map((one) => ({ id: one.id, obstacle_id: id, person_id: one.person, relation: 'superior', unit_no: 1, answer_by: '2023-07-15', asked_by: by, asked_on: '2023-06-01', by_succession: false, known: always }))),
  'obstacles.closing': ({ obstacles }) => obstacles.filter(({ closed }) => closed).map(({ id, by }) => ({ id, obstacle_id: id, kind: 'withdrawn', text: 'Đã gỡ', recorded_by: by, on_day: '2023-06-02', recorded_at: '2023-06-02', known: always })),
  ...owedRows,
  'ladder.plan': (world) => [{ id: world.ladder.id, steps: [{ key: 'x' }], document_id: documentOf(world), recorded_by: world.persons[0]?.id, valid: '[2023-01-01,)', known: always }],
  'ladder.decision': ({ ladder }) => [{ id: ladder.decision, day: '2023-06-29', fired: 1, told: 1, decided_at: '2023-06-29' }],
  'ladder.firing': ({ firings }) => firings.map(({ id, kind, subject }) => ({ id, subject_kind: kind, subject_id: subject, step: 'x', due_on: '2023-06-29', fired_on: '2023-06-29', recipient: 'superior', wording: 'Đến hạn', immediate: false })),
  'ladder.told': ({ firings }) => firings.map(({ id, told, toldTo }) => ({ id: told, firing_id: id, person_id: toldTo })),
  'rulebook.calendar_day': (world) => [{ id: world.ladder.holiday, day: '2023-09-04', kind: 'holiday', name: 'Quốc khánh', document_id: documentOf(world), recorded_by: world.persons[0]?.id, known: always }],
  'notices.notice': ({ notices, tasks, persons }) => notices.map(({ id, person }) => ({
    id, person_id: person, kind: 'assigned', subject_kind: 'task', subject_id: tasks[0]?.id, place: '/viec/1', facts: {}, made_by: persons[0]?.id, made_at: '2023-06-29', day: actingDay, immediate: false, key: `assigned:${id}`,
  })),
  'notices.preference': ({ preferences }) => preferences.map(({ id, person, closed }) => ({ id, person_id: person, mail: {}, known: known(closed) })),
  'notices.address': ({ addresses }) => addresses.map(({ id, person, state }) => ({ id, person_id: person, email: 'an@tinh.test', confirmed_at: state === 'confirmed' ? '2023-06-01' : null, known: always })),
  'notices.confirmation': ({ addresses }) => addresses.filter(({ state }) => state === 'waits').map(({ id }) => ({ address_id: id, code, expires_at: 'infinity' })),
  'notices.letter': ({ addresses }) => addresses.map(({ id, person, letter }) => ({ id: letter, person_id: person, address_id: id, kind: 'digest', day: '2023-06-29', message_id: `${letter}@x`, made_at: '2023-06-29' })),
  'desk.feed': ({ feeds }) => feeds.map(({ id, person, revoked }) => ({ id, person_id: person, token_hash: `\\x${id.replaceAll('-', '').repeat(2)}`, known: known(revoked) })),
  'notices.hook': ({ hooks }) => hooks.map(({ id, by, stopped }) => ({ id, name: 'Cổng', address: 'https://tinh.test/x', kinds: ['late'], secret: 's'.repeat(43), recorded_by: by, known: known(stopped) })),
  'notices.delivery': ({ hooks }) => hooks.map(({ id, delivery }) => ({ id: delivery, hook_id: id, kind: 'test', place: '/moc-noi', day: actingDay, key: `test:${delivery}`, made_at: '2023-06-01', tried: 0, next_at: 'infinity' })),
  'kit.job_run': ({ runs, province }) => runs.map(({ id, ofHome }) => ({ id, job: 'notices.deliver', key: 'x', payload: ofHome ? { provinceId: province } : { day: actingDay }, attempt: 1, worker: 'x', started_at: '2023-06-01' })),
}

const always = '[2023-01-01 00:00:00+00,)'
const known = (closed: boolean) => (closed ? '[2023-01-01 00:00:00+00,2023-02-01 00:00:00+00)' : always)
