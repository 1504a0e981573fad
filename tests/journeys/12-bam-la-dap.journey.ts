import type { Page, Route } from '@playwright/test'
import { settle } from './places.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

/** Where one clicks, and what: links of the ways to go, rows, tabs, buttons that ask the server. */
const clicks = [
  { from: '/', name: 'Tổng quan' }, { from: '/', name: 'Danh sách việc' }, { from: '/', name: 'Chờ thẩm định' }, { from: '/', name: 'Báo cáo' },
  { from: '/viec', name: 'Cây tổ chức' }, { from: '/viec', name: 'Cán bộ' }, { from: '/tong-quan', name: 'Việc của tôi' }, { from: '/to-chuc', name: 'Nhập liệu' }, { from: '/bao-cao', name: 'Giao việc' },
] as const

// The same code answers on the phone.
test('Bấm vào đâu cũng thấy đáp lại trước khi máy chủ trả lời', { tag: '@desk' }, async ({ as }) => {
  test.slow()
  const page = await as(people.clerk)
  const silent: string[] = []
  for (const { from, name } of clicks) {
    await page.goto(from)
    await settle(page)
    const answered = await heldBack(page, () => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click({ noWaitAfter: true }))
    console.log(`${from} → ${name}: ${answered === undefined ? 'nothing' : `${answered} ms of page time`}`)
    if (answered === undefined) silent.push(`${from} → ${name}`)
  }
  expect(silent).toEqual([])
})

test('Gửi một biểu mẫu: nút bận ngay, không bấm được hai lần', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/')
  await settle(page)
  await page.getByRole('button', { name: /^Báo cáo: / }).first().click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill('1600')
  await form.getByRole('textbox', { name: 'Minh chứng: số và ngày văn bản' }).fill('BB số 16, ngày 30/06/2023')
  await heldBack(page, async () => {
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click({ noWaitAfter: true })
    await expect(form.getByRole('button', { name: 'Gửi báo cáo' })).toHaveAttribute('data-loading', 'true')
  })
  await expect(form).toBeHidden()
})

// Answers, and the pieces of pages too: on a slow line both are late.
const server = /\/(api|assets)\//

/** Does something while the server says nothing at all, and tells after how long the page showed that it had noticed; undefined when it never did. Only then may it answer. */
const heldBack = async (page: Page, act: () => Promise<unknown>): Promise<number | undefined> => {
  const held: Route[] = []
  await page.route(server, (route) => void held.push(route))
  await page.evaluate(watchForChange)
  await act()
  const changed = await page.waitForFunction(() => (window as unknown as { noticed?: number }).noticed !== undefined, undefined, { timeout: 5_000 }).then(() => true, () => false)
  const after = changed ? await page.evaluate(() => (window as unknown as { noticed: number }).noticed) : undefined
  await page.unroute(server)
  await Promise.all(held.map((route) => route.continue().catch(() => {})))
  return after
}

/** Notes in the page when, after a click, the first frame was drawn with something else in it. */
const watchForChange = () => {
  const seen = window as unknown as { noticed?: number }
  delete seen.noticed
  let clicked: number | undefined
  addEventListener('click', () => { clicked = performance.now() }, { capture: true, once: true })
  const watcher = new MutationObserver(() => {
    if (clicked === undefined || seen.noticed !== undefined) return
    const at = clicked
    watcher.disconnect()
    requestAnimationFrame(() => { seen.noticed = Math.round(performance.now() - at) })
  })
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy', 'aria-current', 'data-loading', 'class', 'style'] })
}
