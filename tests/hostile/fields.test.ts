import { expect } from 'vitest'
import { refusalOf, test } from '../harness/town.ts'
import { asOwner } from './as-owner.ts'
import { nowhere, strangers } from './stranger-records.ts'

test('fields: the day of birth, the user name, the ledger and the accounts are for those who need them', async ({ ownTown }) => {
  const { rows: [person] } = await asOwner(ownTown, `select p.id from people.person p join people.account a on a.person_id = p.id where a.username = 'thanh.btc'`)
  const id = String(person?.['id'])
  await asOwner(ownTown, `begin; set local session_replication_role = replica; update people.person set born_on = '1970-01-02' where id = '${id}'; commit`)
  for (const username of ['binh.ccb', 'dat.thuonglam']) expect(await ownTown.as(username).people.readPerson({ id }), username).toMatchObject({ bornOn: null, account: null })
  expect(await ownTown.as('thanh.btc').people.readPerson({ id })).toMatchObject({ bornOn: '1970-01-02', account: { username: 'thanh.btc' } })
  expect(await ownTown.as('linh.btc').people.readPerson({ id })).toMatchObject({ bornOn: '1970-01-02' })
  for (const username of [...strangers, 'linh.btc', 'nghia.btc', 'thanh.btc']) {
    for (const ask of [() => ownTown.as(username).audit.listEntries({}), () => ownTown.as(username).audit.readEntry({ id: nowhere }), () => ownTown.as(username).audit.verifyLedger({})]) expect(await refusalOf(ask()), username).toBe('not_allowed')
    if (username !== 'quantri') expect(await refusalOf(ownTown.as(username).people.listAccounts({})), username).toBe('not_allowed')
  }
  expect((await ownTown.as('hai.ubkt').audit.listEntries({})).total).toBeGreaterThan(0)
})
