import type { Page } from '@playwright/test'
import { isPhone } from './acts.ts'
import { stop } from './focus.ts'
import { settle } from './places.ts'
import { expect, people, test } from './town.ts'

const places = [['Việc của tôi', '/'], ['danh sách việc', '/viec'], ['một việc', '/viec/TU-0088'], ['tổng quan', '/tong-quan'], ['nhập liệu', '/nhap-lieu'], ['giao việc', '/giao-viec']] as const

/** Parts of the frame, as focus.ts counts them: none, and the bar at the foot of a phone. */
const [PAGE, FOOT] = [-1, 5]

test('Phím Tab đi từ lối tắt, đầu trang, phạm vi, danh mục đến nội dung theo thứ tự đọc; chỗ đang đứng lúc nào cũng thấy', async ({ as }) => {
  const page = await as(people.clerk)
  for (const [name, path] of places) {
    await test.step(name, async () => {
      await page.goto(path)
      await settle(page)
      const stops = await walk(page)
      expect(stops[0]?.label, name).toBe('Đến nội dung chính')
      expect(stops.filter(({ seen }) => !seen).map(({ label }) => label), `${name}: the focus is not to be seen`).toEqual([])
      const parts = stops.map(({ part }) => part)
      expect(parts, `${name}: ${stops.map(({ label }) => label).join(' → ')}`).toEqual(parts.toSorted((a, b) => a - b))
      expect([...new Set(parts)].filter((part) => part !== FOOT), name).toEqual(isPhone(page) ? [0, 1, 2, 4] : [0, 1, 2, 3, 4])
    })
  }
})

test('Khung nào đóng bằng Esc cũng trả con trỏ về nút đã mở nó', async ({ as }) => {
  const page = await as(people.clerk)
  for (const [path, opener] of [['/', /^Trả lại: /], ['/viec', 'Hướng dẫn trang này'], ['/bao-cao', 'Lập báo cáo'], ['/tai-khoan?tab=uy-nhiem', 'Ủy nhiệm']] as const) {
    await page.goto(path)
    await settle(page)
    const button = page.getByRole('main').getByRole('button', { name: opener, exact: true }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    // The focus goes into the frame a moment after it is shown.
    await expect(page.getByRole('dialog').locator(':focus')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(button, path).toBeFocused()
  }
})

/** Tab from the address bar on, until eight stops lie in the content, or a shorter page ends. */
const walk = async (page: Page) => {
  const stops: ReturnType<typeof stop>[] = []
  while (stops.length < 45 && stops.filter(({ part }) => part === 4).length < 8) {
    await page.keyboard.press('Tab')
    const next = await page.evaluate(stop)
    if (next.part === PAGE) break
    stops.push(next)
  }
  return stops
}
