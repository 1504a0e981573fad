import * as z from 'zod'
import { Day, Id, operation, pageInput } from '../../kit/operation.ts'
import { fileRefused } from '../../kit/refusal.ts'
import { documentAhead, DocumentKey } from '../rulebook/contract.ts'
import { refusals } from './refusals.ts'

/** A line of the register of arrivals; without a number it waits to be entered. */
export const Arrival = z.object({
  id: Id.nullable().describe('Trống khi văn thư chưa vào sổ'), value: z.number().int().nullable().describe('Số đến'), documentId: Id.nullable().describe('Văn bản của đơn vị khác trong hệ thống'),
  document: DocumentKey, arrivedOn: Day.nullable(), unitNo: z.number().int(), unitLabel: z.string(), handledBy: z.string().nullable().describe('Chuyển đến ai'), hasFile: z.boolean(),
})
export type Arrival = z.infer<typeof Arrival>

const unitNo = z.number().int().positive().max(999_999_999)

export const listArrivals = operation({
  method: 'GET', path: '/arrivals', summary: 'Sổ văn bản đến, văn bản chờ vào sổ trước', right: 'signed_in', input: z.object({ unitNo: unitNo.optional(), search: z.string().max(200).optional(), waiting: z.boolean().optional().describe('Chỉ văn bản chờ vào sổ'), ...pageInput }),
  output: z.object({ rows: z.array(Arrival), total: z.number().int(), waiting: z.number().int(), keeps: z.array(z.object({ unitNo: z.number().int(), unitLabel: z.string() })).describe('Đơn vị tôi giữ sổ') }),
})
export const registerArrival = operation({
  method: 'POST', path: '/arrivals', summary: 'Vào sổ một văn bản đến; số đến liên tục trong năm', right: 'see',
  input: z.object({ unitNo, document: DocumentKey, documentId: Id.nullish().describe('Khi văn bản đã có trong hệ thống'), arrivedOn: Day, handledBy: z.string().trim().max(300).nullish(), file: z.file().max(20 * 1024 * 1024).optional() }),
  output: z.object({ id: Id, value: z.number().int() }), refusals: [refusals.unitEnded, refusals.unitDivided, documentAhead, fileRefused, refusals.notTheRegistry, refusals.alreadyArrived, refusals.arrivedBefore],
})
export const readArrivalFile = operation({ method: 'GET', path: '/arrivals/{id}/file', summary: 'Tệp của một văn bản đến', right: 'see', input: z.object({ id: Id }), output: z.file() })

export const arrivals = { listArrivals, registerArrival, readArrivalFile }
