import { Button, Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { PartForm } from '../part-contract.ts'
import { roundsApi } from './api.ts'
import { FillTable } from './FillTable.tsx'
import { firstCells, rowsOf } from './filled.ts'
import styles from './Rounds.module.css'

/** A form being filled: saved as often as one likes, handed in once it has no fault. */
export const FormFilling = ({ partId, form, onOwn }: { partId: string; form: PartForm; onOwn: (formId: string) => void }) => {
  const { t } = useLingui()
  const [cells, setCells] = useState(() => firstCells(form))
  const [reasons, setReasons] = useState(form.filling?.reasons ?? {})
  const [remark, setRemark] = useState(form.filling?.remark ?? form.submissions[0]?.remark ?? '')
  const saving = useAct(roundsApi.saveFilling)
  const handing = useAct(roundsApi.handIn)
  const save = () => saving.run({ id: partId, formId: form.id, version: form.filling?.version ?? 0, formVersion: form.version, rows: rowsOf(cells), remark: remark || null, reasons })
  const saveOnly = async () => {
    if (await save()) notify(t`Đã lưu ${form.code}; chưa gửi.`)
  }
  const send = async () => {
    const saved = await save()
    if (saved && await handing.run({ id: partId, formId: form.id, version: saved.version })) notify(t`Đã gửi ${form.code}.`)
  }
  const fillFromOwn = async () => {
    if (JSON.stringify(rowsOf(cells)) === JSON.stringify(rowsOf(firstCells(form))) || await save()) onOwn(form.id)
  }
  return (
    <div className={styles.stack}>
      {form.filling?.fileName && <p className={styles.more}><Trans>Đọc từ tệp {form.filling.fileName}; hãy xem lại rồi gửi.</Trans></p>}
      <FillTable form={form} cells={cells} onCells={setCells} reasons={reasons} onReasons={setReasons} faults={form.filling?.faults ?? []} />
      <Textarea label={t`Đánh giá, ý kiến`} description={t`Cấp trên có thể trích, có ghi nguồn.`} autosize minRows={2} maxRows={12} value={remark} onChange={(event) => setRemark(event.currentTarget.value)} />
      <ErrorNote refusal={handing.refusal ?? saving.refusal} />
      <div className={styles.acts} data-no-print>
        <Button loading={handing.sending} disabled={saving.sending} onClick={() => void send()}>{form.submissions.length > 0 ? <Trans>Gửi lại biểu</Trans> : <Trans>Gửi biểu</Trans>}</Button>
        <Button variant="default" loading={saving.sending && !handing.sending} onClick={() => void saveOnly()}><Trans>Lưu, chưa gửi</Trans></Button>
        <Button variant="subtle" leftSection={<IconTableImport size={16} />} disabled={saving.sending || handing.sending} onClick={() => void fillFromOwn()}><Trans>Nộp bằng bảng của đơn vị</Trans></Button>
      </div>
    </div>
  )
}
