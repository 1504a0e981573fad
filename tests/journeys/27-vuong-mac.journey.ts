import { arriveAt, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

const obstacle = 'Ba hộ chưa bàn giao mặt bằng, đề nghị có ý kiến với huyện.'

test('Vướng mắc đến đúng người gỡ được, chuông báo ngay khi trang đang mở, câu trả lời quay về người giữ việc', async ({ as }) => {
  const [holder, clerk] = [await as(people.holder), await as(people.clerk)]
  await clerk.goto('/thong-bao')
  await arriveAt(clerk, 'Thông báo')

  await test.step('Người giữ việc nêu vướng mắc, hạn trả lời đã điền sẵn', async () => {
    await holder.goto('/viec/TU-0091')
    await arriveAt(holder, /Hoàn thành tiêu chí số 4/)
    await holder.getByRole('button', { name: 'Nêu vướng mắc' }).click()
    const form = holder.getByRole('dialog', { name: 'Nêu vướng mắc' })
    await form.getByRole('textbox', { name: 'Vướng ở đâu, đề nghị gì' }).fill(obstacle)
    await form.getByRole('combobox', { name: 'Gửi người có thể gỡ' }).click()
    await holder.getByRole('option', { name: /Lý Thị Thanh Linh/ }).click()
    await expect(form.getByRole('textbox', { name: 'Xin trả lời trước hết ngày' })).toHaveValue('07/07/2023')
    await form.getByRole('button', { name: 'Gửi vướng mắc' }).click()
    await expect(holder.getByText('Đã gửi vướng mắc.')).toBeVisible()
    await expect(panel(holder, 'Vướng mắc').getByRole('listitem').filter({ hasText: obstacle }).first()).toBeVisible()
  })

  await test.step('Trang thông báo đang mở của người được hỏi hiện ra vướng mắc, không phải tải lại', async () => {
    await expect(clerk.getByRole('listitem').filter({ hasText: 'vướng mắc' }).first()).toBeVisible()
    await clerk.goto('/')
    const pile = panel(clerk, /Vướng mắc chờ tôi trả lời/)
    await pile.getByRole('listitem').filter({ hasText: obstacle }).getByRole('button', { name: 'Trả lời vướng mắc của Nguyễn Xuân Bình' }).click()
    const form = clerk.getByRole('dialog', { name: 'Trả lời vướng mắc' })
    await form.getByRole('textbox', { name: 'Trả lời' }).fill('Đã làm việc với huyện, bàn giao trong tháng 7.')
    await form.getByRole('button', { name: 'Gửi trả lời' }).click()
    await expect(clerk.getByText('Đã trả lời vướng mắc.')).toBeVisible()
    await expect(pile.getByText(obstacle)).toHaveCount(0)
  })

  await test.step('Người giữ việc đọc câu trả lời từ thông báo', async () => {
    await holder.goto('/thong-bao')
    await holder.getByRole('listitem').filter({ hasText: 'trả lời' }).first().getByRole('link').first().click()
    await expect(holder.getByText('Đã làm việc với huyện, bàn giao trong tháng 7.').first()).toBeVisible()
  })
})
