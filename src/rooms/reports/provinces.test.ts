import { Client } from 'pg'
import { expect } from 'vitest'
import { hashSecret } from '../../kit/id.ts'
import { tokenOf } from '../../../tests/harness/database.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'

test('who makes reports for a national body reads what each province comes to, and nothing else of it; nobody below does', async ({ ownTown }) => {
  await authoriseAbove(ownTown.ownerUrl)
  const { provinces } = await ownTown.as('trung.uong').reports.readProvinces({})
  const { parts } = await ownTown.as('linh.btc').reports.readOverview({})
  const summed = (of: (total: (typeof parts)[number]['total']) => number) => parts.reduce((sum, { total }) => sum + of(total), 0)
  expect(provinces.map(({ name, tasks }) => [name, tasks])).toEqual([[expect.any(String), summed(({ tasks }) => tasks)]])
  for (const basis of ['accepted', 'reported'] as const) {
    for (const state of ['met', 'in_progress', 'not_started', 'overdue'] as const) expect(provinces[0]?.[basis][state], `${basis} ${state}`).toBe(summed((total) => total[basis][state]))
  }
  expect(await refusalOf(ownTown.as('trung.uong').reports.readOverview({}))).toBe('not_allowed')
  expect((await ownTown.as('trung.uong').progress.listTasks({})).total).toBe(0)
  for (const name of ['linh.btc', 'hai.ubkt', 'quantri', 'thua.trung.uong']) expect(await refusalOf(ownTown.as(name).reports.readProvinces({})), name).toBe('not_allowed')
  expect(await refusalOf(ownTown.as('nobody').reports.readProvinces({}))).toBe('not_signed_in')
  expect((await ownTown.pool.query('select * from progress.by_province()')).rows).toEqual([])
})

/** Two people of a national body: one makes its reports today, the other did until yesterday. */
const authoriseAbove = async (ownerUrl: string) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  for (const [name, valid] of [['trung.uong', '[2023-01-01,)'], ['thua.trung.uong', '[2023-01-01,2023-06-30)']] as const) {
    await owner.query(`with person as (insert into people.person (province_id, id, name, search) values (0, gen_random_uuid(), $1, $1) returning id),
      account as (insert into people.account (province_id, id, person_id, username) select 0, gen_random_uuid(), id, $1 from person returning id),
      session as (insert into people.session (token_hash, account_id, seen_at, expires_at) select $2, id, 'infinity', 'infinity' from account)
      insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid) select 0, gen_random_uuid(), id, 1, gen_random_uuid(), '{report}', gen_random_uuid(), $3 from person`, [name, hashSecret(tokenOf(name)), valid])
  }
  await owner.end()
}
