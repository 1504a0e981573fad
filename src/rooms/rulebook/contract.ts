import * as z from 'zod'
import { Day, Id, operation, pageInput, refusal } from '../../kit/operation.ts'

/** A document by its key: number, issuer and day together, since numbers restart each term. */
export const DocumentKey = z.object({
  number: z.string().trim().min(1).max(60).describe('Số, ký hiệu, ví dụ 512-QĐ/TU'),
  issuer: z.string().trim().min(1).max(200).describe('Cơ quan ban hành'),
  issuedOn: Day.describe('Ngày ban hành'),
  title: z.string().trim().max(500).nullish().describe('Trích yếu'),
})
export type DocumentKey = z.infer<typeof DocumentKey>

export const Document = DocumentKey.extend({ id: Id, title: z.string().nullable() })
export type Document = z.infer<typeof Document>

export const Measure = z.object({ id: Id, name: z.string(), whole: z.boolean() })
export type Measure = z.infer<typeof Measure>

export const Indicator = z.object({ id: Id, name: z.string(), measureId: Id, measureName: z.string() })
export type Indicator = z.infer<typeof Indicator>

export const measureUnknown = refusal('measure_unknown', 422, {
  vi: 'Chưa có đơn vị tính “{measure}” trong danh mục. Hãy chọn một đơn vị tính có sẵn.', en: 'There is no measure “{measure}” in the catalogue. Choose one that exists.',
})

export const documentAhead = refusal('document_ahead', 422, {
  vi: 'Văn bản không thể ban hành sau hôm nay ({today}). Hãy sửa ngày ban hành.', en: 'A document cannot be issued after today ({today}). Correct its day.',
})

export const listDocuments = operation({
  method: 'GET', path: '/documents', summary: 'Tra cứu văn bản', right: 'signed_in',
  input: z.object({ search: z.string().max(200).optional(), ...pageInput }),
  output: z.object({ rows: z.array(Document), total: z.number() }),
})

export const listMeasures = operation({
  method: 'GET', path: '/measures', summary: 'Danh mục đơn vị tính', right: 'signed_in', input: z.object({}), output: z.array(Measure),
})

export const listIndicators = operation({
  method: 'GET', path: '/indicators', summary: 'Danh mục chỉ tiêu', right: 'signed_in',
  input: z.object({ search: z.string().max(200).optional() }), output: z.array(Indicator),
})

export const rulebook = { listDocuments, listMeasures, listIndicators }
