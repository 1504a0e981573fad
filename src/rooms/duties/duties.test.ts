import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { pdf } from '../../../tests/harness/acts.ts'
import { act } from '../../../tests/harness/chart.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const as = (town: Town, username: string) => town.as(username).duties
const paper = { number: '12-QC/HU', issuer: 'Huyện ủy Thượng Lâm', issuedOn: '2023-05-05', title: 'Quy chế tiếp công dân' }
const unitOf = async (town: Town, code = 'H02') => (await town.as('linh.btc').org.readUnit({ code })).unitNo
const secretary = async (town: Town) => (await town.as('linh.btc').people.listPeople({ search: 'Chẩu Văn Đạt' })).rows[0]?.posts[0]

/** The district's office orders its secretary to receive citizens every Friday. */
const setHearing = async (town: Town, changes: Record<string, unknown> = {}, who = 'phuc.thuonglam') => {
  const post = await secretary(town)
  return as(town, who).setDuty({ title: 'Tiếp công dân định kỳ', kind: 'hearing', rule: { every: 'week', weekday: 5, moved: 'next' }, unitNo: post?.unitNo ?? 0, postTitle: post?.title ?? null, fromOn: '2023-06-01', document: paper, ...changes })
}

const instances = async (town: Town, who: string, asked: Record<string, unknown> = {}) => {
  const { rows } = await as(town, who).listInstances({ search: 'tiep cong dan dinh ky', within: 7, ...asked })
  return rows.map(({ onDay, state }) => `${onDay} ${state}`)
}

describe('setting', () => {
  test('an officer sets it for a post of his body, and its instances appear, late ones first', async ({ town }) => {
    const { id } = await setHearing(town)
    expect(await instances(town, 'dat.thuonglam', { mine: true })).toEqual(['2023-06-02 late', '2023-06-09 late', '2023-06-16 late', '2023-06-23 late', '2023-06-30 due', '2023-07-07 due'])
    expect(await as(town, 'linh.btc').readDuty({ id })).toMatchObject({ debtors: ['Chẩu Văn Đạt'], fromOn: '2023-06-01', untilOn: null, document: { number: '12-QC/HU' }, mayDischarge: false, mayChange: false })
    expect(await as(town, 'phuc.thuonglam').readDuty({ id })).toMatchObject({ mayChange: true, mayDischarge: false })
    expect(await as(town, 'dat.thuonglam').readDuty({ id })).toMatchObject({ mayChange: false, mayDischarge: true })
  })

  test('never without the right, for oneself, for an unknown post, nor before its document', async ({ town }) => {
    expect(await refusalOf(setHearing(town, {}, 'nghia.btc'))).toBe('not_the_orderer')
    expect(await refusalOf(setHearing(town, {}, 'dat.thuonglam'))).toBe('nobody_orders_himself')
    expect(await refusalOf(setHearing(town, { unitNo: await unitOf(town, 'H03'), postTitle: null }))).toBe('not_the_orderer')
    expect(await refusalOf(setHearing(town, { postTitle: 'Chức vụ không có' }))).toBe('post_unknown')
    expect(await refusalOf(setHearing(town, { fromOn: '2023-05-01' }))).toBe('duty_days_outside')
    expect(await refusalOf(setHearing(town, { untilOn: '2023-06-01' }))).toBe('duty_days_outside')
    expect(await refusalOf(setHearing(town, { rule: { every: 'week', weekday: 8, moved: 'next' } }))).toBe('invalid_input')
    expect(await refusalOf(setHearing(town, { document: { ...paper, issuedOn: '2023-07-01' }, fromOn: '2023-07-02' }))).toBe('document_ahead')
  })

  test('a body elsewhere neither sees it nor anything of it', async ({ town }) => {
    const { id } = await setHearing(town)
    for (const stranger of ['binh.ccb', 'quantri']) {
      expect(await refusalOf(as(town, stranger).readDuty({ id })), stranger).toBe('not_found')
      expect(await instances(town, stranger), stranger).toEqual([])
      expect(await refusalOf(as(town, stranger).dischargeDuty({ id, onDay: '2023-06-02', doneOn: '2023-06-02', note: 'x' })), stranger).toBe('not_found')
    }
    expect(await refusalOf(as(town, 'nobody').listDuties({}))).toBe('not_signed_in')
    expect(await refusalOf(as(town, 'nobody').listInstances({}))).toBe('not_signed_in')
  })
})

describe('discharging', () => {
  test('who owes it says that it was done, with what came of it and a file; nobody else', async ({ town }) => {
    const { id } = await setHearing(town)
    const done = { id, onDay: '2023-06-23', doneOn: '2023-06-23', note: 'Tiếp 4 lượt, 2 đơn đã chuyển.', files: [pdf('bien-ban-tiep-dan.pdf')] }
    expect(await refusalOf(as(town, 'phuc.thuonglam').dischargeDuty(done))).toBe('not_the_debtor')
    expect(await refusalOf(as(town, 'linh.btc').dischargeDuty(done))).toBe('not_the_debtor')
    expect(await refusalOf(as(town, 'dat.thuonglam').dischargeDuty({ ...done, onDay: '2023-06-22' }))).toBe('no_such_instance')
    expect(await refusalOf(as(town, 'dat.thuonglam').dischargeDuty({ ...done, onDay: '2023-08-04' }))).toBe('no_such_instance')
    expect(await refusalOf(as(town, 'dat.thuonglam').dischargeDuty({ ...done, doneOn: '2023-07-01' }))).toBe('done_ahead')
    expect(await refusalOf(as(town, 'dat.thuonglam').dischargeDuty({ ...done, note: null, files: [] }))).toBe('proof_needed')
    await as(town, 'dat.thuonglam').dischargeDuty(done)
    expect(await refusalOf(as(town, 'dat.thuonglam').dischargeDuty(done))).toBe('already_discharged')
    const [instance] = (await as(town, 'linh.btc').listInstances({ search: 'tiep cong dan dinh ky', state: 'settled' })).rows
    expect(instance).toMatchObject({ onDay: '2023-06-23', state: 'done', discharge: { note: 'Tiếp 4 lượt, 2 đơn đã chuyển.', byName: 'Chẩu Văn Đạt', evidence: [{ name: 'bien-ban-tiep-dan.pdf' }] } })
    const evidence = instance?.discharge?.evidence[0]?.id ?? ''
    expect((await as(town, 'linh.btc').readDutyEvidence({ id: evidence })).name).toBe('bien-ban-tiep-dan.pdf')
    expect(await refusalOf(as(town, 'binh.ccb').readDutyEvidence({ id: evidence }))).toBe('not_found')
  })

  test('who reports in the place of who owes it does; who only manages in it does not', async ({ town }) => {
    const { id } = await setHearing(town)
    const toPersonId = (await town.as('linh.btc').people.listPeople({ search: 'Bùi Trung Nghĩa' })).rows[0]?.id ?? ''
    await town.as('dat.thuonglam').people.delegate({ toPersonId, scope: 'manage', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    const done = { id, onDay: '2023-06-30', doneOn: '2023-06-30', note: 'Đã tiếp thay.' }
    expect(await refusalOf(as(town, 'nghia.btc').dischargeDuty(done))).toBe('not_the_debtor')
    await town.as('dat.thuonglam').people.delegate({ toPersonId, scope: 'report', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    await as(town, 'nghia.btc').dischargeDuty(done)
    expect((await as(town, 'dat.thuonglam').readDuty({ id })).instances.find(({ onDay }) => onDay === '2023-06-30')?.discharge).toMatchObject({ byName: 'Bùi Trung Nghĩa' })
  })

  test('the ordering body waives with a reason, never who owes it; both are taken back with a reason', async ({ town }) => {
    const { id } = await setHearing(town)
    const one = { id, onDay: '2023-06-16', reason: 'Đi họp Trung ương' }
    expect(await refusalOf(as(town, 'dat.thuonglam').waiveInstance(one))).toBe('nobody_orders_himself')
    expect(await refusalOf(as(town, 'linh.btc').waiveInstance(one))).toBe('not_the_orderer')
    await as(town, 'phuc.thuonglam').waiveInstance(one)
    expect(await instances(town, 'dat.thuonglam')).not.toContain('2023-06-16 late')
    expect(await refusalOf(as(town, 'dat.thuonglam').takeBackDischarge({ ...one, reason: 'Thử lấy lại' }))).toBe('nobody_orders_himself')
    expect(await refusalOf(as(town, 'linh.btc').takeBackDischarge({ ...one, reason: 'Thử lấy lại' }))).toBe('not_the_orderer')
    await as(town, 'phuc.thuonglam').takeBackDischarge({ ...one, reason: 'Ghi nhầm kỳ' })
    expect(await instances(town, 'dat.thuonglam')).toContain('2023-06-16 late')
    expect(await refusalOf(as(town, 'phuc.thuonglam').takeBackDischarge({ ...one, reason: 'Lần nữa' }))).toBe('not_discharged')
    await as(town, 'dat.thuonglam').dischargeDuty({ id, onDay: '2023-06-16', doneOn: '2023-06-16', note: 'Đã tiếp.' })
    expect(await refusalOf(as(town, 'linh.btc').takeBackDischarge({ ...one, reason: 'Thử lấy lại' }))).toBe('not_the_debtor')
    await as(town, 'dat.thuonglam').takeBackDischarge({ ...one, reason: 'Ghi nhầm kỳ' })
    expect(await instances(town, 'dat.thuonglam')).toContain('2023-06-16 late')
  })
})

test('it ends from a day on by who ordered it; what was owed before stays owed', async ({ town }) => {
  const { id } = await setHearing(town)
  const end = { id, untilOn: '2023-06-20', reason: 'Chuyển sang lịch tháng' }
  expect(await refusalOf(as(town, 'dat.thuonglam').endDuty(end))).toBe('nobody_orders_himself')
  expect(await refusalOf(as(town, 'linh.btc').endDuty(end))).toBe('not_the_orderer')
  expect(await refusalOf(as(town, 'phuc.thuonglam').endDuty({ ...end, untilOn: '2023-06-01' }))).toBe('duty_days_outside')
  await as(town, 'phuc.thuonglam').endDuty(end)
  expect(await instances(town, 'dat.thuonglam')).toEqual(['2023-06-02 late', '2023-06-09 late', '2023-06-16 late'])
  expect((await as(town, 'phuc.thuonglam').listDuties({ ended: true, search: 'tiep cong dan dinh ky' })).rows).toMatchObject([{ id, untilOn: '2023-06-20', endedReason: 'Chuyển sang lịch tháng' }])
  expect((await as(town, 'phuc.thuonglam').listDuties({ search: 'tiep cong dan dinh ky' })).rows).toEqual([])
})

test('an act of reorganisation passes it on to the successor, with what is late; taking the act back takes that back', async ({ town }) => {
  const { unitNo: above } = await town.as('linh.btc').org.readUnit({ code: 'H02' })
  const [a, b] = (await town.as('linh.btc').org.listUnits({ parentNo: above, limit: 50 })).rows
  if (!a || !b) throw new Error('the town is too small')
  const { id } = await setHearing(town, { unitNo: a.unitNo, postTitle: null, fromOn: '2023-06-01' })
  const document = { number: '1671/NQ-UBTVQH15', issuer: 'Ủy ban Thường vụ Quốc hội', issuedOn: '2023-06-01' }
  const merged = await town.as('tuan.btc').reorganisation.applyAct({ on: '2023-06-15', title: 'Sắp xếp đơn vị hành chính', document, choices: {}, steps: [{ kind: 'merge', fromUnitNos: [a.unitNo, b.unitNo], into: { code: a.code, name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: above } } }] })
  const owed = async (view = {}) => {
    const duty = await as(town, 'phuc.thuonglam').readDuty({ id, ...view })
    return [duty.unitLabel, duty.instances.filter(({ state }) => state === 'late').map(({ onDay }) => onDay)]
  }
  expect(await owed()).toEqual(['Đảng bộ xã Mới', ['2023-06-02', '2023-06-09', '2023-06-16', '2023-06-23']])
  expect(await owed({ on: '2023-06-14' })).toEqual([a.label, ['2023-06-02', '2023-06-09']])
  await town.as('tuan.btc').reorganisation.undoAct({ id: merged.id ?? '', on: '2023-06-15', document: { ...document, number: '1672/NQ-UBTVQH15' } })
  expect((await owed())[0]).toBe(a.label)
})

test('an act of reorganisation tells who heads the successor that the duty is his now; the preview said so', async ({ ownTown: town }) => {
  const linh = town.as('linh.btc')
  const [from, to] = [await linh.org.readUnit({ code: 'H03' }), await linh.org.readUnit({ code: 'H02' })]
  const { id } = await setHearing(town, { title: 'Họp giao ban tuần', unitNo: from.unitNo, postTitle: null }, 'linh.btc')
  const given = act([{ kind: 'merge', fromUnitNos: [from.unitNo], into: { unitNo: to.unitNo } }])
  const preview = await town.as('tuan.btc').reorganisation.previewAct(given)
  expect(preview.duties.rows).toEqual([{ dutyId: id, title: 'Họp giao ban tuần', from: expect.objectContaining({ unitNo: from.unitNo }) as unknown, to: expect.objectContaining({ unitNo: to.unitNo }) as unknown }])
  await town.as('tuan.btc').reorganisation.applyAct(given)
  const { debtors } = await linh.duties.readDuty({ id })
  expect(debtors).toEqual(['Chẩu Văn Đạt'])
  const owner = new Client({ connectionString: town.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ name: string; kind: string; facts: unknown }>("select p.name, n.kind, n.facts from notices.notice n join people.person p on p.id = n.person_id and upper_inf(p.known) where n.subject_id = $1 and n.key like 'duty_passed:%'", [id])
  await owner.end()
  expect(rows).toEqual([{ name: debtors[0], kind: 'assigned', facts: { act: given.title, fromOn: '2023-06-15' } }])
})
