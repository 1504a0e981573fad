import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useShareWords } from '../../../kit/web/useShareWords.ts'
import { reorganisationApi } from './api.ts'
import { HandoverTable } from './HandoverTable.tsx'
import styles from './Succession.module.css'

/** Bảng bàn giao nhiệm vụ: by old and new unit the obligations that pass, to be signed by both. */
export const HandoverPanel = ({ id }: { id: string }) => {
  const { t } = useLingui()
  const share = useShareWords()
  const [page, setPage] = useState(1)
  const read = useRead(reorganisationApi.readHandover, { id, page, size: SIZE })
  const { start, waiting, refusal } = useDownload(reorganisationApi.readHandoverFile)
  const pairs = read.data?.pairs ?? []
  return (
    <Panel
      flush title={t`Bảng bàn giao nhiệm vụ`} note={t`Theo từng đơn vị cũ và mới, để hai bên ký.`}
      aside={read.data && read.data.total > 0 && (
        <span className={styles.tools} data-no-print>
          <Button size="compact-sm" variant="default" leftSection={<IconFileTypeDocx size={15} />} disabled={waiting} aria-label={t`Tải bảng bàn giao dạng Word`} onClick={() => start({ id, form: 'docx' })}>Word</Button>
          <Button size="compact-sm" variant="default" leftSection={<IconFileTypePdf size={15} />} disabled={waiting} aria-label={t`Tải bảng bàn giao dạng PDF`} onClick={() => start({ id, form: 'pdf' })}>PDF</Button>
        </span>
      )}
    >
      <ErrorNote refusal={refusal} />
      {read.error && !read.data ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {!read.data && !read.error && <Skeleton height={120} m="md" />}
      {read.data?.total === 0 && <p className={styles.rest}><Trans>Không đơn vị nào chuyển nhiệm vụ cho đơn vị khác.</Trans></p>}
      {pairs.map(({ from, to, share: part, tasks }) => (
        <section key={`${String(from.unitNo)} ${String(to.unitNo)}`} className={styles.pair}>
          <h3 className={styles.pairHead}>{from.label} <IconArrowRight size={15} aria-label={t`sang`} /> {to.label} <span className={styles.share}>{share(part)}</span></h3>
          {tasks.length === 0 ? <p className={styles.none}><Trans>Không có nhiệm vụ nào đang thực hiện phải bàn giao.</Trans></p> : <HandoverTable tasks={tasks} caption={t`Nhiệm vụ ${from.label} bàn giao cho ${to.label}`} />}
          <div className={styles.sign} aria-hidden="true">
            <div><strong>{t`BÊN GIAO`}</strong><em>{from.label}</em><em>{t`(ký, ghi rõ họ tên)`}</em></div>
            <div><strong>{t`BÊN NHẬN`}</strong><em>{to.label}</em><em>{t`(ký, ghi rõ họ tên)`}</em></div>
          </div>
        </section>
      ))}
      <div style={{ padding: '8px 16px 12px' }}><Pager page={page} pageSize={SIZE} total={read.data?.total ?? 0} onPage={setPage} /></div>
    </Panel>
  )
}

const SIZE = 50
