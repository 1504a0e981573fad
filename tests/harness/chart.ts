import type { Person } from './town.ts'
import type { Step } from '../../src/rooms/reorganisation/contract.ts'

/** The paper of every act of these tests. */
export const document = { number: '1671/NQ-UBTVQH15', issuer: 'Ủy ban Thường vụ Quốc hội', issuedOn: '2023-06-01' }
/** The day they are of. */
export const on = '2023-06-15'
/** An act of these steps. */
export const act = (steps: Step[], changes: Record<string, unknown> = {}) => ({ on, title: 'Sắp xếp đơn vị hành chính', document, steps, choices: {}, ...changes })

/** Units directly under the unit with this code. */
export const below = async (asker: Person, code: string, at = on) => {
  const unit = await asker.org.readUnit({ code, on: at })
  return (await asker.org.listUnits({ parentNo: unit.unitNo, limit: 500, on: at })).rows
}
