import type { Page } from '@playwright/test'
import { forms } from '../../src/demo/round-forms.ts'
import { isPhone } from './acts.ts'
import { stop } from './focus.ts'
import { settle } from './places.ts'
import { openRoundBoard, openRoundComparison, openRoundReport } from './round-openers.ts'
import { read, send } from './rounds.ts'
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
    await openAndLeave(page, opener)
  }
})

test('Khung của đợt báo cáo, báo cáo tổng hợp, văn bản cũng vậy, và Tab không ra khỏi khung', async ({ as }) => {
  const [clerk, officer, registry, administrator] = [await as(people.clerk), await as(people.officer), await as(people.registry), await as(people.administrator)]
  await openRoundBoard(clerk)
  for (const opener of ['Thêm đơn vị', 'Kết thúc đợt']) await openAndLeave(clerk, opener)
  const round = clerk.url()
  await openRoundReport(clerk)
  for (const opener of ['Lập văn bản', /^Ghi số ước của /, /^Ghi .* khác số cộng/, /^Xem /, /: Biểu 01 KT · /]) await openAndLeave(clerk, opener)
  await openRoundComparison(clerk)
  await openAndLeave(clerk, /^Xem /)
  const { id } = await send<{ id: string }>(clerk.request, '/rounds', { title: 'Báo cáo để đi bằng phím', unitNo: (await read<{ unitNo: number }>(clerk.request, '/units/TU')).unitNo, period: '2023-Q3', closingOn: '2023-09-25', dueOn: '2023-09-28', forms, units: [(await read<{ unitNo: number }>(clerk.request, '/units/H02')).unitNo] })
  await officer.goto(`${round.replace(/[^/]+$/, id)}/don-vi/${String((await read<{ unitNo: number }>(clerk.request, '/units/H02')).unitNo)}`)
  for (const opener of ['Điền bằng tệp', 'Nộp bằng bảng của đơn vị']) await openAndLeave(officer, opener)
  await registry.goto('/van-ban/den')
  await openAndLeave(registry, 'Vào sổ văn bản đến')
  await administrator.goto('/van-ban/quy-trinh')
  for (const opener of ['Ghi nhiệm kỳ', 'Giao văn thư', 'Ghi quy trình', 'Ghi chứng thư']) await openAndLeave(administrator, opener)
})

/** Opens a frame by the keyboard, goes once round in it by Tab, and leaves it. */
const openAndLeave = async (page: Page, opener: string | RegExp) => {
  await settle(page)
  const button = page.getByRole('main').getByRole('button', { name: opener, exact: typeof opener === 'string' }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  // The focus goes into the frame a moment after it is shown.
  await expect(page.getByRole('dialog').locator(':focus')).toBeVisible()
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('dialog').locator(':focus'), `Tab leaves the frame of ${String(opener)}`).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button, String(opener)).toBeFocused()
}

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
