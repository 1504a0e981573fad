import { arriveAt } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Cấp trên lần từ ô quá hạn của cây tổ chức đến đúng việc', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/tong-quan?part=provincial')
  const tree = page.getByRole('treegrid', { name: 'Cây tổ chức theo tình trạng việc' })
  await expect(tree.getByRole('row', { name: /Huyện ủy Tây Lĩnh/ })).toBeVisible()
  await tree.getByRole('row').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await expect(tree.getByRole('row').nth(2)).toBeFocused()
  await tree.getByRole('link', { name: 'Huyện ủy Tây Lĩnh, Quá hạn: 1/8' }).click()
  await expect(page.getByText('1 dòng', { exact: true })).toBeVisible()
  await page.locator('main').getByRole('link').filter({ hasText: /\S/ }).last().click()
  await expect(page.getByText('Kết quả so với kế hoạch năm').first()).toBeVisible()
})

test('Tìm đơn vị không dấu trong cây, và mỗi cuối tháng mở ra đúng bấy nhiêu việc', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/tong-quan?part=provincial')
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('thuong lam')
  const tree = page.getByRole('treegrid')
  await expect(tree.getByRole('row', { name: /Huyện ủy Hạ Lâm/ })).toHaveCount(0)
  await expect(tree.getByRole('row', { name: /Huyện ủy Thượng Lâm/ })).toBeVisible()
  await page.getByRole('table', { name: 'Theo báo cáo' }).getByRole('link', { name: '30/04/2023, Quá hạn: 21' }).click()
  await expect(page.getByText('21 dòng', { exact: true })).toBeVisible()
})

test('Người thẩm định làm việc bằng phím ngay ở trang đầu; việc làm xong thì đến việc sau', async ({ as }) => {
  const page = await as(people.acceptor)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: /Chờ tôi thẩm định/ })).toBeVisible()
  const waiting = page.locator('[data-work-item]').filter({ has: page.getByRole('button', { name: 'Thẩm định' }) })
  const first = await waiting.first().getByRole('link').first().textContent()
  await waiting.first().focus()
  await page.keyboard.press('a')
  await expect(page.getByText(/^Đã thẩm định: /).first()).toBeVisible()
  await expect(waiting.first().getByRole('link').first()).not.toHaveText(first ?? '')
  await page.getByRole('button', { name: 'Bấm nhầm, lấy lại' }).click()
  await expect(page.getByText('Đã lấy lại; kết quả trở lại hàng chờ thẩm định.')).toBeVisible()
  await expect(waiting.first().getByRole('link').first()).toHaveText(first ?? '')
})

test('Người không xem được trọn một đơn vị thấy các việc của mình theo tình trạng, không phải một lời từ chối', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/tong-quan')
  await expect(page.getByRole('heading', { name: /^Các việc đồng chí xem được/ })).toBeVisible()
  await page.locator('main').getByRole('listitem').filter({ hasText: 'Hoàn thành' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/viec\?.*state=met/)
})

test('Người phụ trách xem quá hạn ở cấp dưới theo đơn vị và mở đôn đốc tại chỗ', async ({ as }) => {
  const page = await as(people.district)
  await page.goto('/')
  await arriveAt(page, 'Chào Chẩu Văn Đạt')
  await expect(page.getByRole('heading', { name: /Quá hạn ở cấp dưới/ })).toBeVisible()
  await page.getByRole('button', { name: 'Đôn đốc' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Đôn đốc' }).getByRole('button', { name: 'Xem trước' })).toBeVisible()
})
