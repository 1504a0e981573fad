import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { writeWorkbook } from '../../src/kit/sheets/write.ts'

/** The workbook with twelve planted errors. */
export const planted = fileURLToPath(new URL('../fixtures/03-co-loi.xlsx', import.meta.url))

/** The headings of the form by which an office sends its tasks. */
export const headings = ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao']

/** A file as a browser sends it. */
export interface SentFile { name: string; mimeType: string; buffer: Buffer }

/** A workbook of one sheet. */
export const workbook = async (name: string, rows: (string | null)[][], heads = headings): Promise<SentFile> => ({
  name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeWorkbook([{ name: 'Biểu', columns: heads.map((heading) => ({ heading })), rows }])),
})

/** Hands a file in and waits for the page of its import. */
export const send = async (page: Page, file: string | SentFile): Promise<void> => {
  await page.goto('/nhap-lieu')
  await page.getByLabel('Các tệp Excel (.xlsx)').setInputFiles(file)
  await page.getByRole('button', { name: 'Kiểm tra các tệp này' }).click()
  await page.waitForURL(/\/nhap-lieu\/.+/)
}
