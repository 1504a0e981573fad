import type { Page } from '@playwright/test'
import { arriveAt, isPhone, panel } from './acts.ts'
import { expect, people, test } from './town.ts'
import { headings, planted, send, workbook } from './workbooks.ts'

const right: [cell: string, value: string][] = [
  ['L14', 'Tháng 3/2023'], ['I27', '15'], ['L44', '31/10/2023'], ['I60', '19'], ['C79', ''], ['E95', 'Lắp đặt điện thắp sáng đường quê'], ['K113', 'Hằng năm'], ['I133', '4.471'], ['B153', 'TU-0122'], ['L175', '30/11/2023'], ['G199', 'sản phẩm'], ['M223', '512-QĐ/TU, 15/02/2023'],
]

test('Mười hai lỗi được sửa ngay trong ô, nhập, rồi hoàn tác; tệp của mình giữ nguyên', async ({ as }) => {
  const page = await as(people.clerk)
  await send(page, planted)
  await arriveAt(page, '03-co-loi.xlsx')
  for (const [at, [cell, value]] of right.entries()) {
    await expect(page.getByText(`${String(right.length - at)} ô có lỗi. Sửa ngay trong ô`)).toBeVisible()
    await (isPhone(page) ? putRightInCard(page, cell, value) : putRightInGrid(page, cell, value))
  }
  await expect(page.getByText('Đã kiểm tra lại: không còn ô nào có lỗi.').last()).toBeVisible()
  await expect(panel(page, 'Các ô đã sửa').getByText('1–12 trên 12')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập 219 việc: 2 sửa câu chữ, 217 không đổi' }).click()
  await expect(page.getByText('Đã nhập 2 thay đổi.')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  const form = page.getByRole('dialog', { name: 'Hoàn tác lần nhập này' })
  await expect(form.getByText(/219 việc: 2 sửa câu chữ/)).toBeVisible()
  await form.getByRole('textbox', { name: 'Lý do hoàn tác' }).fill('Chỉ là làm thử.')
  await form.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText(/Đã hoàn tác lúc .* Lý do: Chỉ là làm thử\./)).toBeVisible()
})

test('Bức tranh của trang tính: bàn phím đi qua từng ô, n đến lỗi tiếp theo, cột được hiểu lại và được nhớ', async ({ as }) => {
  const page = await as(people.clerk)
  await send(page, planted)
  const grid = page.getByRole('grid', { name: 'Trang tính Phụ lục 01' })
  await expect(grid).toHaveAttribute('aria-rowcount', '274')
  await expect(page.getByRole('list', { name: 'Chú giải' }).getByText('dòng đơn vị')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^272/ }) })).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('n')
  await expect(grid.locator('[aria-selected="true"]')).toHaveAttribute('data-cell', 'L14')
  await page.keyboard.press('ArrowLeft')
  await expect(grid.locator('[aria-selected="true"]')).toHaveAttribute('data-cell', 'K14')
  await page.getByRole('button', { name: 'Cách hiểu các cột' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /^Cột J:/ }).click()
  await page.getByRole('option', { name: 'Bỏ qua' }).click()
  await dialog.getByRole('button', { name: 'Hiểu như vậy' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(panel(page, 'Chỗ cần trả lời').getByRole('button', { name: /cột không được dùng/ })).toBeVisible()
})

test('Nhiều tệp cùng lúc: tệp không nhận được nói ngay, câu hỏi về cột, sửa cả loạt ô giống nhau', async ({ as }) => {
  const page = await as(people.clerk)
  const odd = headings.map((heading) => (heading === 'Kế hoạch năm 2023' ? 'Mức phấn đấu' : heading))
  await page.goto('/nhap-lieu')
  await page.getByLabel('Các tệp Excel (.xlsx)').setInputFiles([
    await workbook('mot.xlsx', [task('BS-1001', {})], odd), await workbook('hai.xlsx', [1, 2, 3].map((number) => task(`BS-200${String(number)}`, { 6: 'cai cây' }))),
    { name: 'anh.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('không phải Excel') },
  ])
  await expect(page.getByRole('alert')).toContainText('anh.xlsx: không phải tệp Excel .xlsx.')
  await page.getByRole('button', { name: 'Kiểm tra các tệp này' }).click()
  await page.waitForURL(/\/nhap-lieu\/.+/)
  await panel(page, 'Chỗ cần trả lời').getByRole('combobox').click()
  await page.getByRole('option', { name: 'Mức phấn đấu' }).click()
  await expect(panel(page, 'Chỗ cần trả lời')).toHaveCount(0)
  if (!isPhone(page)) await page.getByRole('button', { name: 'Lỗi tiếp theo' }).click()
  const editor = isPhone(page) ? page.getByRole('list', { name: 'Lỗi theo ô' }).getByRole('listitem').first() : page.locator('form').filter({ has: page.getByRole('textbox', { name: /^Ô G2/ }) })
  await editor.getByRole('textbox', { name: /^Ô G2/ }).fill('cây')
  await editor.getByRole('button', { name: 'Sửa cả 3 ô giống nhau' }).click()
  await expect(page.getByRole('button', { name: 'Nhập 4 việc: 4 mới' })).toBeVisible()
})

const putRightInGrid = async (page: Page, cell: string, value: string) => {
  await page.getByRole('region', { name: 'Danh sách lỗi' }).getByRole('button', { name: new RegExp(`^${cell} `) }).click()
  const active = page.getByRole('grid').locator(`[data-cell="${cell}"]`)
  await expect(active).toHaveAttribute('aria-selected', 'true')
  if (value === '') return page.getByRole('group', { name: 'Có thể là' }).getByRole('button').first().click()
  await active.dblclick()
  await page.getByRole('textbox', { name: `Giá trị của ô ${cell}` }).fill(value)
  await page.keyboard.press('Enter')
}

const putRightInCard = async (page: Page, cell: string, value: string) => {
  const card = page.getByRole('list', { name: 'Lỗi theo ô' }).getByRole('listitem').filter({ has: page.getByText(cell, { exact: true }) })
  if (value === '') return card.getByRole('group', { name: 'Có thể là' }).getByRole('button').first().click()
  await card.getByRole('textbox').fill(value)
  await card.getByRole('button', { name: 'Sửa ô này' }).click()
}

const task = (code: string, change: Record<number, string>) =>
  [code, 'Nguyễn Xuân Bình', null, 'Hội Cựu chiến binh tỉnh', `Trồng cây ${code}`, 'Số cây được trồng', 'cây', null, '1.500', 'Năm 2023', 'Quý IV/2023', '701-QĐ/TU, 20/06/2023'].map((value, at) => change[at] ?? value)
