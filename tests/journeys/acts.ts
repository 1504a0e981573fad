import { expect, type Locator, type Page } from '@playwright/test'

/** Types into a picker that searches the server, and takes the row that holds the words. */
export const pick = async (within: Page | Locator, label: string, { search, row }: { search: string; row: string | RegExp }): Promise<void> => {
  const field = within.getByRole('combobox', { name: label, exact: true })
  await field.click()
  await field.fill(search)
  const option = pageOf(within).getByRole('option').filter({ hasText: row }).first()
  // A row that still answers an older text can not be picked; trying anyway would scroll the page until the list has lost its field.
  await expect(option).toBeEnabled()
  await option.click()
}

/** Chooses one of a short list. */
export const choose = async (within: Page | Locator, label: string, option: string): Promise<void> => {
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await pageOf(within).getByRole('option', { name: option, exact: true }).click()
}

/** Types a day into its field; the calendar that opens is left alone. */
export const typeDay = async (within: Page | Locator, label: string, day: string): Promise<void> => {
  const field = within.getByRole('textbox', { name: label })
  await field.fill(day)
  await field.press('Tab')
  await expect(field).toHaveValue(day)
}

/** Fills in the document an act rests on. */
export const writeDocument = async (within: Page | Locator, document: { number: string; day: string; issuer: string }): Promise<void> => {
  await within.getByRole('textbox', { name: 'Số, ký hiệu' }).fill(document.number)
  await typeDay(within, 'Ngày ban hành', document.day)
  await within.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill(document.issuer)
}

/** Opens the form of an act from the menu of a task. */
export const openAct = async (page: Page, name: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'Giao và điều chỉnh' }).click()
  await page.getByRole('menuitem', { name }).first().click()
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  return form
}

/** Chooses the first rows of a list; on a phone after 'Chọn'. */
export const chooseRows = async (page: Page, count: number): Promise<void> => {
  if (isPhone(page)) {
    await page.getByRole('button', { name: 'Chọn', exact: true }).click()
    for (let at = 0; at < count; at += 1) await page.getByRole('checkbox', { name: /^Chọn [A-Z]/ }).nth(at).check()
  } else {
    await page.getByRole('checkbox', { name: /^Chọn [A-Z]/ }).first().check()
    if (count > 1) await page.getByRole('checkbox', { name: /^Chọn [A-Z]/ }).nth(count - 1).click({ modifiers: ['Shift'] })
  }
  await expect(page.getByRole('region', { name: 'Các dòng đã chọn' })).toContainText(`${count} việc đã chọn`)
}

/** The heading of a page, waited for. */
export const arriveAt = (page: Page, title: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

/** A card of a page, by its title. */
export const panel = (page: Page, title: string | RegExp): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) })

/** Chooses the unit that every page looks at, in the bar under the head; on a phone in its drawer. */
export const lookAt = async (page: Page, { search, row }: { search: string; row: string | RegExp }): Promise<void> => {
  const bar = page.getByRole('region', { name: 'Phạm vi xem' }).getByRole('button', { name: /^Đơn vị/ })
  await (isPhone(page) ? page.getByRole('button', { name: /^Phạm vi xem/ }) : bar).click()
  await page.getByRole('combobox', { name: 'Đơn vị cần xem' }).fill(search)
  await page.getByRole('option').filter({ hasText: row }).first().click()
  if (isPhone(page)) await page.getByRole('button', { name: 'Xem', exact: true }).click()
}

/** Whether the page is laid out for a phone. */
export const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 769

const pageOf = (within: Page | Locator): Page => ('page' in within ? within.page() : within)
