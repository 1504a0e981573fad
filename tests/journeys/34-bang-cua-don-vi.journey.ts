import excel from 'exceljs'
import type { Page } from '@playwright/test'
import { forms } from '../../src/demo/round-forms.ts'
import { read, send } from './rounds.ts'
import { beginAnew, expect, people, test } from './town.ts'
import type { SentFile } from './workbooks.ts'

beginAnew()

test('Đơn vị nộp biểu bằng bảng Excel của mình: ghép cột, xem trước, điền, gửi; cấp nhận thấy mỗi số lấy từ ô nào; đợt sau ghép như đã ghép', async ({ as }) => {
  const [clerk, officer] = [await as(people.clerk), await as(people.officer)]
  const first = await openRound(clerk, { title: 'Báo cáo kiểm tra, giám sát quý II', period: '2023-Q2' })

  await test.step('Chương trình tìm tiêu đề, ghép cột và dòng; cột tên lạ được chọn tay, có ba giá trị đầu', async () => {
    await openTable(officer, first, await ownTable())
    const dialog = officer.getByRole('dialog')
    await expect(dialog.getByRole('combobox', { name: 'Tiêu đề từ dòng' })).toHaveValue('3')
    await expect(dialog.getByRole('combobox', { name: 'Cột của tệp cho “Tên dòng”' })).toHaveValue('B')
    await expect(dialog.getByRole('combobox', { name: 'Cột của tệp cho “Kế hoạch năm”' })).toHaveValue('E')
    await expect(dialog.getByText('Cột “Cùng kỳ năm trước” của biểu bắt buộc điền mà chưa ghép')).toBeVisible()
    await dialog.getByRole('combobox', { name: 'Cột của tệp cho “Cùng kỳ năm trước”' }).selectOption('F')
    await expect(dialog.getByText('31 · 11 · 21')).toBeVisible()
    await dialog.getByRole('combobox', { name: 'Dòng của tệp cho “Số cuộc giám sát chuyên đề”' }).selectOption({ label: '6: Giám sát theo chuyên đề trong quý' })
    await expect(dialog.getByText('Biểu sẽ thành: 9 ô lấy từ tệp, 9 ô khác bản đang điền')).toBeVisible()
    await expect(dialog.getByText('“Việc khác” không được lấy')).toBeVisible()
  })

  await test.step('Điền vào biểu, chưa gửi; sửa tay một số rồi gửi như mọi biểu', async () => {
    await officer.getByRole('button', { name: 'Điền vào biểu, chưa gửi' }).click()
    await expect(officer.getByText(/^Đọc từ tệp Theo dõi quý\.xlsx/)).toBeVisible()
    await expect(officer.getByRole('textbox', { name: 'Số cuộc giám sát chuyên đề, Kế hoạch năm' })).toHaveValue('2.500,5')
    await officer.getByRole('textbox', { name: 'Số cuộc kiểm tra, Kế hoạch năm' }).fill('14')
    await expect(officer.getByText('đang điền').first()).toBeVisible()
    await officer.getByRole('button', { name: 'Gửi biểu' }).first().click()
    await expect(officer.getByText('chờ duyệt').first()).toBeVisible()
  })

  await test.step('Cấp nhận thấy cách gửi, ô của từng số, và mở được tệp', async () => {
    await clerk.goto('/')
    await clerk.goto(first)
    await expect(clerk.getByText(/bằng tệp của đơn vị \(Theo dõi quý\.xlsx\)/)).toBeVisible()
    await expect(clerk.getByText('D6', { exact: true })).toBeVisible()
    await expect(clerk.getByText('E5', { exact: true })).toHaveCount(0)
    await expect(clerk.getByText('điền tay', { exact: true })).toHaveCount(1)
    const [file] = await Promise.all([clerk.waitForEvent('download'), clerk.getByRole('button', { name: 'Mở tệp Theo dõi quý.xlsx' }).click()])
    expect(file.suggestedFilename()).toBe('Theo dõi quý.xlsx')
  })

  await test.step('Đợt sau cùng biểu: ghép như đã ghép, cả cột tên lạ và dòng tên khác', async () => {
    await openTable(officer, await openRound(clerk, { title: 'Báo cáo kiểm tra, giám sát quý III', period: '2023-Q3' }), await ownTable())
    const dialog = officer.getByRole('dialog')
    await expect(dialog.getByText('Ghép theo lần đơn vị dùng bảng này trước đây.')).toBeVisible()
    await expect(dialog.getByRole('combobox', { name: 'Cột của tệp cho “Cùng kỳ năm trước”' })).toHaveValue('F')
    await expect(dialog.getByText('Biểu sẽ thành: 9 ô lấy từ tệp, 9 ô khác bản đang điền')).toBeVisible()
  })

  await test.step('Tệp đã cấp thả vào đây được đọc theo mã; tệp của đợt khác bị từ chối có lý do', async () => {
    const issued = await download(officer, 'Tải biểu Excel')
    await choose(officer, issued)
    await expect(officer.getByText('Đây là tệp đã cấp cho chính đơn vị và đợt này.')).toBeVisible()
    await officer.goto('/')
    await openTable(officer, first, issued)
    await expect(officer.getByRole('dialog').getByText(/không phải của đơn vị và đợt này/)).toBeVisible()
    await expect(officer.getByRole('dialog').getByText(/được đọc bằng “Điền bằng tệp” ở đầu trang/)).toBeVisible()
  })
})

/** The body that asks opens a round for one district; the address of its part. */
const openRound = async ({ request }: Page, { title, period }: { title: string; period: string }): Promise<string> => {
  const unitOf = async (code: string) => (await read<{ unitNo: number }>(request, `/units/${code}`)).unitNo
  const district = await unitOf('H02')
  const { id } = await send<{ id: string }>(request, '/rounds', { title, unitNo: await unitOf('TU'), period, closingOn: '2023-09-25', dueOn: '2023-09-28', forms, units: [district] })
  return `/dot-bao-cao/${id}/don-vi/${String(district)}`
}

/** A table as the district keeps it: its own order, spelling and words, a row that is no line of the form. */
const ownTable = async (): Promise<SentFile> => {
  const book = new excel.Workbook()
  const rows = [['SỔ THEO DÕI QUÝ'], [], ['TT', 'Nội dung', 'ĐVT', 'TH trong kỳ', 'KH năm 2023', 'Số năm ngoái'], [1, 'SO DANG VIEN DUOC KIEM TRA', 'người', 32, 33, 31], [2, '2. Số cuộc kiểm tra', 'cuộc', 12, 13, 11], [3, 'Giám sát theo chuyên đề trong quý', 'cuộc', 22, '2.500,5', 21], [4, 'Việc khác', 'việc', 1, 2, 3]]
  book.addWorksheet('Theo dõi').addRows(rows)
  return { name: 'Theo dõi quý.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}

const openTable = async (page: Page, place: string, file: SentFile) => {
  await page.goto(place)
  await page.getByRole('button', { name: 'Nộp bằng bảng của đơn vị' }).first().click()
  await choose(page, file)
}

const choose = (page: Page, file: SentFile) => page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)

/** What a button downloads, pressed from behind a dialog. */
const download = async (page: Page, name: string): Promise<SentFile> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, includeHidden: true }).dispatchEvent('click')])
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(part as Buffer)
  return { name: file.suggestedFilename(), mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.concat(parts) }
}
