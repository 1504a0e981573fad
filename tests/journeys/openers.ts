import type { Page } from '@playwright/test'
import { chooseRows, isPhone, openAct, typeDay, writeDocument } from './acts.ts'
import { expect } from './town.ts'
import { planted, send } from './workbooks.ts'

// The ways to places that an address alone does not lead to.

export const firstOf = async (page: Page, path: string) => {
  const { rows } = await (await page.request.get(path)).json() as { rows: { id: string; taskId: string }[] }
  const [first] = rows
  if (!first) throw new Error(`nothing at ${path}`)
  return first
}

const decision = { number: '120-QĐ/TU', issuer: 'Ban Thường vụ Tỉnh ủy', issuedOn: '2023-06-01' }

/** An act of reorganisation: the one there is, else two communes are merged now. */
export const actOf = async (page: Page): Promise<string> => {
  const { rows: [first] } = await (await page.request.get('/api/acts')).json() as { rows: { id: string }[] }
  if (first) return first.id
  const into = { code: 'H02.901', name: 'Đảng bộ xã Tân Kim', unitKind: 'base', kindName: 'Đảng bộ cơ sở', under: { unitNo: 3 } }
  const data = { on: '2023-06-15', title: 'Sáp nhập hai đảng bộ xã', document: decision, steps: [{ kind: 'merge', fromUnitNos: [53, 64], into }] }
  const made = await page.request.post('/api/reorganisation/acts', { data, headers: { 'idempotency-key': crypto.randomUUID() } })
  return (await made.json() as { id: string }).id
}

export async function openThroughTime(page: Page) {
  await actOf(page)
  await page.goto('/to-chuc/dien-bien')
  await expect(page.getByRole('slider')).toBeVisible()
}

/** A unit that is to be divided, as the wizard was left: those below it have no place yet, and its tasks wait for a choice. */
export async function openPlan(page: Page) {
  await page.goto('/sap-xep/moi')
  const part = (code: string) => ({ into: { code, name: `Đảng bộ ${code}`, unitKind: 'base', kindName: 'Đảng bộ cơ sở', under: { unitNo: 3 } } })
  const draft = { on: '2023-06-20', title: '', document: {}, steps: [{ kind: 'split', fromUnitNo: 405, ends: true, parts: [part('H02.911'), part('H02.912')] }], choices: { tasks: [], posts: [], wholes: [] }, keptAt: '2023-06-30T01:00:00.000Z' }
  await page.evaluate((kept) => localStorage.setItem(`guong-act-draft-${/guong_here=([^;]+)/.exec(document.cookie)?.[1] ?? ''}`, kept), JSON.stringify(draft))
  await page.reload()
  await expect(page.getByRole('combobox').last()).toBeVisible()
  await expect(page.getByRole('tab').first()).toBeVisible()
}

export const addressOfTask = async (page: Page) => `/viec/${(await firstOf(page, '/api/tasks?search=TU-0090')).taskId}`

export async function openPersonMenu(page: Page) {
  await page.goto('/can-bo')
  await page.getByRole('button', { name: /đăng xuất/ }).click()
  await expect(page.getByRole('menuitemradio', { name: 'English' })).toBeVisible()
}

/** The choices of one part of the scope; on a phone one drawer holds all of them. */
export async function openScope(page: Page, part: string) {
  await page.goto('/can-bo?on=2023-03-31')
  const bar = page.getByRole('region', { name: 'Phạm vi xem' })
  await bar.getByRole('button', { name: isPhone(page) ? /^Phạm vi xem/ : new RegExp(`^${part}`) }).click()
  await expect(page.getByRole('dialog', { name: isPhone(page) ? 'Phạm vi xem' : part })).toBeVisible()
}

export async function openFinder(page: Page) {
  await page.goto('/can-bo')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Tìm người/ }).fill('cuu chien binh')
  await expect(page.getByRole('option').first()).toBeVisible()
}

export async function openHelp(page: Page) {
  await page.goto('/viec')
  await page.getByRole('button', { name: 'Hướng dẫn trang này' }).click()
  await expect(page.getByRole('dialog', { name: 'Hướng dẫn' }).locator('details[open]')).toBeVisible()
}

export async function openTour(page: Page) {
  await page.goto('/can-bo')
  await page.getByRole('button', { name: 'Hướng dẫn trang này' }).click()
  await page.getByRole('button', { name: /^Đi một vòng/ }).click()
  await expect(page.getByRole('heading', { name: '219 việc đã giao' })).toBeVisible()
}

export async function openChartTable(page: Page) {
  await page.goto(await addressOfTask(page))
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click()
  await page.getByText('Vì sao không có nút khác?').click()
}

export async function openPreview(page: Page) {
  await page.goto('/viec?search=TU-00')
  await chooseRows(page, 3)
  // Choosing scrolled the page, and half a button behind the drawer would be found too small.
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('button', { name: 'Điều chỉnh', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await typeDay(drawer, 'Thời hạn mới', '15/12/2023')
  await drawer.getByRole('button', { name: 'Thêm mốc' }).click()
  await drawer.getByRole('textbox', { name: 'Mốc 1: phải xong việc gì' }).fill('Xong phần móng')
  await typeDay(drawer, 'Mốc 1: ngày', '30/09/2023')
  await writeDocument(drawer, { number: '761-QĐ/TU', day: '28/06/2023', issuer: 'Ban Thường vụ Tỉnh ủy' })
  await drawer.getByRole('button', { name: 'Xem trước' }).click()
  await expect(drawer.getByText('3 việc đã chọn, 3 việc làm được.')).toBeVisible()
}

export async function openTaskMenu(page: Page) {
  await page.goto(await addressOfTask(page))
  await page.getByRole('button', { name: 'Giao và điều chỉnh' }).click()
  await expect(page.getByRole('menuitem', { name: 'Thôi giao' })).toBeVisible()
}

export async function openReport(page: Page) {
  const answer = await page.request.post('/api/reports', { data: { closingOn: '2023-06-30' }, headers: { 'idempotency-key': crypto.randomUUID() } })
  await page.goto(`/bao-cao/${(await answer.json() as { id: string }).id}`)
  await expect(page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible()
}

export async function openReportFigure(page: Page) {
  await openReport(page)
  await page.goto(await page.locator('main a[href*="/so-lieu/"]').first().getAttribute('href') ?? '')
}

export async function openImport(page: Page) {
  await send(page, planted)
  await expect(page.getByRole('heading', { level: 2, name: 'Lỗi theo ô' })).toBeVisible()
}

export async function openLoad(page: Page) {
  const id = crypto.randomUUID()
  await page.request.post('/api/loads', { data: { id, name: 'mười nghìn việc.csv', size: 9_000_000, stamp: 0 }, headers: { 'idempotency-key': id } })
  await page.goto(`/nhap-lieu/tep-lon/${id}`)
}

export const sent = async (page: Page, path: string, submit: string) => {
  await page.goto(path)
  await page.getByRole('button', { name: submit, exact: true }).click()
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
}

export const sentInDialog = async (page: Page, path: string, { opener, submit }: { opener: string | RegExp; submit: string }) => {
  await page.goto(path)
  await page.getByRole('button', { name: opener, exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: submit, exact: true }).click()
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
}

export const sentAct = async (page: Page, act: string, submit: string) => {
  await page.goto(await addressOfTask(page))
  const form = await openAct(page, act)
  await form.getByRole('textbox', { name: 'Lý do' }).fill('')
  await form.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('')
  await form.getByRole('button', { name: submit, exact: true }).click()
  await expect(form.locator('[aria-invalid="true"]').first()).toBeVisible()
}

/** A draft of the province, opened as its drafter sees it. */
export async function openDocument(page: Page) {
  const { unitNo } = await (await page.request.get('/api/units/TU')).json() as { unitNo: number }
  const wording = {
    title: 'kết quả thực hiện việc đột phá, đổi mới 6 tháng đầu năm 2023', blocks: [{ kind: 'heading', level: 1, text: 'I. KẾT QUẢ' }, { kind: 'paragraph', text: 'Thực hiện Quy chế thông tin, báo cáo, Tỉnh ủy Lam Sơn báo cáo kết quả thực hiện việc đột phá, đổi mới 6 tháng đầu năm như sau.' }],
    recipients: [{ name: 'Thường trực Tỉnh ủy,' }, { name: 'Lưu Văn phòng Tỉnh ủy.' }], signing: { authority: 'TM', onBehalf: 'BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: '' },
  }
  const answer = await page.request.post('/api/office-documents', { data: { unitNo, kind: 'BC', wording }, headers: { 'idempotency-key': crypto.randomUUID() } })
  await page.goto(`/van-ban/${(await answer.json() as { id: string }).id}`)
  await expect(page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible()
}
