import { Client } from 'pg'
import { expect } from 'vitest'
import { act, below, document, on } from '../harness/chart.ts'
import { test as town } from '../harness/town.ts'

const name = 'Đảng bộ xã Mới'

/** A unit that an act founded and its undoing took back, with a task that had passed to it in between. */
const test = town.extend('gone', async ({ ownTown }, { onCleanup }) => {
  const owner = new Client({ connectionString: ownTown.ownerUrl })
  await owner.connect()
  onCleanup(() => owner.end())
  const tuan = ownTown.as('tuan.btc')
  const [left, right] = await below(tuan, 'H02')
  if (!left || !right) throw new Error('the town is too small')
  const { unitNo } = await tuan.org.readUnit({ code: 'H02' })
  const { rows: [held] } = await owner.query<{ id: string; code: string }>(`select task_id as id, code from progress.present where holder_unit_no = $1 and stage = 'in_force' limit 1`, [left.unitNo])
  const { rows: [before] } = await owner.query<{ at: string }>(`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`)
  await tuan.reorganisation.applyAct(act([{ kind: 'merge', fromUnitNos: [left.unitNo, right.unitNo], into: { code: left.code, name, unitKind: 'base', under: { unitNo } } }], { document: { ...document, number: '1671-9' } }))
  const [applied] = (await tuan.org.listActs({})).rows
  const { rows: [founded] } = await owner.query<{ no: number }>('select unit_no as no from org.unit_version where name = $1', [name])
  await tuan.reorganisation.undoAct({ id: applied?.id ?? '', on, document: { ...document, number: '1672-9' } })
  if (!held || !before || !founded) throw new Error('the act passes a task on')
  return { owner, tuan, task: held, before: before.at, unitNo: founded.no }
})

test('a task that passed to it tells of it by its name', async ({ gone: { tuan, task } }) => {
  expect((await tuan.progress.readTask({ id: task.id })).revisions.map(({ holderUnitName }) => holderUnitName)).toContain(name)
}, 60_000)

test('a task whose terms still name it stands in the list and in the export, under its last name', async ({ gone: { owner, tuan, task, unitNo } }) => {
  // Nothing of today leaves such terms: undoing is refused where others have built upon the act. Rows that came otherwise must not vanish from what is counted.
  await owner.query(`begin; set local session_replication_role = replica; update tasks.revision set holder_unit_no = ${unitNo} where task_id = '${task.id}' and upper_inf(known);
    update progress.present set holder_unit_no = ${unitNo} where task_id = '${task.id}'; commit`)
  const { rows, total } = await tuan.progress.listTasks({ search: task.code, size: 500 })
  expect(rows.find(({ taskId }) => taskId === task.id)).toMatchObject({ holderUnitName: name })
  expect(rows).toHaveLength(total)
  const csv = await (await tuan.intake.exportTasks({ search: task.code, form: 'csv' })).text()
  expect(csv.split('\r\n').find((line) => line.includes(task.code))).toContain(name)
}, 60_000)

test('it is no unit to be found, opened or chosen, never stands, and nothing is said of it as known before it was founded', async ({ gone: { owner, tuan, before, unitNo } }) => {
  for (const asked of [{ search: name }, { unitNo }, { search: name, known: before }]) expect((await tuan.org.listUnits(asked)).rows, JSON.stringify(asked)).toEqual([])
  expect((await below(tuan, 'H02')).map((unit) => unit.unitNo)).not.toContain(unitNo)
  const named = async (known: string) => (await owner.query(`select set_config('guong.on', '${on}', false), set_config('guong.known', '${known}', false)`), (await owner.query('select name, stands from org.named_at where unit_no = $1', [unitNo])).rows)
  expect(await named('infinity')).toEqual([{ name, stands: false }])
  expect(await named(before)).toEqual([])
  const { rows: [while_] } = await owner.query<{ at: string }>('select lower(known)::text as at from org.unit_version where unit_no = $1 limit 1', [unitNo])
  expect(await named(while_?.at ?? '')).toEqual([{ name, stands: true }])
}, 60_000)
