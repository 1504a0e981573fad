import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { arriveAt, panel, pick } from './acts.ts'
import { type Counted, filledWorkbook, handIn, handInWorkbook, letReport, partOf, read, reportingUnits, send } from './rounds.ts'
import { beginAnew, expect, people, test, turnTo } from './town.ts'

beginAnew()

test('Một đợt báo cáo của 41 đơn vị: yêu cầu, 30 nộp trên máy, 8 bằng tệp, 3 chậm bị đôn đốc hai lần, 2 bị trả lại, tổng hợp, trình ký, ban hành, kiểm tra @desk', async ({ as, baseURL }) => {
  test.slow()
  const [clerk, acceptor, reporter] = [await as(people.clerk), await as(people.acceptor), await as(people.holder)]
  const units = await reportingUnits(clerk.request)
  expect(units).toHaveLength(41)
  const [own, onPaper, late] = [units.slice(0, 30), units.slice(30, 38), units.slice(38)]
  const [first, second] = own
  const [byFile] = onPaper
  if (!first || !second || !byFile) throw new Error('there are 41 units')
  await letReport((await as(people.administrator)).request, units, 'Nguyễn Xuân Bình')

  const round = await test.step('Ban Tổ chức mở đợt: đề cương, biểu mẫu, ngày chốt, hạn gửi, 41 đơn vị; công văn yêu cầu được soạn từ đợt', async () => {
    await clerk.goto('/dot-bao-cao')
    await clerk.getByRole('button', { name: 'Mở đợt báo cáo' }).first().click()
    await arriveAt(clerk, 'Mở đợt báo cáo')
    await openRound(clerk)
    const id = new URL(clerk.url()).pathname.split('/').at(-1) ?? ''
    await panel(clerk, 'Công văn của đợt').getByRole('button', { name: 'Soạn công văn' }).click()
    await arriveAt(clerk, /báo cáo công tác kiểm tra/i)
    return id
  })

  await test.step('Công văn yêu cầu báo cáo được duyệt, cấp số, gửi các đơn vị, và đứng ở trang của đợt', async () => {
    await sign(clerk, [await as(people.department), await as(people.office)])
    await issue(await as(people.registry), new URL(clerk.url()).pathname, /^Số \d+-CV\/TU$/)
    await clerk.goto(`/dot-bao-cao/${round}`)
    await expect(panel(clerk, 'Công văn của đợt').getByText(/\d+-CV\/TU/)).toBeVisible()
  })

  const handed = await test.step('Một đơn vị điền và gửi trên máy, một đơn vị gửi lại tệp đã cấp; các đơn vị kia làm như thế', async () => {
    await turnTo(String(baseURL), '2023-07-05')
    await fillInPage(reporter, { round, unitNo: first.unitNo, counted: countedOf(0) })
    const done = [await lastOf(reporter.request, round, first.unitNo)]
    for (const [at, { unitNo }] of own.slice(1).entries()) done.push(await handIn(reporter.request, { round, unitNo, counted: countedOf(at + 1) }))
    await workbookInPage(reporter, { round, unitNo: byFile.unitNo, counted: countedOf(30) })
    done.push(await lastOf(reporter.request, round, byFile.unitNo))
    for (const [at, { unitNo }] of onPaper.slice(1).entries()) done.push(await handInWorkbook(reporter.request, { round, unitNo, counted: countedOf(at + 31) }))
    return done
  })

  await test.step('Hai biểu bị trả lại có lý do, được sửa, gửi lại; 38 biểu được nhận', async () => {
    await acceptor.goto('/')
    await acceptor.goto(`/dot-bao-cao/${round}/don-vi/${String(first.unitNo)}`)
    await act(acceptor, 'Trả lại', { 'Lý do trả lại': 'Số đảng viên được kiểm tra chưa khớp báo cáo quý.' }, 'Trả lại')
    await send(acceptor.request, `/round-submissions/${String(handed[1])}/return`, { reason: 'Thiếu số cuộc đột xuất.' })
    await fillInPage(reporter, { round, unitNo: first.unitNo, counted: { ...countedOf(0), members: 44 }, again: true })
    const again = await handIn(reporter.request, { round, unitNo: second.unitNo, counted: countedOf(1) })
    await acceptor.reload()
    await acceptor.getByRole('button', { name: 'Nhận biểu' }).click()
    await expect(acceptor.getByText(/^đã nhận$/).first()).toBeVisible()
    for (const id of [again, ...handed.slice(2)]) await send(acceptor.request, `/round-submissions/${id}/accept`, {})
  })

  await test.step('Quá hạn, ba đơn vị còn nợ bị đôn đốc hai lần', async () => {
    for (const [nth, day] of ['2023-07-12', '2023-07-17'].entries()) {
      await turnTo(String(baseURL), day)
      await urge(clerk, round)
      await clerk.goto(`/dot-bao-cao/${round}?state=late`)
      await expect(clerk.getByText(`đôn đốc ${String(nth + 1)} lần`)).toHaveCount(3)
    }
    await expect(panel(clerk, 'Công văn của đợt').getByText(/^Đôn đốc lần [12]$/)).toHaveCount(2)
    await turnTo(String(baseURL), '2023-07-18')
    for (const [at, { unitNo }] of late.entries()) await send(acceptor.request, `/round-submissions/${await handIn(reporter.request, { round, unitNo, counted: countedOf(at + 38) })}/accept`, {})
  })

  await test.step('Bảng theo dõi nói đủ: 41 đơn vị đã nhận, ba đơn vị chậm, hai đơn vị từng bị trả lại; đợt kết thúc', async () => {
    await clerk.goto(`/dot-bao-cao/${round}`)
    await expect(clerk.getByText(/41\/41 đơn vị đã được nhận đủ, 0 quá hạn/)).toBeVisible()
    await expect(clerk.getByText('chậm 8 ngày')).toHaveCount(3)
    await expect(clerk.getByText('trả lại 1 lần')).toHaveCount(2)
    await act(clerk, 'Kết thúc đợt', {}, 'Kết thúc đợt')
    await expect(clerk.getByRole('button', { name: 'Kết thúc đợt' })).toHaveCount(0)
  })

  const place = await test.step('Báo cáo tổng hợp mở đầu bằng đề cương, con số chèn theo tên, khớp khi đối chiếu, lập thành văn bản', async () => {
    await clerk.getByRole('link', { name: 'Báo cáo tổng hợp' }).click()
    await clerk.getByRole('button', { name: 'Lập báo cáo' }).click()
    await writeSection(clerk, 'I. KẾT QUẢ', 'Toàn tỉnh kiểm tra {{1.d1.c2}} cuộc đối với {{1.d2.c2}} đảng viên; kế hoạch năm {{1.d1.c1}} cuộc.')
    const all = units.map((_, at) => (at === 0 ? { ...countedOf(0), members: 44 } : countedOf(at)))
    const total = (of: (one: Counted) => number) => all.reduce((sum, one) => sum + of(one), 0).toLocaleString('de-DE')
    await expect(clerk.getByText(`Toàn tỉnh kiểm tra ${total(({ done }) => done)} cuộc đối với ${total(({ members }) => members)} đảng viên; kế hoạch năm ${total(({ planned }) => planned)} cuộc.`)).toBeVisible()
    await clerk.getByRole('link', { name: 'Đối chiếu' }).click()
    await expect(clerk.getByText('Mọi con số khớp với biểu đã nhận.')).toBeVisible()
    await clerk.goBack()
    await clerk.getByRole('button', { name: 'Lập văn bản' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Lập văn bản' }).click()
    await clerk.waitForURL(/\/van-ban\//)
    return new URL(clerk.url()).pathname
  })

  await test.step('Hai bước đồng ý, văn thư cấp số, ban hành', async () => {
    await sign(clerk, [await as(people.department), await as(people.office)])
    await issue(await as(people.registry), place, /^Số 413-BC\/TU$/)
  })

  await test.step('Bản Word và bản PDF đã ban hành đều đúng từng con số', async () => {
    await clerk.goto(place)
    const papers = [await download(clerk, 'Word'), await download(clerk, 'PDF')]
    for (const paper of papers) {
      await clerk.goto('/bao-cao/kiem-tra')
      await clerk.getByLabel('Tệp Word hoặc PDF do Gương xuất ra').setInputFiles({ name: paper.name, mimeType: 'application/octet-stream', buffer: paper.bytes })
      await clerk.getByRole('button', { name: 'Kiểm tra mọi con số' }).click()
      await expect(clerk.getByText('Mọi con số đều đúng'), paper.name).toBeVisible({ timeout: 30_000 })
    }
    const { counts } = await read<{ counts: object }>(clerk.request, `/rounds/${round}`)
    expect(counts).toMatchObject({ parts: 41, done: 41, late: 0, owing: 0 })
  })
})

/** What the unit at a place of the list reports. */
const countedOf = (at: number): Counted => ({ planned: 20 + at, done: 10 + at % 7, members: 40 + at })

const openRound = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Báo cáo gì' }).fill('Báo cáo công tác kiểm tra, giám sát 6 tháng đầu năm 2023')
  await pick(page, 'Nơi yêu cầu và nhận báo cáo', { search: 'tinh uy lam son', row: 'Tỉnh ủy Lam Sơn' })
  await expect(page.getByRole('textbox', { name: 'Chốt số liệu đến hết ngày' })).toHaveValue('30/06/2023')
  await expect(page.getByRole('textbox', { name: 'Hạn gửi' })).toHaveValue('10/07/2023')
  for (const [label, text] of [[/^Đề cương/, 'I. KẾT QUẢ\nII. HẠN CHẾ'], [/^Nội dung biểu/, 'Công tác kiểm tra, giám sát'], [/^Các cột/, 'Kế hoạch năm\nThực hiện trong kỳ'], [/^Các dòng/, 'Số cuộc kiểm tra | cuộc\nSố đảng viên được kiểm tra | người']] as const) await page.getByRole('textbox', { name: label }).fill(text)
  await page.getByRole('button', { name: 'Chọn tất cả' }).click()
  const others = (await page.getByRole('group', { name: 'Đơn vị báo cáo' }).getByRole('checkbox').all()).slice(1, 10)
  for (const other of others) await other.uncheck()
  await expect(page.getByText('đã chọn 41/50')).toBeVisible()
  await page.getByRole('button', { name: 'Mở đợt báo cáo' }).click()
  await arriveAt(page, 'Báo cáo công tác kiểm tra, giám sát 6 tháng đầu năm 2023')
  await expect(page.getByText(/0\/41 đơn vị đã được nhận đủ, 0 quá hạn/)).toBeVisible()
}

interface OfUnit { round: string; unitNo: number; counted: Counted }

const fillInPage = async (page: Page, { round, unitNo, counted: { planned, done, members }, again = false }: OfUnit & { again?: boolean }) => {
  await page.goto(`/dot-bao-cao/${round}/don-vi/${String(unitNo)}`)
  for (const [name, value] of [['Số cuộc kiểm tra, Kế hoạch năm', planned], ['Số cuộc kiểm tra, Thực hiện trong kỳ', done], ['Số đảng viên được kiểm tra, Kế hoạch năm', planned * 3], ['Số đảng viên được kiểm tra, Thực hiện trong kỳ', members]] as const) await page.getByRole('textbox', { name }).fill(String(value))
  await page.getByRole('textbox', { name: 'Đánh giá, ý kiến' }).fill('Cơ bản hoàn thành kế hoạch đề ra.')
  await page.getByRole('button', { name: again ? 'Gửi lại biểu' : 'Gửi biểu' }).click()
  await expect(page.getByText('chờ duyệt').first()).toBeVisible()
}

const workbookInPage = async (page: Page, { round, unitNo, counted }: OfUnit) => {
  await page.goto(`/dot-bao-cao/${round}/don-vi/${String(unitNo)}`)
  const issued = await download(page, 'Tải biểu Excel')
  await page.getByRole('button', { name: 'Điền bằng tệp' }).click()
  const form = page.getByRole('dialog')
  await form.locator('input[type=file]').setInputFiles(await filledWorkbook(issued.bytes, counted))
  await form.getByRole('button', { name: 'Đọc tệp' }).click()
  await expect(page.getByText(/^Đọc từ tệp Biểu đã điền\.xlsx/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Số cuộc kiểm tra, Thực hiện trong kỳ' })).toHaveValue(String(counted.done))
  await page.getByRole('button', { name: 'Gửi biểu' }).click()
  await expect(page.getByText('chờ duyệt').first()).toBeVisible()
}

const lastOf = async (session: APIRequestContext, round: string, unitNo: number) => (await partOf(session, round, unitNo)).form.submissions[0]?.id ?? ''

const urge = async (page: Page, round: string) => {
  await page.goto(`/dot-bao-cao/${round}?state=late`)
  const boxes = page.getByRole('checkbox', { name: /^Chọn / })
  await boxes.first().waitFor()
  const each = page.getByRole('row').filter({ has: page.getByText(/^quá hạn \d+ ngày$/) }).getByRole('checkbox')
  await expect(each).toHaveCount(3)
  for (const box of await each.all()) await box.check()
  await act(page, 'Soạn công văn đôn đốc', {}, 'Đôn đốc và soạn công văn')
  await page.waitForURL(/\/van-ban\//)
}

const writeSection = async (page: Page, title: string, body: string) => {
  await page.getByRole('button', { name: `Sửa mục ${title}` }).click()
  await page.getByRole('textbox', { name: 'Lời văn' }).fill(body)
  await page.getByRole('button', { name: 'Lưu mục này' }).click()
}

/** Submits the document whose page is open; each in turn agrees. */
const sign = async (drafter: Page, agreeing: Page[]) => {
  await act(drafter, 'Trình', {}, 'Trình')
  for (const one of agreeing) {
    await one.goto('/trinh-ky')
    await one.goto(new URL(drafter.url()).pathname)
    await act(one, 'Đồng ý', {}, 'Đồng ý')
  }
}

const issue = async (registry: Page, place: string, number: RegExp) => {
  await registry.goto('/')
  await registry.goto(place)
  await act(registry, 'Cấp số, ban hành', {}, 'Cấp số')
  await expect(registry.getByText(number).first()).toBeVisible()
}

/** Opens the form of an act, fills it in and sends it. */
const act = async (page: Page, opener: string, filled: Record<string, string>, submit: string) => {
  await page.getByRole('button', { name: opener, exact: true }).click()
  const form = page.getByRole('dialog')
  for (const [label, text] of Object.entries(filled)) await form.getByRole('textbox', { name: label, exact: true }).fill(text)
  await form.getByRole('button', { name: submit, exact: true }).click()
  await expect(form).toBeHidden()
}

const download = async (page: Page, button: string) => {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('button', { name: button, exact: true }).click()])
  // Kept where somebody wants to look at them: npm run pictures:papers.
  if (process.env['GUONG_PAPERS']) await file.saveAs(join(process.env['GUONG_PAPERS'], file.suggestedFilename()))
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}
