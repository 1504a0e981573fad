import type { Page } from '@playwright/test'
import { arriveAt } from './acts.ts'
import { expect, people, test } from './town.ts'

test('Nút dấu hỏi mở đúng phần sổ tay của trang, tìm không cần dấu, và đi tiếp vào sổ tay', async ({ as }) => {
  const page = await as(people.holder)
  const drawer = page.getByRole('dialog', { name: 'Hướng dẫn' })
  for (const [path, title, section] of [['/', /^Chào /, 'Bắt đầu mỗi tuần: Việc của tôi'], ['/viec', /Việc đột phá/, 'Báo cáo đang ở đâu'], ['/de-xuat', /Đề xuất/, 'Đề xuất một việc']] as const) {
    await page.goto(path)
    await arriveAt(page, title)
    await page.getByRole('button', { name: 'Hướng dẫn trang này' }).click()
    await expect(drawer.getByText(section)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await expect(page.getByRole('button', { name: 'Hướng dẫn trang này' })).toBeFocused()
  }
  await page.getByRole('button', { name: 'Hướng dẫn trang này' }).click()
  await drawer.getByRole('searchbox', { name: 'Tìm trong sổ tay' }).fill('bi tra lai')
  await drawer.getByRole('link', { name: 'Khi kết quả bị trả lại' }).click()
  await arriveAt(page, 'Sổ tay của cán bộ được giao việc')
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('heading', { level: 2, name: 'Khi kết quả bị trả lại' })).toBeInViewport()
})

test('Đi một vòng của cán bộ tổng hợp: được mời một lần, tới được chặng cuối, Esc dừng lúc nào cũng được', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/')
  await page.getByRole('button', { name: 'Đi một vòng' }).click()
  const seen: string[] = []
  for (let at = 1; at <= 8; at += 1) {
    await expect(stopOf(page).getByText(`${at}/8`, { exact: true })).toBeVisible()
    seen.push(await stopOf(page).getByRole('heading').innerText())
    const next = stopOf(page).getByRole('button', { name: at === 8 ? 'Xong' : 'Tiếp' })
    await expect(next).toBeFocused()
    await page.keyboard.press('Enter')
  }
  expect(seen).toEqual(['219 việc đã giao', 'Đủ 219 dòng', 'Việc TU-0088', '17 trên 16 nhà', 'Văn bản đã giao việc', 'Ai báo cáo, ai thẩm định', 'Báo cáo gửi lên trên', 'Kiểm tra lại bất cứ lúc nào'])
  await expect(stopOf(page)).toHaveCount(0)
  await page.goto('/')
  await arriveAt(page, /^Chào /)
  await expect(page.getByRole('region', { name: 'Lời mời đi một vòng' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Hướng dẫn trang này' }).click()
  await page.getByRole('button', { name: /^Đi một vòng/ }).click()
  await expect(stopOf(page).getByRole('heading', { name: '219 việc đã giao' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stopOf(page)).toHaveCount(0)
})

const stopOf = (page: Page) => page.getByRole('dialog').filter({ has: page.getByRole('button', { name: /^(Tiếp|Xong)$/ }) })
