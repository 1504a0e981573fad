import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { reorganisation } from './contract.ts'

export const reorganisationHandlers = handlersOf(reorganisation, {
  previewAct: async (work) => work.refuse(common.notFound),
  applyAct: async (work) => work.refuse(common.notFound),
  undoAct: async (work) => work.refuse(common.notFound),
  listPlanned: async () => ({ rows: [], total: 0, mayReorganise: false }),
  readPlanned: async (work) => work.refuse(common.notFound),
  withdrawPlanned: async (work) => work.refuse(common.notFound),
  readHandover: async (work) => work.refuse(common.notFound),
  readTable: async (work) => work.refuse(common.notFound),
})
