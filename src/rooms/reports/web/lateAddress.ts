import { addressOf } from '../../../kit/web/addresses.ts'
import type { Basis, OverviewQuestion } from './question.ts'

export interface LateQuestion extends OverviewQuestion {
  lookedAfterBy?: string
  basis?: Basis
  exactUnit?: boolean
}

/** The late tasks of a unit or of one who looks after units, the longest late first. */
export const lateAddress = ({ unitNo, on, known, lookedAfterBy, basis, exactUnit }: LateQuestion): string =>
  addressOf('/viec', { unitNo, on, known, lookedAfterBy, ...(basis === 'accepted' && { basis }), ...(exactUnit && { exactUnit }), state: 'overdue', sort: 'due' })
