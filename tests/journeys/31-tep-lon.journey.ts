import { readFileSync, writeFileSync } from 'node:fs'
import { csvOf } from '../../src/kit/sheets/csv.ts'
import { arriveAt, panel } from './acts.ts'
import { beginAnew, expect, people, runJobs, test } from './town.ts'

test.use({ lineBreaks: true })
beginAnew()

const headings = ['Mã việc', 'Mã cán bộ', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao', 'Ghi chú thêm']
const row = (number: number, plan = '12') => [`LON-${number}`, 'CB00046', `Trồng cây đợt ${number}`, 'Số cây được trồng', 'cây', plan, 'Năm 2023', '31/12/2023', '701-QĐ/TU, 20/06/2023', 'Ghi chú dài không dùng đến. '.repeat(25)]
const rows = Array.from({ length: 10_000 }, (_, at) => row(at + 1))
const fileAt = (path: string, lines: readonly string[][]) => {
  writeFileSync(path, csvOf([headings, ...lines]))
  return path
}

test('Mười nghìn dòng: gửi từng phần qua đường truyền đứt và một lần tải lại trang, kiểm tra rồi nhập ở phía sau', { tag: '@desk' }, async ({ as, baseURL }, info) => {
  test.setTimeout(300_000)
  const path = fileAt(info.outputPath('mười nghìn việc.csv'), rows)
  const page = await as(people.clerk)
  await page.goto('/nhap-lieu')
  await page.getByLabel('Các tệp Excel (.xlsx)').setInputFiles(path)
  await page.getByRole('checkbox', { name: 'Nhập như tệp lớn' }).check()
  await page.route(/\/api\/loads\/[^/]+\/parts$/, (route) => (/name="ordinal"\s+1\s/.test(route.request().postData() ?? '') ? route.continue() : route.abort()))
  await page.getByRole('button', { name: 'Kiểm tra các tệp này' }).click()
  await arriveAt(page, 'mười nghìn việc.csv')
  const sending = panel(page, 'Đang gửi tệp')
  await expect(sending.getByRole('status')).toContainText('Đường truyền bị ngắt. Đã gửi 4 trên')
  await page.unroute(/\/api\/loads\/[^/]+\/parts$/)
  await page.reload()
  await sending.getByLabel('Chọn lại đúng tệp').setInputFiles({ name: 'mười nghìn việc.csv', mimeType: 'text/csv', buffer: Buffer.from('tệp khác') })
  await expect(sending.getByText('Đây không phải tệp đã bắt đầu gửi')).toBeVisible()
  await sending.getByLabel('Chọn lại đúng tệp').setInputFiles(path)
  const checking = panel(page, 'Đang kiểm tra')
  await expect(checking.getByRole('status')).toContainText('Chờ đến lượt')
  await runJobs(String(baseURL))
  await expect(checking.getByRole('status')).toContainText(/Đọc và đối chiếu từng phần \d+%/)
  await page.getByRole('button', { name: 'Nhập 10.000 dòng, 10.000 thay đổi' }).click({ timeout: 90_000 })
  const writing = panel(page, 'Đang nhập')
  await expect(writing.getByRole('status')).toContainText(/Ghi từng phần \d+%/)
  await page.reload()
  await expect(writing.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d+/)
  await page.getByRole('link', { name: 'Xem lần nhập này' }).click({ timeout: 120_000 })
  await expect(page.getByText('Tệp lớn được nhập từng phần trong một lần')).toBeVisible()
  await page.goto('/viec?search=LON-10000')
  await expect(page.getByRole('link', { name: 'Trồng cây đợt 10000' })).toBeVisible()
})

test('Tệp có lỗi: từng loại lỗi, danh sách tải về, và dừng lại được', { tag: '@desk' }, async ({ as, baseURL }, info) => {
  const page = await as(people.clerk)
  await runJobs(String(baseURL))
  await page.goto('/nhap-lieu')
  await page.getByLabel('Các tệp Excel (.xlsx)').setInputFiles(fileAt(info.outputPath('có lỗi.csv'), [row(20_001), row(20_002, 'nhiều'), row(20_001)]))
  await page.getByRole('checkbox', { name: 'Nhập như tệp lớn' }).check()
  await page.getByRole('button', { name: 'Kiểm tra các tệp này' }).click()
  const faults = panel(page, 'Chưa nhập được')
  await expect(faults.getByText('2 ô có lỗi trong 3 dòng.')).toBeVisible()
  await expect(faults.getByText('F3', { exact: true })).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải danh sách lỗi' }).click()])
  expect(readFileSync(await download.path(), 'utf8')).toContain('"F3","nhiều"')
  await page.goto('/nhap-lieu')
  await expect(panel(page, 'Tệp lớn đang dở').getByRole('link', { name: 'có lỗi.csv' })).toBeVisible()
  await page.getByRole('link', { name: 'có lỗi.csv' }).click()
  await page.getByRole('button', { name: 'Dừng lại' }).click()
  await expect(page.getByText('Đã dừng; không có gì của tệp này được ghi.')).toBeVisible()
})
