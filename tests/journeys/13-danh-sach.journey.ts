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
  await clerk.goto(`${clerk.url()}&group=unit`)
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

test('Cùng những việc ấy thành cột, dòng thời gian và lịch', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec?search=TU-&layout=board')
  await expect(page.getByRole('heading', { level: 2, name: /^Quá hạn/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /TU-0/ }).first()).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Cách trình bày' }).getByText('Dòng thời gian').click()
  await expect(page.getByRole('region', { name: /Dòng thời gian/ }).getByRole('link').first()).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Cách trình bày' }).getByText('Lịch', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Tháng 06/2023' })).toBeVisible()
  await page.getByRole('link', { name: /^30\/06\/2023: \d+ việc đến hạn/ }).click()
  await expect(page).toHaveURL(/dueFrom=2023-06-30/)
  await expect(page.getByRole('button', { name: 'Sửa điều kiện Thời hạn từ ngày: 30/06/2023' })).toBeVisible()
})

const addCondition = async (page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) => {
  if (isPhone(page)) await page.getByRole('button', { name: /^Lọc/ }).click()
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm điều kiện lọc' })
  await fill(dialog)
  await dialog.getByRole('button', { name: 'Lọc', exact: true }).click()
  if (isPhone(page)) await page.getByRole('button', { name: 'Xem kết quả' }).click()
}
