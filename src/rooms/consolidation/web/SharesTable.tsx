import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { CellKey } from '../figure-contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'

/** Each unit with what it gave to a figure, who handed it in and who accepted it; a unit opens the row as it was accepted. */
export const SharesTable = ({ reportId, figure: { formId, line, column }, counts }: { reportId: string; figure: CellKey; counts: 'counted' | 'before' }) => {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useRead(consolidationApi.listRoundShares, { id: reportId, formId, line, column, counts, page, size: SIZE })
  if (!data) return error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton height={80} />
  if (data.total === 0) return <p className={styles.more}><Trans>Chưa đơn vị nào có số ở ô này.</Trans></p>
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{t`Số của từng đơn vị`}</caption>
        <thead><tr><th scope="col">{t`Đơn vị`}</th><th scope="col" data-end>{t`Số`}</th><th scope="col">{t`Người gửi`}</th><th scope="col">{t`Người nhận`}</th></tr></thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={`${row.submissionId} ${row.lineKey}`}>
              <td data-name><To href={addressOf(`/dot-bao-cao/${data.roundId}/don-vi/${row.unitNo}`, { form: row.formId, line: row.lineKey })}>{row.unitLabel}</To>{line === EVERY_LINE && <span className={styles.more}> · {row.lineTitle}</span>}</td>
              <td data-label={t`Số`} data-end>{formatAmount(row.value)}</td>
              <td data-label={t`Người gửi`}>{row.byName}, {formatDay(row.onDay)}</td>
              <td data-label={t`Người nhận`}>{row.decidedByName}, {formatDay(row.decidedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.total > SIZE && <Pager page={page} pageSize={SIZE} total={data.total} onPage={setPage} />}
    </>
  )
}

const [SIZE, EVERY_LINE] = [50, '*']
