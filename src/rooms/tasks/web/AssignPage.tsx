import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconUsersPlus } from '@tabler/icons-react'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { type Field, textOf, type Values } from '../../../kit/web/fields.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { asOfToday } from '../../../kit/web/scope.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { tasksApi } from './api.ts'
import { HolderPicker } from './HolderPicker.tsx'
import { newDraft, termsOf } from './terms.ts'
import { useDocumentField } from './useDocumentField.tsx'
import { useTermFields } from './useTermFields.tsx'
import { useToday } from './useToday.ts'

/** Giao một việc: to whom, what, by which document. */
export const AssignPage = () => {
  const { t } = useLingui()
  const go = useGo()
  const today = useToday()
  const fields = useAssignFields()
  if (!today) return <PageWaiting />
  return (
    <Page
      narrow
      title={t`Giao một việc`}
      note={<Trans>Người được giao thấy việc ngay; mọi lần điều chỉnh sau này đều được giữ lại.</Trans>}
      acts={<Button component={To} href="/giao-viec/nhieu" variant="default" leftSection={<IconUsersPlus size={16} />}><Trans>Giao cho nhiều người</Trans></Button>}
    >
      <Panel>
        <ActBody
          act={tasksApi.assignTask}
          fields={fields}
          initial={newDraft(today)}
          toInput={inputOf}
          submit={t`Giao việc`}
          done={t`Đã giao việc.`}
          onDone={({ id }) => void go(asOfToday(`/viec/${id}`))}
        />
      </Panel>
    </Page>
  )
}

const useAssignFields = (): Field[] => {
  const { t } = useLingui()
  const terms = useTermFields()
  const document = useDocumentField(t`Văn bản giao việc`)
  return [
    {
      kind: 'own', name: 'postId', label: t`Người được giao`, missing: t`Hãy chọn cán bộ được giao việc.`,
      render: ({ value, onChange, error }) => <HolderPicker label={t`Người được giao`} required postId={(value as string | undefined) ?? null} onChange={onChange} error={error} />,
    },
    ...terms,
    document,
    { kind: 'text', name: 'clause', label: t`Mục, phụ lục của văn bản`, half: true },
    { kind: 'check', name: 'supplementary', label: t`Giao bổ sung, không phải lần giao đầu` },
  ]
}

const inputOf = (filled: Values) => ({
  ...termsOf(filled),
  holder: { kind: 'post' as const, postId: textOf(filled['postId']) },
  document: filled['document'] as Parameters<typeof tasksApi.assignTask>[0]['document'],
  supplementary: filled['supplementary'] === true,
  ...(filled['clause'] ? { clause: textOf(filled['clause']) } : {}),
})
