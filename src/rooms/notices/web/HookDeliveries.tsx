import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Delivery, Hook } from '../hook-contract.ts'
import { noticesApi } from './api.ts'
import styles from './Hooks.module.css'
import { SendAgainButton } from './SendAgainButton.tsx'
import { useFailureWords } from './useFailureWords.ts'
import { useKindWords } from './useKindWords.ts'

/** What a hook was told and what came of each message: what holds the others back first, then the newest. */
export const HookDeliveries = ({ hook }: { hook: Hook }) => {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const question = { id: hook.id, size: SIZE }
  const { asked, pagerOf } = usePages(question, { page, turn: setPage })
  const read = useRead(noticesApi.listDeliveries, { ...question, ...asked })
  const columns = useColumns(!hook.stoppedAt)
  return (
    <>
      <Panel title={t`Tin gửi ${hook.name}`} flush>
        <DataTable
          caption={t`Tin gửi ${hook.name}`} columns={columns} rows={read.data?.rows} keyOf={({ id }) => id} error={read.error} busy={read.isPlaceholderData}
          card={(row) => <div className={styles.card}>{columns.map(({ key, cell }) => <div key={key}>{cell(row)}</div>)}</div>}
          empty={<EmptyState title={t`Chưa có tin nào.`} hint={t`Tin hiện ở đây khi có việc thuộc loại đã chọn; gửi thử để kiểm tra địa chỉ.`} />}
        />
      </Panel>
      <Pager {...pagerOf(read, SIZE)} />
    </>
  )
}

const SIZE = 30

const useColumns = (stands: boolean): Column<Delivery>[] => {
  const { t } = useLingui()
  const kinds = useKindWords()
  return [
    { key: 'kind', title: t`Tin`, cell: ({ kind, day }) => <TwoLines top={kind === 'test' ? t`Tin thử` : kinds[kind]} bottom={formatDay(day)} /> },
    { key: 'state', title: t`Tình trạng`, cell: (row) => <DeliveryState row={row} /> },
    { key: 'tried', title: t`Số lần gửi`, end: true, cell: ({ tried }) => <>{tried}<span className={styles.onCard}> <Trans>lần gửi</Trans></span></> },
    { key: 'id', title: t`Mã tin`, cell: ({ id }) => <code className={styles.id}>{id}</code> },
    { key: 'act', title: t`Thao tác`, end: true, screenOnly: true, cell: (row) => stands && !row.sentAt && (row.tried > 0 || row.givenUpAt !== null) && <SendAgainButton row={row} /> },
  ]
}

const DeliveryState = ({ row: { sentAt, givenUpAt, nextAt, status, failure, tried } }: { row: Delivery }) => {
  const { t } = useLingui()
  const words = useFailureWords()
  const why = failure && <>{words[failure]}{status !== null && <> ({status})</>}</>
  if (sentAt) return <TwoLines top={<StateBadge tone="done">{t`Đã nhận`}</StateBadge>} bottom={<>{formatInstant(sentAt)} ({status})</>} />
  if (givenUpAt) return <TwoLines top={<StateBadge tone="idle">{t`Thôi gửi`}</StateBadge>} bottom={why} />
  if (tried === 0) return <StateBadge tone="wait">{t`Chờ gửi`}</StateBadge>
  return <TwoLines top={<StateBadge tone="late">{t`Chờ gửi lại`}</StateBadge>} bottom={<>{why}{nextAt && <> · <Trans>gửi lại lúc {formatInstant(nextAt)}</Trans></>}</>} />
}
