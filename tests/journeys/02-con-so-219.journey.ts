import { arriveAt, lookAt, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Con số 219 từ đâu ra: từ tổng quan đến từng việc, và việc của Hội Cựu chiến binh đạt 106,25%', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/tong-quan')
  await arriveAt(page, 'Tổng quan Tỉnh ủy Lam Sơn')
  await expect(page.getByText('lần đầu 192 · bổ sung 27')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Cán bộ được giao: 78' })).toBeVisible()
  await page.getByText('Cấp dưới giao').click()
  await expect(page.getByRole('link', { name: 'Việc đã giao: 3.853' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Cán bộ được giao: 1.452' })).toBeVisible()
  await page.getByText('Cấp tỉnh giao').click()
  await page.getByRole('link', { name: 'Việc đã giao: 219' }).click()

  await arriveAt(page, 'Số việc · cấp tỉnh giao')
  await expect(page.getByText('219 dòng')).toBeVisible()
  await expect(page.getByText('1–25 trên 219')).toBeVisible()
  await page.getByRole('button', { name: 'Trang 9' }).click()
  await expect(page.getByText('201–219 trên 219')).toBeVisible()
  await page.goBack()
  await page.goBack()

  await lookAt(page, { search: 'cuu chien binh', row: /^Hội Cựu chiến binh tỉnh/ })
  await page.getByRole('link', { name: 'Việc đã giao: 5' }).click()
  await expect(page.getByText('1–5 trên 5')).toBeVisible()
  await page.getByRole('link', { name: /Xóa nghèo, xóa nhà tạm/ }).click()

  await arriveAt(page, 'Xóa nghèo, xóa nhà tạm, nhà dột nát cho hội viên nghèo')
  const result = panel(page, 'Kết quả so với kế hoạch năm')
  await expect(result.getByText('17/16 nhà')).toHaveCount(2)
  await expect(result.getByText('106,25%')).toHaveCount(2)
  await expect(result.getByText('9 nhà')).toBeVisible()
  await expect(result.getByText('80 nhà')).toBeVisible()
})

test('Con số nào của tổng quan cũng mở đúng bấy nhiêu dòng', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/tong-quan')
  for (const [name, count] of [[/^Hoàn thành kế hoạch.*: 66$/, 66], [/vượt kế hoạch: 10$/, 10], [/^Đang thực hiện: 119$/, 119], [/^Quá hạn: 7$/, 7]] as const) {
    await page.getByRole('link', { name }).click()
    await expect(page.getByText(`${count} dòng`, { exact: true })).toBeVisible()
    await page.goBack()
  }
  await page.getByRole('row', { name: /Huyện ủy Thượng Lâm/ }).getByRole('link', { name: 'Huyện ủy Thượng Lâm, Hoàn thành: 3/9' }).click()
  await expect(page.getByText('1–3 trên 3')).toBeVisible()
})

test('Ngày đã qua cho số liệu của ngày ấy và được nói rõ', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/tong-quan?on=2023-03-31')
  await expect(page.getByText('Đang xem lại ngày 31/03/2023, không phải hôm nay.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Việc đã giao: 192' })).toBeVisible()
})
