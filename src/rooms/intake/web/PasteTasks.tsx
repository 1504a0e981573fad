import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { apiOf } from '../../../kit/web/client.ts'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { Field, Values } from '../../../kit/web/fields.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { tasks } from '../../tasks/contract.ts'
import type { Pasted } from './api.ts'

/** Pasted tasks, assigned by one document in one act: all that are read right, or none. */
export const PasteTasks = ({ rows, onDone }: { rows: Pasted['rows']; onDone: () => void }) => {
  const { t } = useLingui()
  const navigate = useNavigate()
  const ready = rows.flatMap(({ task }) => (task ? [task] : []))
  if (ready.length === 0) return null
  const fields: Field[] = [
    {
      kind: 'own', name: 'document', label: t`Văn bản giao việc`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`,
      render: ({ onChange, error }) => <DocumentInput label={t`Văn bản giao việc`} onChange={onChange} error={error} />,
    },
    { kind: 'check', name: 'supplementary', label: t`Giao bổ sung, không phải lần giao đầu` },
  ]
  return (
    <Panel title={t`Giao theo một văn bản`} note={t`Các dòng còn ô phải sửa không được giao lần này.`}>
      <ActBody
        act={tasksApi.assignTasks}
        fields={fields}
        toInput={(filled) => inputOf(ready, filled)}
        submit={t`Giao ${ready.length} việc`}
        done={t`Đã giao ${ready.length} việc.`}
        onDone={() => {
          onDone()
          void navigate({ href: '/viec?sort=-code' })
        }}
      />
    </Panel>
  )
}

const tasksApi = apiOf<typeof tasks>('tasks')

const inputOf = (ready: NonNullable<Pasted['rows'][number]['task']>[], filled: Values) =>
  ({ tasks: ready, document: filled['document'], supplementary: filled['supplementary'] === true }) as Parameters<typeof tasksApi.assignTasks>[0]
