import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { reportsApi } from './api.ts'
import { LateFollower } from './LateFollower.tsx'
import { LateNobody } from './LateNobody.tsx'
import type { UrgeSlot } from './lateAddress.ts'
import type { OverviewQuestion } from './question.ts'
import styles from './LatePanel.module.css'

/** What is late, by who is in charge of, follows or helps the unit; and where nobody does. */
export const LatePanel = ({ question, urge }: UrgeSlot & { question: OverviewQuestion }) => {
  const { t } = useLingui()
  const read = useRead(reportsApi.readLate, question, { freshFor: 60_000 })
  const late = read.data
  const asked = { ...question, ...assignedIn(question.part, late?.topNo) }
  const followed = late?.people.filter(({ accepted }) => accepted > 0)
  return (
    <Panel flush title={t`Quá hạn theo người theo dõi`} note={t`Người phụ trách, theo dõi, giúp đỡ đơn vị vào ngày đang xem; một việc tính một lần cho mỗi người.`}>
      {read.error && <ErrorNote error={read.error} onRetry={() => void read.refetch()} />}
      {!late && !read.error && <Skeleton height={120} m="md" />}
      {late && followed?.length === 0 && late.nobody.length === 0 && <EmptyState title={t`Không có việc nào quá hạn.`} hint={t`Mọi việc đến hạn đều đã đạt kế hoạch năm.`} />}
      {followed && followed.length > 0 && (
        <ul className={styles.list}>{followed.map((person) => <LateFollower key={person.personId} person={person} question={asked} urge={urge} />)}</ul>
      )}
      {late && late.nobody.length > 0 && (
        <>
          <h3 className={styles.heading}><Trans>Chưa có người phụ trách, theo dõi</Trans></h3>
          <LateNobody units={late.nobody} question={asked} />
        </>
      )}
    </Panel>
  )
}

// The part of the tasks in the words of the task list: by the unit at the top, or by any other.
const assignedIn = (part: OverviewQuestion['part'], topNo: number | null | undefined) => {
  if (!part || !topNo) return {}
  return part === 'provincial' ? { assigningUnitNo: topNo } : { notAssigningUnitNo: topNo }
}
