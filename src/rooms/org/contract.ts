import * as z from 'zod'
import { Day, Id, operation, viewInput } from '../../kit/operation.ts'
import { throughTime } from './time-contract.ts'

export { Ending, NamedUnit, StepKind } from './time-contract.ts'

export const UnitKind = z.enum(['province', 'district', 'sector', 'base', 'cell_base', 'cell', 'agency', 'advisory', 'front', 'mass_organisation', 'party_group', 'caucus', 'other'])
export type UnitKind = z.infer<typeof UnitKind>

/** A unit as of the view. `label` is its committee's name where it has one (Huyện ủy Thượng Lâm), else its own. */
export const Unit = z.object({
  unitNo: z.number().int(), id: Id, code: z.string(), name: z.string(), committeeName: z.string().nullable(), label: z.string(),
  kind: UnitKind, kindName: z.string(), memberCount: z.number().int().nullable(), parentNo: z.number().int().nullable(), childCount: z.number().int(),
})
export type Unit = z.infer<typeof Unit>

export const Body = z.object({ id: Id, unitNo: z.number().int(), kind: z.enum(['committee', 'standing_committee', 'permanent_members', 'leadership']), name: z.string() })
export type Body = z.infer<typeof Body>

export const listUnits = operation({
  method: 'GET', path: '/units', summary: 'Tổ chức: đơn vị trực thuộc của một đơn vị, hoặc tìm theo tên, mã', right: 'signed_in',
  input: z.object({ unitNo: z.number().int().optional().describe('Chỉ đơn vị này'), parentNo: z.number().int().optional(), search: z.string().max(100).optional(), limit: z.number().int().min(1).max(500).default(200), page: z.number().int().min(1).max(100_000).default(1).describe('Trang thứ mấy, mỗi trang limit đơn vị; tìm theo tên, mã chỉ có trang đầu'), ...viewInput }),
  output: z.object({ rows: z.array(Unit.extend({ path: z.array(z.object({ unitNo: z.number().int(), label: z.string() })) })), total: z.number().int() }),
})

export const readUnit = operation({
  method: 'GET', path: '/units/{code}', summary: 'Một đơn vị theo mã, với đường dẫn lên trên và cơ quan của nó', right: 'signed_in',
  input: z.object({ code: z.string().min(1).max(60), ...viewInput }),
  output: Unit.extend({
    path: z.array(z.object({ unitNo: z.number().int(), code: z.string(), label: z.string() })), bodies: z.array(Body), foundedOn: Day.nullable(),
    history: z.array(z.object({ code: z.string(), name: z.string(), fromOn: Day.nullable(), untilOn: Day.nullable() })),
    subtree: z.object({ units: z.number().int(), members: z.number().int() }),
  }),
})

export const org = { listUnits, readUnit, ...throughTime }
