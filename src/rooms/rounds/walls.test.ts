import { Client } from 'pg'
import { expect } from 'vitest'
import { test } from '../../../tests/harness/town.ts'
import { trying } from '../../../tests/harness/walls.ts'
import { as, handInFirst, openRound, partOf, unitOf } from '../../../tests/harness/rounds.ts'
import { district, fillAsProposed, mergeHeadings, ownBook } from '../../../tests/harness/own-tables.ts'

test('row security says the same as the handlers, for whatever writes', async ({ ownTown: town }) => {
  const { id } = await openRound(town)
  const { id: submission } = await handInFirst(town, id)
  const part = await partOf(town, id)
  const [tu, h02, h05] = [await unitOf(town, 'TU'), await unitOf(town, 'H02'), await unitOf(town, 'H05')]
  const ask = trying(town.appUrl, town.today)
  const me = '(select kit.me())'
  const decide = (by = me, day = '(select kit.today())') => [`insert into rounds.verdict (province_id, id, round_id, part_id, form_id, submission_id, verdict, decided_by, decided_on) values ((select kit.home()), gen_random_uuid(), $1, $2, $3, $4, 'accepted', ${by}, ${day})`, [id, part.id, part.first.id, submission]] as const
  expect(await ask('nghia.btc', ...decide())).toBe(1)
  for (const own of ['dat.thuonglam', 'phuc.thuonglam', 'binh.ccb', 'hai.ubkt', 'quantri']) expect(await ask(own, ...decide()), own).toBe('refused')
  expect(await ask('nghia.btc', ...decide(`(select p.id from people.person p where p.name = 'Lý Thị Thanh Linh' limit 1)`))).toBe('refused')
  expect(await ask('nghia.btc', ...decide(me, `date '2023-06-01'`))).toBe('refused')

  const send = [`insert into rounds.submission (province_id, id, round_id, part_id, form_id, form_version, nth, way, form_rows, handed_by, handed_on) values ((select kit.home()), gen_random_uuid(), $1, $2, $3, 1, 9, 'app', '[]', ${me}, (select kit.today()))`, [id, part.id, part.first.id]] as const
  expect(await ask('phuc.thuonglam', ...send)).toBe(1)
  for (const other of ['linh.btc', 'nghia.btc', 'binh.ccb']) expect(await ask(other, ...send), other).toBe('refused')

  const asked = (to: number, unit: number, day = '(select kit.today())') => [`insert into rounds.part (province_id, id, round_id, unit_no, to_unit_no, code, due_on, asked_on, recorded_by) values ((select kit.home()), gen_random_uuid(), $1, $2, $3, 'ABCDEF', date '2023-06-28', ${day}, ${me})`, [id, unit, to]] as const
  expect(await ask('linh.btc', ...asked(tu, h05))).toBe(1)
  expect(await ask('linh.btc', ...asked(h02, h05))).toBe('refused')
  for (const day of ['null', `date '2023-06-01'`]) expect(await ask('linh.btc', ...asked(tu, h05, day)), day).toBe('refused')
  for (const other of ['phuc.thuonglam', 'nghia.btc', 'dat.thuonglam']) expect(await ask(other, ...asked(tu, h05)), other).toBe('refused')

  // An officer asks those below his body where it is a level of the round, and nothing in a round it has no part in.
  const { id: elsewhere } = await town.as('linh.btc').rounds.openRound({ title: 'Báo cáo của một huyện', unitNo: tu, period: '2023-H1', closingOn: '2023-06-25', dueOn: '2023-06-28', forms: [{ code: 'B1', title: 'Việc', columns: [{ key: 'so', title: 'Số', kind: 'amount' }], lines: [{ key: 'viec', title: 'Việc' }] }], units: [h05] })
  const owner = new Client({ connectionString: town.ownerUrl })
  await owner.connect()
  const { rows: [child] } = await owner.query<{ unit_no: number }>('select unit_no from org.edge where province_id = 1 and parent_no = $1 and upper_inf(known) limit 1', [h02])
  await owner.end()
  const below = asked(h02, child?.unit_no ?? 0)
  expect(await ask('phuc.thuonglam', ...below)).toBe(1)
  expect(await ask('phuc.thuonglam', below[0], [elsewhere, ...below[1].slice(1)])).toBe('refused')

  expect(await ask('linh.btc', `insert into rounds.closing (province_id, id, round_id, closed_by, closed_on) values ((select kit.home()), gen_random_uuid(), $1, ${me}, (select kit.today()))`, [id])).toBe(1)
  expect(await ask('phuc.thuonglam', `insert into rounds.closing (province_id, id, round_id, closed_by, closed_on) values ((select kit.home()), gen_random_uuid(), $1, ${me}, (select kit.today()))`, [id])).toBe('refused')

  const named = (by = me) => [`insert into rounds.looking (province_id, id, round_id, part_id, kind, person_id, named_by, named_on) values ((select kit.home()), gen_random_uuid(), $1, $2, 'follower', ${me}, ${by}, (select kit.today()))`, [id, part.id]] as const
  expect(await ask('linh.btc', ...named())).toBe(1)
  for (const other of ['phuc.thuonglam', 'nghia.btc', 'binh.ccb', 'quantri']) expect(await ask(other, ...named()), other).toBe('refused')
  expect(await ask('linh.btc', ...named(`(select p.id from people.person p where p.name = 'Bùi Trung Nghĩa' limit 1)`))).toBe('refused')

  for (const [who, drafts] of [['phuc.thuonglam', 1], ['dat.thuonglam', 1], ['linh.btc', 0], ['nghia.btc', 0], ['quantri', 0]] as const) expect(await ask(who, 'select from rounds.filling'), who).toBe(drafts)
  for (const [who, seen] of [['phuc.thuonglam', 1], ['linh.btc', 2], ['hai.ubkt', 2], ['binh.ccb', 0], ['quantri', 0]] as const) {
    expect(await ask(who, 'select from rounds.part where round_id = $1', [id]), who).toBe(seen)
    expect(await ask(who, 'select from rounds.standings(1, $1, null)', [id]), who).toBe(2 * seen)
  }
  for (const table of ['round', 'form', 'part', 'submission', 'verdict', 'closing', 'urging', 'looking']) expect(await ask('linh.btc', `update rounds.${table} set known = known`), table).toBe('refused')
  expect((await as(town, 'linh.btc').readRound({ id })).closedOn).toBeNull()
})

test('how a unit matched its own table is seen by who fills for it; which cell a value came from, by its level too once it was handed in', async ({ ownTown: town }) => {
  const { id } = await openRound(town)
  await fillAsProposed(town, id, { file: await ownBook({ 'Kiểm tra': district }, mergeHeadings) })
  const part = await partOf(town, id)
  const ask = trying(town.appUrl, town.today)
  const remember = (unitNo: number, by = '(select kit.me())') => [`insert into rounds.own_mapping (province_id, id, unit_no, form_name, mapping, remembered_by) values ((select kit.home()), gen_random_uuid(), $1, 'kiem tra', '{}', ${by})`, [unitNo]] as const
  expect(await ask('phuc.thuonglam', ...remember(part.unitNo))).toBe(1)
  expect(await ask('phuc.thuonglam', ...remember(await unitOf(town, 'H03')))).toBe('refused')
  expect(await ask('phuc.thuonglam', ...remember(part.unitNo, `(select p.id from people.person p where p.name = 'Bùi Trung Nghĩa' limit 1)`))).toBe('refused')
  const read = (by = '(select kit.me())') => [`insert into rounds.own_reading (province_id, id, part_id, form_id, file_sha256, sheet, cells, read_by) select r.province_id, gen_random_uuid(), $1, $2, f.sha256, 'A', '{}', ${by} from kit.file f cross join (select kit.home() as province_id) r limit 1`, [part.id, part.first.id]] as const
  expect(await ask('phuc.thuonglam', ...read())).toBe(1)
  for (const other of ['linh.btc', 'nghia.btc', 'binh.ccb', 'quantri']) expect(await ask(other, ...remember(part.unitNo)), other).toBe('refused')
  for (const [who, seen] of [['phuc.thuonglam', 1], ['dat.thuonglam', 1], ['linh.btc', 0], ['nghia.btc', 0], ['binh.ccb', 0], ['quantri', 0]] as const) for (const table of ['own_mapping', 'own_reading']) expect(await ask(who, `select from rounds.${table}`), `${who} ${table}`).toBe(seen)
  await as(town, 'phuc.thuonglam').handIn({ id: part.id, formId: part.first.id, version: 1 })
  for (const [who, seen] of [['phuc.thuonglam', 1], ['linh.btc', 1], ['hai.ubkt', 1], ['binh.ccb', 0], ['quantri', 0]] as const) expect(await ask(who, 'select from rounds.own_reading'), who).toBe(seen)
  expect(await ask('linh.btc', 'select from rounds.own_mapping')).toBe(0)
  for (const table of ['own_mapping', 'own_reading']) expect(await ask('phuc.thuonglam', `update rounds.${table} set known = known`), table).toBe('refused')
})
