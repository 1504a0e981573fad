import type { Client } from 'pg'
import { newId } from '../../src/kit/id.ts'
import type { Person } from '../harness/town.ts'
import type { Random } from '../rights/random.ts'

/** Who edits what: the province's clerks its tasks, the district's clerk the district's; one person reports for every holder. */
export interface Editors { province: Person; district: Person; appraiser: Person; reporter: Person }

/** A task as the editor knows it. */
interface Held { id: string; version: number; district: boolean; whole: boolean; title: string; indicator: string; measure: string; plan: string; target: string | null; dueOn: string; horizonKind: string; horizonFrom: number | null; horizonTo: number | null; reported: number }

/** Lets one person report for all holders of the tasks that will be edited: facts, written past the triggers. */
export const letReport = async (owner: Client, username: string): Promise<void> => {
  await owner.query('begin; set local session_replication_role = replica')
  await owner.query(`insert into people.delegation (province_id, id, from_person, to_person, scope, valid) select 1, gen_random_uuid(), h.id, a.person_id, 'report', '[2023-01-01,)'
    from (select distinct holder_person_id as id from tasks.task) h join people.account a on a.username = $1 where h.id <> a.person_id and h.id not in (select person_id from people.account)`, [username])
  await owner.query('commit')
}

/** The tasks that may be edited, and the posts that may take one over. */
export const readPlayground = async (owner: Client): Promise<{ tasks: Held[]; posts: { id: string; district: boolean }[] }> => {
  const { rows: tasks } = await owner.query<Held>(`select t.id, t.version, v.code = 'H02' as district, m.whole, r.title, i.name as indicator, m.name as measure, n.plan::text as plan, r.target::text as target, n.due_on::text as "dueOn",
      r.horizon_kind as "horizonKind", r.horizon_from as "horizonFrom", r.horizon_to as "horizonTo", 0 as reported
    from tasks.task t join tasks.revision r on r.task_id = t.id and upper_inf(r.known) join tasks.instalment n on n.task_id = t.id and upper_inf(n.known) join rulebook.indicator i on i.id = r.indicator_id join rulebook.measure m on m.id = i.measure_id
    join org.unit_version v on v.unit_no = t.assigning_unit_no and v.code in ('TU', 'H02') where t.holder_person_id not in (select person_id from people.account) order by t.code`)
  const { rows: posts } = await owner.query<{ id: string; district: boolean }>(`select p.id, v.code = 'H02' as district from people.post p join org.unit_version v on v.unit_no = p.managed_by_unit_no and v.code in ('TU', 'H02')
    where upper_inf(p.known) and p.person_id not in (select person_id from people.account) order by p.id`)
  return { tasks, posts }
}

/** Makes one random edit through the API, as who may make it; gives its name. */
export const editor = ({ editors, tasks, posts }: { editors: Editors; tasks: Held[]; posts: { id: string; district: boolean }[] }) => {
  const waiting: string[] = []
  const amountOf = (random: Random, task: Held, upTo: number) => (task.whole || random.chance(0.7) ? String(random.upTo(upTo + 1)) : `${random.upTo(upTo + 1)}.${1 + random.upTo(9)}`)
  const day = (random: Random) => `2023-06-${String(1 + random.upTo(30)).padStart(2, '0')}`
  const documentOf = (random: Random, task: Held) => ({ number: `${900 + random.upTo(50)}-QĐ/${task.district ? 'HU' : 'TU'}`, issuer: task.district ? 'Huyện ủy Thượng Lâm' : 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-01' })
  const clerk = (task: Held) => (task.district ? editors.district : editors.province)
  const horizonOf = ({ horizonKind, horizonFrom, horizonTo }: Held) =>
    horizonKind === 'every_year' ? { kind: 'every_year' as const } : horizonKind === 'year' ? { kind: 'year' as const, year: horizonFrom as number } : { kind: 'period' as const, from: horizonFrom as number, to: horizonTo as number }
  const termsOf = (task: Held, plan: string) => ({ title: task.title, indicator: task.indicator, measure: task.measure, plan, target: task.target, year: 2023, dueOn: task.dueOn, horizon: horizonOf(task) })

  const acts = {
    report: async (random: Random) => {
      const task = random.of(tasks)
      const { id } = await editors.reporter.progress.reportProgress({ id: task.id, kind: random.of(['cumulative', 'added'] as const), amount: amountOf(random, task, Math.ceil(Number(task.plan) * 1.2)), onDay: day(random), note: 'kiểm đếm lại', documents: [`BB ${newId()}`] })
      waiting.push(id)
    },
    accept: async (random: Random) => {
      const ids = waiting.splice(0, 1 + random.upTo(3))
      if (ids.length === 1) await editors.appraiser.progress.acceptProgress({ id: ids[0] as string })
      else if (ids.length > 1) await editors.appraiser.progress.acceptMany({ ids })
    },
    giveBack: async () => {
      const id = waiting.pop()
      if (id) await editors.appraiser.progress.returnProgress({ id, reason: 'thiếu minh chứng' })
    },
    revise: async (random: Random) => {
      const task = random.of(tasks)
      const plan = String(Math.max(1, Math.floor(Number(task.plan))) + 1 + random.upTo(5))
      const { version } = await clerk(task).tasks.reviseTask({ id: task.id, version: task.version, ...termsOf(task, plan), effectiveOn: day(random), document: documentOf(random, task), reason: 'điều chỉnh' })
      Object.assign(task, { version, plan })
    },
    passOn: async (random: Random) => {
      const task = random.of(tasks)
      const postId = random.of(posts.filter(({ district }) => district === task.district)).id
      const changed = await clerk(task).tasks.changeHolder({ id: task.id, version: task.version, holder: { kind: 'post', postId }, effectiveOn: '2023-06-30', document: documentOf(random, task), reason: 'phân công lại' }).catch((error: { code?: string }) => {
        if (error.code !== 'nothing_changed') throw error
      })
      if (changed) task.version = changed.version
    },
    withdraw: async (random: Random) => {
      const task = tasks.splice(random.upTo(tasks.length), 1)[0] as Held
      await clerk(task).tasks.withdrawTask({ id: task.id, version: task.version, effectiveOn: day(random), document: documentOf(random, task), reason: 'thôi giao' })
    },
    assign: async (random: Random) => {
      const like = random.of(tasks)
      const postId = random.of(posts.filter(({ district }) => district === like.district)).id
      const plan = String(2 + random.upTo(40))
      const { id, version } = await clerk(like).tasks.assignTask({ ...termsOf(like, plan), holder: { kind: 'post', postId }, document: documentOf(random, like), supplementary: random.chance(0.5) })
      tasks.push({ ...like, id, version, plan })
    },
  }
  const weights = { report: 42, accept: 22, giveBack: 8, revise: 12, passOn: 8, withdraw: 4, assign: 4 }
  const urn = (Object.keys(weights) as (keyof typeof weights)[]).flatMap((act) => Array.from({ length: weights[act] }, () => act))
  return async (random: Random) => {
    const act = random.of(urn)
    await acts[act](random)
    return act
  }
}
