import type { Page } from '@playwright/test'
import { beginAnew, expect, people, test } from './town.ts'

test.use({ lineBreaks: true })
beginAnew()

// Photos are made small, and kept, by the same code at the desk.
test('Ảnh gửi đi không còn vị trí chụp; ảnh trình duyệt không mở được thì không nhận và nói phải làm gì', { tag: '@phone' }, async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/')
  const form = await openForm(page)
  const files = form.getByLabel('Minh chứng: tệp ảnh, PDF, Word, Excel')
  await files.setInputFiles({ name: 'IMG_0001.HEIC', mimeType: '', buffer: Buffer.from('00000018667479706865696300000000', 'hex') })
  await expect(form.getByRole('alert').filter({ hasText: 'Hãy chọn ảnh JPG hoặc PNG' })).toContainText('IMG_0001.HEIC')

  const photo = withPlace(Buffer.from(await page.evaluate(drawnPhoto), 'base64'))
  expect(photo.includes('Exif')).toBe(true)
  await files.setInputFiles({ name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(form.getByRole('img', { name: 'hien-truong.jpg' })).toBeVisible()
  await expect(form.getByRole('alert').filter({ hasText: 'IMG_0001.HEIC' })).toHaveCount(0)
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill('1300')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form).toBeHidden()
  const { entries } = await (await page.request.get('/api/tasks/TU-0090')).json() as { entries: { evidence: { id: string; name: string }[] }[] }
  const kept = entries.flatMap(({ evidence }) => evidence).find(({ name }) => name === 'hien-truong.jpg')
  const bytes = await (await page.request.get(`/api/evidence/${kept?.id}`)).body()
  expect(bytes.readUInt16BE(0)).toBe(0xffd8)
  expect(bytes.includes('Exif')).toBe(false)
})

test('Máy không cho ghi tạm: không hứa gì, giữ mẫu đang mở, có mạng thì gửi được', { tag: '@phone' }, async ({ as }) => {
  const page = await as(people.holder)
  await page.addInitScript(() => { indexedDB.open = () => { throw new DOMException('no room', 'QuotaExceededError') } })
  await page.goto('/')
  await page.route('**/api/tasks/*/progress', (route) => route.abort())
  const form = await openForm(page)
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill('1400')
  await form.getByRole('textbox', { name: 'Minh chứng: số và ngày văn bản' }).fill('BB số 14, ngày 30/06/2023')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form.getByText(/trình duyệt không cho ghi tạm/)).toBeVisible({ timeout: 30_000 })
  await expect(form.getByRole('textbox', { name: 'Kết quả', exact: true })).toHaveValue(/1\.?400/)
  await page.unroute('**/api/tasks/*/progress')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form).toBeHidden({ timeout: 30_000 })
  const { entries } = await (await page.request.get('/api/tasks/TU-0090')).json() as { entries: { amount: string }[] }
  expect(entries.filter(({ amount }) => amount === '1400')).toHaveLength(1)
})

const openForm = async (page: Page) => {
  await page.getByRole('listitem').filter({ hasText: 'Số hóa hồ sơ' }).getByRole('button', { name: 'Báo cáo' }).first().click()
  return page.getByRole('dialog', { name: 'Báo cáo kết quả' })
}

/** A JPEG as a camera would write it, but for what it tells; runs in the page. */
const drawnPhoto = async () => {
  const canvas = new OffscreenCanvas(320, 240)
  const pen = canvas.getContext('2d')
  pen?.fillRect(20, 20, 200, 120)
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
  return btoa(String.fromCharCode(...bytes))
}

/** Writes into a JPEG where it was taken: an Exif part with 20° north. */
const withPlace = (jpeg: Buffer) => {
  // One part that points to the place, which holds north or south and three fractions.
  const words = [0x4d4d, 0x002a, 0, 8, 1, 0x8825, 4, 0, 1, 0, 26, 0, 0, 2, 1, 2, 0, 2, 0x4e00, 0, 2, 5, 0, 3, 0, 56, 0, 0, 0, 20, 0, 1, 0, 15, 0, 1, 0, 30, 0, 1]
  const place = Buffer.alloc(words.length * 2)
  words.forEach((word, at) => place.writeUInt16BE(word, at * 2))
  const part = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), place])
  const head = Buffer.from([0xff, 0xe1, (part.length + 2) >> 8, (part.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, part, jpeg.subarray(2)])
}
