import { describe, expect } from 'vitest'
import { as, binhHeads, filled, handInFirst, openRound, partOf } from '../../../tests/harness/rounds.ts'
import { communeToDivide, mergeDistricts, numberOf, today } from '../../../tests/harness/succession.ts'
import { refusalOf, test, type OwnTown, type Town } from '../../../tests/harness/town.ts'
import { trying } from '../../../tests/harness/walls.ts'

/** The part of Thượng Lâm as somebody reads it, after the district has ended. */
const partOfEnded = async (town: Town, id: string, { unitNo, who }: { unitNo: number; who: string }) => {
  const part = await as(town, who).readPart({ id, unitNo })
  const [first] = part.forms
  if (!first) throw new Error('the round has forms')
  return { ...part, first }
}

/** A commune of Thượng Lâm that is asked through its district, with a head, before it is divided or its district ends. */
const communeAsked = async (town: OwnTown, id: string) => {
  const { unitNo: commune, code, divide } = await communeToDivide(town)
  const level = await numberOf(town, 'H02')
  await as(town, 'phuc.thuonglam').addParts({ id, toUnitNo: level, units: [commune], dueOn: '2023-06-27' })
  await binhHeads(town, [commune])
  return { commune, code, divide, level }
}

describe('a unit that went over whole into another', () => {
  test('its part is filled on and handed in by who reports for the one that took over', async ({ town }) => {
    const { id } = await openRound(town)
    const before = await partOf(town, id, { who: 'dat.thuonglam' })
    await as(town, 'dat.thuonglam').saveFilling({ id: before.id, formId: before.first.id, version: 0, formVersion: 1, rows: filled('5', '9'), remark: null, reasons: {} })
    const { from } = await mergeDistricts(town, 'new')
    const part = await partOfEnded(town, id, { unitNo: from, who: 'phuc.thuonglam' })
    expect(part).toMatchObject({ unitLabel: 'Huyện ủy Thượng Lâm', ending: { onDay: today, heirLabel: 'Đảng bộ huyện Song Lâm' }, mayFill: true, first: { filling: { version: 1, rows: filled('5', '9') } } })
    expect((await as(town, 'dat.thuonglam').listMyParts({})).owed).toMatchObject([{ roundId: id, unitLabel: 'Huyện ủy Thượng Lâm', owed: 2 }])
    for (const other of ['linh.btc', 'nghia.btc', 'thanh.btc']) expect(await refusalOf(as(town, other).handIn({ id: part.id, formId: part.first.id, version: 1 })), other).toMatch(/^(not_the_reporting_unit|not_found)$/)
    const { id: submission } = await as(town, 'dat.thuonglam').handIn({ id: part.id, formId: part.first.id, version: 1 })
    for (const own of ['dat.thuonglam', 'phuc.thuonglam']) expect(await refusalOf(as(town, own).acceptSubmission({ id: submission })), own).toBe('own_report')
    await as(town, 'nghia.btc').acceptSubmission({ id: submission })
  })

  test('the board names the one that took over, and who reports for it now is told when it is urged', async ({ town }) => {
    const { id } = await openRound(town)
    const { from } = await mergeDistricts(town, 'new')
    const { rows } = await as(town, 'linh.btc').listBoard({ id })
    expect(rows.find(({ unitNo }) => unitNo === from)).toMatchObject({ unitLabel: 'Huyện ủy Thượng Lâm', ending: { heirLabel: 'Đảng bộ huyện Song Lâm' }, mayUrge: true })
    expect(rows.find(({ unitNo }) => unitNo !== from)?.ending).toBeNull()
    for (const [search, found] of [['thuong lam', [from]], ['huyen song', [from]], ['thuong huyen song', [from]], ['khong co', []]] as const) expect((await as(town, 'linh.btc').listBoard({ id, search })).rows.map(({ unitNo }) => unitNo), search).toEqual(found)
    await as(town, 'linh.btc').urgeParts({ id, parts: rows.filter(({ unitNo }) => unitNo === from).map(({ partId }) => partId), answerBy: '2023-07-05', wording: '' })
    expect((await town.as('dat.thuonglam').notices.listNotices({})).rows[0]).toMatchObject({ kind: 'report_urged' })
    expect((await as(town, 'linh.btc').exportBoard({ id })).size).toBeGreaterThan(4000)
    expect(await refusalOf(as(town, 'binh.ccb').listBoard({ id }))).toBe('not_found')
  })

  test('what reports to it is decided and urged by officers of the one that took over', async ({ ownTown: town }) => {
    const { id } = await openRound(town)
    const { commune, code, level } = await communeAsked(town, id)
    const { id: submission } = await handInFirst(town, id, { code, who: 'binh.ccb' })
    await mergeDistricts(town, 'new')
    expect((await as(town, 'phuc.thuonglam').listMyParts({})).waiting).toMatchObject([{ roundId: id, waiting: 1 }])
    expect(await refusalOf(as(town, 'thanh.btc').acceptSubmission({ id: submission }))).toBe('not_found')
    const [ask, me] = [trying(town.appUrl, town.today), '(select kit.me())']
    const verdict = [`insert into rounds.verdict (province_id, id, round_id, part_id, form_id, submission_id, verdict, decided_by, decided_on) select 1, gen_random_uuid(), s.round_id, s.part_id, s.form_id, s.id, 'accepted', ${me}, (select kit.today()) from rounds.submission s where s.id = $1`, [submission]] as const
    expect([await ask('phuc.thuonglam', ...verdict), await ask('dat.thuonglam', ...verdict), await ask('thanh.btc', ...verdict)]).toEqual([1, 'refused', 0])
    expect([await ask('dat.thuonglam', 'select from rounds.standings(1, $1, null)', [id]), await ask('thanh.btc', 'select from rounds.standings(1, $1, null)', [id])]).toEqual([4, 2])
    await as(town, 'phuc.thuonglam').returnSubmission({ id: submission, reason: 'Thiếu số của hai chi bộ.' })
    const [row] = (await as(town, 'phuc.thuonglam').listBoard({ id, toUnitNo: level })).rows
    expect(row).toMatchObject({ unitNo: commune, ending: null, toUnitLabel: 'Huyện ủy Thượng Lâm', mayUrge: true })
    expect(await as(town, 'phuc.thuonglam').urgeParts({ id, parts: [row?.partId ?? ''], answerBy: '2023-07-05', wording: '' })).toMatchObject({ urged: 1 })
  })
})

test('a part of a unit that was divided is handed in by nobody; those it became are asked instead', async ({ ownTown: town }) => {
  const { id } = await openRound(town)
  const { commune, divide, level } = await communeAsked(town, id)
  await divide()
  const part = await partOfEnded(town, id, { unitNo: commune, who: 'phuc.thuonglam' })
  expect(part).toMatchObject({ mayFill: false, ending: { heir: null, heirLabel: null, became: ['Đảng bộ xã Tây', 'Đảng bộ xã Đông'] } })
  expect(await refusalOf(as(town, 'binh.ccb').handIn({ id: part.id, formId: part.first.id, version: 0 }))).toBe('not_found')
  expect(await as(town, 'phuc.thuonglam').addParts({ id, toUnitNo: level, units: [await numberOf(town, 'CHIA-Đông'), await numberOf(town, 'CHIA-Tây')], dueOn: '2023-06-28' })).toEqual({ added: 2 })
})
