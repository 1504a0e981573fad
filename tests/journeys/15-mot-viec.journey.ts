import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { arriveAt, isPhone, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Cấp trên đọc một việc trong mười giây: con số, bước tiếp theo, và vì sao không có nút', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec/TU-0088')
  await arriveAt(page, /Xóa nghèo, xóa nhà tạm/)
  const result = panel(page, 'Kết quả so với kế hoạch năm')
  await expect(result.getByText('17/16 nhà')).toHaveCount(2)
  await expect(result.getByText('106,25%')).toHaveCount(2)
  await expect(result.getByText(/Hạn 31\/12\/2023, còn 184 ngày/)).toBeVisible()
  const next = panel(page, 'Bước tiếp theo')
  await expect(next.getByText('Bùi Trung Nghĩa')).toBeVisible()
  await next.getByText('Vì sao không có nút khác?').click()
  await expect(next.getByText('Chỉ người giữ việc hoặc người được ủy nhiệm mới làm được.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Báo cáo kết quả' })).toHaveCount(0)

  const mark = page.getByRole('img', { name: /30\/06\/2023: lũy kế 17 nhà\. Nguyễn Xuân Bình báo cáo/ })
  await mark.focus()
  await expect(panel(page, 'Tiến độ theo thời gian').getByText('30/06/2023: lũy kế 17 nhà')).toBeVisible()
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click()
  await expect(page.getByRole('region', { name: 'Bảng tiến độ' }).getByRole('row', { name: /30\/06\/2023.*106,25%/ })).toBeVisible()
})

test('Minh chứng xem ngay trên trang: ảnh, PDF, và tệp hỏng nói rõ là hỏng', async ({ as }) => {
  const holder = await as(people.holder)
  await holder.goto('/viec/TU-0090')
  await report(holder, { amount: '1.700', files: [picture, paper, broken] })
  const story = panel(holder, 'Diễn biến')
  await story.getByRole('button', { name: /^Xem anh-ban-giao/ }).click()
  const viewer = holder.getByRole('dialog')
  await expect(viewer.getByRole('img', { name: /^anh-ban-giao/ })).toBeVisible()
  await holder.keyboard.press('+')
  await expect(viewer.getByText('150%')).toBeVisible()
  await holder.keyboard.press('ArrowRight')
  await expect(viewer.getByRole('img', { name: 'Trang 1' })).toBeVisible()
  await holder.keyboard.press('ArrowRight')
  await expect(viewer.getByRole('alert')).toContainText('Không mở được tệp PDF này')
  await holder.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
})

test('Trao đổi về việc: nhắc tên người xem được, người ấy thấy ở Việc của tôi cho đến khi đã đọc', async ({ as }) => {
  const clerk = await as(people.clerk)
  await clerk.goto('/viec/TU-0088')
  const box = clerk.getByRole('textbox', { name: 'Ý kiến của tôi' })
  await box.click()
  await clerk.keyboard.type('Nhờ @chau van dat')
  await expect(clerk.getByText('Không có ai tên như vậy xem được việc này.')).toBeVisible()
  await box.fill('')
  await clerk.keyboard.type('Nhờ @xuan binh')
  await expect(clerk.getByRole('option', { name: /Nguyễn Xuân Bình/ })).toBeVisible()
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('gửi thêm biên bản <img src=x onerror=alert(1)>')
  await clerk.getByRole('button', { name: 'Gửi ý kiến' }).click()
  const talk = panel(clerk, 'Trao đổi')
  await expect(talk.getByRole('article').getByText('gửi thêm biên bản <img src=x onerror=alert(1)>')).toBeVisible()
  await expect(clerk.locator('img[src="x"]')).toHaveCount(0)

  const holder = await as(people.holder)
  await holder.goto('/')
  const mentions = panel(holder, /Nhắc đến tôi \(1\)/)
  await mentions.getByRole('link', { name: /Xóa nghèo/ }).click()
  await expect(panel(holder, 'Trao đổi').getByText('Nhắc đến tôi')).toBeVisible()
  await panel(holder, 'Trao đổi').getByRole('button', { name: /Trả lời Lý Thị Thanh Linh/ }).click()
  await holder.keyboard.type('Tôi gửi trong tuần này.')
  await holder.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(panel(holder, 'Trao đổi').getByRole('article').getByText('Tôi gửi trong tuần này.')).toBeVisible()
  await holder.goto('/')
  await expect(holder.getByText('Số hóa hồ sơ cán bộ, đảng viên').first()).toBeVisible()
  await expect(panel(holder, /Nhắc đến tôi/)).toHaveCount(0)

  await clerk.reload()
  await talk.getByRole('button', { name: 'Rút lại' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click()
  await expect(talk.getByText(/chỉ còn đồng chí đọc được/)).toBeVisible()
  await holder.goto('/viec/TU-0088')
  await expect(panel(holder, 'Trao đổi').getByText(/đã được người viết rút lại/)).toBeVisible()
  await expect(holder.getByText('gửi thêm biên bản')).toHaveCount(0)
})

interface File { name: string; mimeType: string; buffer: Buffer }

const picture: File = { name: 'anh-ban-giao.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }
const paper: File = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: readFileSync(fileURLToPath(new URL('../fixtures/bien-ban.pdf', import.meta.url))) }
const broken: File = { name: 'tep-hong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nhỏng') }

const report = async (page: Page, { amount, files }: { amount: string; files: File[] }) => {
  await page.getByRole('button', { name: 'Báo cáo kết quả' }).click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill(amount)
  await form.getByLabel('Minh chứng: tệp ảnh, PDF, Word, Excel').setInputFiles(files)
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form).toBeHidden()
  if (isPhone(page)) await expect(panel(page, 'Bước tiếp theo').getByText(/kết quả/).first()).toBeVisible()
}
