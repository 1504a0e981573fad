import { arriveAt, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Một ngày của người kiểm tra: đọc được, không được mời làm, lần một thay đổi đến tận nhật ký, xem lại ngày đã qua, mở con số đến từng việc', async ({ as }) => {
  const page = await as(people.auditor)
  const acceptor = await as(people.acceptor)
  await acceptor.goto('/')
  await panel(acceptor, /^Chờ tôi thẩm định/).getByRole('button', { name: 'Thẩm định' }).first().click()
  await expect(acceptor.getByText(/^Đã thẩm định: /).first()).toBeVisible()

  await test.step('Trang đầu cho thấy việc quá hạn ở cấp dưới, nhưng không mời đôn đốc', async () => {
    await page.goto('/')
    await expect(panel(page, /^Quá hạn ở cấp dưới/).getByRole('link', { name: 'Huyện ủy Cẩm Sơn' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Đôn đốc' })).toHaveCount(0)
  })

  await test.step('Trang của việc nói vì sao không có nút', async () => {
    await page.goto('/viec/TU-0088')
    await arriveAt(page, /Xóa nghèo, xóa nhà tạm/)
    for (const name of ['Báo cáo kết quả', /^Thẩm định: /, 'Giao và điều chỉnh', 'Đôn đốc']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
    await panel(page, 'Bước tiếp theo').getByText('Vì sao không có nút khác?').click()
    await expect(page.getByText('Chỉ cán bộ được cơ quan giao việc ủy quyền mới làm được.').first()).toBeVisible()
  })

  await test.step('Lần thẩm định vừa rồi là một mục của nhật ký, nối với mục trước', async () => {
    await page.goto('/nhat-ky')
    await page.getByRole('link', { name: 'Thẩm định kết quả' }).first().click()
    await expect(panel(page, 'Trong chuỗi').getByText('Dấu vân tay của mục trước')).toBeVisible()
    await expect(page.getByText('Bùi Trung Nghĩa').first()).toBeVisible()
  })

  await test.step('Ngày đã qua được nói to, và con số của ngày ấy mở ra đúng bấy nhiêu dòng', async () => {
    await page.goto('/tong-quan?on=2023-03-31')
    await expect(page.getByText('Đang xem lại ngày 31/03/2023, không phải hôm nay.')).toBeVisible()
    await page.getByRole('link', { name: 'Việc đã giao: 192' }).click()
    await expect(page.getByText('192 dòng', { exact: true })).toBeVisible()
    await expect(page.getByText('Đang xem lại ngày 31/03/2023, không phải hôm nay.')).toBeVisible()
    await page.getByRole('button', { name: 'Về hôm nay' }).click()
    await expect(page.getByText('219 dòng', { exact: true })).toBeVisible()
  })
})
