import JSZip from 'jszip'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { certified, signPdf } from '../../../tests/harness/signing.ts'
import { refusalOf, test, type Person } from '../../../tests/harness/town.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { expectedFigures } from './samples.fixture.ts'

const closingOn = '2023-06-30'

const issued = async (person: Person, unit = 'TU') => {
  const { id } = await person.reports.createReport({ unit, closingOn })
  await person.reports.issueReport({ id })
  return id
}
const wordOf = (person: Person, id: string) => person.reports.readReportFile({ id, form: 'docx' })
const changed = async (file: File, path: string, change: (text: string) => string) => {
  const zip = await JSZip.loadAsync(await file.arrayBuffer())
  zip.file(path, change(await zip.file(path)?.async('string') ?? ''))
  return new File([await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>], file.name, { type: file.type })
}
const behindTheBack = async (ownerUrl: string, statement: string) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  const { rowCount } = await owner.query(statement)
  await owner.end()
  expect(rowCount).toBe(1)
}
const veterans = `from tasks.task t where t.id = e.task_id and t.code = 'TU-0088'`

describe('the overview', () => {
  test('adds up in the database to the figures the workbooks must give', async ({ town }) => {
    const { parts } = await town.as('linh.btc').reports.readOverview({})
    const provincial = parts.find(({ part }) => part === 'provincial')
    const wanted = expectedFigures['provincial'] as { by_unit: object; by_horizon: object; by_decision: object; quantities: Record<string, { plan: number; accepted: number; reported: number }> }
    const { by_unit: byUnit, by_horizon: byHorizon, by_decision: byDecision, quantities, ...total } = wanted
    expect(provincial?.total).toEqual(total)
    const keyed = (groups: readonly { key: string; name: string }[] = []) => Object.fromEntries(groups.map(({ key, name: _name, ...counts }) => [key, counts]))
    expect(keyed(provincial?.byUnit)).toEqual(byUnit)
    expect(keyed(provincial?.byHorizon)).toEqual(byHorizon)
    expect(keyed(provincial?.byDecision)).toEqual(byDecision)
    const lines = Object.fromEntries((provincial?.quantities ?? []).map((line) => [`${line.indicator} (${line.measure})`, { tasks: line.tasks, plan: Number(line.plan), accepted: Number(line.accepted), reported: Number(line.reported) }]))
    expect(lines).toEqual(quantities)
  })

  test('opens to the rows of a figure: 7 overdue are 7 tasks, 78 cadres are 219 rows of 78 names', async ({ town }) => {
    const ask = town.as('linh.btc').reports.readFigureRows
    const overdue = await ask({ figure: 'overdue', basis: 'accepted', part: 'provincial' })
    expect(overdue).toMatchObject({ total: 7, claim: { shown: '7', rows: 7 } })
    expect(overdue.rows.every(({ stateAccepted }) => stateAccepted === 'overdue')).toBe(true)
    const cadres = await ask({ figure: 'cadres', part: 'provincial', size: 500 })
    expect([cadres.claim.shown, cadres.total]).toEqual(['78', 219])
  })

  test('is not shown to who sees only a part of the unit, because part of it would be a wrong figure', async ({ town }) => {
    expect(await refusalOf(town.as('phuc.thuonglam').reports.readOverview({ unit: 'TU' }))).toBe('not_allowed')
    expect((await town.as('phuc.thuonglam').reports.readOverview({})).unit.code).toBe('H02')
  })
})

describe('a report', () => {
  test('reads as an office would write it, with the veterans as its example', async ({ town }) => {
    const linh = town.as('linh.btc')
    const { id } = await linh.reports.createReport({ closingOn })
    const { sections, letterhead, subject, parts } = await linh.reports.readReport({ id })
    expect(letterhead).toMatchObject({ superior: null, issuing: 'TỈNH ỦY LAM SƠN', placeAndDay: 'Lam Sơn, ngày 30 tháng 6 năm 2023' })
    expect(subject).toEqual(['kết quả thực hiện việc đột phá, đổi mới', '6 tháng đầu năm 2023'])
    expect(sections.map(({ name }) => name)).toHaveLength(8)
    const shown = JSON.stringify(parts).replace(/\{"claim":"\w+","shown":"([^"]+)"\}/g, '$1').replace(/","|",|,"/g, '')
    expect(shown).toContain('đã giao 219 việc cho 78 cán bộ diện Ban Thường vụ Tỉnh ủy quản lý (giao lần đầu 192, bổ sung 27)')
    expect(shown).toContain('17/16 nhà, đạt 106,25% kế hoạch năm, đang thực hiện 9 nhà (giai đoạn 2021-2025: 80 nhà)')
  })

  test('of a district has its own head and figures', async ({ town }) => {
    const phuc = town.as('phuc.thuonglam')
    const { id } = await phuc.reports.createReport({ closingOn })
    expect((await phuc.reports.readReport({ id })).letterhead).toMatchObject({ superior: 'TỈNH ỦY LAM SƠN', issuing: 'HUYỆN ỦY THƯỢNG LÂM', number: 'Số       -BC/HU' })
    expect(await refusalOf(phuc.reports.createReport({ unit: 'TU', closingOn }))).toBe('officers_only')
    expect(await refusalOf(phuc.reports.createReport({ unit: 'H01', closingOn }))).toBe('officers_only')
  })

  test('holds the decisions it was issued on: none of them is taken back any more', async ({ town }) => {
    const { id: task } = await assignHouses(town)
    const { id: entry } = await town.as('binh.ccb').progress.reportProgress({ id: task, amount: '3', onDay: '2023-01-02', documents: ['BB 01'] })
    await town.as('nghia.btc').progress.acceptProgress({ id: entry })
    await issued(town.as('phuc.thuonglam'), 'H02')
    expect(await town.as('nghia.btc').progress.takeBackDecisions({ ids: [entry], reason: 'Bấm nhầm.' })).toEqual({ done: 1 })
    await town.as('nghia.btc').progress.acceptProgress({ id: entry })
    await issued(town.as('linh.btc'))
    expect(await refusalOf(town.as('nghia.btc').progress.takeBackDecisions({ ids: [entry], reason: 'Bấm nhầm.' }))).toBe('decision_stays')
  })

  test('is edited by one at a time, names only figures there are, and stands still once issued', async ({ town }) => {
    const linh = town.as('linh.btc')
    const { id } = await linh.reports.createReport({ closingOn })
    const write = (body: string, version: number) => linh.reports.writeSection({ id, name: 'proposals', body, version })
    expect(await write('Còn {{provincial.overdue.accepted}} việc quá hạn.', 1)).toEqual({ version: 2 })
    expect(await refusalOf(write('Bản cũ', 1))).toBe('stale_version')
    expect(await refusalOf(write('{{provincial.percent}}', 2))).toBe('unknown_figure')
    expect(await linh.reports.issueReport({ id })).toMatchObject({ on: '2023-06-30', byName: 'Lý Thị Thanh Linh' })
    expect(await refusalOf(write('Sửa sau', 2))).toBe('already_issued')
    expect(await refusalOf(linh.reports.issueReport({ id }))).toBe('already_issued')
    expect(await refusalOf(linh.reports.createReport({ closingOn: '2023-07-01' }))).toBe('closing_day_ahead')
  })

  test('names its unit as was known when it was issued, also in Excel: a name entered later for days before changes no byte', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const id = await issued(linh, 'H02')
    const bytes = () => Promise.all((['docx', 'xlsx'] as const).map(async (form) => Buffer.from(await (await linh.reports.readReportFile({ id, form })).arrayBuffer()).toString('base64')))
    const before = await bytes()
    await behindTheBack(ownTown.ownerUrl, `with was as (update org.unit_version set known = tstzrange(lower(known), now()) where code = 'H02' and upper_inf(known) returning *)
      insert into org.unit_version select (jsonb_populate_record(null::org.unit_version, to_jsonb(was) || jsonb_build_object('id', gen_random_uuid(), 'name', 'Huyện Tên Mới', 'committee_name', 'Huyện ủy Tên Mới', 'known', tstzrange(now(), null)))).* from was`)
    expect((await linh.reports.listReports({})).rows.find((row) => row.id === id)?.unit.label).toBe('Huyện ủy Tên Mới')
    expect(await bytes()).toEqual(before)
  })

  test('in Excel holds every row and every claim, and hostile words stay words', async ({ town }) => {
    const linh = town.as('linh.btc')
    const { id } = await linh.reports.createReport({ closingOn })
    await linh.reports.writeSection({ id, name: 'next', body: `=cmd|' /C calc'!A0 <img src=x onerror=alert(1)>`, version: 1 })
    const book = await readWorkbook(new Uint8Array(await (await linh.reports.readReportFile({ id, form: 'xlsx' })).arrayBuffer()))
    const sheets = 'workbook' in book ? book.workbook.sheets : []
    expect(sheets.map(({ name, lastRow }) => [name, lastRow])).toEqual([['Cấp tỉnh giao', 221], ['Cấp dưới giao', 3855], ['Số liệu', 2 + (await linh.reports.issueReport({ id })).figures]])
    const xml = await (await JSZip.loadAsync(await (await wordOf(linh, id)).arrayBuffer())).file('word/document.xml')?.async('string') ?? ''
    expect(xml).toContain(`=cmd|`)
    expect(xml).not.toContain('<img')
  })
})

describe('verification', { timeout: 90_000 }, () => {
  test('passes on the fresh report, Word and PDF', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const id = await issued(linh)
    for (const form of ['docx', 'pdf'] as const) {
      const answer = await linh.reports.verifyFile({ file: await linh.reports.readReportFile({ id, form }) })
      expect(answer).toMatchObject({ good: true, origin: 'issued', differing: [], later: [], textCompared: true, file: form })
      expect(answer.figures).toBeGreaterThan(3000)
    }
  })

  test('passes on what was digitally signed, and says what was added behind the signature', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const pdf = new Uint8Array(await (await linh.reports.readReportFile({ id: await issued(linh, 'H02'), form: 'pdf' })).arrayBuffer())
    const signed = await signPdf(pdf, await certified('Lý Xuân Hải', await certified('Gốc', null)))
    const verify = (bytes: Buffer) => linh.reports.verifyFile({ file: new File([new Uint8Array(bytes)], 'ky-so.pdf') })
    expect(await verify(signed)).toMatchObject({ good: true, textCompared: true, signatures: [{ signer: 'Lý Xuân Hải', fault: 'unknown_root', broken: false }] })
    expect(await verify(Buffer.concat([signed, Buffer.from('% thêm')]))).toMatchObject({ good: false, differing: [], signatures: [{ fault: 'added_later' }] })
  })

  test('finds the figure typed over in Word', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const file = await changed(await wordOf(linh, await issued(linh)), 'word/document.xml', (xml) => xml.replace('>106,25%<', '>160,25%<'))
    const answer = await linh.reports.verifyFile({ file })
    expect(answer.good).toBe(false)
    expect(answer.differing).toMatchObject([{ kind: 'typed_over', shown: '160,25%', claimed: '106,25%', recomputed: '106,25%' }])
  })

  test('names the figures that a result changed behind the back of the application moves, and no other', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const id = await issued(linh)
    await behindTheBack(ownTown.ownerUrl, `update progress.entry e set amount = amount + 1 ${veterans}`)
    const { good, differing, later } = await linh.reports.verifyFile({ file: await wordOf(linh, id) })
    expect(good).toBe(false)
    expect(later).toEqual([])
    const named = differing.map(({ kind, figure, claimed, recomputed, scope }) => [kind, figure, claimed, recomputed, scope.task ? 'task' : scope.indicator])
    const houses = 'Số nhà được xây mới, bàn giao'
    expect(new Set(named.map(([kind]) => kind))).toEqual(new Set(['changed']))
    expect(named).toContainEqual(['changed', 'ratio', '17/16', '18/16', 'task'])
    expect(named).toContainEqual(['changed', 'percent', '106,25%', '112,5%', 'task'])
    expect(named).toContainEqual(['changed', 'result', '148', '149', houses])
    expect(named.every(([, , , , about]) => about === 'task' || about === houses)).toBe(true)
  })

  test('lists a lawful later result apart and still passes', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const id = await issued(linh)
    const task = await linh.progress.readTask({ id: 'TU-0088' })
    await ownTown.as('binh.ccb').progress.reportProgress({ id: task.taskId, amount: '19', onDay: closingOn, documents: ['BB 99-BB/CCB, 30/6/2023'], note: 'bàn giao thêm 2 nhà' })
    const answer = await linh.reports.verifyFile({ file: await wordOf(linh, id) })
    expect(answer).toMatchObject({ good: true, differing: [] })
    expect(answer.later.map(({ figure, claimed, recomputed }) => [figure, claimed, recomputed])).toContainEqual(['result', '172', '174'])
  })

  test('recognises invented claims, a draft, and a file of somebody else', async ({ ownTown }) => {
    const linh = ownTown.as('linh.btc')
    const word = await wordOf(linh, await issued(linh))
    const invented = await changed(word, 'customXml/item1.xml', (xml) => xml.replace('"shown":"219"', '"shown":"291"').replace('"value":"219"', '"value":"291"'))
    const answer = await linh.reports.verifyFile({ file: invented })
    expect(answer).toMatchObject({ good: false, origin: 'not_issued', issued: null })
    expect(answer.differing.map(({ kind }) => kind)).toContain('changed')
    const { id: draft } = await linh.reports.createReport({ closingOn })
    expect(await linh.reports.verifyFile({ file: await wordOf(linh, draft) })).toMatchObject({ good: false, origin: 'not_issued', differing: [] })
    expect(await refusalOf(linh.reports.verifyFile({ file: new File(['báo cáo'], 'a.docx') }))).toBe('paper_refused')
    expect(await refusalOf(linh.reports.verifyFile({ file: await changed(word, 'customXml/item1.xml', (xml) => xml.replace(/"unitNo":\d+,"claims"/, '"unitNo":99999,"claims"')) }))).toBe('foreign_paper')
    expect(await refusalOf(ownTown.as('phuc.thuonglam').reports.verifyFile({ file: word }))).toBe('officers_only')
  })
})

describe('the list of reports', () => {
  test('is narrowed to a unit with all below it and to the closing days of a period', async ({ town }) => {
    const officer = town.as('linh.btc')
    const unitNoOf = async (code: string) => (await officer.org.readUnit({ code })).unitNo
    await officer.reports.createReport({ unitNo: await unitNoOf('H02'), closingOn })
    await officer.reports.createReport({ unit: 'TU', closingOn: '2023-03-31' })
    const codes = async (asked: Parameters<typeof officer.reports.listReports>[0]) => (await officer.reports.listReports(asked)).rows.map(({ unit, closingOn: day }) => `${unit.code} ${day}`)
    expect(await codes({ unitNo: await unitNoOf('H02') })).toEqual(['H02 2023-06-30'])
    expect(await codes({ from: '2023-01-01', until: '2023-03-31' })).toEqual(['TU 2023-03-31'])
    expect(await codes({ unitNo: await unitNoOf('TU') })).toEqual(['H02 2023-06-30', 'TU 2023-03-31'])
    expect(await codes({ unitNo: await unitNoOf('M02') })).toEqual([])
  })

  test('asked for a unit shows nobody the reports of others', async ({ town }) => {
    const officer = town.as('linh.btc')
    const { unitNo } = await officer.org.readUnit({ code: 'TU' })
    await officer.reports.createReport({ unitNo, closingOn })
    expect(await Promise.all([officer, town.as('phuc.thuonglam'), town.as('binh.ccb'), town.as('quantri')].map(async (one) => (await one.reports.listReports({})).mayCreate))).toEqual([true, true, false, false])
    expect((await town.as('phuc.thuonglam').reports.listReports({ unitNo })).rows.map(({ unit }) => unit.code)).not.toContain('TU')
    expect(await refusalOf(town.as('phuc.thuonglam').reports.createReport({ unitNo, closingOn }))).toBe('officers_only')
  })
})
