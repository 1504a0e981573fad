import type { Page } from '@playwright/test'
import { writeWorkbook } from '../../src/kit/sheets/write.ts'
import { arriveAt, choose, isPhone, lookAt, panel, pick, typeDay, writeDocument } from './acts.ts'
import { settle } from './places.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

const title = 'Làm đường hoa trước cổng làng'

test('Một ngày của cán bộ tổng hợp: chọn phạm vi, lọc và giữ cách xem, giao việc có mốc, nhập tệp, mở con số, lập báo cáo', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/')
  await arriveAt(page, 'Chào Lý Thị Thanh Linh')

  await test.step('Chọn một huyện và quý này một lần; trang nào cũng theo', async () => {
    await lookAt(page, { search: 'thuong lam', row: /^Huyện ủy Thượng Lâm/ })
    await choosePeriod(page, 'Quý II/2023')
    await expect(page).toHaveURL(/unitNo=\d+.*period=2023-Q2|period=2023-Q2.*unitNo=\d+/)
    await goTo(page, 'Danh sách việc', 'Các việc')
    await arriveAt(page, 'Việc đột phá, đổi mới')
    await expect(page).toHaveURL(/period=2023-Q2/)
    await expect(page.getByRole('button', { name: /^Tất cả \d/ })).not.toHaveText(/4\.072/)
  })

  await test.step('Lọc, nhóm theo người giữ, lưu thành cách xem của mình', async () => {
    await page.getByRole('button', { name: /^Đang thực hiện \d/ }).click()
    await groupBy(page, 'Người giữ việc')
    await expect(page.getByRole('main').getByRole('button', { expanded: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Lưu cách xem' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Tên cách xem' }).fill('Thượng Lâm theo người giữ')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByRole('button', { name: 'Cách xem: Thượng Lâm theo người giữ' })).toBeVisible()
  })

  await test.step('Giao một việc có mốc giữa đường', async () => {
    if (isPhone(page)) {
      await page.getByRole('button', { name: 'Giao việc, Excel' }).click()
      await page.getByRole('link', { name: 'Giao việc' }).last().click()
    } else await page.getByRole('main').getByRole('link', { name: 'Giao việc' }).click()
    await arriveAt(page, 'Giao một việc')
    // The picker opens where the field is: first let the page come to rest at its top.
    await settle(page)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    await pick(page, 'Người được giao', { search: 'chau van dat', row: /Bí thư Huyện ủy/ })
    await page.getByRole('textbox', { name: 'Nội dung việc đột phá, đổi mới' }).fill(title)
    await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('Số km đường hoa')
    await page.keyboard.press('Tab')
    await choose(page, 'Đơn vị tính', 'km')
    await page.getByRole('textbox', { name: 'Kế hoạch năm', exact: true }).fill('12,5')
    await page.getByRole('button', { name: 'Thêm mốc' }).click()
    await typeDay(page, 'Mốc 1: ngày', '30/09/2023')
    await page.getByRole('textbox', { name: 'Mốc 1: phải xong việc gì' }).fill('Xong nền đường')
    await writeDocument(page, { number: '731-QĐ/TU', day: '20/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' })
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click()
    await arriveAt(page, title)
    await expect(page.getByText('Xong nền đường').filter({ visible: true }).first()).toBeVisible()
  })

  await test.step('Bắt đầu nhập một tệp: xem sẽ thay đổi gì rồi mới quyết', async () => {
    await page.goto('/nhap-lieu')
    await page.getByLabel('Các tệp Excel (.xlsx)').setInputFiles(await oneTask())
    await page.getByRole('button', { name: 'Kiểm tra các tệp này' }).click()
    await arriveAt(page, 'them-viec.xlsx')
    await expect(panel(page, 'Sẽ thay đổi').getByText('Trồng cây ven đường')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nhập 1 việc: 1 mới' })).toBeEnabled()
  })

  await test.step('Con số của tổng quan mở ra đúng bấy nhiêu dòng', async () => {
    await goTo(page, 'Tổng quan', 'Tổng quan')
    const figure = page.getByRole('link', { name: /^Việc đã giao: [\d.]+$/ })
    const count = /[\d.]+$/.exec(await figure.getAttribute('aria-label') ?? await figure.innerText())?.[0]
    await figure.click()
    await expect(page.getByText(`${String(count)} dòng`, { exact: true })).toBeVisible()
  })

  await test.step('Lập báo cáo của quý', async () => {
    await page.goto('/bao-cao')
    await page.getByRole('button', { name: 'Lập báo cáo' }).first().click()
    const form = page.getByRole('dialog', { name: 'Lập báo cáo' })
    await form.getByRole('button', { name: 'Lập báo cáo' }).click()
    await expect(page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Phát hành' })).toBeVisible()
  })
})

const choosePeriod = async (page: Page, name: string) => {
  await page.getByRole('button', { name: isPhone(page) ? /^Phạm vi xem/ : /^Kỳ/ }).click()
  await page.getByRole('group', { name: 'Kỳ' }).getByRole('button', { name: new RegExp(`^${name}`) }).first().click()
  if (isPhone(page)) await page.getByRole('dialog', { name: 'Phạm vi xem' }).getByRole('button', { name: 'Xem', exact: true }).click()
}

const goTo = (page: Page, name: string, short: string) =>
  page.getByRole('navigation', { name: isPhone(page) ? 'Danh mục nhanh' : 'Danh mục chính' }).getByRole('link', { name: isPhone(page) ? short : name }).click()

const groupBy = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Hiển thị' }).click()
  await page.getByRole('combobox', { name: 'Nhóm theo' }).selectOption(name)
  await page.keyboard.press('Escape')
}

const oneTask = async () => ({
  name: 'them-viec.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeWorkbook([{
    name: 'Biểu', columns: ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao'].map((heading) => ({ heading })),
    rows: [['BS-3001', 'Nguyễn Xuân Bình', null, 'Hội Cựu chiến binh tỉnh', 'Trồng cây ven đường', 'Số cây được trồng', 'cây', null, '1.500', 'Năm 2023', 'Quý IV/2023', '701-QĐ/TU, 20/06/2023']],
  }])),
})
