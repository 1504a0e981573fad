import type { Page } from '@playwright/test'
import { arriveAt } from './acts.ts'
import { stop } from './focus.ts'
import { beginAnew, expect, passwordOf, people, test } from './town.ts'

beginAnew()

test('Chỉ dùng bàn phím: đăng nhập, tìm trong danh sách, mở việc, báo cáo kết quả', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/dang-nhap')
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toBeFocused()
  await page.keyboard.type(people.holder)
  await page.keyboard.press('Tab')
  await page.keyboard.type(passwordOf(people.holder))
  await page.keyboard.press('Enter')
  await arriveAt(page, 'Chào Nguyễn Xuân Bình')

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await arriveAt(page, 'Việc đột phá, đổi mới')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Tìm kiếm' })).toBeFocused()
  await page.keyboard.type('so hoa ho so TU-0090')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('TU-0090')
  await expect(page.getByRole('button', { name: 'Tất cả 1', exact: true })).toBeVisible()
  // The link of the row or of the card, not the box before it.
  await tabTo(page, /^(?!Chọn ).*Số hóa hồ sơ cán bộ, đảng viên/)
  await page.keyboard.press('Enter')
  await arriveAt(page, 'Số hóa hồ sơ cán bộ, đảng viên')

  await tabTo(page, /^Báo cáo kết quả$/)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await expect(form).toBeVisible()
  await tabTo(page, /^Kết quả$/)
  await page.keyboard.type('1.700')
  await tabTo(page, /^Minh chứng: số và ngày văn bản$/)
  await page.keyboard.type('BB số 09, ngày 29/06/2023')
  await tabTo(page, /^Gửi báo cáo$/)
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(page.getByText('1.700/2.842 hồ sơ')).toBeVisible()
})

test('Phím Esc đóng khung đang mở và trả con trỏ về nút đã mở nó; dấu hỏi mở bảng phím tắt', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/viec?search=TU-0090')
  await page.getByRole('link', { name: /Số hóa hồ sơ/ }).focus()
  await page.keyboard.press('Enter')
  await arriveAt(page, 'Số hóa hồ sơ cán bộ, đảng viên')
  await tabTo(page, /^Báo cáo kết quả$/)
  await page.keyboard.press('Enter')
  // The focus goes into the frame a moment after it is shown.
  await expect(page.getByRole('dialog', { name: 'Báo cáo kết quả' }).locator(':focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Báo cáo kết quả' })).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible()
})

/** Presses Tab until the element of that name has the focus; every stop on the way must be seen. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const { label, seen } = await page.evaluate(stop)
    expect(seen, `the focus on "${label}" is not to be seen`).toBe(true)
    if (name.test(label)) return
  }
  throw new Error(`Tab does not reach ${String(name)}`)
}
