import type { Client } from 'pg'
import { newId } from '../../src/kit/id.ts'
import type { Random } from '../rights/random.ts'

/** Who may hold what, in the small province. */
export interface Ground { posts: { person: string; post: string; unit: number }[]; units: number[]; documents: string[]; indicators: string[]; recorder: string }

/** A task as it stands today, whatever it was. */
interface Terms { id: string; act: string; stage: string; unit: number; holder: string | null; post: string | null; assigner: number; document: string; indicator: string | null; horizon: string; supplementary: boolean; baseline: string | null }

type Edit = (owner: Client, random: Random, day: string) => Promise<unknown>

export const readGround = async (owner: Client): Promise<Ground> => {
  const posts = await owner.query<Ground['posts'][number]>('select person_id as person, id as post, unit_no as unit from people.post order by unit_no')
  const { rows: [rest] } = await owner.query<Omit<Ground, 'posts'>>(`select (select array_agg(unit_no order by unit_no) from org.unit) as units, (select array_agg(id) from rulebook.document) as documents,
    (select array_agg(id) from rulebook.indicator) as indicators, (select person_id from people.account where is_operator) as recorder`)
  return { posts: posts.rows, ...rest! }
}

/** Row by row what acts, imports and their undoing, and reorganisations write, on any day: what matters here is what the tables hold, and the rules of acts would only narrow it. */
export const editsOn = (ground: Ground): Record<string, Edit> => {
  const someTask = async (owner: Client, random: Random) => {
    const { rows } = await owner.query<{ id: string }>('select id from tasks.task where upper_inf(known) order by code')
    return random.of(rows).id
  }
  const near = (random: Random, day: string, before: number, after: number) => new Date(Date.parse(day) + (random.upTo(before + after + 1) - before) * 86_400_000).toISOString().slice(0, 10)
  const termsOf = (random: Random, id: string): Terms => {
    const { person, post, unit } = random.of(ground.posts)
    const byUnit = random.chance(0.2)
    return { id, act: 'assign', stage: 'in_force', unit, holder: byUnit ? null : person, post: byUnit ? null : post, assigner: random.of(ground.units.slice(0, 4)), document: random.of(ground.documents), indicator: random.chance(0.8) ? random.of(ground.indicators) : null, horizon: random.of(['every_year', 'year', 'period']), supplementary: random.chance(0.3), baseline: random.chance(0.3) ? String(1 + random.upTo(9)) : null }
  }
  const writeTerms = (owner: Client, { id, act, stage, unit, holder, post, assigner, document, indicator, horizon, supplementary, baseline }: Terms, valid: string) => owner.query(
    `insert into tasks.revision (province_id, id, task_id, act, stage, title, search, indicator_id, product, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no, assigning_unit_no, document_id, recorded_by, valid, baseline)
     values (1, $1, $2, $3, $4, 'Xây nhà', 'xay nha', $5, $6, $7, case when $7 <> 'every_year' then 2023 end, case $7 when 'year' then 2023 when 'period' then 2025 end, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [newId(), id, act, stage, indicator, indicator ? null : 'Đề án', horizon, supplementary, holder, post, unit, assigner, document, ground.recorder, valid, baseline])
  const writePlan = (owner: Client, random: Random, { id, day, valid }: { id: string; day: string; valid: string }) => owner.query(
    'insert into tasks.instalment (province_id, id, task_id, year, plan, due_on, set_by_unit_no, recorded_by, valid) values (1, $1, $2, $3, $4, $5, 1, $6, $7)',
    [newId(), id, Number(day.slice(0, 4)) + random.of([0, 0, 0, 1]), 1 + random.upTo(6), near(random, day, 20, 20), ground.recorder, valid])
  const heldNow = async (owner: Client, random: Random, day: string): Promise<Terms | undefined> => {
    const { rows } = await owner.query<Terms>(`select task_id as id, 'revise' as act, stage, holder_unit_no as unit, holder_person_id as holder, holder_post_id as post, assigning_unit_no as assigner, document_id as document, indicator_id as indicator, horizon_kind as horizon, supplementary, baseline
      from tasks.revision where upper_inf(known) and valid @> $1::date order by task_id`, [day])
    return rows.length === 0 ? undefined : random.of(rows)
  }
  const changed = (how: (random: Random, terms: Terms) => Partial<Terms>): Edit => async (owner, random, day) => {
    const terms = await heldNow(owner, random, day)
    if (terms) await writeTerms(owner, { ...terms, ...how(random, terms) }, random.chance(0.3) ? `[${near(random, day, 20, 20)},${near(random, day, -21, 50)})` : `[${near(random, day, 30, 15)},)`)
  }
  const close = (table: string, atOnce: number): Edit => async (owner, random) => {
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} where upper_inf(known) order by id`)
    const some = random.some(rows.map(({ id }) => id), Math.min(1, atOnce / (rows.length + 1)))
    await owner.query(`update ${table} set known = tstzrange(lower(known), clock_timestamp()) where id = any ($1)`, [some])
  }
  const decide = (verdict: string): Edit => async (owner, random) => {
    const { rows } = await owner.query<{ id: string; task: string }>('select e.id, e.task_id as task from progress.entry e where upper_inf(e.known) and not exists (select from progress.decision d where d.entry_id = e.id and upper_inf(d.known)) order by e.id')
    const chosen = random.some(rows, Math.min(1, 4 / (rows.length + 1)))
    await owner.query(`insert into progress.decision (province_id, id, entry_id, task_id, verdict, reason, decided_by, decided_on, for_unit_no) select 1, gen_random_uuid(), x.id, x.task, $3, 'vì', $4, '2023-06-30', 1 from unnest($1::uuid[], $2::uuid[]) x (id, task)`,
      [chosen.map(({ id }) => id), chosen.map(({ task }) => task), verdict, ground.recorder])
  }
  return {
    assign: async (owner, random, day) => {
      const id = newId()
      await owner.query(`insert into tasks.task (province_id, id, code, holder_unit_no, assigning_unit_no, kind) values (1, $1, $2, 1, 1, $3)`, [id, `Z${id}`, random.of(['breakthrough', 'breakthrough', 'pledge'])])
      await writeTerms(owner, termsOf(random, id), random.chance(0.2) ? `[${near(random, day, 0, 30)},)` : '[2023-01-01,)')
      if (random.chance(0.9)) await writePlan(owner, random, { id, day, valid: '(,)' })
    },
    many: async (owner, random, day) => { // one statement that moves several tasks, as an import or a reorganisation does
      await owner.query(`insert into tasks.revision (province_id, id, task_id, act, stage, title, search, indicator_id, product, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no, assigning_unit_no, document_id, recorded_by, valid, baseline)
        select r.province_id, gen_random_uuid(), task_id, 'change_holder', stage, r.title, r.search, indicator_id, product, horizon_kind, horizon_from, horizon_to, supplementary, p.person_id, p.id, p.unit_no, assigning_unit_no, document_id, recorded_by, daterange($2::date, null), baseline
        from tasks.revision r join people.post p on p.unit_no = $1 where upper_inf(r.known) and r.valid @> $2::date and hashtext(r.task_id::text) % 5 = $3`, [random.of(ground.posts).unit, near(random, day, 10, 10), random.upTo(5)])
    },
    revise: changed((random, { id, holder, post, unit, assigner }) => ({ ...termsOf(random, id), holder, post, unit, assigner })),
    changeHolder: changed((random, { id, horizon, indicator, supplementary }) => ({ ...termsOf(random, id), act: 'change_holder', horizon, indicator, supplementary })),
    withdraw: changed(() => ({ act: 'withdraw', stage: 'withdrawn' })),
    supplement: changed(() => ({ act: 'supplement', stage: 'in_force', supplementary: true })),
    plan: async (owner, random, day) => writePlan(owner, random, { id: await someTask(owner, random), day, valid: random.of(['(,)', `[${near(random, day, 20, 20)},)`]) }),
    report: async (owner, random, day) => {
      const id = await someTask(owner, random)
      await owner.query('insert into progress.entry (province_id, id, task_id, on_day, kind, amount, underway, obstacle, reported_by, recorded_by) values (1, $1, $2, $3, $4, $5, $6, $7, $8, $8)',
        [newId(), id, near(random, day, 60, 10), random.of(['cumulative', 'added']), (random.upTo(60) / 10).toFixed(random.upTo(2)), random.chance(0.3) ? 1 : null, random.chance(0.2) ? 'thiếu vốn' : null, ground.posts[0]?.person])
    },
    accept: decide('accepted'), giveBack: decide('returned'),
    takeBack: close('progress.decision', 3), undoResults: close('progress.entry', 3), undoPlans: close('tasks.instalment', 2), undoTerms: close('tasks.revision', 1), undoTasks: close('tasks.task', 0.7),
    stop: async (owner, random, day) => owner.query(`insert into tasks.clock_stop (province_id, id, task_id, valid, reason, document_id, recorded_by) select 1, $1, x.id, daterange($2::date, null), 'chờ vốn', $3, $4 from (select $5::uuid as id) x
      where not exists (select from tasks.clock_stop c where c.task_id = x.id and upper_inf(c.known) and c.valid && daterange($2::date, null))`, [newId(), near(random, day, 20, 10), ground.documents[0], ground.recorder, await someTask(owner, random)]),
    run: async (owner, random, day) => {
      const { rows: [stop] } = await owner.query<{ id: string }>('select id from tasks.clock_stop where upper_inf(known) and upper(valid) is null order by id limit 1')
      if (!stop) return
      await owner.query('update tasks.clock_stop set known = tstzrange(lower(known), clock_timestamp()) where id = $1', [stop.id])
      await owner.query(`insert into tasks.clock_stop (province_id, id, task_id, valid, reason, document_id, recorded_by, ended_reason, ended_document_id, ended_by)
        select 1, $1, task_id, daterange(lower(valid), greatest($3::date, lower(valid) + 1)), reason, document_id, recorded_by, 'đủ vốn', document_id, recorded_by from tasks.clock_stop where id = $2`, [newId(), stop.id, near(random, day, 5, 10)])
    },
    touchTask: async (owner, random) => owner.query('update tasks.task set version = version + 1 where id = $1', [await someTask(owner, random)]),
  }
}
