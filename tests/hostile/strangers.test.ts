import { expect } from 'vitest'
import { contract } from '../../src/contract.ts'
import { refusalOf, type Town } from '../harness/town.ts'
import { asOwner } from './as-owner.ts'
import { asked, elsewhere } from './stranger-acts.ts'
import { nowhere, strangers, test, type Records } from './stranger-records.ts'

test('a record of others answers a stranger like one that does not exist, at every operation', async ({ ownTown, records }) => {
  const faults: string[] = []
  const absent = Object.fromEntries(Object.keys(records).map((name) => [name, nowhere])) as unknown as Records
  for (const username of strangers) {
    for (const [name, input] of Object.entries(asked)) {
      const there = await refusalOf(call(ownTown, username, name, input(records))).catch((error: Error) => `data! ${error.message}`)
      const gone = await refusalOf(call(ownTown, username, name, input(absent))).catch((error: Error) => `data! ${error.message}`)
      if (there !== gone || !['not_found', 'not_allowed'].includes(there)) faults.push(`${name} as ${username}: ${there}, absent: ${gone}`)
    }
  }
  expect(faults).toEqual([])
  expect((await ownTown.as('linh.btc').progress.readTask({ id: records.task })).version).toBe(1)
})

test('every operation that names a record is looked at', () => {
  const naming = Object.entries(contract).flatMap(([room, operations]) => Object.entries(operations).flatMap(([name, procedure]) => {
    const { path } = (procedure as unknown as { '~orpc': { route: { path: string } } })['~orpc'].route
    return path.includes('{') ? [`${room}.${name}`] : []
  }))
  expect(naming.filter((name) => !(name in asked) && !elsewhere.includes(name))).toEqual([])
})

test('lists, searches, counts and exports hold nothing of others', async ({ ownTown, records }) => {
  const { code, title } = await ownTown.as('linh.btc').progress.readTask({ id: records.task })
  for (const username of strangers) {
    const me = ownTown.as(username)
    expect((await me.progress.listTasks({ search: title, size: 500 })).rows.filter(({ taskId }) => taskId === records.task), username).toEqual([])
    expect(await refusalOf(me.progress.readTask({ id: code })), username).toBe('not_found')
    expect((await me.reports.listReports({})).rows.filter(({ id }) => id === records.report), username).toEqual([])
    expect(JSON.stringify(await me.desk.readDesk({})), username).not.toContain(records.task)
    const all = await me.progress.listTasks({ size: 500 })
    const visible = await asOwner(ownTown, `select t.id from tasks.task t join org.reach r on r.province_id = t.province_id and r.unit_no in (t.holder_unit_no, t.assigning_unit_no) and r.ancestor_no = (select unit_no from org.unit_version where code = 'H02' limit 1)`)
    const district = new Set(visible.rows.map(({ id }) => String(id)))
    if (username.endsWith('thuonglam')) expect(all.rows.filter(({ taskId, holderName }) => !district.has(taskId) && holderName !== 'Chẩu Văn Đạt'), username).toEqual([])
    if (username === 'quantri') expect(new Set(all.rows.map(({ holderName }) => holderName))).toEqual(new Set(['Ma Thị Thanh Nga']))
  }
})

const call = (town: Town, username: string, name: string, input: unknown) => {
  const [room = '', operation = ''] = name.split('.')
  return (town.as(username) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[room]?.[operation]?.(input) ?? Promise.reject(new Error(`no operation ${name}`))
}
