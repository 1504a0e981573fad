import { Loader } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { auditApi } from './api.ts'
import styles from './Ledger.module.css'

/** Recomputes every digest and says what does not fit, naming the row. */
export const VerificationNote = () => {
  const { t } = useLingui()
  const check = useRead(auditApi.verifyLedger, {}, { freshFor: 0 })
  if (check.error) return <ErrorNote error={check.error} onRetry={() => void check.refetch()} />
  if (!check.data) return <Panel><p className={styles.waiting}><Loader size="xs" /> <Trans>Đang tính lại mọi dấu vân tay, có thể mất vài giây…</Trans></p></Panel>
  const { entries, rows, sound, faults } = check.data
  return (
    <Panel title={<>{t`Kết quả kiểm tra`} <StateBadge tone={sound ? 'done' : 'late'}>{sound ? t`Nguyên vẹn` : t`Có sai lệch`}</StateBadge></>}>
      <p><Trans>Đã tính lại {formatAmount(String(entries))} mục nhật ký và {formatAmount(String(rows))} dòng dữ liệu.</Trans></p>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map((fault) => <li key={`${fault.where} ${fault.id} ${fault.kind}`}><code>{fault.where} {fault.id}</code> {fault.message}</li>)}
        </ul>
      )}
    </Panel>
  )
}
