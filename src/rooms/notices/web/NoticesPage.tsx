import { Button, SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBell, IconChecks } from '@tabler/icons-react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { noticesApi } from './api.ts'
import { NoticeLine } from './NoticeLine.tsx'
import styles from './Notices.module.css'

/** Thông báo: what I was told, unread first or all, newest first; read one by one or all at once. */
export const NoticesPage = () => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const all = filters['show'] === 'all'
  const before = filters['before']
  const { data, error, isPlaceholderData } = useRead(noticesApi.listNotices, { unread: !all, ...(before && { before }) })
  const one = useAct(noticesApi.markNoticesRead)
  const every = useAct(noticesApi.markAllNoticesRead)
  const newest = before ? undefined : data?.rows[0]?.id
  if (!data) return error ? <Page title={t`Thông báo`}><ErrorNote error={error} /></Page> : <PageWaiting />
  const unread = data.unread > 99 ? '99+' : String(data.unread)
  return (
    <Page title={t`Thông báo`} narrow actsBeside note={data.unread > 0 ? <Trans>{unread} chưa đọc</Trans> : <Trans>Đã đọc hết</Trans>} acts={<Button component={To} href="/tai-khoan" variant="default"><Trans>Cách nhận thông báo</Trans></Button>}>
      <div className={styles.bar}>
        <SegmentedControl aria-label={t`Hiện thông báo nào`} value={all ? 'all' : 'unread'} onChange={(show) => set({ show: show === 'all' ? 'all' : undefined, before: undefined })} data={[{ value: 'unread', label: t`Chưa đọc` }, { value: 'all', label: t`Tất cả` }]} />
        {newest && data.unread > 0 && <Button variant="default" leftSection={<IconChecks size={16} />} loading={every.sending} onClick={() => void every.run({ until: newest })}><Trans>Đánh dấu đã đọc hết</Trans></Button>}
      </div>
      <ErrorNote refusal={every.refusal ?? one.refusal} />
      <Panel flush>
        {data.rows.length === 0
          ? <EmptyState icon={<IconBell size={32} stroke={1.4} />} title={all ? t`Chưa có thông báo nào.` : t`Không còn thông báo chưa đọc.`} hint={all ? t`Khi được giao việc, đến hạn, bị trả lại kết quả hay được nhắc đến, thông báo hiện ở đây.` : t`Chọn “Tất cả” để xem lại những thông báo đã đọc.`} />
          : <ul className={styles.list} aria-busy={isPlaceholderData}>{data.rows.map((notice) => <NoticeLine key={notice.id} notice={notice} onRead={() => void one.run({ ids: [notice.id] })} />)}</ul>}
        {(before || data.next) && (
          <div className={styles.pager}>
            {before && <Button variant="default" onClick={() => set({ before: undefined })}><Trans>Về mới nhất</Trans></Button>}
            {data.next && <Button variant="default" onClick={() => set({ before: data.next ?? undefined })}><Trans>Xem cũ hơn</Trans></Button>}
          </div>
        )}
      </Panel>
    </Page>
  )
}
