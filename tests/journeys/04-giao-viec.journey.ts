import type { Page } from '@playwright/test'
import { arriveAt, choose, openAct, panel, pick, typeDay, writeDocument } from './acts.ts'
import { expect, people, test } from './town.ts'

const decision = { number: '731-QĐ/TU', day: '20/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' }
const later = { number: '745-QĐ/TU', day: '28/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' }

test('Giao một việc: lỗi được nói tại từng ô, sửa xong thì giao được và người giữ thấy ngay', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/giao-viec')
  await page.getByRole('button', { name: 'Giao việc' }).click()
  for (const sentence of ['Hãy chọn cán bộ được giao việc.', 'Hãy ghi nội dung việc.', 'Hãy ghi chỉ tiêu.', 'Hãy chọn đơn vị tính.', 'Hãy ghi kế hoạch của năm.', 'Hãy ghi đủ số, ngày và cơ quan ban hành.']) {
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
  await pick(page, 'Người được giao', { search: 'chau van dat', row: /Bí thư Huyện ủy/ })
  await writeTerms(page, { title: 'Làm nhà văn hóa thôn bằng vốn góp của dân', indicator: 'Số nhà văn hóa', measure: 'nhà', plan: '4' })
  await writeDocument(page, decision)
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await arriveAt(page, 'Làm nhà văn hóa thôn bằng vốn góp của dân')
  await expect(panel(page, 'Thông tin giao việc').getByRole('link', { name: '731-QĐ/TU (20/06/2023)' })).toBeVisible()

  const holder = await as(people.district)
  await holder.goto('/')
  await expect(holder.getByRole('link', { name: /Làm nhà văn hóa thôn bằng vốn góp của dân/ })).toBeVisible()
})

test('Giao một việc cho nhiều người, mỗi người một kế hoạch', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/giao-viec/nhieu')
  await writeTerms(page, { title: 'Trồng cây nhớ ơn Bác', indicator: 'Số cây được trồng', measure: 'cây', plan: '500' })
  await pick(page, 'Thêm người được giao', { search: 'chau van dat', row: /Bí thư Huyện ủy/ })
  await pick(page, 'Thêm người được giao', { search: 'nguyen xuan binh', row: /Hội Cựu chiến binh/ })
  await page.getByRole('textbox', { name: 'Kế hoạch năm của Nguyễn Xuân Bình' }).fill('1.200')
  await writeDocument(page, decision)
  await page.getByRole('button', { name: 'Giao cho tất cả' }).click()
  await arriveAt(page, 'Việc đột phá, đổi mới')
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('trong cay nho on')
  await expect(page.getByRole('button', { name: 'Tất cả 2' })).toBeVisible()
  await expect(page.getByText('0/1.200 cây')).toBeVisible()
  await expect(page.getByText('0/500 cây')).toBeVisible()
})

test('Đề xuất được điều chỉnh rồi giao; điều chỉnh việc đã giao giữ lại số cũ; rồi thôi giao', async ({ as }) => {
  const title = 'Làm nhà tình nghĩa cho hội viên cao tuổi'
  const holder = await as(people.holder)
  await holder.goto('/de-xuat')
  await writeTerms(holder, { title, indicator: 'Số nhà được xây mới, bàn giao', measure: 'nhà', plan: '3' })
  await holder.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await arriveAt(holder, title)
  await expect(holder.getByText('Đề xuất', { exact: true }).first()).toBeVisible()

  const clerk = await as(people.clerk)
  await clerk.goto('/')
  await panel(clerk, /Đề xuất chờ giao/).getByRole('link', { name: new RegExp(title) }).click()
  const adjusting = await openAct(clerk, 'Điều chỉnh đề xuất')
  await adjusting.getByRole('textbox', { name: 'Kế hoạch năm' }).fill('5')
  await adjusting.getByRole('button', { name: 'Lưu điều chỉnh' }).click()
  await expect(adjusting).toBeHidden()
  const assigning = await openAct(clerk, 'Giao việc đã đề xuất')
  await writeDocument(assigning, decision)
  await assigning.getByRole('button', { name: 'Giao việc' }).click()
  await expect(assigning).toBeHidden()
  await expect(panel(clerk, 'Kết quả so với kế hoạch năm').getByText('0/5 nhà')).toHaveCount(2)

  const revising = await openAct(clerk, 'Điều chỉnh việc đã giao')
  await revising.getByRole('textbox', { name: 'Kế hoạch năm' }).fill('8')
  await revising.getByRole('button', { name: 'Lưu điều chỉnh' }).click()
  await expect(revising.getByText(/phải có văn bản/)).toBeVisible()
  await writeDocument(revising, later)
  await revising.getByRole('button', { name: 'Lưu điều chỉnh' }).click()
  await expect(revising).toBeHidden()
  const history = panel(clerk, 'Diễn biến')
  await expect(history.getByRole('listitem').filter({ hasText: 'Theo 745-QĐ/TU' }).getByText(/5 nhà → 8 nhà/)).toBeVisible()

  const withdrawing = await openAct(clerk, 'Thôi giao')
  await writeDocument(withdrawing, { ...later, number: '746-QĐ/TU' })
  await withdrawing.getByRole('textbox', { name: 'Lý do' }).fill('Huyện đã lo xong nhà ở.')
  await typeDay(withdrawing, 'Có hiệu lực từ ngày', '30/06/2023')
  await withdrawing.getByRole('button', { name: 'Thôi giao' }).click()
  await expect(withdrawing).toBeHidden()
  await expect(clerk.getByText('Đã thôi giao', { exact: true }).first()).toBeVisible()
  await expect(history.getByText('Lý do: Huyện đã lo xong nhà ở.')).toBeVisible()
})

interface Terms { title: string; indicator: string; measure: string; plan: string }

const writeTerms = async (page: Page, { title, indicator, measure, plan }: Terms) => {
  await page.getByRole('textbox', { name: 'Nội dung việc đột phá, đổi mới' }).fill(title)
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill(indicator)
  await page.keyboard.press('Tab')
  await choose(page, 'Đơn vị tính', measure)
  await page.getByRole('textbox', { name: 'Kế hoạch năm', exact: true }).fill(plan)
}
