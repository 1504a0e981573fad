import type { Client } from 'pg'
import { hashSecret } from '../../src/kit/id.ts'
import { tokenOf } from '../../tests/harness/database.ts'
import type { Post } from '../province.ts'
import { idOf, nationDay, type NationSize } from './size.ts'

/** Who works in the nation on the day of the bench, behind the ledger: an officer of the listed unit, a clerk of the first province, a reader of the whole country, and holders who post. */
export interface Admitted { listUnit: number; late: number; officer: string; clerk: string; nation: string; posts: Post[] }

/** Lets them in; who was let in by an earlier run stays. */
export const admit = async (client: Client, size: NationSize): Promise<Admitted> => {
  const { rows: [unit] } = await client.query<{ no: number; late: number }>(`select r.ancestor_no as no, count(*)::int as late from tasks.instalment i join tasks.task t using (province_id) join org.reach r on r.province_id = t.province_id and r.unit_no = t.holder_unit_no
    where i.province_id = 1 and t.id = i.task_id and i.due_on < $1 group by 1 having count(*) > 50 order by abs(count(*) - 135), 1 limit 1`, [nationDay])
  const { no: listUnit, late } = unit ?? { no: 1, late: 0 }
  const deputy = (unitNo: number) => idOf('person', 1, size.units + unitNo)
  await client.query('set session_replication_role = replica')
  for (const unitNo of new Set([listUnit, 1])) {
    await client.query(`insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid) select 1, gen_random_uuid(), $1, $2, $3, '{assign,accept,report}', $4, '[2026-01-05,)'
      where not exists (select from people.authorisation where province_id = 1 and person_id = $1)`, [deputy(unitNo), unitNo, idOf('body', 1, unitNo), idOf('document', 1, 0)])
  }
  const { rows } = await client.query<{ taskId: string; holderId: string; amount: string }>(`select t.id as "taskId", t.holder_person_id as "holderId", e.amount::text from tasks.task t
    cross join lateral (select amount from progress.entry e where e.province_id = t.province_id and e.task_id = t.id order by on_day desc, id desc limit 1) e
    where t.province_id = 1 and t.holder_person_id is not null and t.holder_unit_no not in (select unit_no from org.reach where province_id = 1 and ancestor_no = $1 and $1 <> 1) order by md5(t.id::text) limit 1500`, [listUnit])
  await openSessions(client, [deputy(listUnit), deputy(1), ...rows.map(({ holderId }) => holderId)])
  await client.query(`insert into people.person (province_id, id, name, search) select 0, $1, 'Người vận hành', 'nguoi van hanh' where not exists (select from people.person where id = $1)`, [idOf('person', 0, 1)])
  await openSessions(client, [idOf('person', 0, 1)])
  await client.query(`update people.account set is_operator = true where person_id = $1`, [idOf('person', 0, 1)])
  await client.query('reset session_replication_role; analyze people.account, people.session, people.authorisation')
  return { listUnit, late, officer: tokenOf(deputy(listUnit)), clerk: tokenOf(deputy(1)), nation: tokenOf(idOf('person', 0, 1)), posts: rows.map((row) => ({ ...row, token: tokenOf(row.holderId) })) }
}

const openSessions = async (client: Client, persons: readonly string[]) => {
  const each = [...new Set(persons)]
  await client.query(`insert into people.account (province_id, id, person_id, username) select p.province_id, gen_random_uuid(), p.id, 'q-' || left(md5(p.id::text), 30) from people.person p where p.id = any ($1::uuid[]) on conflict (person_id) do nothing`, [each])
  await client.query(`insert into people.session (token_hash, account_id, seen_at, expires_at) select decode(h.hash, 'hex'), a.id, 'infinity', 'infinity' from people.account a join unnest($1::uuid[], $2::text[]) h (person_id, hash) using (person_id) on conflict do nothing`,
    [each, each.map((id) => hashSecret(tokenOf(id)).toString('hex'))])
}
