import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { intakeApi } from './api.ts'

/** Imports that were sent and not yet carried out: the panel this room offers to my work. */
export const WaitingImports = () => {
  const { t } = useLingui()
  const { data } = useRead(intakeApi.listImports, { size: 20 })
  const waiting = data?.rows.filter(({ state }) => state === 'ready' || state === 'has_questions' || state === 'has_errors') ?? []
  if (waiting.length === 0) return null
  return (
    <Panel title={`${t`Tệp nhập đang dở`} (${waiting.length})`}>
      <ul style={{ display: 'grid', gap: 8, fontSize: 13 }}>
        {waiting.map(({ id, state, files, uploadedBy, uploadedAt, errorCount, changeCount }) => (
          <li key={id} data-work-item tabIndex={-1}>
            <To href={`/nhap-lieu/${id}`}>{files.map(({ name }) => name).join('; ')}</To>
            <p style={{ fontSize: 12, color: 'var(--muted)' }}>
              {uploadedBy} · {formatInstant(uploadedAt)} · {state === 'ready' ? <Trans>{formatAmount(String(changeCount))} thay đổi, chờ bấm nhập</Trans> : state === 'has_errors' ? <Trans>{formatAmount(String(errorCount))} lỗi cần sửa</Trans> : <Trans>còn chỗ chưa rõ cần trả lời</Trans>}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
