import type { Page } from '@playwright/test'
import { arriveAt, isPhone, pick } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Lọc, nhóm, lưu thành cách xem và dùng chung; người khác mở ra thấy việc của mình', async ({ as }) => {
  const clerk = await as(people.clerk)
  await clerk.goto('/viec')
  await arriveAt(clerk, 'Việc đột phá, đổi mới')
  await expect(clerk.getByRole('button', { name: 'Tất cả 4.072' })).toBeVisible()
  await clerk.getByRole('button', { name: /^Quá hạn \d/ }).click()
  await addCondition(clerk, 'Đến hạn trong', async (dialog) => dialog.getByRole('radio', { name: 'quý này' }).check())
  await expect(clerk.getByRole('button', { name: 'Sửa điều kiện Đến hạn trong: quý này' })).toBeVisible()
  await clerk.getByRole('button', { name: 'Hiển thị' }).click()
  await clerk.getByRole('combobox', { name: 'Nhóm theo' }).selectOption('Đơn vị giữ việc')
  await clerk.keyboard.press('Escape')
  const first = clerk.getByRole('button', { expanded: true }).first()
  await expect(first).toContainText('việc')

  await clerk.getByRole('button', { name: 'Lưu cách xem' }).click()
  const form = clerk.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Tên cách xem' }).fill('Quá hạn quý này theo đơn vị')
  await pick(form, 'Dùng chung với đơn vị', { search: 'tinh uy lam son', row: /Lam Sơn/ })
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect(clerk.getByRole('button', { name: 'Cách xem: Quá hạn quý này theo đơn vị' })).toBeVisible()

  const acceptor = await as(people.acceptor)
  await acceptor.goto('/viec')
  await acceptor.getByRole('button', { name: 'Cách xem: Tất cả các việc' }).click()
  await acceptor.getByRole('menuitemradio', { name: /Quá hạn quý này theo đơn vị/ }).click()
  await expect(acceptor).toHaveURL(/group=unit/)
  await expect(acceptor.getByRole('button', { name: 'Sửa điều kiện Đến hạn trong: quý này' })).toBeVisible()
  await acceptor.getByRole('button', { name: /^Hoàn thành \d/ }).click()
  await expect(acceptor.getByText('đã sửa so với “Quá hạn quý này theo đơn vị”')).toBeVisible()
  await acceptor.getByRole('button', { name: 'Khôi phục' }).click()
  await expect(acceptor.getByText('đã sửa so với')).toHaveCount(0)
})

test('Cách xem giữ cột, thứ tự, độ cao dòng; phạm vi chỉ khi được kèm', async ({ as }) => {
  const page = await as(people.clerk)
  // A menu opened while rows still come moves away under the pointer.
  const open = async (path: string) => {
    await page.goto(path)
    await expect(page.getByRole('main').getByText(/\d{2}\/\d{2}\/\d{4}/).filter({ visible: true, hasNotText: 'Số liệu' }).first()).toBeVisible()
  }
  const save = async (name: string, { scope }: { scope: boolean }) => {
    await page.getByRole('button', { name: /^Cách xem: / }).click()
    const last = page.getByRole('menuitem', { name: /^Lưu những gì đang thấy/ })
    await last.scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => scrollY), 'the page stands still while its menu is scrolled').toBe(0)
    await last.click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Tên cách xem' }).fill(name)
    if (scope) await form.getByRole('checkbox', { name: /^Kèm phạm vi/ }).check()
    await form.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByRole('button', { name: `Cách xem: ${name}` })).toBeVisible()
  }
  await open('/viec?sort=-due&columns=title,due,horizon&density=compact&unitNo=1&on=2023-03-31')
  await save('Ba cột, cả kỳ hạn', { scope: false })
  await open('/viec?sort=-due&columns=title,due&density=compact&unitNo=1&on=2023-03-31')
  await save('Hai cột của quý một', { scope: true })
  await open('/viec')
  await page.getByRole('button', { name: 'Cách xem: Tất cả các việc' }).click()
  await page.getByRole('menuitemradio', { name: 'Ba cột, cả kỳ hạn' }).click()
  await expect(page).toHaveURL(/columns=title%2Cdue%2Chorizon&density=compact&sort=-due/)
  expect(new URL(page.url()).searchParams.get('on')).toBeNull()
  await page.getByRole('button', { name: 'Cách xem: Ba cột, cả kỳ hạn' }).click()
  await page.getByRole('menuitemradio', { name: 'Hai cột của quý một' }).click()
  await expect(page).toHaveURL(/on=2023-03-31/)
  await expect(page.getByText('đã sửa so với')).toHaveCount(0)
})

test('Cùng những việc ấy thành cột, dòng thời gian và lịch', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec?search=TU-&layout=board')
  await expect(page.getByRole('heading', { level: 2, name: /^Quá hạn/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /TU-0/ }).first()).toBeVisible()
  await show(page, 'Dòng thời gian')
  await expect(page.getByRole('region', { name: /Dòng thời gian/ }).getByRole('link').first()).toBeVisible()
  await show(page, 'Lịch')
  await expect(page.getByRole('heading', { level: 2, name: 'Tháng 06/2023' })).toBeVisible()
  await page.getByRole('link', { name: /^30\/06\/2023: \d+ việc đến hạn/ }).click()
  await expect(page).toHaveURL(/dueFrom=2023-06-30/)
  await expect(page.getByRole('button', { name: 'Sửa điều kiện Thời hạn từ ngày: 30/06/2023' })).toBeVisible()
})

test('Thẻ trên cột và việc trong nhóm đều có những thao tác máy chủ cho làm', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec?search=TU-0002&layout=board')
  await page.getByRole('button', { name: 'Việc làm được với TU-0002' }).click()
  await expect(page.getByRole('menuitem', { name: 'Điều chỉnh', exact: true })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Đôn đốc' }).click()
  await expect(page.getByRole('dialog', { name: 'Đôn đốc' })).toBeVisible()
  await page.goto('/viec?search=TU-&group=unit')
  if (isPhone(page)) await page.getByRole('button', { name: 'Chọn', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Chọn TU-0002/ }).check()
  await page.getByRole('button', { name: 'Chọn cả 219 việc theo bộ lọc' }).click()
  await expect(page.getByRole('region', { name: 'Các dòng đã chọn' })).toContainText('219 việc đã chọn')
  await expect(page.getByRole('button', { name: 'Đổi người giữ', exact: true })).toBeVisible()
})

const show = async (page: Page, layout: string) => {
  if (isPhone(page)) await page.getByRole('button', { name: 'Hiển thị' }).click()
  await page.getByRole('radiogroup', { name: 'Cách trình bày' }).getByText(layout, { exact: true }).click()
  if (isPhone(page)) await page.keyboard.press('Escape')
}

const addCondition = async (page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) => {
  await page.getByRole('button', { name: 'Lọc: thêm điều kiện' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm điều kiện lọc' })
  await fill(dialog)
  await dialog.getByRole('button', { name: 'Lọc', exact: true }).click()
}
