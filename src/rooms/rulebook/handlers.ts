import { handlersOf } from '../../kit/operation.ts'
import { rulebook } from './contract.ts'
import * as store from './store.ts'

export const rulebookHandlers = handlersOf(rulebook, {
  listDocuments: (work, input) => store.pageOfDocuments(work, input),
  listMeasures: (work) => store.allMeasures(work),
  listIndicators: (work, { search }) => store.indicators(work, search),
})
