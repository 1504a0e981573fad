import type { Page } from '@playwright/test'
import { arriveAt, isPhone, lookAt } from './acts.ts'
import { expect, people, test } from './town.ts'

const band = (page: Page) => page.getByText(/^Đang xem lại ngày 31\/03\/2023/)

test('Phạm vi đã chọn theo người xem qua các trang, còn nguyên khi tải lại; xem ngày cũ thì trang nói to', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/tong-quan')
  await lookAt(page, { search: 'cuu chien binh', row: /^Hội Cựu chiến binh tỉnh/ })
  await expect(page).toHaveURL(/unitNo=\d+/)
  await arriveAt(page, 'Tổng quan Hội Cựu chiến binh tỉnh')

  await choosePeriod(page, 'Quý I/2023')
  await expect(band(page)).toBeVisible()
  await expect(page).toHaveTitle(/^Xem lại ngày 31\/03\/2023: Tổng quan/)
  await expect(page.locator('#guong-announcements')).toContainText('Xem lại ngày 31/03/2023')

  await page.goto(page.url().replace('/tong-quan', '/can-bo'))
  await expect(page.getByText('Nguyễn Xuân Bình')).toBeVisible()
  await page.getByText('Nguyễn Xuân Bình').click()
  await arriveAt(page, 'Nguyễn Xuân Bình')
  await expect(page).toHaveURL(/unitNo=\d+.*period=2023-Q1|period=2023-Q1.*unitNo=\d+/)
  await page.reload()
  await expect(band(page)).toBeVisible()

  await page.getByRole('button', { name: 'Về hôm nay' }).click()
  await expect(band(page)).toBeHidden()
  await expect(page).toHaveURL(/unitNo=\d+/)
  await expect(page).toHaveTitle('Nguyễn Xuân Bình · Gương')
})

test('Phần phạm vi sai trong địa chỉ có một câu giải thích và lối ra; địa chỉ cũ theo mã đơn vị vẫn mở đúng', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/can-bo?period=abc&on=2023-07-01')
  await expect(page.getByText('Địa chỉ ghi kỳ “abc”, không có kỳ nào như vậy. Trang đang xem mọi kỳ.')).toBeVisible()
  await expect(page.getByText('Ngày 01/07/2023 chưa đến. Trang đang xem hôm nay.')).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ phần sai' }).click()
  await expect(page).toHaveURL(/\/can-bo$/)
  await page.goto('/can-bo?unitNo=999999')
  await expect(page.getByText(/^Không có đơn vị số 999999/)).toBeVisible()
  await page.goto('/tong-quan?unit=M02')
  await arriveAt(page, 'Tổng quan Hội Cựu chiến binh tỉnh')
  await expect(page).toHaveURL(/\/tong-quan\?unitNo=\d+$/)
})

test('Tìm nhanh: đến một người, một việc, một thao tác; phím Esc trả con trỏ về chỗ cũ', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/can-bo')
  await arriveAt(page, 'Cán bộ')
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).focus()
  await find(page, 'nguyen xuan binh', /^Nguyễn Xuân Bình/)
  await arriveAt(page, 'Nguyễn Xuân Bình')
  await find(page, 'tu-0088', /TU-0088/)
  await arriveAt(page, /Xóa nghèo, xóa nhà tạm/)
  await openFinder(page)
  await expect(page.getByRole('option').first()).toContainText('Xóa nghèo, xóa nhà tạm')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await find(page, 'giao viec', /^Giao việc/)
  await expect(page).toHaveURL(/\/giao-viec/)
  await openFinder(page)
  await page.getByRole('combobox', { name: /^Tìm người/ }).fill('khong-co-gi-nhu-the')
  await expect(page.getByText(/^Không thấy gì khớp “khong-co-gi-nhu-the”/)).toBeVisible()
})

test('Giao diện tối được nhớ, không nháy sáng khi tải lại', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/can-bo')
  await arriveAt(page, 'Cán bộ')
  await find(page, 'doi giao dien toi', /^Đổi giao diện tối/)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await arriveAt(page, 'Cán bộ')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

// A phone shows cards, and no keys move among them.
test('Các dòng của danh sách đi được bằng j và k, mở bằng Enter; bảng phím tắt kể đủ', { tag: '@desk' }, async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/can-bo')
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  // Keys are heard once the page has come to rest.
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(page.getByRole('row').nth(1).getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const second = page.getByRole('row').nth(2).getByRole('link')
  await expect(second).toBeFocused()
  const name = await second.innerText()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Dòng sau')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await arriveAt(page, name)
})

/** By the keyboard alone on a desk, by touch on a phone. */
const openFinder = async (page: Page) => {
  if (isPhone(page)) await page.getByRole('button', { name: /^Tìm người/ }).click()
  else await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Tìm người/ })).toBeFocused()
}

const find = async (page: Page, typed: string, row: RegExp) => {
  await openFinder(page)
  await page.keyboard.type(typed)
  const first = page.getByRole('option').first()
  await expect(first).toHaveText(row)
  if (isPhone(page)) await first.click()
  else await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

const choosePeriod = async (page: Page, name: string) => {
  await page.getByRole('button', { name: isPhone(page) ? /^Phạm vi xem/ : /^Kỳ/ }).click()
  await page.getByRole('button', { name, exact: true }).first().click()
  if (isPhone(page)) await page.getByRole('button', { name: 'Xem', exact: true }).click()
}
