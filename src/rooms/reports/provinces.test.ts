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
  expect((await ownTown.as('trung.uong').people.listPeople({})).total).toBe(3)
  expect((await ownTown.as('trung.uong').org.listUnits({})).rows).toEqual([])
  expect(await ownTown.as('trung.uong').people.readSession({})).toMatchObject({ rights: ['report'], seesWholeProvince: false })
  for (const name of ['linh.btc', 'hai.ubkt', 'quantri', 'thua.trung.uong']) expect(await refusalOf(ownTown.as(name).reports.readProvinces({})), name).toBe('not_allowed')
  expect(await refusalOf(ownTown.as('nobody').reports.readProvinces({}))).toBe('not_signed_in')
  expect((await ownTown.pool.query('select * from progress.by_province()')).rows).toEqual([])
})

test('who looks after national bodies lets somebody compare provinces by a document, and ends it; an administrator of a province does not', async ({ ownTown }) => {
  await enteredAbove(ownTown.ownerUrl, { username: 'giu.so', isAdministrator: true })
  const keeper = ownTown.as('giu.so').people
  const given = { name: 'Lê Thị Tổng Hợp', body: 'Văn phòng Trung ương Đảng', username: 'tong.hop', fromOn: '2023-06-01', document: { number: '12-QĐ/VPTW', issuer: 'Văn phòng Trung ương Đảng', issuedOn: '2023-05-31' } }
  for (const name of ['quantri', 'linh.btc']) expect(await refusalOf(ownTown.as(name).people.letCompare(given)), name).toBe('not_allowed')
  expect((await ownTown.as('quantri').people.listAuthorisations({ above: true })).keepsAbove).toBe(false)
  expect((await keeper.letCompare(given)).link).toContain('/dat-mat-khau#')
  expect(await refusalOf(keeper.letCompare({ ...given, name: 'Người khác' }))).toBe('username_taken')
  await keeper.letCompare({ ...given, name: 'Vũ Văn Hai', username: 'vu.hai', body: 'văn phòng trung ương đảng' })
  const { rows, total, keepsAbove } = await keeper.listAuthorisations({ above: true })
  expect([total, keepsAbove, new Set(rows.map(({ bodyId }) => bodyId)).size]).toEqual([2, true, 1])
  await signedIn(ownTown.ownerUrl, 'tong.hop')
  expect((await ownTown.as('tong.hop').reports.readProvinces({})).provinces).toHaveLength(1)
  expect(await refusalOf(ownTown.as('tong.hop').reports.readOverview({}))).toBe('not_allowed')
  expect(await ownTown.as('tong.hop').people.readSession({})).toMatchObject({ province: null, topUnit: null })
  expect((await ownTown.as('tong.hop').progress.listTasks({})).total).toBe(0)
  const [mine] = rows.filter(({ personName }) => personName === given.name)
  const ended = { id: mine?.id ?? '', untilOn: '2023-06-30', reason: 'Chuyển công tác' }
  expect(await refusalOf(ownTown.as('quantri').people.endAuthorisation(ended))).toBe('not_allowed')
  await keeper.endAuthorisation(ended)
  expect(await refusalOf(ownTown.as('tong.hop').reports.readProvinces({}))).toBe('not_allowed')
})

const enteredAbove = async (ownerUrl: string, { username, isAdministrator }: { username: string; isAdministrator: boolean }) => {
  await asOwner(ownerUrl, (owner) => owner.query(`with person as (insert into people.person (province_id, id, name, search) values (0, gen_random_uuid(), $1, $1) returning id)
    insert into people.account (province_id, id, person_id, username, is_administrator) select 0, gen_random_uuid(), id, $1, $2 from person`, [username, isAdministrator]))
  await signedIn(ownerUrl, username)
}

const signedIn = (ownerUrl: string, username: string) => asOwner(ownerUrl, (owner) => owner.query(`insert into people.session (token_hash, account_id, seen_at, expires_at)
  select $2, id, 'infinity', 'infinity' from people.account where username = $1`, [username, hashSecret(tokenOf(username))]))

const asOwner = async (ownerUrl: string, run: (owner: Client) => Promise<unknown>) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  await run(owner)
  await owner.end()
}

/** Two people of a national body: one makes its reports today, the other did until yesterday. */
const authoriseAbove = async (ownerUrl: string) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  // The body's unit has the number of the unit at the top of the province, which it is not.
  await owner.query(`insert into org.reach (province_id, ancestor_no, unit_no, depth, valid, known) values (0, 1, 1, 0, '(,)', '(,)')`)
  for (const [name, valid] of [['trung.uong', '[2023-01-01,)'], ['thua.trung.uong', '[2023-01-01,2023-06-30)']] as const) {
    await owner.query(`with person as (insert into people.person (province_id, id, name, search) values (0, gen_random_uuid(), $1, $1) returning id),
      account as (insert into people.account (province_id, id, person_id, username) select 0, gen_random_uuid(), id, $1 from person returning id),
      session as (insert into people.session (token_hash, account_id, seen_at, expires_at) select $2, id, 'infinity', 'infinity' from account)
      insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid) select 0, gen_random_uuid(), id, 1, gen_random_uuid(), '{report}', gen_random_uuid(), $3 from person`, [name, hashSecret(tokenOf(name)), valid])
  }
  await owner.end()
}
