import type { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { addDays } from '../src/kit/dates.ts'
import { Refused } from '../src/kit/refusal.ts'
import type { Work } from '../src/kit/work.ts'
import { getReport, paperFile, workbookOf } from '../src/rooms/reports/handlers.ts'
import { beginReport, issue, makeReport } from '../src/rooms/reports/making.ts'
import { applyNow } from '../src/rooms/reorganisation/applying.ts'
import { undo } from '../src/rooms/reorganisation/undoing.ts'
import { randomAct } from './harness/random-act.ts'
import { smallProvince } from './harness/small-province.ts'
import { randomFrom, seedOf } from './rights/random.ts'

const wanted = Number(process.env['GUONG_ACTS'] ?? 1_000)
const closing = '2023-12-31'
const first = '2024-01-15'

test('a thousand acts of all kinds leave closed reports, sums, places and what is undone as they were', async () => {
  const seed = seedOf()
  console.log(`seed ${seed}`)
  const random = randomFrom(seed)
  const province = await smallProvince(inject('databases'))
  try {
    const reports = await province.on(closing, async (work) => {
      const ids = [await beginReport(work, { unit: 1, period: undefined, closingOn: closing }), await beginReport(work, { unit: 2, period: undefined, closingOn: closing })]
      for (const id of ids) await issue(work, await getReport(work, id))
      return ids
    })
    const closed = await province.on(first, (work) => rendered(work, reports))
    const days = Array.from({ length: 50 }, () => addDays('2023-06-01', random.upTo(1_100)))
    const before = await sumsOn(province.owner, days)
    const counts: Record<string, number> = {}
    let [applied, today] = [0, first]
    for (let tried = 0; applied < wanted && tried < wanted * 3; tried += 1) {
      today = addDays(today, random.upTo(2))
      const on = random.chance(0.1) ? addDays(today, -random.upTo(90)) : today
      const looked = [on, addDays(today, 30)]
      const stood = random.chance(0.12) ? await stateOn(province.owner, looked) : null
      const done = await province.on(today, async (work) => {
        const given = await randomAct(work, random, { on, number: tried })
        return given && { kinds: given.steps.map(({ kind }) => kind), id: (await applyNow(work, given)).actId }
      }).catch((error: unknown) => { if (error instanceof Refused) return null; throw error })
      if (!done) continue
      for (const kind of done.kinds) counts[kind] = (counts[kind] ?? 0) + 1
      applied += 1
      if (!stood) continue
      await province.on(today, (work) => undo(work, { id: done.id, on, document: { number: `H-${tried}`, issuer: 'Tỉnh ủy', issuedOn: today } }))
      counts['undone'] = (counts['undone'] ?? 0) + 1
      applied += 1
      expect(await stateOn(province.owner, looked), `seed ${seed}: act ${tried} (${done.kinds.join(', ')}) was not taken back wholly`).toEqual(stood)
    }
    console.log(`seed ${seed}: ${applied} acts, ${Object.entries(counts).map(([kind, count]) => `${kind} ${count}`).join(', ')}; last day ${today}`)
    expect(applied).toBeGreaterThanOrEqual(wanted)
    expect(Object.keys(counts).toSorted()).toEqual(['abolish_level', 'change_kind', 'dissolve', 'found', 'merge', 'move', 'recode', 'rename', 'split', 'undone'])
    expect(await province.on(today, (work) => rendered(work, reports))).toEqual(closed)
    expect(await sumsOn(province.owner, days)).toEqual(before)
    for (const day of days) expect(await faultsOn(province.owner, day), `seed ${seed}, ${day}`).toEqual([])
  } finally {
    await province.drop()
  }
}, 900_000)

/** Issued reports made up again from the records, and as files. */
const rendered = async (work: Work, reports: readonly string[]) => {
  const all: unknown[] = []
  for (const id of reports) {
    const report = await getReport(work, id)
    const made = await makeReport(work, report)
    const files = [await paperFile(report, made.paper, 'docx'), await workbookOf(report, made)]
    all.push({ claims: made.carried.claims, rows: made.rows, files: await Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer()).toString('base64'))) })
  }
  return all
}

const look = (owner: Client, day: string) => owner.query(`select set_config('guong.on', $1, false), set_config('guong.today', $1, false), set_config('guong.known', 'infinity', false)`, [day])

const onDays = async <Row extends object>(owner: Client, days: readonly string[], sql: string): Promise<Row[][]> => {
  const found: Row[][] = []
  for (const day of days) {
    await look(owner, day)
    found.push((await owner.query<Row>(sql)).rows)
  }
  return found
}

/** What is owed and done as of days: no act adds, loses or divides any of it. */
const sumsOn = (owner: Client, days: readonly string[]) => onDays(owner, days, `select count(*)::int as tasks, sum(plan) as plan, sum(accepted) as accepted, sum(reported) as reported, count(*) filter (where state_accepted = 'met')::int as met from progress.standing_at`)

/** Tree, posts and holders as of days. */
const stateOn = (owner: Client, days: readonly string[]) => onDays(owner, days, `
  select 'unit' as what, unit_no::text as who, concat_ws('|', code, name, kind, parent_no, member_count) as how from org.unit_at
  union all select 'post', person_id::text, concat_ws('|', unit_no, title, managed_by_unit_no, heads) from people.post_at
  union all select 'task', id::text, concat_ws('|', holder_unit_no, assigning_unit_no, holder_person_id, stage) from tasks.task_at order by 1, 2, 3`)

/** Units that stand nowhere, under nobody, twice or under themselves, and open tasks and posts at units that are not there. */
const faultsOn = async (owner: Client, day: string) => (await onDays<{ fault: string }>(owner, [day], `
  select 'no parent ' || unit_no as fault from org.unit_at where parent_no is null and kind <> 'province'
  union all select 'parent gone ' || u.unit_no from org.unit_at u where u.parent_no is not null and not exists (select 1 from org.unit_at p where p.unit_no = u.parent_no)
  union all select 'twice ' || unit_no from org.unit_at group by unit_no having count(*) > 1
  union all select 'under itself ' || unit_no from org.reach_at where depth > 0 and ancestor_no = unit_no
  union all select 'not reached ' || u.unit_no from org.unit_at u where (select count(*) from org.reach_at r join org.unit_at t on t.unit_no = r.ancestor_no and t.parent_no is null where r.unit_no = u.unit_no) <> 1
  union all select 'post ' || p.id from people.post_at p where not exists (select 1 from org.unit_at u where u.unit_no = p.unit_no)
  union all select 'task ' || t.code from tasks.task_at t where not exists (select 1 from org.unit_at u where u.unit_no = t.holder_unit_no)
    and not (t.horizon_to = 2023 and exists (select 1 from progress.decision d join progress.entry e on e.id = d.entry_id join tasks.instalment i on i.task_id = e.task_id where e.task_id = t.id and d.verdict = 'accepted' and e.amount >= i.plan))`)).flat().map(({ fault }) => fault)
