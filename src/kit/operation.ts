import { oc } from '@orpc/contract'
import * as z from 'zod'
import { common, refusal, type Refusal } from './refusal.ts'
import type { Question, Work } from './work.ts'

export { refusal } from './refusal.ts'

/** Who may ask at all; who may on which record is the room's own rule. `anyone` needs no sign-in; `stranger` neither, and is entered without the session he may send: he is about to become somebody. */
export type NeededRight = 'anyone' | 'stranger' | 'signed_in' | 'administer' | 'see' | 'report' | 'propose' | 'assign' | 'accept' | 'import' | 'audit' | 'authorise'

/** A roll-up of another day than today is worked out from the rows of that day. */
export const looksBack: Slow = ({ on, known }) => on !== undefined || known !== undefined

/** At most `max` attempts in `minutes`, counted per named input field and per network address. */
export interface Limit { per: string; max: number; perAddress: number; minutes: number }

/** What the reference page and the server read from an operation beside its schemas. */
export interface OperationMeta { right: NeededRight; refusals: readonly Refusal[]; limit?: Limit | undefined; slow?: Slow | undefined }

/** Whether it may take long, always or with such an input: then it waits in a lane of its own, and no click behind it. */
export type Slow = boolean | ((input: Record<string, unknown>) => boolean)

interface Definition<Input extends z.ZodType, Output extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  /** one Vietnamese line for the reference page */
  summary: string
  right: NeededRight
  input: Input
  output: Output
  refusals?: readonly Refusal[]
  limit?: Limit
  slow?: Slow
}

/** Declares an operation: what may be asked, by whom, and how it can be refused. HTTP, OpenAPI, typed client and CLI come from this one definition. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType>(definition: Definition<Input, Output>) => {
  const { method, path, summary, right, input, output, refusals = [], limit, slow } = definition
  const meta: OperationMeta = { right, refusals, limit, slow }
  const errors = Object.fromEntries([...Object.values(common), ...refusals].map(({ code, status, sentence }) => [code, { status, message: sentence.vi, data: z.unknown().optional() }]))
  return oc.$meta(meta).errors(errors).route({ method, path, summary, inputStructure: 'compact' }).input(input).output(output)
}

/** Days and instants that people and the database both know. */
const isInReach = (text: string) => text >= '1900' && text < '2200'
const outOfReach = { message: 'Năm phải từ 1900 đến 2199.' }

/** Input fields of reads that can be asked as of a day, as known at an instant. */
export const viewInput = {
  on: z.iso.date().refine(isInReach, outOfReach).optional().describe('Xem tại ngày nào; mặc định hôm nay'),
  known: z.iso.datetime().max(40).refine(isInReach, outOfReach).optional().describe('Theo số liệu đã biết đến thời điểm nào; mặc định mới nhất'),
}

/** Input fields of a paged list; `page` counts from 1. */
export const pageInput = {
  page: z.number().int().min(1).max(100_000).default(1),
  size: z.number().int().min(1).max(500).default(50),
}

/** Input fields of a list that goes on by key: `after` is the `next` of the page before, and costs the same however far it is; `page` jumps where there is none. */
export const keyedInput = { ...pageInput, after: z.string().min(1).max(800).optional().describe('Xem tiếp: giá trị next của trang trước; khi có thì page không được xét') }

/** What a list that goes on by key answers beside its rows: how many there are, counted to a bound, and where it goes on. */
export const keyedOutput = { total: z.number().int(), atLeast: z.boolean().describe('Chỉ đếm đến total; thật ra còn nhiều hơn'), next: z.string().nullable() }

/** Said where somebody sends a place to go on from that this list never gave. */
export const badCursor = refusal('bad_cursor', 400, { vi: 'Không tìm thấy chỗ xem tiếp của danh sách này. Hãy mở lại danh sách từ trang đầu.', en: 'The place to go on from is not of this list. Open the list again from its first page.' })

/** Input fields of lists of what happened: only what has its day between these two, both counted in. */
export const daysInput = {
  from: z.iso.date().refine(isInReach, outOfReach).optional().describe('Từ ngày'),
  until: z.iso.date().refine(isInReach, outOfReach).optional().describe('Đến hết ngày'),
}

/** A decimal amount as text, so that no figure passes through a float. */
export const Amount = z.string().regex(/^-?\d{1,30}(\.\d{1,15})?$/).describe('Số thập phân dạng chữ, ví dụ 4065.5')
/** A record's id, UUIDv7. */
export const Id = z.uuid()
/** A civil day, YYYY-MM-DD. */
export const Day = z.iso.date().refine(isInReach, outOfReach)

type Procedure = ReturnType<typeof operation>
type Schemas<P> = P extends { '~orpc': { inputSchema?: infer I; outputSchema?: infer O } } ? { input: NonNullable<I>; output: NonNullable<O> } : never

/** What a handler receives: the input after validation. */
export type InputOf<P> = Schemas<P>['input'] extends z.ZodType<infer T> ? T : never
/** What a handler returns: the output before validation. */
export type OutputOf<P> = Schemas<P>['output'] extends z.ZodType<unknown, infer T> ? T : never

/** One handler an operation: see, refuse, write, record, present. */
export type Handlers<Contract> = { [Name in keyof Contract]: (work: Work, input: InputOf<Contract[Name]>) => Promise<OutputOf<Contract[Name]>> }

/** What a handler will ask first, where it is known from the input alone: it is asked with the opening of the work, in its round trip. */
export type Ahead<Contract> = { [Name in keyof Contract]?: (input: InputOf<Contract[Name]>) => readonly Question<unknown>[] }

/** A room's contract with the handlers that carry it out. */
export interface RoomHandlers<Contract> { contract: Contract; handlers: Handlers<Contract>; ahead: Ahead<Contract> }

/** Binds handlers to a contract; a missing or ill-typed one does not compile. */
export const handlersOf = <Contract extends Record<string, Procedure>>(contract: Contract, handlers: Handlers<Contract>, ahead: Ahead<Contract> = {}): RoomHandlers<Contract> => ({ contract, handlers, ahead })
