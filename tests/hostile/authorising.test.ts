import { expect } from 'vitest'
import { decisionOf } from '../harness/acts.ts'
import { refusalOf, test } from '../harness/town.ts'
import { asOwner } from './as-owner.ts'

const document = decisionOf()

test('who may authorise in a district puts nobody in charge of what lies outside it, and never himself', async ({ ownTown }) => {
  const admin = ownTown.as('quantri')
  const people = await asOwner(ownTown, `select a.username, a.person_id from people.account a`)
  const idOf = (username: string) => String(people.rows.find((row) => row['username'] === username)?.['person_id'])
  const district = await ownTown.as('linh.btc').org.readUnit({ code: 'H02' })
  const top = await ownTown.as('linh.btc').org.readUnit({ code: 'TU' })
  await admin.people.authorise({ personId: idOf('dat.thuonglam'), bodyId: district.bodies[0]?.id ?? '', rights: ['authorise'], fromOn: '2023-01-01', document })
  const relate = (personId: string, unitNo: number) => ownTown.as('dat.thuonglam').people.relate({ kind: 'follower', personId, unitNo, fromOn: '2023-01-01', document })
  expect(await refusalOf(relate(idOf('binh.ccb'), top.unitNo))).toBe('not_allowed')
  expect(await refusalOf(relate(idOf('dat.thuonglam'), district.unitNo))).toBe('not_oneself')
  expect(await refusalOf(admin.people.relate({ kind: 'follower', personId: idOf('quantri'), unitNo: top.unitNo, fromOn: '2023-01-01', document }))).toBe('not_oneself')
  expect(await relate(idOf('binh.ccb'), district.unitNo)).toHaveProperty('id')
  expect((await ownTown.as('quantri').progress.listTasks({ unitNo: district.unitNo })).total).toBe(0)
})
