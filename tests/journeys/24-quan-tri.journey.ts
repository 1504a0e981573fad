import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { arriveAt, isPhone, panel, pick, typeDay, writeDocument } from './acts.ts'
import { beginAnew, expect, people, signIn, test } from './town.ts'

beginAnew()

const newcomer = { name: 'Nguyễn Thanh Thắng', username: 'thang.lamson', password: 'một câu dễ nhớ của tôi' }

test('Một ngày của người quản trị: cấp tài khoản bằng liên kết dùng một lần, ghi nhận rồi chấm dứt ủy quyền, khóa tài khoản', async ({ as, stranger }) => {
  const page = await as(people.administrator)
  const guest = await stranger()
  await page.goto('/')
  await panel(page, 'Tài khoản').getByRole('link', { name: 'Quản lý tài khoản' }).click()
  await expect(page.getByRole('tab', { name: 'Tài khoản', exact: true })).toHaveAttribute('aria-selected', 'true')

  await test.step('Cấp tài khoản cho một người của danh sách cán bộ; liên kết chỉ hiện một lần, dùng một lần', async () => {
    await page.getByRole('button', { name: 'Cấp tài khoản' }).first().click()
    const form = page.getByRole('dialog', { name: 'Cấp tài khoản' })
    await form.getByRole('button', { name: 'Cấp tài khoản' }).click()
    await expect(form.getByText('Hãy chọn cán bộ.')).toBeVisible()
    await expect(form.getByText('Hãy nhập tên đăng nhập.')).toBeVisible()
    await pick(form, 'Cán bộ', { search: 'nguyen thanh thang', row: new RegExp(newcomer.name) })
    await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(newcomer.username)
    await form.getByRole('button', { name: 'Cấp tài khoản' }).click()
    const link = await readLink(page)
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Mật khẩu mới' }).fill('ngan')
    await guest.getByRole('button', { name: 'Đặt mật khẩu và vào Gương' }).click()
    await expect(guest.getByText(/10 ký tự/).filter({ hasNotText: 'dễ nhớ' }).first()).toBeVisible()
    await setPassword(guest, newcomer.password)
    await arriveAt(guest, `Chào ${newcomer.name}`)
    const late = await stranger()
    await late.goto(link)
    await setPassword(late, 'người khác nhặt được')
    await expect(late.getByRole('alert')).toBeVisible()
    await late.goto('/dang-nhap')
    await signIn(late, newcomer.username, newcomer.password)
    await arriveAt(late, `Chào ${newcomer.name}`)
  })

  await test.step('Tìm tài khoản không cần dấu; cấp lại liên kết thì liên kết cũ và mật khẩu cũ thôi dùng', async () => {
    await page.getByRole('searchbox', { name: 'Tìm tài khoản' }).fill('thanh thang nguyen')
    const account = lineOf(page, newcomer.username)
    await expect(account.getByText('Đang dùng')).toBeVisible()
    await expect(lineOf(page, people.holder)).toHaveCount(0)
    await account.getByRole('button', { name: 'Cấp lại liên kết' }).click()
    const asked = page.getByRole('dialog', { name: 'Cấp lại liên kết đặt mật khẩu' })
    await asked.getByRole('button', { name: 'Cấp lại liên kết' }).click()
    await guest.goto(await readLink(page))
    await setPassword(guest, newcomer.password)
    await arriveAt(guest, `Chào ${newcomer.name}`)
  })

  await test.step('Cơ quan ủy quyền bằng văn bản thì người ấy giao được việc', async () => {
    await page.getByRole('tab', { name: 'Ủy quyền' }).click()
    await page.getByRole('button', { name: 'Ghi nhận ủy quyền' }).click()
    const form = page.getByRole('dialog', { name: 'Ghi nhận ủy quyền' })
    await pick(form, 'Cán bộ được ủy quyền', { search: 'nguyen thanh thang', row: new RegExp(newcomer.name) })
    await pick(form, 'Đơn vị quản lý', { search: 'thuong lam', row: /^Huyện ủy Thượng Lâm/ })
    await form.getByRole('combobox', { name: 'Cơ quan ủy quyền' }).click()
    await page.getByRole('option', { name: 'Ban Thường vụ Huyện ủy Thượng Lâm' }).click()
    await form.getByRole('checkbox', { name: 'Giao việc' }).check()
    await typeDay(form, 'Từ ngày', '01/06/2023')
    await writeDocument(form, { number: '88-QĐ/HU', day: '01/06/2023', issuer: 'Huyện ủy Thượng Lâm' })
    await form.getByRole('button', { name: 'Ghi nhận' }).click()
    await expect(form).toBeHidden()
    await guest.goto('/giao-viec')
    await arriveAt(guest, 'Giao một việc')
    await expect(guest.getByRole('textbox', { name: 'Nội dung việc đột phá, đổi mới' })).toBeVisible()
  })

  await test.step('Chấm dứt ủy quyền có lý do; nó còn trong danh sách đã chấm dứt, người ấy không giao được nữa', async () => {
    await lineOf(page, newcomer.name).getByRole('button', { name: 'Chấm dứt' }).click()
    const form = page.getByRole('dialog', { name: 'Chấm dứt ủy quyền' })
    await form.getByRole('button', { name: 'Chấm dứt' }).click()
    await expect(form.getByText('Hãy ghi lý do.')).toBeVisible()
    await typeDay(form, 'Ngày cuối còn hiệu lực', '29/06/2023')
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Chuyển công tác.')
    await form.getByRole('button', { name: 'Chấm dứt' }).click()
    await expect(form).toBeHidden()
    await expect(lineOf(page, newcomer.name)).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Cả những ủy quyền đã chấm dứt' }).check()
    await expect(lineOf(page, newcomer.name).getByText('01/06/2023 – 29/06/2023')).toBeVisible()
    await guest.goto('/')
    await arriveAt(guest, `Chào ${newcomer.name}`)
    await expect(guest.getByRole('link', { name: 'Giao việc' })).toHaveCount(0)
  })

  await test.step('Khóa tài khoản: người ấy không vào được nữa, dòng của tài khoản vẫn còn', async () => {
    await page.getByRole('tab', { name: 'Tài khoản', exact: true }).click()
    // The line stands there as it was read before its owner set his password; the list as it is now comes late.
    await page.route('**/api/accounts?*thang.lamson*', async (request) => { await setTimeout(2_000); await request.continue() })
    await page.getByRole('searchbox', { name: 'Tìm tài khoản' }).fill('thang.lamson')
    await lineOf(page, newcomer.username).getByRole('button', { name: 'Khóa' }).click()
    await page.getByRole('dialog', { name: 'Khóa tài khoản' }).getByRole('button', { name: 'Khóa tài khoản' }).click()
    await expect(lineOf(page, newcomer.username).getByText('Đã khóa')).toBeVisible()
    await guest.goto('/')
    await arriveAt(guest, 'Đăng nhập')
    await signIn(guest, newcomer.username, newcomer.password)
    await expect(guest.getByRole('alert')).toBeVisible()
  })
})

test('Quản trị không vì thế mà đọc được việc của người khác', async ({ as }) => {
  const page = await as(people.administrator)
  await page.goto('/viec')
  await expect(page.getByRole('button', { name: 'Tất cả 1' })).toBeVisible()
  await page.goto('/viec/TU-0088')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByText('Nguyễn Xuân Bình')).toHaveCount(0)
  await page.goto('/nhat-ky')
  await expect(page.getByRole('alert').or(page.getByText(/không có quyền|chưa được/)).first()).toBeVisible()
})

test('Người giữ việc ủy nhiệm khi đi vắng, người được ủy nhiệm thấy việc; chấm dứt thì thôi thấy', async ({ as }) => {
  const holder = await as(people.holder)
  await holder.goto('/tai-khoan?tab=uy-nhiem')
  await holder.getByRole('button', { name: 'Ủy nhiệm' }).click()
  const form = holder.getByRole('dialog', { name: 'Ủy nhiệm' })
  await pick(form, 'Người được ủy nhiệm', { search: 'chau van dat', row: /Chẩu Văn Đạt/ })
  await typeDay(form, 'Đến ngày', '15/07/2023')
  await form.getByRole('button', { name: 'Ủy nhiệm' }).click()
  await expect(form).toBeHidden()

  const substitute = await as(people.district)
  await substitute.goto('/viec/TU-0090')
  await expect(substitute.getByRole('button', { name: 'Báo cáo kết quả' })).toBeVisible()

  await lineOf(holder, 'Chẩu Văn Đạt').getByRole('button', { name: 'Chấm dứt' }).click()
  const asked = holder.getByRole('dialog', { name: 'Chấm dứt ủy nhiệm' })
  await expect(asked.getByText('Từ bây giờ Chẩu Văn Đạt không làm thay Nguyễn Xuân Bình nữa.')).toBeVisible()
  await asked.getByRole('button', { name: 'Chấm dứt' }).click()
  await expect(asked).toBeHidden()
  await expect(lineOf(holder, 'Chẩu Văn Đạt').getByRole('button', { name: 'Chấm dứt' })).toHaveCount(0)
  // What this machine kept of the task leaves the screen too: its panels may be refused a moment before the task itself is.
  await substitute.goto('/viec/TU-0090')
  await expect(substitute.getByRole('heading', { name: 'Một việc' })).toBeVisible()
  await expect(substitute.getByRole('alert')).toHaveCount(1)
  await expect(substitute.getByRole('main').getByText('Nguyễn Xuân Bình')).toHaveCount(0)
})

test('Cơ quan trung ương cho một người xem số liệu từng tỉnh: người ấy thấy con số của các tỉnh mà không thấy việc nào, chấm dứt thì thôi thấy', async ({ as, stranger }) => {
  const [keeper, guest] = [await as(people.keeper), await stranger()]
  await keeper.goto('/tai-khoan?tab=uy-quyen')
  await keeper.getByRole('button', { name: 'Ghi nhận người được xem' }).click()
  const form = keeper.getByRole('dialog', { name: 'Ghi nhận người được xem số liệu từng tỉnh' })
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Đỗ Thị Vân')
  await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('van.vptw')
  await form.getByRole('textbox', { name: 'Cơ quan trung ương ủy quyền' }).fill('Văn phòng Trung ương Đảng')
  await typeDay(form, 'Từ ngày', '01/06/2023')
  await writeDocument(form, { number: '12-QĐ/VPTW', day: '31/05/2023', issuer: 'Văn phòng Trung ương Đảng' })
  await form.getByRole('button', { name: 'Ghi nhận' }).click()
  await guest.goto(await readLink(keeper))
  await setPassword(guest, newcomer.password)
  await arriveAt(guest, 'Chào Đỗ Thị Vân')

  await guest.goto('/tong-quan')
  const provinces = guest.getByRole('table', { name: 'Số việc theo tình trạng của từng tỉnh' })
  await expect(provinces.getByRole('row', { name: /^Cả nước/ })).toBeVisible()
  await expect(provinces.getByRole('row', { name: /^Tỉnh Phong Châu 5\.240 1\.702/ })).toBeVisible()
  await guest.goto('/viec')
  await expect(guest.getByRole('button', { name: /^Tất cả/ })).toHaveText(/0/)

  await lineOf(keeper, 'Đỗ Thị Vân').getByRole('button', { name: /^Chấm dứt/ }).click()
  const ending = keeper.getByRole('dialog', { name: 'Chấm dứt ủy quyền' })
  await typeDay(ending, 'Ngày cuối còn hiệu lực', '29/06/2023')
  await ending.getByRole('textbox', { name: 'Lý do' }).fill('Chuyển công tác.')
  await ending.getByRole('button', { name: 'Chấm dứt' }).click()
  await expect(ending).toBeHidden()
  await guest.goto('/tong-quan')
  await arriveAt(guest, 'Tổng quan')
  await expect(provinces).toHaveCount(0)
})

/** One row of a list: of the table at the desk, a card on the phone. */
const lineOf = (page: Page, text: string): Locator => page.getByRole('main').getByRole(isPhone(page) ? 'listitem' : 'row').filter({ hasText: text })

const readLink = async (page: Page) => {
  const shown = page.getByRole('dialog', { name: 'Liên kết đặt mật khẩu' })
  const link = await shown.getByText(/\/dat-mat-khau#/).innerText()
  await shown.getByRole('button', { name: 'Đóng' }).click()
  await expect(shown).toBeHidden()
  return link
}

const setPassword = async (page: Page, password: string) => {
  await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào Gương' }).click()
}
