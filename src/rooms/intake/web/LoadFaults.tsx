import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { intakeApi } from './api.ts'
import type { Load } from './sending-load.ts'
import styles from './Load.module.css'

type Found = NonNullable<Load['found']>

/** What is wrong with a long file: the first cells of each kind of fault, and all that is told of them as a file. */
export const LoadFaults = ({ load, found }: { load: Load; found: Found }) => {
  const { t } = useLingui()
  const { start, waiting, refusal } = useDownload(intakeApi.downloadLoadFaults)
  const [faults, lines] = [found.faultCount, found.rows].map((count) => formatAmount(String(count)))
  const asked = found.questions.filter(({ blocking }) => blocking)
  return (
    <Panel
      title={t`Chưa nhập được`} note={t`Hãy sửa trong tệp rồi gửi lại; chưa có gì được ghi.`}
      aside={found.faultCount > 0 && <Button variant="default" size="compact-md" leftSection={<IconFileTypeCsv size={16} stroke={1.7} />} loading={waiting} onClick={() => start({ id: load.id })}><Trans>Tải danh sách lỗi</Trans></Button>}
    >
      <ErrorNote refusal={refusal} />
      {asked.map(({ message }) => <p key={message}>{message}</p>)}
      {found.faultCount > 0 && <p><Trans>{faults} ô có lỗi trong {lines} dòng.</Trans></p>}
      <ul className={styles.kinds}>{found.faults.map((kind) => <Kind key={kind.code} kind={kind} />)}</ul>
    </Panel>
  )
}

const Kind = ({ kind: { count, first } }: { kind: Found['faults'][number] }) => {
  const more = formatAmount(String(count - first.length))
  return (
    <li>
      <ul className={styles.faults}>{first.map(({ cell, message }) => <li key={cell}><span className={styles.cell}>{cell}</span> <span>{message}</span></li>)}</ul>
      {count > first.length && <p className={`${styles.note ?? ''} ${styles.more ?? ''}`}><Trans>và {more} ô nữa có lỗi này</Trans></p>}
    </li>
  )
}
