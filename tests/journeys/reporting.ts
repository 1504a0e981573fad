import type { Locator, Page } from '@playwright/test'
import { expect } from './town.ts'

/** A report being written, its photo chosen. */
export const openPhoto = async (page: Page): Promise<void> => {
  await page.goto('/')
  const form = await openReport(page, FIRST)
  await form.getByLabel('Minh chứng: tệp ảnh, PDF, Word, Excel').setInputFiles({ name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await page.evaluate(drawnPhoto), 'base64') })
  await expect(form.getByRole('img', { name: 'hien-truong.jpg' })).toBeVisible()
}

/** The desk while the machine is off the network; the page is told so, the line itself stays. */
export const openOffline = async (page: Page): Promise<void> => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('offline')))
  await expect(page.getByText(/^Đang mất mạng/)).toBeVisible()
}

/** The desk with a report that has not reached the server. */
export const openWaiting = async (page: Page): Promise<void> => {
  await holdBack(page)
  await page.goto('/')
  await writeReport(page, FIRST, '7')
  await page.evaluate(() => scrollTo(0, 0))
}

/** What waits to be sent, with a report that the server refused, because more had been reported before. */
export const openOutbox = async (page: Page): Promise<void> => {
  await holdBack(page)
  await page.goto('/')
  await writeReport(page, SECOND, '1')
  await page.context().route('**/api/tasks/*/progress', (route) => (route.request().postData()?.includes('BB số 1,') ? route.continue() : route.fallback()))
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  const list = page.getByRole('dialog', { name: 'Báo cáo đang chờ gửi' })
  await list.getByRole('button', { name: 'Gửi ngay' }).click()
  await expect(list.getByText(/nhỏ hơn số đã báo cáo/).first()).toBeVisible()
}

// Some network's own page answers, now and on the further pages of this person.
const holdBack = (page: Page) => page.context().route('**/api/tasks/*/progress', (route) => route.fulfill({ json: {} }))

const [FIRST, SECOND] = ['Lắp đặt điện thắp sáng', 'Giảm nghèo bền vững']

const openReport = async (page: Page, task: string): Promise<Locator> => {
  await page.getByRole('listitem').filter({ hasText: task }).getByRole('button', { name: /^Báo cáo/ }).first().click()
  return page.getByRole('dialog', { name: 'Báo cáo kết quả' })
}

const writeReport = async (page: Page, task: string, amount: string) => {
  const form = await openReport(page, task)
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill(amount)
  await form.getByRole('textbox', { name: 'Minh chứng: số và ngày văn bản' }).fill(`BB số ${amount}, ngày 30/06/2023`)
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form).toBeHidden()
}

/** A lamp over a road at dusk, as a camera would write it; runs in the page. */
const drawnPhoto = async () => {
  const canvas = new OffscreenCanvas(1200, 900)
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  const dusk = pen.createLinearGradient(0, 0, 0, 620)
  for (const [at, colour] of [[0, '#23395b'], [0.7, '#8d6a9f'], [1, '#e8a87c']] as const) dusk.addColorStop(at, colour)
  const fill = (colour: string | CanvasGradient, ...box: [number, number, number, number]) => {
    pen.fillStyle = colour
    pen.fillRect(...box)
  }
  fill(dusk, 0, 0, 1200, 620)
  fill('#3d4a3a', 0, 600, 1200, 300)
  fill('#565b63', 380, 600, 440, 300)
  for (const [x, height] of [[330, 430], [600, 300], [840, 220]] as const) {
    fill('#20242b', x, 620 - height, 12, height)
    fill('#ffe9a8', x - 6, 612 - height, 70, 18)
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer())
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
}
