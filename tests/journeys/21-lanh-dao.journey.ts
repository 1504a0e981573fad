import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { arriveAt, isPhone, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

const photo = fileURLToPath(new URL('../../src/kit/web/public/mark-192.png', import.meta.url))

test('Một ngày của người lãnh đạo: báo cáo kèm ảnh trong vài lần chạm, xem kết quả đang chờ ai, nhắn đúng người, đọc hướng dẫn ngay bên cạnh', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/')
  await arriveAt(page, 'Chào Nguyễn Xuân Bình')

  await test.step('Từ trang đầu đến lúc gửi xong, cả máy ảnh, không quá tám lần chạm', async () => {
    await countTouches(page)
    await page.getByRole('listitem').filter({ hasText: 'Hoàn thành tiêu chí số 4' }).getByRole('button', { name: 'Báo cáo' }).click()
    const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
    await expect(form.getByText(/Kế hoạch năm 7 xã/)).toBeVisible()
    await form.getByRole('textbox', { name: 'Kết quả', exact: true }).click()
    await page.keyboard.type('7')
    // At the desk the file field lies unseen over the whole zone: the finger aims at the words.
    const [camera] = await Promise.all([page.waitForEvent('filechooser'), form.getByText(isPhone(page) ? 'Chụp ảnh minh chứng' : 'Kéo tệp vào đây hoặc bấm để chọn').click({ force: true })])
    await camera.setFiles({ name: 'IMG_0412.png', mimeType: 'image/png', buffer: readFileSync(photo) })
    await expect(form.getByRole('img', { name: /IMG_0412/ })).toBeVisible()
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByText(/Đã gửi báo cáo của việc/)).toBeVisible()
    expect(await touches(page) + touchesOfTheCamera).toBeLessThanOrEqual(8)
  })

  await test.step('Trang của việc nói kết quả đang chờ ai thẩm định, có biểu đồ, có ảnh', async () => {
    await page.goto('/viec/TU-0091')
    await arriveAt(page, /Hoàn thành tiêu chí số 4/)
    await expect(panel(page, 'Bước tiếp theo').getByText('Bùi Trung Nghĩa')).toBeVisible()
    const story = panel(page, 'Diễn biến')
    await expect(story.getByText('Chờ thẩm định')).toBeVisible()
    await expect(panel(page, 'Tiến độ theo thời gian').getByRole('img', { name: /lũy kế 7 xã\. Nguyễn Xuân Bình báo cáo/ })).toBeVisible()
    await story.getByRole('button', { name: /^Xem IMG_0412/ }).click()
    const viewer = page.getByRole('dialog')
    await expect(viewer.getByRole('img', { name: /^IMG_0412/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(viewer).toBeHidden()
  })

  await test.step('Nhắn cho người thẩm định ngay dưới việc', async () => {
    const talk = panel(page, 'Trao đổi')
    await talk.getByRole('textbox', { name: 'Ý kiến của tôi' }).click()
    await page.keyboard.type('Nhờ @trung nghia')
    await page.getByRole('option', { name: /Bùi Trung Nghĩa/ }).click()
    await page.keyboard.type('xem giúp trước cuộc họp.')
    await talk.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await expect(talk.getByRole('article').getByText(/xem giúp trước cuộc họp\./)).toBeVisible()
  })

  await test.step('Hướng dẫn mở ngay bên cạnh, đúng đoạn của trang này', async () => {
    await page.getByRole('button', { name: 'Hướng dẫn trang này' }).click()
    const help = page.getByRole('dialog', { name: 'Hướng dẫn' })
    await expect(help.locator('details[open]')).toContainText('Báo cáo kết quả')
    await help.getByRole('button', { name: 'Đóng' }).click()
    await expect(help).toBeHidden()
    await expect(page.getByRole('button', { name: 'Hướng dẫn trang này' })).toBeFocused()
  })
})

test('Đề xuất một việc, cấp trên không giao và nói vì sao, người đề xuất đọc được lý do', async ({ as }) => {
  const title = 'Dựng bia ghi danh hội viên'
  const holder = await as(people.holder)
  await holder.goto('/de-xuat')
  await holder.getByRole('textbox', { name: 'Nội dung việc đột phá, đổi mới' }).fill(title)
  await holder.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('Số bia')
  await holder.keyboard.press('Tab')
  await holder.getByRole('combobox', { name: 'Đơn vị tính' }).click()
  await holder.getByRole('option', { name: 'nhà', exact: true }).click()
  await holder.getByRole('textbox', { name: 'Kế hoạch năm', exact: true }).fill('1')
  await holder.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await arriveAt(holder, title)

  const clerk = await as(people.clerk)
  await clerk.goto('/')
  const proposals = panel(clerk, /Đề xuất chờ giao/)
  await proposals.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Không giao' }).click()
  const form = clerk.getByRole('dialog', { name: 'Không giao việc này' })
  await form.getByRole('button', { name: 'Không giao' }).click()
  await expect(form.getByText('Hãy ghi lý do.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Lý do' }).fill('Trùng với việc của Sở Lao động.')
  await form.getByRole('button', { name: 'Không giao' }).click()
  await expect(form).toBeHidden()
  await expect(proposals).toHaveCount(0)
  expect(new URL(clerk.url()).pathname).toBe('/')

  await holder.reload()
  await expect(holder.getByText('Trùng với việc của Sở Lao động.').first()).toBeVisible()
})

/** The shutter, and agreeing to the picture. */
const touchesOfTheCamera = 2

const countTouches = (page: Page) => page.evaluate(() => {
  document.body.dataset['touches'] = '0'
  addEventListener('pointerdown', () => { document.body.dataset['touches'] = String(Number(document.body.dataset['touches']) + 1) }, { capture: true })
})

const touches = (page: Page) => page.evaluate(() => Number(document.body.dataset['touches']))
