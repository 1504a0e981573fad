import { common, Refused, type Refusal } from './refusal.ts'

/** The refusal that a database error stands for, when a rule of ours raised it. */
export const refusalOf = (error: unknown, byConstraint: Record<string, Refusal>): Refusal | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const constraint = 'constraint' in error ? String(error.constraint) : ''
  // A part refuses by the name of the rule with its own number.
  const rule = constraint in byConstraint ? constraint : constraint.replace(/_\d{3}$/, '')
  if (rule in byConstraint) return byConstraint[rule]
  return byState[String(error.code)]
}

/** What a rule of ours tells about what it refused: it says so as an object in the detail of its error. What PostgreSQL itself says there is none. */
export const detailsOf = (error: unknown): Record<string, unknown> | undefined => {
  const detail = error instanceof Error && 'detail' in error ? String(error.detail) : ''
  if (!detail.startsWith('{')) return undefined
  try {
    return JSON.parse(detail) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** Whether an error says that a copy of the database could not do it, and the database itself may: it wrote after all, was in the way of what the copy was receiving, or is not there. */
export const isOfTheCopy = (error: unknown): boolean => {
  if (error instanceof Refused) return error.refusal === common.busy
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(25006|40001|57P0\d|08\w{3}|53300|E[A-Z]{4,})$/.test(code) || (error instanceof Error && /^Connection terminated/.test(error.message))
}

/** What the database says to input that no rule of ours looked at: the second wall answers in sentences as well. */
const byState: Record<string, Refusal> = {
  42501: common.notAllowed, '23P01': common.staleVersion, 23505: common.staleVersion, 23503: common.notFound, 23514: common.invalidInput,
  22000: common.periodBackwards, 22003: common.invalidInput, 22007: common.invalidInput, 22008: common.invalidInput, 22021: common.invalidInput, '22P02': common.invalidInput, '22P05': common.invalidInput,
  '40P01': common.busy, 40001: common.busy, '55P03': common.busy, 57014: common.busy, 53300: common.busy, '25P03': common.busy, '25P04': common.busy,
}
