import { readFileSync } from 'node:fs'
import { arriveAt, isPhone, panel } from './acts.ts'
import { expect, people, test } from './town.ts'
import { planted, send, workbook } from './workbooks.ts'

const expected = JSON.parse(readFileSync(planted.replace('.xlsx', '.expected.json'), 'utf8')) as { errors: { cell: string }[] }

test('Tệp có mười hai lỗi: mỗi lỗi đứng cạnh ô của nó, và tệp của mình được trả lại có đánh dấu', async ({ as }) => {
  const page = await as(people.clerk)
  await send(page, planted)
  await arriveAt(page, '03-co-loi.xlsx')
  const errors = panel(page, 'Lỗi theo ô')
  await expect(errors.getByText('12 ô có lỗi.', { exact: false })).toBeVisible()
  const list = isPhone(page) ? errors.getByRole('list', { name: 'Lỗi theo ô' }) : errors.getByRole('region', { name: 'Danh sách lỗi' })
  for (const { cell } of expected.errors.slice(0, 8)) await expect(list.getByText(cell, { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Nhập \d/ })).toHaveCount(0)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp có đánh dấu lỗi' }).click()])
  expect(download.suggestedFilename()).toMatch(/03-co-loi.*\.xlsx$/)
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK')
})

test('Tệp đúng được nhập, nhập lại không đổi gì, và hoàn tác được', async ({ as }) => {
  const page = await as(people.clerk)
  const file = await workbook('giao-bo-sung.xlsx', [
    ['BS-0001', 'Nguyễn Xuân Bình', null, 'Hội Cựu chiến binh tỉnh', 'Giúp hội viên vay vốn làm ăn', 'Số hội viên được vay vốn', 'hội viên', null, '1.500', 'Năm 2023', 'Quý IV/2023', '701-QĐ/TU, 20/06/2023'],
    ['BS-0002', 'Chẩu Văn Đạt', null, 'Huyện ủy Thượng Lâm', 'Làm đường vào vùng cam', 'Số km đường được làm', 'km', null, '12,5', 'Năm 2023', '31/12/2023', '701-QĐ/TU, 20/06/2023'],
  ])
  await send(page, file)
  await arriveAt(page, 'giao-bo-sung.xlsx')
  await expect(panel(page, 'Sẽ thay đổi').getByText(/Làm đường vào vùng cam/)).toBeVisible()
  await page.getByRole('button', { name: /^Nhập \d/ }).click()
  await expect(page.getByText(/^Đã nhập \d+ thay đổi\.$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeVisible()
  const applied = page.url()

  await send(page, file)
  await arriveAt(page, 'giao-bo-sung.xlsx')
  await expect(page.getByText('Không có gì thay đổi').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Nhập \d/ })).toHaveCount(0)

  await page.goto(applied)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  const form = page.getByRole('dialog', { name: 'Hoàn tác lần nhập này' })
  await form.getByRole('textbox', { name: 'Lý do hoàn tác' }).fill('Gửi nhầm tệp.')
  await form.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText(/Đã hoàn tác lúc .* Lý do: Gửi nhầm tệp\./)).toBeVisible()
  await page.goto('/viec?search=BS-0002')
  await expect(page.getByText('Không có việc nào khớp bộ lọc.')).toBeVisible()
})

test('Chữ độc trong tệp vẫn chỉ là chữ trên mọi trang', async ({ as }) => {
  const page = await as(people.clerk)
  const hostile = '<img src=x onerror=alert(1)> Xây dựng mô hình'
  await send(page, await workbook('chu-doc.xlsx', [
    ['BS-0009', 'Nguyễn Xuân Bình', null, 'Hội Cựu chiến binh tỉnh', hostile, '<b>Số mô hình</b>', 'mô hình', null, '2', 'Năm 2023', '31/12/2023', '701-QĐ/TU, 20/06/2023'],
  ]))
  await expect(panel(page, 'Sẽ thay đổi').getByText(hostile)).toBeVisible()
  await page.getByRole('button', { name: /^Nhập \d/ }).click()
  await expect(page.getByText(/^Đã nhập \d+ thay đổi\.$/)).toBeVisible()
  await page.goto('/viec?search=BS-0009')
  await page.getByRole('link', { name: hostile }).click()
  await arriveAt(page, hostile)
  expect(await page.title()).toBe(`${hostile} · Gương`)
  await expect(panel(page, 'Thông tin giao việc').getByText('<b>Số mô hình</b>')).toBeVisible()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  const holder = await as(people.holder)
  await holder.goto('/')
  await expect(holder.getByText(hostile)).toBeVisible()
})

test('Tệp không phải Excel bị từ chối ngay bằng một câu', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/nhap-lieu')
  await page.getByLabel('Các tệp Excel (.xlsx)').setInputFiles({ name: 'anh.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('không phải Excel') })
  await expect(page.getByRole('alert')).toContainText('anh.xlsx: không phải tệp Excel')
  await expect(page.getByRole('button', { name: 'Kiểm tra các tệp này' })).toBeDisabled()
})
