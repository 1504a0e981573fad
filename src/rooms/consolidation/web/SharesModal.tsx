import { Modal } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { useFocusBack } from '../../../kit/web/useFocusBack.ts'
import type { Counts, Figure } from '../figure-contract.ts'
import styles from './Consolidation.module.css'
import { SharesTable } from './SharesTable.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** Where a figure comes from: what was stated, decided or estimated besides, and each unit with what it gave. */
export const SharesModal = ({ reportId, figure, counts = 'counted', onClose }: { reportId: string; figure: Figure; counts?: Counts; onClose: () => void }) => {
  const { t } = useLingui()
  useFocusBack()
  const { labelOf, amountOf } = useFigureWords()
  const { stated, estimate, decided, counted, before } = figure
  const isBefore = counts === 'before'
  return (
    <Modal opened onClose={onClose} size="lg" title={labelOf(figure)} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <div className={styles.stack}>
        <p>{isBefore ? <Trans>Cùng kỳ năm trước, cộng từ các biểu đã nhận của kỳ ấy: <strong>{amountOf(before)}</strong></Trans> : <Trans>Cộng từ các biểu đã nhận: <strong>{amountOf(counted)}</strong></Trans>}</p>
        {!isBefore && stated && <p><Trans>Báo cáo ghi <strong>{amountOf(stated.value)}</strong>: {stated.byName}, {formatDay(stated.onDay)}. {stated.note}</Trans></p>}
        {!isBefore && decided && <p><Trans>Quyết định của {decided.byName}, {formatDay(decided.onDay)}: {decided.reason}</Trans></p>}
        {!isBefore && estimate && <p><Trans>Ước cả kỳ <strong>{amountOf(estimate.value)}</strong>: {estimate.byName}, {formatDay(estimate.onDay)}. {estimate.note}</Trans></p>}
        <SharesTable reportId={reportId} figure={figure} counts={isBefore ? 'before' : 'counted'} />
      </div>
    </Modal>
  )
}
