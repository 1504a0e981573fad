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
import { alongOf, newDraft, termsOf } from './terms.ts'
import { useAlongFields } from './useAlongFields.tsx'
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
          initial={{ ...newDraft(today), holderKind: 'post' }}
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
  const along = useAlongFields()
  const document = useDocumentField(t`Văn bản giao việc`)
  return [
    {
      kind: 'choice', name: 'holderKind', label: t`Giao cho`, missing: t`Hãy chọn một trong hai.`, half: true,
      options: [{ value: 'post', label: t`Một cán bộ, theo chức vụ` }, { value: 'unit', label: t`Một tổ chức, đơn vị` }],
    },
    { kind: 'unit', name: 'holderUnitNo', label: t`Đơn vị được giao`, missing: t`Hãy chọn đơn vị được giao việc.`, when: toUnit },
    {
      kind: 'own', name: 'postId', label: t`Người được giao`, missing: t`Hãy chọn cán bộ được giao việc.`, when: (values) => !toUnit(values),
      render: ({ value, onChange, error }) => <HolderPicker label={t`Người được giao`} required postId={(value as string | undefined) ?? null} onChange={onChange} error={error} />,
    },
    ...terms,
    ...along,
    document,
    { kind: 'text', name: 'clause', label: t`Mục, phụ lục của văn bản`, half: true },
    { kind: 'check', name: 'supplementary', label: t`Giao bổ sung, không phải lần giao đầu` },
  ]
}

const toUnit = (values: Values) => values['holderKind'] === 'unit'

const inputOf = (filled: Values) => ({
  ...termsOf(filled),
  ...alongOf(filled),
  holder: toUnit(filled) ? { kind: 'unit' as const, unitNo: Number(filled['holderUnitNo']) } : { kind: 'post' as const, postId: textOf(filled['postId']) },
  document: filled['document'] as Parameters<typeof tasksApi.assignTask>[0]['document'],
  supplementary: filled['supplementary'] === true,
  ...(filled['clause'] ? { clause: textOf(filled['clause']) } : {}),
})
