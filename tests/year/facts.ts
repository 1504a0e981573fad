/** Everything that is so in the simulated year: a small town, what it owes, and what happens to it. The town is settled from these facts, and the oracle reads nothing else. */

/** Units under their superior; on 1 July commune 5 is merged into commune 4, and commune 6 goes over to district 3. */
export const units: readonly { no: number; kind: 'province' | 'district' | 'base'; under: number | null }[] = [
  { no: 1, kind: 'province', under: null }, { no: 2, kind: 'district', under: 1 }, { no: 3, kind: 'district', under: 1 },
  { no: 4, kind: 'base', under: 2 }, { no: 5, kind: 'base', under: 2 }, { no: 6, kind: 'base', under: 2 }, { no: 7, kind: 'base', under: 3 }, { no: 8, kind: 'base', under: 3 },
]
export const reorganisedOn = '2026-07-01'

/** Every person by his post; the one who heads a unit is called after it. */
export const persons: readonly { name: string; unit: number; title: string; heads?: true }[] = [
  ...units.map(({ no }) => ({ name: `Bí thư ${no}`, unit: no, title: 'Bí thư', heads: true as const })),
  { name: 'Giao việc 1', unit: 1, title: 'Chánh Văn phòng' }, { name: 'Giao việc 2', unit: 2, title: 'Chánh Văn phòng' }, { name: 'Giao việc 3', unit: 3, title: 'Chánh Văn phòng' },
  { name: 'Theo dõi 2', unit: 1, title: 'Chuyên viên' }, { name: 'Theo dõi 8', unit: 1, title: 'Chuyên viên' }, { name: 'Phụ trách 2', unit: 1, title: 'Ủy viên' }, { name: 'Phụ trách 3', unit: 1, title: 'Ủy viên' },
  { name: 'Phó 4', unit: 4, title: 'Phó Bí thư' }, { name: 'Phó 2', unit: 2, title: 'Phó Bí thư' }, { name: 'Văn thư 3', unit: 3, title: 'Văn thư' },
]

/** Who assigns for the body of a unit, who follows a unit, who is in charge of one. */
export const officers: readonly { unit: number; name: string }[] = [{ unit: 1, name: 'Giao việc 1' }, { unit: 2, name: 'Giao việc 2' }, { unit: 3, name: 'Giao việc 3' }]
export const relations: readonly { kind: 'follower' | 'in_charge'; unit: number; name: string }[] = [
  { kind: 'follower', unit: 2, name: 'Theo dõi 2' }, { kind: 'follower', unit: 8, name: 'Theo dõi 8' }, { kind: 'in_charge', unit: 2, name: 'Phụ trách 2' }, { kind: 'in_charge', unit: 3, name: 'Phụ trách 3' },
]

/** Absences: who stands for whom, in reporting or in managing, from a day until another, not counted in. */
export const absences: readonly { who: string; by: string; scope: 'report' | 'manage'; from: string; until: string }[] = [
  { who: 'Bí thư 4', by: 'Phó 4', scope: 'report', from: '2026-03-02', until: '2026-03-28' },
  { who: 'Bí thư 2', by: 'Phó 2', scope: 'manage', from: '2026-02-02', until: '2026-03-16' },
  { who: 'Giao việc 1', by: 'Văn thư 3', scope: 'manage', from: '2026-05-04', until: '2026-06-08' },
  { who: 'Bí thư 7', by: 'Bí thư 8', scope: 'report', from: '2026-10-01', until: '2026-11-15' },
]

/** Days off and days worked in 2026 that differ from their week; the years beside it differ on New Year's Day alone where it matters. */
export const holidays: readonly string[] = ['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02']
export const madeUp: readonly string[] = ['2026-01-10', '2026-08-22']
export const newYears: readonly string[] = ['2025-01-01', '2027-01-01']

export interface TaskFact { code: string; unit: number; held: 'head' | 'unit'; by: number; year: number; dueOn: string; doneOn?: string; partOn?: string; stops?: { from: string; until?: string }[] }

/** Tasks spread over the year, one each eight days, held in turn by heads and by their units, a third of them done in time, some late. */
const spread: TaskFact[] = Array.from({ length: 44 }, (_, at) => {
  const unit = 2 + ((at * 3) % 7)
  const dueOn = plus('2026-01-06', at * 8)
  const common = { code: `V${String(at + 1).padStart(2, '0')}`, unit, held: at % 2 === 0 ? 'head' as const : 'unit' as const, by: at % 3 === 0 ? 1 : unit < 4 ? 1 : unit < 7 ? 2 : 3, year: 2026, dueOn }
  return { ...common, ...(at % 3 === 1 && { doneOn: plus(dueOn, -4) }), ...(at % 5 === 2 && { doneOn: plus(dueOn, 9) }), ...(at % 4 === 3 && { partOn: plus(dueOn, -6) }) }
}).map((task) => (task.dueOn > '2026-12-31' ? { ...task, dueOn: '2026-12-31' } : task))

/** What has to go right at the seams: around the new year, in Tết, on a day made up, while clocks stand, across the reorganisation. */
export const tasks: readonly TaskFact[] = [
  ...spread,
  { code: 'N1', unit: 4, held: 'head', by: 2, year: 2025, dueOn: '2025-12-29' },
  { code: 'N2', unit: 7, held: 'unit', by: 3, year: 2025, dueOn: '2025-12-31', doneOn: '2025-12-31' },
  { code: 'N3', unit: 8, held: 'head', by: 3, year: 2027, dueOn: '2027-01-06' },
  { code: 'T1', unit: 2, held: 'head', by: 1, year: 2026, dueOn: '2026-02-18' },
  { code: 'T2', unit: 4, held: 'unit', by: 2, year: 2026, dueOn: '2026-02-13' },
  { code: 'B1', unit: 5, held: 'head', by: 2, year: 2026, dueOn: '2026-01-10' },
  { code: 'B2', unit: 8, held: 'unit', by: 3, year: 2026, dueOn: '2026-08-22' },
  { code: 'D1', unit: 6, held: 'head', by: 2, year: 2026, dueOn: '2026-02-10', stops: [{ from: '2026-01-30', until: '2026-02-24' }] },
  { code: 'D2', unit: 7, held: 'head', by: 3, year: 2026, dueOn: '2026-04-20', stops: [{ from: '2026-04-15' }] },
  { code: 'D3', unit: 5, held: 'unit', by: 2, year: 2026, dueOn: '2026-07-06', stops: [{ from: '2026-06-20', until: '2026-07-04' }] },
  { code: 'D4', unit: 3, held: 'head', by: 1, year: 2026, dueOn: '2026-10-10', doneOn: '2026-11-02', stops: [{ from: '2026-09-01', until: '2026-09-06' }, { from: '2026-09-20', until: '2026-09-25' }] },
  { code: 'S1', unit: 5, held: 'head', by: 2, year: 2026, dueOn: '2026-06-26' },
  { code: 'S2', unit: 5, held: 'unit', by: 2, year: 2026, dueOn: '2026-07-10' },
  { code: 'S3', unit: 6, held: 'head', by: 1, year: 2026, dueOn: '2026-06-25' },
]

export interface DutyFact { code: string; unit: number; post?: string; by: number; moved: 'previous' | 'next'; on: { weekday: number } | { day: number; months?: readonly number[] }; from: string; until: string; done: readonly string[] }

/** What comes again: a hearing each Thursday of the autumn, a report by the 25th, a quarterly one owed by a post; `done` names the days by the rule that were done, on the day itself. */
export const duties: readonly DutyFact[] = [
  { code: 'Tiếp dân 8', unit: 8, by: 3, moved: 'previous', on: { weekday: 4 }, from: '2026-08-27', until: '2026-10-16', done: ['2026-08-27', '2026-09-10', '2026-09-24', '2026-10-01', '2026-10-15'] },
  { code: 'Báo cáo 2', unit: 2, by: 1, moved: 'previous', on: { day: 25 }, from: '2026-01-01', until: '2027-01-01', done: ['2026-02-25', '2026-03-25', '2026-06-25', '2026-07-25', '2026-09-25', '2026-11-25'] },
  { code: 'Thống kê 3', unit: 3, post: 'Văn thư', by: 1, moved: 'next', on: { day: 31, months: [1, 4, 7, 10] }, from: '2026-01-01', until: '2027-01-01', done: ['2026-07-31'] },
]

/** Obstacles: who is asked, by which unit of his, from when, by which day, and when he answered. */
export const obstacles: readonly { code: string; task: string; asked: string; unit: number; raisedOn: string; answerBy: string; answeredOn?: string }[] = [
  { code: 'Vướng 1', task: 'T2', asked: 'Bí thư 2', unit: 2, raisedOn: '2026-02-04', answerBy: '2026-02-12' },
  { code: 'Vướng 2', task: 'D2', asked: 'Giao việc 3', unit: 3, raisedOn: '2026-04-14', answerBy: '2026-04-29', answeredOn: '2026-05-04' },
  { code: 'Vướng 3', task: 'B2', asked: 'Phụ trách 3', unit: 3, raisedOn: '2026-08-10', answerBy: '2026-08-22', answeredOn: '2026-08-22' },
]

export interface StepFact { key: string; about: 'task' | 'duty' | 'obstacle'; count: number; unit: 'days' | 'working_days'; recipient: 'holder' | 'superior' | 'in_charge' | 'follower' | 'managing_body'; immediate?: true }

const dutiesAndObstacles: StepFact[] = [
  { key: 'nv-truoc-1', about: 'duty', count: -1, unit: 'working_days', recipient: 'holder' }, { key: 'nv-den', about: 'duty', count: 0, unit: 'days', recipient: 'holder', immediate: true },
  { key: 'nv-tre-2', about: 'duty', count: 2, unit: 'working_days', recipient: 'superior' },
  { key: 'vm-den', about: 'obstacle', count: 0, unit: 'days', recipient: 'holder' }, { key: 'vm-tre-2', about: 'obstacle', count: 2, unit: 'working_days', recipient: 'superior' },
]

/** The ladder of the first half of the year, and the one that takes its place. */
export const ladders: readonly { from: string; recordedOn: string; steps: readonly StepFact[] }[] = [
  { from: '2026-01-01', recordedOn: '2025-12-31', steps: [
    { key: 'truoc-7', about: 'task', count: -7, unit: 'working_days', recipient: 'holder' }, { key: 'truoc-2', about: 'task', count: -2, unit: 'working_days', recipient: 'holder' },
    { key: 'den-han', about: 'task', count: 0, unit: 'days', recipient: 'holder', immediate: true }, { key: 'qua-han-3', about: 'task', count: 3, unit: 'working_days', recipient: 'superior' },
    { key: 'qua-han-7', about: 'task', count: 7, unit: 'working_days', recipient: 'follower' }, { key: 'qua-han-10', about: 'task', count: 10, unit: 'working_days', recipient: 'in_charge' },
    { key: 'qua-han-15', about: 'task', count: 15, unit: 'working_days', recipient: 'managing_body' }, ...dutiesAndObstacles,
  ] },
  { from: '2026-07-01', recordedOn: '2026-06-15', steps: [
    { key: 'truoc-10', about: 'task', count: -10, unit: 'days', recipient: 'holder' }, { key: 'den-han', about: 'task', count: 0, unit: 'days', recipient: 'holder', immediate: true },
    { key: 'qua-han-5', about: 'task', count: 5, unit: 'days', recipient: 'superior' }, { key: 'qua-han-7', about: 'task', count: 7, unit: 'working_days', recipient: 'follower' },
    { key: 'qua-han-15', about: 'task', count: 15, unit: 'working_days', recipient: 'managing_body' }, ...dutiesAndObstacles,
  ] },
]

/** The day so many days later, said here once more so that the oracle owes the program nothing. */
export function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
