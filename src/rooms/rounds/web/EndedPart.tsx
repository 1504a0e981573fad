import { Trans } from '@lingui/react/macro'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import type { Part } from '../part-contract.ts'
import styles from './Rounds.module.css'

/** Whose matter the part of a unit is that has ended. */
export const EndedPart = ({ part: { unitLabel, closedOn }, ending }: { part: Part; ending: NonNullable<Part['ending']> }) => {
  const heir = ending.heirLabel
  return (
    <p className={styles.outline}>
      {unitLabel} <EndedNote of={ending} />. {closedOn === null && (heir === null
        ? <Trans>Không đơn vị nào tiếp nhận toàn bộ nên phần này không ai gửi nữa. Nơi yêu cầu thêm các đơn vị mới vào đợt; phần này hết khi đợt kết thúc.</Trans>
        : <Trans>{heir} gửi báo cáo này.</Trans>)}
    </p>
  )
}
