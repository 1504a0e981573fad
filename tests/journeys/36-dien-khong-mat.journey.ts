import type { Page } from '@playwright/test'
import { forms } from '../../src/demo/round-forms.ts'
import { read, send } from './rounds.ts'
import { beginAnew, expect, passwordOf, people, test } from './town.ts'

beginAnew()

test('Đang điền biểu thì gì cũng không làm mất: gửi bị từ chối, lưu ở nơi khác, bấm sang trang khác, hết phiên làm việc', async ({ as }) => {
  const [clerk, page] = [await as(people.clerk), await as(people.officer)]
  await page.goto(await openRound(clerk, 'Báo cáo kiểm tra, giám sát quý III'))
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
  const save = page.getByRole('button', { name: 'Lưu, chưa gửi' }).first()

  await test.step('Gửi khi còn thiếu: câu từ chối còn đó, con trỏ ở ô thiếu đầu tiên; lưu rồi con trỏ vẫn ở nút', async () => {
    await cell('Số cuộc kiểm tra, Kế hoạch năm').fill('18')
    await page.getByRole('button', { name: 'Gửi biểu' }).first().click()
    await expect(page.getByRole('alert').first()).toContainText('chưa điền')
    await expect(cell('Số cuộc kiểm tra, Thực hiện trong kỳ')).toBeFocused()
    await cell('Số cuộc kiểm tra, Thực hiện trong kỳ').fill('9')
    await save.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã lưu Biểu 01; chưa gửi.')).toBeVisible()
    await expect(save).toBeFocused()
  })

  await test.step('Bản ấy được lưu ở cửa sổ khác: thấy khác ở ô nào, chọn giữ bản ở đây', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('textbox', { name: 'Số cuộc kiểm tra, Kế hoạch năm' }).fill('22')
    await other.getByRole('button', { name: 'Lưu, chưa gửi' }).first().click()
    await expect(other.getByText('Đã lưu Biểu 01; chưa gửi.')).toBeVisible()
    await other.close()
    await cell('Số đảng viên được kiểm tra, Kế hoạch năm').fill('111')
    await save.click()
    await expect(page.getByRole('alert')).toContainText('Số cuộc kiểm tra, Kế hoạch năm: 22')
    await page.getByRole('button', { name: 'Giữ bản ở đây' }).click()
    await save.click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(cell('Số cuộc kiểm tra, Kế hoạch năm')).toHaveValue('18')
    await expect(cell('Số đảng viên được kiểm tra, Kế hoạch năm')).toHaveValue('111')
  })

  await test.step('Bấm sang trang khác khi chưa lưu: được hỏi, ở lại thì còn nguyên', async () => {
    await page.getByRole('textbox', { name: 'Đánh giá, ý kiến' }).first().fill('Nhận xét chưa lưu')
    await page.getByRole('link', { name: 'Đợt báo cáo' }).first().click()
    await page.getByRole('dialog', { name: 'Có chỗ chưa lưu' }).getByRole('button', { name: 'Ở lại' }).click()
    await expect(page.getByRole('textbox', { name: 'Đánh giá, ý kiến' }).first()).toHaveValue('Nhận xét chưa lưu')
  })

  await test.step('Hai biểu chưa lưu trên một trang: được hỏi một lần, mất mạng cũng được hỏi, chọn rời trang thì rời', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    const remarks = other.getByRole('textbox', { name: 'Đánh giá, ý kiến' })
    await expect(remarks.nth(1)).toBeVisible()
    await other.route('**/*', (request) => request.abort())
    await remarks.nth(0).fill('Bỏ đi một')
    await remarks.nth(1).fill('Bỏ đi hai')
    await other.getByRole('link', { name: 'Đợt báo cáo' }).first().click()
    await expect(other.getByRole('dialog', { name: 'Có chỗ chưa lưu' })).toBeVisible()
    await other.unroute('**/*')
    await other.getByRole('button', { name: 'Rời trang, bỏ phần chưa lưu' }).click()
    await expect(other).toHaveURL(/dot-bao-cao$/)
    await expect(other.getByRole('dialog', { name: 'Có chỗ chưa lưu' })).toHaveCount(0)
    await other.close()
  })

  await test.step('Hết phiên giữa chừng: trang được che, đăng nhập lại rồi lưu được những gì đang nhập', async () => {
    await page.context().clearCookies()
    await save.click()
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await again.getByLabel('Mật khẩu').fill('khong-dung')
    await again.getByRole('button', { name: 'Đăng nhập, làm tiếp' }).click()
    await expect(again.getByRole('alert')).toContainText('không đúng')
    await again.getByLabel('Mật khẩu').fill(passwordOf(people.officer))
    await page.keyboard.press('Enter')
    await expect(again).toBeHidden()
    await expect(save).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Đánh giá, ý kiến' }).first()).toHaveValue('Nhận xét chưa lưu')
    await save.click()
    await expect(page.getByText('Có chỗ chưa lưu')).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Đánh giá, ý kiến' }).first()).toHaveValue('Nhận xét chưa lưu')
  })
})

test('Khung đã nhập dở không mất vì nút quay lại; thêm đơn vị chỉ nêu đơn vị chưa có trong đợt; kết thúc đợt nói trước những gì theo sau', async ({ as }) => {
  const page = await as(people.clerk)
  const title = 'Báo cáo kiểm tra, giám sát quý IV'
  const place = await openRound(page, title)
  await page.goto('/dot-bao-cao')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page).toHaveURL(new RegExp(`${place.split('/don-vi')[0] ?? ''}$`))
  const drawer = page.getByRole('dialog', { name: 'Thêm đơn vị báo cáo' })

  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await expect(drawer.getByText('1 đơn vị đã có trong đợt nên không nêu lại ở đây.')).toBeVisible()
  await expect(drawer.getByRole('checkbox', { name: 'Huyện ủy Thượng Lâm' })).toHaveCount(0)
  await drawer.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('ha lam')
  await drawer.getByRole('checkbox', { name: 'Huyện ủy Hạ Lâm' }).check()
  await page.goBack()
  await page.getByRole('dialog', { name: 'Có chỗ chưa lưu' }).getByRole('button', { name: 'Ở lại' }).click()
  await expect(drawer.getByRole('checkbox', { name: 'Huyện ủy Hạ Lâm' })).toBeChecked()
  await drawer.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await expect(page.getByRole('link', { name: 'Huyện ủy Hạ Lâm' }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Kết thúc đợt' }).click()
  const closing = page.getByRole('dialog', { name: 'Kết thúc đợt báo cáo' })
  await expect(closing.getByText('2 đơn vị còn nợ biểu')).toBeVisible()
  await closing.getByRole('button', { name: 'Kết thúc đợt' }).dblclick()
  await expect(page.getByText('hết đợt, chưa nhận').first()).toBeVisible()
})

/** A round that asks one district; the address of its part. */
const openRound = async ({ request }: Page, title: string): Promise<string> => {
  const unitOf = async (code: string) => (await read<{ unitNo: number }>(request, `/units/${code}`)).unitNo
  const district = await unitOf('H02')
  const { id } = await send<{ id: string }>(request, '/rounds', { title, unitNo: await unitOf('TU'), period: '2023-Q3', closingOn: '2023-09-25', dueOn: '2023-09-28', forms, units: [district] })
  return `/dot-bao-cao/${id}/don-vi/${String(district)}`
}
