import { Client } from 'pg'
import { newId } from '../../src/kit/id.ts'

/** Who belongs above the provinces in the journeys' town: one looks after national bodies, one is let compare provinces by such a body. They sign in with the administrator's password. */
export const above = { keeper: 'giang.trunguong', comparer: 'hop.trunguong' } as const

/** Enters them, and three provinces of which nothing is there but their counters. */
export const enterAbove = async (ownerUrl: string): Promise<void> => {
  const [owner, entry] = [new Client({ connectionString: ownerUrl }), newId()]
  await owner.connect()
  await owner.query('begin')
  await owner.query(`select set_config('guong.entry', $1, true), set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, DMY', true)`, [entry])
  await owner.query(people)
  await owner.query(`select ledger.append('0:people:0', $1, array['people.authorised'], '{}', '[]')`, [entry])
  await owner.query(`set local session_replication_role = replica; ${provinces}; commit`)
  await owner.end()
}

const people = `
  with person as (insert into people.person (province_id, id, name, search) values (0, gen_random_uuid(), 'Phạm Thu Giang', 'pham thu giang'), (0, gen_random_uuid(), 'Lê Văn Hợp', 'le van hop') returning id, name),
    account as (insert into people.account (province_id, id, person_id, username, password_hash, is_administrator)
      select 0, gen_random_uuid(), p.id, w.username, (select password_hash from people.account where username = 'quantri'), w.keeps from person p join (values ('Phạm Thu Giang', '${above.keeper}', true), ('Lê Văn Hợp', '${above.comparer}', false)) w (name, username, keeps) using (name)),
    unit as (insert into org.unit (province_id, id, unit_no) values (0, gen_random_uuid(), 1)),
    version as (insert into org.unit_version (province_id, id, unit_no, code, name, kind, kind_name, search, valid) values (0, gen_random_uuid(), 1, 'TW1', 'Ban Tổ chức Trung ương', 'other', 'Cơ quan trung ương', 'tw1 ban to chuc trung uong', '(,)')),
    body as (insert into org.body (province_id, id, unit_no, kind, name, valid) values (0, gen_random_uuid(), 1, 'leadership', 'Ban Tổ chức Trung ương', '(,)') returning id),
    document as (insert into rulebook.document (province_id, id, number, issuer, issued_on) values (0, gen_random_uuid(), '214-QĐ/BTCTW', 'Ban Tổ chức Trung ương', '2022-12-20') returning id)
  insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid) select 0, gen_random_uuid(), p.id, 1, b.id, '{report}', d.id, '[2023-01-01,)' from person p, body b, document d where p.name = 'Lê Văn Hợp'`

const provinces = `
  insert into org.province (id, name) values (2, 'Tỉnh Hải Vân'), (3, 'Tỉnh Phong Châu'), (4, 'Thành phố Trường Thi');
  insert into progress.rolled (province_id, on_day) values (2, '2023-06-30'), (3, '2023-06-30'), (4, '2023-06-29');
  insert into progress.tally (province_id, dimension, key, holder_unit_no, assigning_unit_no, tasks, met_accepted, in_progress_accepted, not_started_accepted, overdue_accepted, met_reported, in_progress_reported, not_started_reported, overdue_reported) values
    (2, 'all', '', 0, 1, 3127, 1204, 1268, 412, 243, 1391, 1197, 341, 198), (3, 'all', '', 0, 1, 5240, 1466, 2013, 830, 931, 1702, 2122, 611, 805), (4, 'all', '', 0, 1, 2846, 1589, 940, 223, 94, 1701, 902, 171, 72)`
