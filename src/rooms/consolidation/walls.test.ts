import { expect } from 'vitest'
import { as, begunReport, figureOf, unitOf } from '../../../tests/harness/consolidation.ts'
import { test } from '../../../tests/harness/town.ts'
import { trying } from '../../../tests/harness/walls.ts'

test('row security says the same as the handlers, for whatever writes', async ({ ownTown: town }) => {
  const { round, id } = await begunReport(town)
  const { cell } = await figureOf(town, round)
  await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: '13', note: 'Bản giấy đã ký' })
  const ask = trying(town.appUrl, town.today)
  const me = '(select kit.me())'
  const today = '(select kit.today())'

  const decide = (counted: string, by = me) => [`insert into consolidation.decision (province_id, id, report_id, form_id, line, form_column, value, counted, reason, decided_by, decided_on) values ((select kit.home()), gen_random_uuid(), $1, $2, $3, $4, 13, ${counted}, 'vì bản giấy', ${by}, ${today})`, [id, cell.formId, cell.line, cell.column]] as const
  expect(await ask('nghia.btc', ...decide('12'))).toBe(1)
  expect(await ask('nghia.btc', ...decide('11')), 'the rows say 12').toBe('refused')
  expect(await ask('linh.btc', ...decide('12')), 'who stated it').toBe('refused')
  for (const other of ['hai.ubkt', 'dat.thuonglam', 'binh.ccb', 'quantri']) expect(await ask(other, ...decide('12')), other).toBe('refused')

  const write = [`insert into consolidation.section (province_id, id, report_id, place, version, title, body, written_by, written_on) values ((select kit.home()), gen_random_uuid(), $1, 1, 2, 'I', '', ${me}, ${today})`, [id]] as const
  expect(await ask('linh.btc', ...write)).toBe(1)
  for (const other of ['nghia.btc', 'dat.thuonglam', 'hai.ubkt', 'quantri']) expect(await ask(other, ...write), other).toBe('refused')

  const begin = (unit: number) => [`insert into consolidation.report (province_id, id, round_id, unit_no, begun_by, begun_on) values ((select kit.home()), gen_random_uuid(), $1, $2, ${me}, ${today})`, [round, unit]] as const
  expect(await ask('dat.thuonglam', ...begin(await unitOf(town, 'H02'))), 'nobody reports to it').toBe('refused')

  for (const [who, seen] of [['linh.btc', 1], ['nghia.btc', 1], ['hai.ubkt', 1], ['dat.thuonglam', 0], ['binh.ccb', 0]] as const) expect(await ask(who, 'select from consolidation.report'), who).toBe(seen)
  expect(await ask('dat.thuonglam', 'select from consolidation.statement')).toBe(0)
  await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: null })
  const { documentId } = await as(town, 'linh.btc').drawRoundReport({ id })
  const accompany = [`insert into consolidation.companion (province_id, id, report_id, document_id, kind, known_at, digest, drafted_by, drafted_on) values ((select kit.home()), gen_random_uuid(), $1, $2, 'TTr', now(), sha256('x'), ${me}, ${today})`, [id, documentId]] as const
  expect(await ask('linh.btc', ...accompany)).toBe(1)
  for (const other of ['nghia.btc', 'dat.thuonglam', 'hai.ubkt', 'quantri']) expect(await ask(other, ...accompany), other).toBe('refused')
  await as(town, 'linh.btc').draftRoundCompanion({ id, kind: 'TTr' })
  const print = [`insert into consolidation.printed (province_id, id, companion_id, report_id, place, cell, round_id, line, measure, value) select c.province_id, gen_random_uuid(), c.id, $1, 'beside', 'Số liệu', $2, 'units', 'handing', 1 from consolidation.companion c where c.report_id = $1`, [id, round]] as const
  expect(await ask('linh.btc', ...print)).toBe(1)
  for (const other of ['nghia.btc', 'hai.ubkt']) expect(await ask(other, ...print), other).toBe('refused')

  for (const table of ['report', 'section', 'estimate', 'statement', 'decision', 'drawing', 'printed', 'quotation', 'companion']) expect(await ask('linh.btc', `update consolidation.${table} set known = known`), table).toBe('refused')
})
