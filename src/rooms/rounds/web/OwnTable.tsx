import { Button, Loader } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FileDrop } from '../../../kit/web/FileDrop.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { PartForm } from '../part-contract.ts'
import { roundsApi } from './api.ts'
import { OwnFaults } from './OwnFaults.tsx'
import { OwnIssued } from './OwnIssued.tsx'
import { OwnMatching } from './OwnMatching.tsx'
import { OwnPlace } from './OwnPlace.tsx'
import { OwnPreview } from './OwnPreview.tsx'
import styles from './OwnTable.module.css'
import { useOwnReading } from './useOwnReading.ts'

export interface OwnTableProps { partId: string; form: PartForm; onDone: () => void; onTouch: () => void }

/** A table of the unit's own, from the file to the draft: where its headings stand, which column is which, what would be filled. */
export const OwnTable = ({ partId, form, onDone, onTouch }: OwnTableProps) => {
  const { t } = useLingui()
  const { file, reading, refusal, waiting, choose, change } = useOwnReading({ id: partId, formId: form.id })
  const filling = useAct(roundsApi.fillFromOwnTable)
  const fill = async () => {
    if (!file || !reading?.heading) return
    const { sheet, heading, mapping } = reading
    const done = await filling.run({ id: partId, formId: form.id, file, sheet, heading, mapping, version: form.filling?.version ?? 0, formVersion: form.version })
    if (!done) return
    notify(t`Đã điền ${form.code} bằng bảng của đơn vị; hãy xem lại rồi gửi.`)
    onDone()
  }
  const take = (files: File[]) => {
    onTouch()
    filling.renew()
    choose(files)
  }
  return (
    <div className={styles.steps} aria-busy={waiting}>
      <p><Trans>Chọn tệp Excel hoặc CSV của đơn vị. Chương trình tìm tiêu đề, ghép cột với biểu “{form.title}”; đồng chí xem, sửa rồi mới điền. Chưa gửi gì lên cấp trên.</Trans></p>
      <FileDrop label={t`Bảng của đơn vị`} files={file ? [file] : []} onChange={take} accept=".xlsx,.csv" multiple={false} />
      {waiting && !reading && <Loader size="sm" aria-label={t`Đang đọc tệp`} />}
      <ErrorNote refusal={refusal} />
      {refusal?.code.startsWith('form_code') && <p className={styles.note}><Trans>Tệp có mã biểu được đọc bằng “Điền bằng tệp” ở đầu trang, đúng đơn vị và đúng đợt của nó.</Trans></p>}
      {reading?.issued && file && <OwnIssued partId={partId} file={file} onDone={onDone} />}
      {reading && !reading.issued && (
        <>
          <OwnPlace reading={reading} onChange={change} />
          {reading.heading && <OwnMatching form={form} reading={reading} onMapping={(mapping) => change({ sheet: reading.sheet, ...(reading.heading && { heading: reading.heading }), mapping, isMatched: true })} />}
          <OwnFaults faults={reading.faults} />
          {reading.heading && <OwnPreview form={form} reading={reading} />}
          <ErrorNote refusal={filling.refusal} />
          <div className={styles.acts}>
            <Button loading={filling.sending} disabled={waiting || reading.heading === null || reading.faults.some(({ blocking }) => blocking)} onClick={() => void fill()}><Trans>Điền vào biểu, chưa gửi</Trans></Button>
            <Button variant="default" onClick={onDone} disabled={filling.sending}><Trans>Thôi</Trans></Button>
          </div>
        </>
      )}
    </div>
  )
}
