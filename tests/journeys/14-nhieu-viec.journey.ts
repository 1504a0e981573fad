import { arriveAt, chooseRows, writeDocument } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Đôn đốc 7 việc quá hạn rồi thu hồi; điều chỉnh 3 việc theo một văn bản', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec?state=overdue')
  await chooseRows(page, 7)
  await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Xem trước' }).click()
  await expect(drawer.getByText('7 việc đã chọn, 7 việc làm được.')).toBeVisible()
  await drawer.getByRole('button', { name: 'Đôn đốc 7 việc' }).click()
  await expect(drawer.getByRole('textbox', { name: 'Tin nhắn để chép' })).toHaveValue(/^Kính gửi đồng chí /)
  await drawer.getByRole('button', { name: 'Thu hồi đôn đốc' }).click()
  await expect(drawer).toBeHidden()

  await page.goto('/viec?search=TU-00')
  await chooseRows(page, 3)
  await page.getByRole('button', { name: 'Điều chỉnh', exact: true }).click()
  await drawer.getByRole('textbox', { name: 'Thời hạn mới' }).fill('15/12/2023')
  await writeDocument(drawer, { number: '761-QĐ/TU', day: '28/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' })
  await drawer.getByRole('button', { name: 'Xem trước' }).click()
  await expect(drawer.getByText('15/12/2023').first()).toBeVisible()
  await drawer.getByRole('checkbox', { name: /^Làm với/ }).first().uncheck()
  await expect(drawer.getByRole('button', { name: 'Điều chỉnh 2 việc' })).toBeEnabled()
  await drawer.getByRole('checkbox', { name: /^Làm với/ }).first().check()
  await drawer.getByRole('button', { name: 'Điều chỉnh 3 việc' }).click()
  await expect(drawer.getByText('Đã điều chỉnh 3 việc.')).toBeVisible()
  await expect(drawer.getByRole('button', { name: /Điều chỉnh lại như trước/ })).toBeVisible()
})

// A phone has cards, and no cells to edit.
test('Sửa một ô ngay trong danh sách: sai thì nói ngay dưới ô, việc đã giao hỏi văn bản một lần, hoàn tác được', { tag: '@desk' }, async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec?search=TU-0090')
  const row = page.getByRole('row').filter({ hasText: 'TU-0090' })
  const edit = () => row.getByRole('button', { name: 'Sửa thời hạn của TU-0090' }).press('Enter')
  const cell = page.getByRole('textbox', { name: 'Sửa thời hạn của TU-0090' })
  await edit()
  const before = await cell.inputValue()
  await cell.fill('31/02/2023')
  await cell.press('Enter')
  await expect(row.getByRole('alert')).toHaveText('Hãy ghi ngày/tháng/năm, ví dụ 31/12/2023.')
  await cell.fill('16/12/2023')
  await cell.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Điều chỉnh theo văn bản nào?' })
  await writeDocument(dialog, { number: '763-QĐ/TU', day: '28/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' })
  await dialog.getByRole('button', { name: 'Điều chỉnh theo văn bản này' }).click()
  await expect(page.getByText('Đã sửa TU-0090 theo văn bản 763-QĐ/TU.')).toBeVisible()
  await expect(row).toContainText('16/12/2023')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Đã trả TU-0090 về như trước.')).toBeVisible()
  await expect(row).toContainText(before)
})

test('Dán 5 dòng từ Excel, sửa một ô rồi giao một lần', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/giao-viec/dan')
  const row = (name: string, plan: string) => ['1', name, name.includes('Bình') ? 'Chủ tịch Hội Cựu chiến binh tỉnh' : 'Bí thư Huyện ủy Thượng Lâm', 'Trồng cây nhớ ơn Bác Hồ', 'Số cây được trồng', 'cây', plan, '31/12/2023'].join('\t')
  await page.getByRole('textbox', { name: 'Dán các ô vào đây' }).fill([
    ['TT', 'Họ và tên', 'Chức vụ', 'Nội dung việc', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023', 'Hoàn thành'].join('\t'),
    row('Chẩu Văn Đạt', '4.065'), row('Nguyễn Xuân Bình', '500'), row('Chẩu Văn Đạt', '300'), row('Nguyễn Xuân Bình', 'nhiều'), row('Chẩu Văn Đạt', '20'),
  ].join('\n'))
  await page.getByRole('button', { name: 'Đọc các ô' }).click()
  await expect(page.getByText('1 dòng còn ô phải sửa.')).toBeVisible()
  const cell = page.getByRole('textbox', { name: 'Kế hoạch năm, dòng 4' })
  await cell.fill('1.200')
  await cell.press('Enter')
  await expect(page.getByText('5 dòng là việc để giao: 5 dòng đọc được.')).toBeVisible()
  await writeDocument(page, { number: '762-QĐ/TU', day: '28/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' })
  await page.getByRole('button', { name: 'Giao 5 việc' }).click()
  await arriveAt(page, 'Việc đột phá, đổi mới')
})

test('Người giữ việc không được mời làm việc của người giao', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/viec')
  await chooseRows(page, 1)
  for (const name of ['Điều chỉnh', 'Thôi giao', 'Đổi người giữ', 'Đôn đốc']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
})
