import { arriveAt, panel } from './acts.ts'
import { expect, people, test } from './town.ts'

test('Tìm tổ chức không cần dấu, mở cây, xem đơn vị và việc của đơn vị', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/to-chuc')
  await page.getByRole('searchbox', { name: 'Tìm tổ chức' }).fill('thuong lam')
  await page.getByRole('button', { name: /^Huyện ủy Thượng Lâm/ }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Huyện ủy Thượng Lâm' })).toBeVisible()
  await expect(page.getByText(/Ban Thường vụ Huyện ủy Thượng Lâm/)).toBeVisible()
  await page.getByRole('link', { name: 'Việc của đơn vị' }).click()
  await arriveAt(page, 'Việc đột phá, đổi mới')
  await expect(page.getByRole('button', { name: /^Tất cả \d/ })).toBeVisible()
  await page.goto('/to-chuc')
  await page.getByRole('button', { name: /^Mở Huyện ủy Thượng Lâm/ }).click()
  await expect(page.getByRole('button', { name: /^Đóng Huyện ủy Thượng Lâm/ })).toHaveAttribute('aria-expanded', 'true')
})

test('Tìm cán bộ không cần dấu, xem chức vụ và việc đang giữ', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/can-bo')
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('chau van dat')
  await page.getByRole('link', { name: /^Chẩu Văn Đạt/ }).first().click()
  await arriveAt(page, 'Chẩu Văn Đạt')
  await expect(panel(page, 'Chức vụ qua thời gian').getByText('Bí thư Huyện ủy Thượng Lâm')).toBeVisible()
  await expect(panel(page, 'Phụ trách, theo dõi, giúp đỡ').getByText(/15-QĐ\/TU/)).toBeVisible()
  await page.getByRole('link', { name: 'Việc đang giữ' }).click()
  await expect(page.getByText('Người giữ việc: Chẩu Văn Đạt')).toBeVisible()
})

test('Người kiểm tra xem nhật ký và tự kiểm tra được nhật ký nguyên vẹn', async ({ as }) => {
  const page = await as(people.auditor)
  await page.goto('/nhat-ky')
  await arriveAt(page, 'Nhật ký')
  await page.getByRole('button', { name: 'Kiểm tra toàn bộ' }).click()
  await expect(page.getByText('Nguyên vẹn')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: /Đăng nhập/ }).first().click()
  await expect(panel(page, 'Trong chuỗi').getByText('Dấu vân tay của mục trước')).toBeVisible()
})

test('Ủy quyền của cơ quan, ủy nhiệm và phân công phụ trách đều xem được', async ({ as }) => {
  const page = await as(people.administrator)
  await page.goto('/tai-khoan?tab=uy-quyen')
  await expect(page.getByRole('link', { name: 'Lý Thị Thanh Linh' })).toBeVisible()
  await page.getByRole('tab', { name: 'Phụ trách, theo dõi' }).click()
  await expect(page.getByRole('link', { name: 'Chẩu Văn Đạt' })).toBeVisible()
  await page.getByRole('tab', { name: 'Ủy nhiệm' }).click()
  await expect(page.getByText('Chưa có ủy nhiệm nào.')).toBeVisible()
})
