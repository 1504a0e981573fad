import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { arriveAt, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Lập báo cáo 6 tháng, sửa lời văn, mở con số, tải Word, PDF, Excel, phát hành, rồi kiểm tra lại tệp Word', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/bao-cao')
  await page.getByRole('button', { name: 'Lập báo cáo' }).first().click()
  const form = page.getByRole('dialog', { name: 'Lập báo cáo' })
  await expect(form.getByRole('textbox', { name: 'Ngày chốt số liệu' })).toHaveValue('30/06/2023')
  await form.getByRole('textbox', { name: 'Kỳ báo cáo' }).fill('6 tháng đầu năm 2023')
  await form.getByRole('button', { name: 'Lập báo cáo' }).click()
  await arriveAt(page, 'Báo cáo 6 tháng đầu năm 2023')
  const address = page.url()

  const sentence = 'Ban Tổ chức Tỉnh ủy tham mưu giao bổ sung 27 việc.'
  const section = panel(page, 'Lời văn').getByRole('listitem').first()
  await section.getByRole('button', { name: /^Sửa mục/ }).click()
  const text = section.getByRole('textbox').first()
  await text.fill(`${await text.inputValue()}\n${sentence}`)
  await section.getByRole('button', { name: 'Lưu mục này' }).click()
  const paper = page.getByRole('article').filter({ hasText: 'ĐẢNG CỘNG SẢN VIỆT NAM' }).last()
  await expect(paper.getByText(sentence)).toBeVisible()

  await paper.getByRole('link', { name: '219', exact: true }).first().click()
  await expect(page.getByText('219 dòng')).toBeVisible()
  await page.goto(address)

  const word = await download(page, 'Tải Word')
  expect(word.name).toMatch(/\.docx$/)
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
  const pdf = await download(page, 'Tải PDF')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const excel = await download(page, 'Tải Excel')
  expect(excel.name).toMatch(/\.xlsx$/)

  await page.getByRole('button', { name: 'Phát hành' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).click()
  await expect(page.getByText(/Đã phát hành ngày 30\/06\/2023/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Sửa mục/ })).toHaveCount(0)

  const issued = await download(page, 'Tải Word')
  await page.goto('/bao-cao/kiem-tra')
  await page.getByLabel('Tệp Word hoặc PDF do Gương xuất ra').setInputFiles({ name: issued.name, mimeType: 'application/octet-stream', buffer: issued.bytes })
  await page.getByRole('button', { name: 'Kiểm tra mọi con số' }).click()
  await expect(page.getByText('Mọi con số đều đúng')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Mở báo cáo gốc' }).click()
  await arriveAt(page, 'Báo cáo 6 tháng đầu năm 2023')
})

test('Tệp không phải báo cáo của Gương bị từ chối bằng một câu', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/bao-cao/kiem-tra')
  await page.getByLabel('Tệp Word hoặc PDF do Gương xuất ra').setInputFiles({ name: 'la.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('không phải Word') })
  await page.getByRole('button', { name: 'Kiểm tra mọi con số' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})

const download = async (page: Page, button: string) => {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}
