import { Trans, useLingui } from '@lingui/react/macro'
import { postAt } from '../../../kit/posts.ts'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { type Field, textOf, type Values } from '../../../kit/web/fields.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { asOfToday } from '../../../kit/web/scope.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { peopleApi, tasksApi } from './api.ts'
import { alongOf, newDraft, termsOf } from './terms.ts'
import { useAlongFields } from './useAlongFields.tsx'
import { useTermFields } from './useTermFields.tsx'
import { useToday } from './useToday.ts'

/** Đề xuất việc: what I want to take on this year, for my managing body to adjust and assign. */
export const ProposePage = () => {
  const { t } = useLingui()
  const go = useGo()
  const today = useToday()
  const posts = useMyPosts()
  const terms = useTermFields()
  const along = useAlongFields({ helpers: false })
  if (!today || !posts) return <PageWaiting />
  const fields: Field[] = [
    ...(posts.length > 1 ? [{ kind: 'choice' as const, name: 'postId', label: t`Theo chức vụ`, missing: t`Hãy chọn chức vụ.`, options: posts }] : []),
    ...terms,
    ...along,
  ]
  return (
    <Page narrow title={t`Đề xuất việc đột phá, đổi mới`} note={<Trans>Cơ quan quản lý xem, điều chỉnh nếu cần rồi giao theo văn bản.</Trans>}>
      <Panel>
        {posts.length === 0 ? (
          <EmptyState title={t`Đồng chí chưa có chức vụ nào trong danh sách cán bộ.`} hint={t`Hãy nhờ quản trị bổ sung chức vụ rồi đề xuất việc theo chức vụ đó.`} />
        ) : (
          <ActBody
            act={tasksApi.proposeTask}
            fields={fields}
            initial={{ ...newDraft(today), postId: posts[0]?.value }}
            toInput={(filled) => inputOf(filled, posts[0]?.value ?? '')}
            submit={t`Gửi đề xuất`}
            done={t`Đã gửi đề xuất.`}
            onDone={({ id }) => void go(asOfToday(`/viec/${id}`))}
          />
        )}
      </Panel>
    </Page>
  )
}

const useMyPosts = () => {
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 }).data
  const person = useRead(peopleApi.readPerson, { id: session?.personId ?? '' }, { enabled: Boolean(session) }).data
  return person?.posts.map((post) => ({ value: post.id, label: postAt(post.title, post.unitLabel) }))
}

const inputOf = (filled: Values, only: string) => ({
  ...termsOf(filled),
  milestones: alongOf(filled).milestones,
  holder: { kind: 'post' as const, postId: textOf(filled['postId']) || only },
})
