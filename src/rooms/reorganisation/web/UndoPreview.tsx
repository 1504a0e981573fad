import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { reorganisationApi } from './api.ts'
import { PassingRows } from './PassingRows.tsx'
import styles from './UndoPreview.module.css'

/** What taking an act back from its day would bring again, before its button; and what others have done upon it, which has to be taken back first. */
export const UndoPreview = ({ id, on }: { id: string; on: string }) => {
  const { t } = useLingui()
  const { data, error, refetch } = useRead(reorganisationApi.previewUndo, { id, on, size: 50 })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={120} />
  const names = (units: { label: string }[]) => [...units.slice(0, SHOWN).map(({ label }) => label), ...(units.length > SHOWN ? [t`và ${formatAmount(String(units.length - SHOWN))} đơn vị nữa`] : [])].join(', ')
  const { counts } = data
  const lines = [
    [t`Trở lại`, names(data.returning)], [t`Thôi tồn tại`, names(data.ending)],
    [t`Việc về đơn vị cũ`, numberOf(data.tasks.total)], [t`Chức vụ`, numberOf(counts.posts)], [t`Phụ trách, theo dõi`, numberOf(counts.relations)], [t`Ủy quyền`, numberOf(counts.powers)], [t`Đơn vị phối hợp`, numberOf(counts.helping)],
    [t`Tên, mã, chỗ đứng của đơn vị`, numberOf(counts.units)],
  ].filter(([, value]) => value)
  return (
    <section className={styles.preview} aria-label={t`Những gì sẽ trở lại`}>
      {data.builtUpon.length > 0 && (
        <div className={styles.built} role="note">
          <p><IconAlertTriangle size={15} aria-hidden="true" /> <Trans>Chưa hoàn tác được, đã có người làm tiếp trên tổ chức mới. Hãy hoàn tác hoặc điều chỉnh những việc này trước:</Trans></p>
          <ul>{data.builtUpon.slice(0, 10).map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
      )}
      <dl className={styles.lines}>{lines.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {data.tasks.total > 0 && (
        <details>
          <summary><Trans>Từng việc</Trans></summary>
          <PassingRows label={t`Những việc sẽ về đơn vị cũ`} total={data.tasks.total} rows={data.tasks.rows.map(({ taskId, code, title, from, to }) => ({ key: `${taskId} ${String(from.unitNo)}`, name: title, note: code, from: from.label, to: to.label }))} />
        </details>
      )}
    </section>
  )
}

const SHOWN = 6
const numberOf = (count: number) => (count > 0 ? formatAmount(String(count)) : '')
