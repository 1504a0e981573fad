import { TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import type { ActDraft } from './actDraft.ts'
import styles from './Fields.module.css'

/** The decision: what it is called, from which day it holds, by which document. */
export const DecisionPanel = ({ draft, onChange }: { draft: ActDraft; onChange: (changes: Partial<ActDraft>) => void }) => {
  const { t } = useLingui()
  const { today } = useSources()
  const { on } = draft
  return (
    <Panel title={t`Quyết định`}>
      <div className={styles.grid}>
        <TextInput className={styles.wide ?? ''} label={t`Tên lần sắp xếp`} placeholder={t`Sáp nhập các xã của huyện …`} withAsterisk value={draft.title} onChange={(event) => onChange({ title: event.currentTarget.value })} />
        <DayInput label={t`Ngày đầu tiên của tổ chức mới`} withAsterisk value={on} onChange={(day) => onChange({ on: day })} />
        <p className={styles.when}>
          {!on && <Trans>Chọn ngày để xem trước được.</Trans>}
          {on && on > today && <Trans>Ngày này chưa tới: phương án được ghi lại và tự thực hiện vào ngày {formatDay(on)}.</Trans>}
          {on && on < today && <Trans>Ngày này đã qua: tổ chức từ ngày {formatDay(on)} được ghi lại cho đúng; ai xem lại vẫn thấy hôm nay mới biết.</Trans>}
        </p>
        <div className={styles.wide}><DocumentInput label={t`Văn bản quyết định`} initial={draft.document} onDraft={(document) => onChange({ document })} /></div>
      </div>
    </Panel>
  )
}
