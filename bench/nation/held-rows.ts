import { drawn, idOf, parentOf, since, type NationSize, type TableRows } from './size.ts'
import { indicators, taskTitle } from './words.ts'

/** Tasks with their wording and the year's plan, six results each and what was decided on them: of a hundred, eight are late on the day of the bench. */
export const heldRows: TableRows[] = [
  { table: 'tasks.task', columns: 'province_id, id, code, kind, origin, holder_person_id, holder_unit_no, assigning_unit_no', rows: (size, province) => each(size, province, ({ id, code, person, unit, above }) => [province, id, code, 'breakthrough', 'imported', person, unit, above]) },
  {
    table: 'tasks.revision', columns: 'province_id, id, task_id, act, stage, title, search, indicator_id, horizon_kind, horizon_from, horizon_to, holder_person_id, holder_post_id, holder_unit_no, assigning_unit_no, assigning_body_id, document_id, recorded_by, valid',
    rows: (size, province) => each(size, province, ({ n, id, code, person, unit, above }) => {
      const { text, folded } = taskTitle(n + province * 1_009)
      return [province, idOf('revision', province, n), id, 'assign', 'in_force', text, `${code.toLowerCase()} ${folded}`, idOf('indicator', province, n % indicators.length), 'year', 2026, 2026,
        person, person && idOf('post', province, unit), unit, above, idOf('body', province, above), idOf('document', province, n % 40), deputyOf(size, province, above), since]
    }),
  },
  {
    table: 'tasks.instalment', columns: 'province_id, id, task_id, year, plan, due_on, set_by_unit_no, document_id, recorded_by, valid',
    rows: (size, province) => each(size, province, ({ n, id, above, plan, dueOn }) => [province, idOf('instalment', province, n), id, 2026, plan, dueOn, above, idOf('document', province, n % 40), deputyOf(size, province, above), since]),
  },
  {
    table: 'progress.entry', columns: 'province_id, id, task_id, on_day, kind, amount, reported_by, recorded_by, recorded_at',
    rows: (size, province) => eachEntry(size, province, ({ n, id, unit }, k, { entryId, onDay, amount }) => [province, entryId, id, onDay, 'cumulative', amount, idOf('person', province, unit), idOf('person', province, unit), `${onDay} ${String(1 + (n + k) % 9).padStart(2, '0')}:00:00+00`]),
  },
  {
    table: 'progress.evidence', columns: 'province_id, id, entry_id, kind, name',
    rows: (size, province) => each(size, province, ({ n }) => [province, idOf('evidence', province, n), idOf('entry', province, n * size.entriesOfTask + size.entriesOfTask - 1), 'document', `${1 + n % 90}-BC/ĐU`]),
  },
  {
    table: 'progress.decision', columns: 'province_id, id, entry_id, task_id, verdict, decided_by, decided_on, for_unit_no',
    rows: (size, province) => eachEntry(size, province, ({ n, id, above }, k, { entryId, onDay }) => (k === size.entriesOfTask - 1 && n % 10 < 3 ? undefined
      : [province, idOf('decision', province, n * size.entriesOfTask + k), entryId, id, 'accepted', deputyOf(size, province, above), onDay, above])),
  },
]

interface Held { n: number; id: string; code: string; person: string | null; unit: number; above: number; plan: number; dueOn: string; done: number }
type Row = readonly (string | number | null)[]

/** Whoever records and decides for a unit: its deputy secretary, who holds nothing. */
const deputyOf = ({ units }: NationSize, province: number, unit: number) => idOf('person', province, units + unit)

const monthEnds = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31']

/** One task in seven is held by an organisation; what is late was due before June and reached three fifths. */
const heldOf = (size: NationSize, province: number, n: number): Held => {
  const unit = 2 + (n % (size.units - 1))
  const isLate = drawn(n * 34 + province, 100) < 8
  const dueOn = monthEnds[isLate ? drawn(n + 3, 4) : 4 + drawn(n + 5, 6)] ?? '2026-12-31'
  return { n, id: idOf('task', province, n), code: `V${n + 1}`, person: n % 7 === 0 ? null : idOf('person', province, unit), unit, above: parentOf(size, unit), plan: 10 + drawn(n + 11, 90), dueOn, done: isLate ? 0.6 : 0.3 + drawn(n + 13, 8) / 10 }
}

function* each(size: NationSize, province: number, row: (held: Held) => Row): Iterable<Row> {
  if (province > 0) for (let n = 0; n < size.tasks; n++) yield row(heldOf(size, province, n))
}

function* eachEntry(size: NationSize, province: number, row: (held: Held, k: number, entry: { entryId: string; onDay: string; amount: number }) => Row | undefined): Iterable<Row> {
  if (province === 0) return
  for (let n = 0; n < size.tasks; n++) {
    const held = heldOf(size, province, n)
    for (let k = 0; k < size.entriesOfTask; k++) {
      const entry = { entryId: idOf('entry', province, n * size.entriesOfTask + k), onDay: `2026-0${k + 1}-2${n % 6}`, amount: Math.floor((held.plan * held.done * (k + 1)) / size.entriesOfTask) }
      const made = row(held, k, entry)
      if (made) yield made
    }
  }
}
