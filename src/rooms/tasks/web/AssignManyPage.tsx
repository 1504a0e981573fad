import { Trans, useLingui } from '@lingui/react/macro'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { type Field, textOf, type Values } from '../../../kit/web/fields.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { asOfToday } from '../../../kit/web/scope.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { tasksApi } from './api.ts'
import { HolderLines, type HolderLine } from './HolderLines.tsx'
import { alongOf, newDraft, termsOf } from './terms.ts'
import { useAlongFields } from './useAlongFields.tsx'
import { useDocumentField } from './useDocumentField.tsx'
import { useTermFields } from './useTermFields.tsx'
import { useToday } from './useToday.ts'

/** Giao nhiều việc: the same task to many people by one document, each with a plan of their own where it differs. */
export const AssignManyPage = () => {
  const { t } = useLingui()
  const go = useGo()
  const today = useToday()
  const fields = useManyFields()
  if (!today) return <PageWaiting />
  return (
    <Page
      narrow
      title={t`Giao một việc cho nhiều người`}
      trail={<><To href="/giao-viec"><Trans>Giao một việc</Trans></To></>}
      note={<Trans>Tất cả được giao trong một lần, hoặc không việc nào được giao. Có sẵn trong Excel thì <To href="/giao-viec/dan">dán các ô</To>, hoặc <To href="/nhap-lieu">nhập cả tệp</To>.</Trans>}
    >
      <Panel>
        <ActBody
          act={tasksApi.assignTasks}
          fields={fields}
          initial={newDraft(today)}
          toInput={inputOf}
          submit={t`Giao cho tất cả`}
          done={t`Đã giao cho tất cả những người trong danh sách.`}
          onDone={() => void go(asOfToday('/viec?sort=-code'))}
        />
      </Panel>
    </Page>
  )
}

const useManyFields = (): Field[] => {
  const { t } = useLingui()
  const terms = useTermFields()
  const along = useAlongFields()
  const document = useDocumentField(t`Văn bản giao việc`)
  return [
    ...terms,
    {
      kind: 'own', name: 'holders', label: t`Những người được giao`, missing: t`Hãy chọn ít nhất một người.`,
      render: ({ value, onChange, error, values }) => (
        <HolderLines lines={(value as HolderLine[] | undefined) ?? []} onChange={onChange} error={error} counted={values['by'] !== 'product'} measure={textOf(values['measure'])} />
      ),
    },
    ...along,
    document,
    { kind: 'check', name: 'supplementary', label: t`Giao bổ sung, không phải lần giao đầu` },
  ]
}

const inputOf = (filled: Values) => ({
  tasks: (filled['holders'] as HolderLine[]).map(({ postId, plan }) => ({
    ...termsOf({ ...filled, ...(plan && { plan }) }),
    ...alongOf(filled),
    holder: { kind: 'post' as const, postId },
  })),
  document: filled['document'] as Parameters<typeof tasksApi.assignTasks>[0]['document'],
  supplementary: filled['supplementary'] === true,
})
