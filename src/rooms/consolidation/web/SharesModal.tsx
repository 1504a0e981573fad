import { Modal, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Figure } from '../figure-contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'
import { useFigureWords } from './useFigureWords.ts'

/** Where a figure comes from: each unit with what it gave, who handed it in and who accepted it. */
export const SharesModal = ({ reportId, figure: { formId, line, column, ...figure }, onClose }: { reportId: string; figure: Figure; onClose: () => void }) => {
  const { t } = useLingui()
  const { labelOf, amountOf } = useFigureWords()
  const { data, error, refetch } = useRead(consolidationApi.listRoundShares, { id: reportId, formId, line, column, page: 1, size: 200 })
  const { stated, estimate, decided, counted } = data?.figure ?? figure
  return (
    <Modal opened onClose={onClose} size="lg" title={labelOf(figure)} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <div className={styles.stack}>
        <p><Trans>Cộng từ các biểu đã nhận: <strong>{amountOf(counted)}</strong></Trans></p>
        {stated && <p><Trans>Báo cáo ghi <strong>{amountOf(stated.value)}</strong>: {stated.byName}, {formatDay(stated.onDay)}. {stated.note}</Trans></p>}
        {decided && <p><Trans>Quyết định của {decided.byName}, {formatDay(decided.onDay)}: {decided.reason}</Trans></p>}
        {estimate && <p><Trans>Ước cả kỳ <strong>{amountOf(estimate.value)}</strong>: {estimate.byName}, {formatDay(estimate.onDay)}. {estimate.note}</Trans></p>}
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={80} />}
        {data?.rows.length === 0 && <p className={styles.more}><Trans>Chưa đơn vị nào có số ở ô này.</Trans></p>}
        {data && data.rows.length > 0 && (
          <table className={styles.table}>
            <caption className={styles.caption}>{labelOf(figure)}</caption>
            <thead><tr><th scope="col">{t`Đơn vị`}</th><th scope="col" data-end>{t`Số`}</th><th scope="col">{t`Người gửi`}</th><th scope="col">{t`Người nhận`}</th></tr></thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={`${row.submissionId} ${row.lineTitle}`}><td data-name>{row.unitLabel}</td><td data-label={t`Số`} data-end>{formatAmount(row.value)}</td><td data-label={t`Người gửi`}>{row.byName}, {formatDay(row.onDay)}</td><td data-label={t`Người nhận`}>{row.decidedByName}, {formatDay(row.decidedOn)}</td></tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Modal>
  )
}
