import * as z from 'zod'
import { Id, operation, refusal } from '../../kit/operation.ts'
import { Fault, partRefusals } from './part-contract.ts'
import { FormRows } from './form-contract.ts'

const key = z.string().regex(/^[a-z0-9_]{1,40}$/)
const ColumnName = z.string().regex(/^[A-Z]{1,3}$/)
const Row = z.number().int().min(1).max(100_000)

/** Over which rows of a sheet its headings stand. */
export const OwnHeading = z.object({ first: Row, last: Row })
export type OwnHeading = z.infer<typeof OwnHeading>

/** Which column of a unit's own table is which of the form, and which of its rows is a line whose name reads otherwise. */
export const OwnMapping = z.object({
  name: ColumnName.optional().describe('Cột ghi tên dòng; chỉ với biểu có dòng cố định'), measure: ColumnName.optional().describe('Cột đơn vị tính'),
  columns: z.record(key, ColumnName).default({}).describe('Cột của biểu → cột của tệp'), lines: z.record(key, Row).default({}).describe('Dòng của biểu → dòng của tệp, khi tên khác nhau'),
})
export type OwnMapping = z.infer<typeof OwnMapping>

/** What is wrong with the table or one of its cells; while a blocking one stands nothing is filled. */
export const OwnFault = z.object({
  kind: z.enum(['headings_not_found', 'name_column_missing', 'column_missing', 'column_twice', 'no_such_column', 'line_twice', 'line_missing', 'row_not_taken', 'too_many_lines', 'nothing_to_fill', 'scale_differs', 'measure_differs', 'not_an_amount', 'ambiguous_amount', 'excel_error', 'not_calculated', 'text_too_long', 'row_hidden', 'sheets_hidden']),
  cell: z.string().nullable(), message: z.string(), blocking: z.boolean(),
})
export type OwnFault = z.infer<typeof OwnFault>

/** A cell of the draft that would change: what it holds, what it would hold, and the cell of the file it comes from. */
export const OwnChange = z.object({ key: z.string(), column: z.string(), was: z.string(), will: z.string(), cell: z.string().nullable() })
export type OwnChange = z.infer<typeof OwnChange>

/** A unit's own table as it is understood, and what it would make of the draft. */
export const OwnReading = z.object({
  issued: z.boolean().describe('Đây là tệp đã cấp cho chính phần này: đọc theo mã, không ghép cột'), sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })), sheet: z.string(), heading: OwnHeading.nullable(),
  columns: z.array(z.object({ column: ColumnName, heading: z.string(), samples: z.array(z.string()) })), mapping: OwnMapping, remembered: z.boolean(),
  rows: FormRows.describe('Bản đang điền sẽ thành'), filled: z.number().int().describe('Bao nhiêu ô lấy từ tệp'), changes: z.array(OwnChange),
  missing: z.array(z.string()).describe('Dòng của biểu chưa có dòng nào của tệp'), free: z.array(z.object({ row: Row, name: z.string() })).describe('Dòng của tệp chưa ghép với dòng nào'), faults: z.array(OwnFault),
})
export type OwnReading = z.infer<typeof OwnReading>

const unreadable = refusal('own_table_unreadable', 422, { vi: 'Không đọc được tệp này: {why} Hãy chọn tệp .xlsx hoặc .csv khác.', en: 'This file cannot be read: {why} Choose another .xlsx or .csv file.' })
const noSheet = refusal('own_table_no_sheet', 422, { vi: 'Tệp không có trang tính “{sheet}” nào đang hiện và có số liệu. Hãy chọn trang khác hoặc tệp khác.', en: 'The file has no visible sheet “{sheet}” that holds anything. Choose another sheet or file.' })
const isIssued = refusal('own_table_is_issued', 422, { vi: 'Đây là tệp đã cấp, có mã biểu. Hãy dùng “Điền bằng tệp” để đọc theo mã, không phải ghép cột.', en: 'This is the workbook that was issued, with its code. Fill by that way; no columns need to be matched.' })
const hasFaults = refusal('own_table_faults', 422, { vi: 'Chưa điền gì vì bảng còn {count} chỗ phải xử lý, trước hết: {first} Hãy sửa cách ghép hoặc sửa tệp rồi chọn lại.', en: 'Nothing was filled: {count} places of the table want settling first: {first} Correct the matching, or the file and choose it again.' })
export const ownRefusals = { unreadable, noSheet, isIssued, hasFaults }

const { notTheUnit, roundClosed, alreadyAccepted, codeTampered, codeForeign, codeOutdated, headingsChanged, formOutdated } = partRefusals
const standing = [notTheUnit, roundClosed, alreadyAccepted, codeTampered, codeForeign, codeOutdated, headingsChanged, unreadable, noSheet]
const table = { id: Id.describe('Phần của đơn vị'), formId: Id, file: z.file().max(20 * 1024 * 1024), sheet: z.string().max(100).optional().describe('Trang tính; nếu không nêu, trang giống biểu nhất') }

const readOwnTable = operation({
  method: 'POST', path: '/round-parts/{id}/own-table/reading', summary: 'Đọc thử bảng của đơn vị cho một biểu: tiêu đề ở đâu, cột nào là cột nào, bản đang điền sẽ thành gì; không ghi gì', right: 'report',
  input: z.object({ ...table, heading: OwnHeading.optional().describe('Nếu không nêu: chương trình tự tìm'), mapping: OwnMapping.optional().describe('Nếu không nêu: chương trình tự ghép'), isMatched: z.boolean().default(false).describe('Ghép đúng như mapping, kể cả khi không ghép cột nào (một mapping trống không đi được cùng tệp)') }), output: OwnReading, refusals: standing, slow: true,
})
const fillFromOwnTable = operation({
  method: 'POST', path: '/round-parts/{id}/own-table', summary: 'Điền một biểu bằng bảng của đơn vị theo cách ghép đã xem; chưa gửi, tệp được giữ làm nguồn, cách ghép được ghi nhớ', right: 'report',
  input: z.object({ ...table, sheet: z.string().max(100), version: z.number().int().min(0).describe('Phiên bản của bản đang điền; 0 khi chưa lưu lần nào'), formVersion: z.number().int(), heading: OwnHeading, mapping: OwnMapping }),
  output: z.object({ version: z.number().int(), filled: z.number().int(), faults: z.array(Fault) }), refusals: [...standing, isIssued, hasFaults, formOutdated], slow: true,
})
const readSubmissionFile = operation({ method: 'GET', path: '/round-submissions/{id}/file', summary: 'Tệp nguồn của một lần gửi', right: 'see', input: z.object({ id: Id }), output: z.file(), slow: true })
export const ownTables = { readOwnTable, fillFromOwnTable, readSubmissionFile }
