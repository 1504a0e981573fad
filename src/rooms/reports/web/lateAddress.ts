import type { ReactNode } from 'react'
import { addressOf } from '../../../kit/web/addresses.ts'
import type { Basis, OverviewQuestion } from './question.ts'

export interface LateQuestion extends OverviewQuestion {
  lookedAfterBy?: string
  basis?: Basis
  exactUnit?: boolean
  /** The part of the tasks, in the words of the task list. */
  assigningUnitNo?: number
  notAssigningUnitNo?: number
}

/** The act of urging the holders of late tasks, of the room that urges; web-overview.tsx places it. */
export interface UrgeSlot {
  urge: (late: LateQuestion) => ReactNode
}

/** The late tasks of a unit or of one who looks after units, the longest late first. */
export const lateAddress = ({ unitNo, on, known, lookedAfterBy, basis, exactUnit, assigningUnitNo, notAssigningUnitNo }: LateQuestion): string =>
  addressOf('/viec', { unitNo, on, known, lookedAfterBy, assigningUnitNo, notAssigningUnitNo, ...(basis === 'accepted' && { basis }), ...(exactUnit && { exactUnit }), state: 'overdue', sort: 'due' })
