import { handlersOf } from '../../kit/operation.ts'
import { rulebook } from './contract.ts'
import { presentYear, recordYear, removeDay } from './recording-calendar.ts'
import * as store from './store.ts'

export const rulebookHandlers = handlersOf(rulebook, {
  listDocuments: (work, input) => store.pageOfDocuments(work, input),
  listMeasures: (work) => store.allMeasures(work),
  listIndicators: (work, { search }) => store.indicators(work, search),
  readCalendar: (work, { year }) => presentYear(work, year),
  recordCalendar: (work, input) => recordYear(work, input),
  removeCalendarDay: (work, input) => removeDay(work, input),
})
