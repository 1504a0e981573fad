import { arriveAt, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Một ngày của cấp trên: từ cây tổ chức đến việc quá hạn, đôn đốc qua người phụ trách, thẩm định và trả lại không rời trang đầu', async ({ as }) => {
  const page = await as(people.acceptor)
  await page.goto('/tong-quan')
  await arriveAt(page, 'Tổng quan Tỉnh ủy Lam Sơn')

  await test.step('Ô quá hạn của một huyện trên cây tổ chức mở ra đúng bấy nhiêu việc', async () => {
    await page.getByText('Cấp dưới giao').click()
    const cell = page.getByRole('treegrid').getByRole('link', { name: /^Huyện ủy Thượng Lâm, Quá hạn: \d+\/\d+$/ })
    const count = /(\d+)\/\d+$/.exec(await cell.getAttribute('aria-label') ?? '')?.[1]
    await cell.click()
    await expect(page.getByText(`${String(count)} dòng`, { exact: true })).toBeVisible()
    await page.goBack()
  })

  await test.step('Người phụ trách huyện đứng cạnh số việc quá hạn của mình; đôn đốc cả loạt sau khi xem trước từng việc', async () => {
    const follower = panel(page, 'Quá hạn theo người theo dõi').getByRole('listitem').filter({ hasText: 'Chẩu Văn Đạt' })
    await follower.getByRole('button', { name: 'Đôn đốc' }).click()
    const drawer = page.getByRole('dialog', { name: 'Đôn đốc' })
    await drawer.getByRole('button', { name: 'Xem trước' }).click()
    await drawer.getByRole('button', { name: /^Đôn đốc \d+ việc$/ }).click()
    await expect(drawer.getByRole('textbox', { name: 'Tin nhắn để chép' }).first()).toHaveValue(/^Kính gửi đồng chí /)
    await drawer.getByRole('button', { name: 'Xong' }).click()
    await expect(drawer).toBeHidden()
  })

  await test.step('Thẩm định một kết quả, trả lại một kết quả kèm lý do, ngay ở trang đầu', async () => {
    await page.goto('/')
    const waiting = panel(page, /^Chờ tôi thẩm định/)
    const total = Number(/\d+/.exec(await waiting.getByRole('heading', { level: 2 }).innerText())?.[0])
    const [accepted, returned] = [waiting.locator('[data-work-item]').nth(0), waiting.locator('[data-work-item]').nth(1)]
    await accepted.getByRole('button', { name: 'Thẩm định' }).click()
    await expect(waiting.getByRole('heading', { name: `(${String(total - 1)})` })).toBeVisible()
    await expect(returned.getByRole('button', { name: 'Trả lại' })).toBeVisible()
    await returned.getByRole('button', { name: 'Trả lại' }).click()
    const form = page.getByRole('dialog', { name: 'Trả lại kết quả' })
    await form.getByRole('textbox', { name: 'Lý do trả lại' }).fill('Chưa có biên bản nghiệm thu.')
    await form.getByRole('button', { name: 'Trả lại' }).click()
    await expect(form).toBeHidden()
    await expect(waiting.getByRole('heading', { name: `(${String(total - 2)})` })).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

test('Người phụ trách huyện thấy việc nào đã được đôn đốc, lời ấy đến tay người giữ việc', async ({ as }) => {
  const page = await as(people.district)
  await page.goto('/')
  const late = panel(page, /^Quá hạn ở cấp dưới/)
  await late.getByRole('link', { name: 'Huyện ủy Thượng Lâm' }).first().click()
  await arriveAt(page, 'Việc đột phá, đổi mới')
  await page.getByRole('main').getByRole('link', { name: /Huyện ủy Thượng Lâm/ }).first().click()
  await expect(page.getByText(/Đôn đốc|đôn đốc/).first()).toBeVisible()
  await expect(page.getByText('Bùi Trung Nghĩa').first()).toBeVisible()
})
