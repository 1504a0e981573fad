import * as z from 'zod'
import { Id, operation, refusal } from '../../kit/operation.ts'
import { mostBytes, mostOpen, partBytes } from './rules.ts'

export const loadOnlyCsv = refusal('load_only_csv', 422, { vi: 'Tệp lớn chỉ nhận ở dạng .csv. Hãy lưu bảng ở dạng “CSV UTF-8” rồi gửi lại.', en: 'Only .csv files may be large. Save the table as “CSV UTF-8” and send it again.' })
export const loadTooMany = refusal('load_too_many', 409, { vi: 'Đồng chí đang có {count} tệp lớn gửi dở. Hãy nhập xong hoặc dừng bớt rồi gửi tệp này.', en: 'You have {count} large files on their way. Finish or stop some of them before you send this one.' })
export const loadOver = refusal('load_over', 409, { vi: 'Tệp này đã nhập xong, đã dừng hoặc chưa đến bước ấy. Hãy tải lại trang để xem tình trạng.', en: 'This file is loaded, stopped, or not at that stage. Reload the page to see how it stands.' })
export const partOutOfTurn = refusal('load_part_out_of_turn', 409, { vi: 'Máy chủ đang có {received} phần của tệp. Hãy gửi tiếp từ phần sau đó.', en: 'The server has {received} parts of the file. Go on with the next one.' })
export const partOfAnotherSize = refusal('load_part_size', 422, { vi: 'Phần này không đúng độ dài. Hãy chọn lại đúng tệp rồi gửi tiếp.', en: 'This part has the wrong length. Choose the right file again and go on.' })

const LoadState = z.enum(['sending', 'checking', 'refused', 'has_questions', 'has_errors', 'nothing_to_do', 'ready', 'writing', 'applied', 'stopped'])
const FaultKind = z.object({ code: z.string(), count: z.number().int(), first: z.array(z.object({ row: z.number().int(), cell: z.string(), text: z.string().nullable(), message: z.string() })) })
const LoadFound = z.object({
  kind: z.enum(['tasks', 'results']).nullable(), rows: z.number().int(), changeCount: z.number().int(), unchanged: z.number().int(), summary: z.record(z.string(), z.number().int()),
  questions: z.array(z.object({ message: z.string(), blocking: z.boolean() })), faults: z.array(FaultKind).describe('Từng loại lỗi, vài ô đầu của mỗi loại'), faultCount: z.number().int(),
})
export const Load = z.object({
  id: Id, name: z.string(), size: z.number().int(), stamp: z.number(), state: LoadState, broughtBy: z.string(), broughtAt: z.string(), isMine: z.boolean(),
  partBytes: z.number().int(), received: z.number().int().describe('Số phần đã nhận; gửi tiếp từ phần sau đó'),
  progress: z.object({ step: z.string().nullable(), done: z.number().int(), total: z.number().int(), attempt: z.number().int() }).nullable(),
  found: LoadFound.nullable(), refusal: z.object({ code: z.string(), message: z.string() }).nullable(), offers: z.array(z.enum(['send', 'write', 'stop'])),
})
export type Load = z.infer<typeof Load>

const one = z.object({ id: Id })

export const beginLoad = operation({
  method: 'POST', path: '/loads', summary: 'Bắt đầu gửi một tệp CSV lớn; sau đó gửi từng phần, đứt mạng thì gửi tiếp', right: 'import',
  input: z.object({
    id: Id, name: z.string().trim().min(1).max(200), size: z.number().int().min(1).max(mostBytes), stamp: z.number().int().min(0).max(8.64e15).describe('Lúc tệp được sửa lần cuối, mili giây'),
  }),
  output: Load, refusals: [loadOnlyCsv, loadTooMany, loadOver],
})
export const sendLoadPart = operation({
  method: 'POST', path: '/loads/{id}/parts', summary: `Gửi một phần của tệp lớn (${partBytes / 1_048_576} MB, phần cuối có thể ngắn hơn), lần lượt từ phần 1; phần đã có thì bỏ qua`, right: 'import',
  input: z.object({ id: Id, ordinal: z.number().int().min(1).max(mostBytes / partBytes), part: z.instanceof(File) }), output: Load, refusals: [loadOver, partOutOfTurn, partOfAnotherSize],
})
export const writeLoad = operation({ method: 'POST', path: '/loads/{id}/write', summary: 'Nhập chính thức một tệp lớn đã kiểm tra: ghi tất cả trong một lần, ở phía sau', right: 'import', input: one, output: Load, refusals: [loadOver] })
export const stopLoad = operation({ method: 'POST', path: '/loads/{id}/stop', summary: 'Dừng một tệp lớn trước khi ghi xong; không có gì được ghi', right: 'import', input: one, output: Load, refusals: [loadOver] })
export const readLoad = operation({ method: 'GET', path: '/loads/{id}', summary: 'Một tệp lớn: đã gửi, đã kiểm tra hay đã ghi đến đâu', right: 'import', input: one, output: Load })
export const listLoads = operation({ method: 'GET', path: '/loads', summary: `Các tệp lớn đang gửi, đang kiểm tra hoặc đang nhập; mỗi người tối đa ${mostOpen}`, right: 'import', input: z.object({}), output: z.object({ rows: z.array(Load) }) })
export const downloadLoadFaults = operation({ method: 'GET', path: '/loads/{id}/faults', summary: 'Tải danh sách lỗi của một tệp lớn dạng CSV', right: 'import', input: one, output: z.instanceof(File) })

export const loads = { beginLoad, sendLoadPart, writeLoad, stopLoad, readLoad, listLoads, downloadLoadFaults }
