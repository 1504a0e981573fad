import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { RoundReport } from '../contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'
import { WordsCard } from './WordsCard.tsx'

/** Words of units in accepted forms, offered as quotations with their source. */
export const WordsPanel = ({ report }: { report: RoundReport }) => {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useRead(consolidationApi.listRoundWords, { id: report.id, page, size: SIZE })
  return (
    <Panel title={t`Ý kiến của các đơn vị`} note={t`Trích vào báo cáo kèm nguồn.`}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={80} />}
      {data?.total === 0 && <p className={styles.more}><Trans>Chưa biểu nào đã nhận có ý kiến bằng lời.</Trans></p>}
      {data && data.total > 0 && (
        <div className={styles.stack}>
          <ul className={styles.pile}>{data.rows.map((words) => <WordsCard key={`${words.submissionId} ${words.line ?? ''} ${words.column ?? ''}`} words={words} report={report} />)}</ul>
          {data.total > SIZE && <Pager page={page} pageSize={SIZE} total={data.total} onPage={setPage} />}
        </div>
      )}
    </Panel>
  )
}

const SIZE = 6
