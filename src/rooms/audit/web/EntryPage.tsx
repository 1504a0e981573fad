import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { formatInstant } from '../../../kit/dates.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { auditApi } from './api.ts'
import { useActNames } from './useActNames.ts'
import styles from './Ledger.module.css'

/** Một mục nhật ký: what was done, with what content, which rows it wrote, and its place in the chain. */
export const EntryPage = () => {
  const { t } = useLingui()
  const { id } = useParams({ strict: false })
  const names = useActNames()
  const read = useRead(auditApi.readEntry, { id: id ?? '' })
  const entry = read.data
  if (!entry) return <Page title={t`Một mục nhật ký`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={240} />}</Page>
  return (
    <Page
      title={entry.acts.map(names).join('; ')}
      trail={<To href="/nhat-ky"><Trans>Nhật ký</Trans></To>}
      note={`${formatInstant(entry.at)} · ${entry.personName ?? t`Hệ thống`}`}
    >
      <div className={styles.columns}>
        <Panel title={t`Nội dung đã ghi`}>
          <ul className={styles.acts}>
            {entry.body.map((one, at) => (
              <li key={`${one.act} ${one.subject} ${at}`}>
                <strong>{names(one.act)}</strong>
                {one.subject && <> · <To href={addressOf('/nhat-ky', { subjectId: one.subject })}><Trans>mọi mục về đối tượng này</Trans></To></>}
                <pre className={styles.json}>{JSON.stringify(one.payload, null, 2)}</pre>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t`Trong chuỗi`}>
          <Facts
            rows={[
              [t`Dòng nhật ký`, `${entry.stream} #${entry.seq}`],
              [t`Dòng dữ liệu đã ghi`, entry.written.map(({ room, relation, count }) => `${room}.${relation}: ${count}`).join('; ')],
              [t`Dấu vân tay`, <code key="hash" className={styles.hash}>{entry.hash}</code>],
              [t`Dấu vân tay của mục trước`, <code key="prev" className={styles.hash}>{entry.prev}</code>],
            ]}
          />
        </Panel>
      </div>
    </Page>
  )
}
