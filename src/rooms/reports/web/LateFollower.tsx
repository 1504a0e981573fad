import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import type { LatePerson } from '../overview-contract.ts'
import { lateAddress, type LateQuestion, type UrgeSlot } from './lateAddress.ts'
import styles from './LatePanel.module.css'

export interface LateFollowerProps extends UrgeSlot {
  person: LatePerson
  question: LateQuestion
}

/** One who looks after units: how much is late there on both bases, since when, and the way to the rows and to urging. */
export const LateFollower = ({ person, question, urge }: LateFollowerProps) => {
  const { t } = useLingui()
  const words = { in_charge: t`phụ trách`, follower: t`theo dõi`, helper: t`giúp đỡ` }
  const [reported, accepted] = [formatAmount(String(person.reported)), formatAmount(String(person.accepted))]
  return (
    <li className={styles.person}>
      <div>
        <To href={`/can-bo/${person.personId}`} className={styles.name}>{person.name}</To>
        <p className={styles.note}>{person.post}</p>
        {person.units.map((unit) => (
          <p key={`${unit.unitNo} ${unit.kind}`} className={styles.note}>
            {words[unit.kind]} <To href={lateAddress({ ...question, unitNo: unit.unitNo, basis: 'accepted' })}>{unit.label}: {formatAmount(String(unit.accepted))}</To>
          </p>
        ))}
      </div>
      <p className={styles.count}>
        <To href={lateAddress({ ...question, lookedAfterBy: person.personId })} aria-label={t`${person.name}: ${reported} việc quá hạn theo báo cáo`}><strong>{reported}</strong> <Trans>quá hạn theo báo cáo</Trans></To>
        <To href={lateAddress({ ...question, lookedAfterBy: person.personId, basis: 'accepted' })} aria-label={t`${person.name}: ${accepted} việc quá hạn theo kết quả đã thẩm định`}><strong>{accepted}</strong> <Trans>theo kết quả đã thẩm định</Trans></To>
      </p>
      <p className={styles.days}><Trans>lâu nhất {person.longestDays} ngày</Trans></p>
      <span data-no-print>{question.on === undefined && question.known === undefined && urge({ ...question, lookedAfterBy: person.personId })}</span>
    </li>
  )
}
