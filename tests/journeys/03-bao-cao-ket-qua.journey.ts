import type { Page } from '@playwright/test'
import { arriveAt, panel } from './acts.ts'
import { expect, people, test } from './town.ts'

// A photo of one pixel: what counts is that it travels whole.
const photo = { name: 'anh-ban-giao.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }

test('Người giữ việc báo cáo kèm ảnh, người khác thẩm định, và số liệu đổi theo', async ({ as }) => {
  const holder = await as(people.holder)
  await holder.goto('/')
  await reportFromDesk(holder, { task: 'Hoàn thành tiêu chí số 4', amount: '7', files: [photo] })

  const clerk = await as(people.clerk)
  // Reported and accepted stand side by side; accepted second.
  const met = clerk.getByRole('link', { name: /^Hoàn thành kế hoạch.*: / }).nth(1)
  await clerk.goto('/tong-quan?unit=M02')
  await expect(met).toHaveAccessibleName(/: 3$/)

  await holder.goto('/viec?search=TU-0091')
  await holder.getByRole('link', { name: /Hoàn thành tiêu chí số 4/ }).click()
  await arriveAt(holder, /Hoàn thành tiêu chí số 4/)
  await expect(panel(holder, 'Diễn biến').getByText('Chờ thẩm định')).toBeVisible()
  await expect(holder.getByRole('button', { name: 'Thẩm định' })).toHaveCount(0)

  const acceptor = await as(people.acceptor)
  await acceptor.goto('/tham-dinh')
  await acceptor.getByRole('searchbox').fill('TU-0091')
  await expect(acceptor.getByText('1 kết quả đang chờ')).toBeVisible()
  await acceptor.getByRole('button', { name: 'anh-ban-giao.png' }).click()
  const viewer = acceptor.getByRole('dialog', { name: 'anh-ban-giao.png' })
  await expect(viewer.getByRole('link', { name: 'Tải về' })).toHaveAttribute('href', /^\/api\/evidence\//)
  await acceptor.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await acceptor.getByRole('button', { name: /^Thẩm định: TU-0091 / }).click()
  await expect(acceptor.getByText('Không còn kết quả nào chờ đồng chí.')).toBeVisible()

  await holder.reload()
  await expect(panel(holder, 'Kết quả so với kế hoạch năm').getByText('7/7 xã')).toHaveCount(2)
  await expect(panel(holder, 'Diễn biến').getByText(/Bùi Trung Nghĩa thay mặt/)).toBeVisible()
  await clerk.reload()
  await expect(met).toHaveAccessibleName(/: 4$/)
})

test('Kết quả bị trả lại kèm lý do thì hiện trong Việc của tôi của người báo cáo', async ({ as }) => {
  const holder = await as(people.holder)
  await holder.goto('/')
  await reportFromDesk(holder, { task: 'Số hóa hồ sơ', amount: '1.500', documents: 'BB số 07, ngày 28/06/2023' })

  const acceptor = await as(people.acceptor)
  await acceptor.goto('/tham-dinh?search=TU-0090')
  await acceptor.getByRole('button', { name: 'Trả lại' }).click()
  const form = acceptor.getByRole('dialog', { name: 'Trả lại kết quả' })
  await form.getByRole('button', { name: 'Trả lại' }).click()
  await expect(form.getByText('Hãy ghi lý do để người báo cáo biết cần bổ sung gì.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Lý do trả lại' }).fill('Thiếu biên bản nghiệm thu của 300 hồ sơ.')
  await form.getByRole('button', { name: 'Trả lại' }).click()
  await expect(form).toBeHidden()

  await holder.goto('/')
  const returned = panel(holder, /Bị trả lại, cần bổ sung/)
  await returned.getByRole('link', { name: /Số hóa hồ sơ/ }).click()
  await expect(panel(holder, 'Bước tiếp theo').getByText(/Thiếu biên bản nghiệm thu của 300 hồ sơ/)).toBeVisible()
  await expect(panel(holder, 'Diễn biến').getByText('Thiếu biên bản nghiệm thu của 300 hồ sơ.')).toBeVisible()
  await expect(panel(holder, 'Kết quả so với kế hoạch năm').getByText('1.500/2.842 hồ sơ')).toHaveCount(0)
})

test('Báo cáo thiếu số, thiếu minh chứng được nói rõ tại chỗ, không mất gì đã gõ', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/')
  await page.getByRole('listitem').filter({ hasText: 'Số hóa hồ sơ' }).getByRole('button', { name: 'Báo cáo' }).first().click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await form.getByRole('button', { name: 'Vướng mắc, đang thực hiện, ghi chú' }).click()
  await form.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).fill('Thiếu máy quét.')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form.getByText('Hãy nhập kết quả đạt được.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill('1.600')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form.getByText(/minh chứng/i).filter({ hasText: /phải|thêm|kèm/ }).first()).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Khó khăn, vướng mắc' })).toHaveValue('Thiếu máy quét.')
})

interface Reported { task: string; amount: string; files?: { name: string; mimeType: string; buffer: Buffer }[]; documents?: string }

const reportFromDesk = async (page: Page, { task, amount, files, documents }: Reported) => {
  await page.getByRole('listitem').filter({ hasText: task }).getByRole('button', { name: 'Báo cáo' }).click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill(amount)
  if (files) await form.getByLabel('Minh chứng: tệp ảnh, PDF, Word, Excel').setInputFiles(files)
  if (documents) await form.getByRole('textbox', { name: 'Minh chứng: số và ngày văn bản' }).fill(documents)
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByText(/Đã gửi báo cáo của việc/)).toBeVisible()
  await expect(form).toBeHidden()
}
