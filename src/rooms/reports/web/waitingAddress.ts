import { addressOf } from '../../../kit/web/addresses.ts'
import type { OverviewQuestion } from './question.ts'

/** The task list of a unit whose results wait, as of the same day. */
export const waitingAddress = ({ unitNo, on, known }: OverviewQuestion, exactUnit: boolean): string =>
  addressOf('/viec', { unitNo, pending: true, on, known, ...(exactUnit && { exactUnit }) })
