import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { IconClipboardList } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { postAt } from '../../../kit/posts.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { Timeline } from '../../../kit/web/Timeline.tsx'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { peopleApi } from './api.ts'
import styles from './PersonPage.module.css'

type Person = Awaited<ReturnType<typeof peopleApi.readPerson>>

/** Trang một cán bộ: posts through time, who manages them, what the person is in charge of, and the way to the tasks. */
export const PersonPage = () => {
  const { t } = useLingui()
  const { id } = useParams({ strict: false })
  const read = useRead(peopleApi.readPerson, { id: id ?? '', ...useScope().view })
  const person = read.data
  if (!person) return <Page title={t`Cán bộ`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={240} />}</Page>
  return (
    <Page
      title={person.name}
      trail={<To href="/can-bo"><Trans>Cán bộ</Trans></To>}
      note={person.posts.map((post) => postAt(post.title, post.unitLabel)).join('; ')}
      acts={<Button component={To} href={addressOf('/viec', { holderId: person.id })} leftSection={<IconClipboardList size={16} />}><Trans>Việc đang giữ</Trans></Button>}
    >
      <div className={styles.columns}>
        <Panel title={t`Chức vụ qua thời gian`}><Posts person={person} /></Panel>
        <div className={styles.aside}>
          <Panel title={t`Thông tin`}>
            <Facts rows={[[t`Mã cán bộ`, person.code], [t`Ngày sinh`, person.bornOn && formatDay(person.bornOn)], [t`Tài khoản`, person.account?.username ?? t`Chưa có tài khoản`]]} />
          </Panel>
          {person.relations.length > 0 && <Panel title={t`Phụ trách, theo dõi, giúp đỡ`}><Relations person={person} /></Panel>}
        </div>
      </div>
    </Page>
  )
}

const Posts = ({ person }: { person: Person }) => {
  const { t } = useLingui()
  return (
    <Timeline
      happenings={person.allPosts.map((post) => ({
        key: post.id,
        at: `${post.fromOn ? formatDay(post.fromOn) : '…'} – ${post.untilOn ? formatDay(post.untilOn) : t`nay`}`,
        tone: post.untilOn ? 'idle' : 'going',
        title: <>{post.title}{post.concurrent && <> <StateBadge tone="idle">{t`Kiêm nhiệm`}</StateBadge></>}</>,
        by: <To href={addressOf('/to-chuc', { code: post.unitCode })}>{post.unitLabel}</To>,
        body: post.managedBy && <Trans>Diện {post.managedBy} quản lý</Trans>,
      }))}
    />
  )
}

const Relations = ({ person }: { person: Person }) => {
  const { t } = useLingui()
  const names = { in_charge: t`Phụ trách`, follower: t`Theo dõi`, helper: t`Giúp đỡ` }
  return (
    <ul className={styles.relations}>
      {person.relations.map((one) => (
        <li key={one.id}>
          <TwoLines
            top={<>{names[one.kind]} <To href={addressOf('/to-chuc', { code: one.unitCode })}>{one.unitLabel}</To></>}
            bottom={one.untilOn ? t`Theo ${one.document}; từ ${formatDay(one.fromOn)} đến ${formatDay(one.untilOn)}` : t`Theo ${one.document}; từ ${formatDay(one.fromOn)}`}
          />
        </li>
      ))}
    </ul>
  )
}
