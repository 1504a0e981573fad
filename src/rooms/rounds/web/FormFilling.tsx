import { Button, Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport } from '@tabler/icons-react'
import { useRef } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { showFirstFault } from '../../../kit/web/firstFault.ts'
import type { PartForm } from '../part-contract.ts'
import { FillTable } from './FillTable.tsx'
import styles from './Rounds.module.css'
import { SavedElsewhere } from './SavedElsewhere.tsx'
import { useFilling } from './useFilling.ts'

/** A form being filled: saved as often as one likes, handed in once it has no fault. */
export const FormFilling = ({ partId, form, onOwn }: { partId: string; form: PartForm; onOwn: (formId: string) => void }) => {
  const { t } = useLingui()
  const place = useRef<HTMLFormElement>(null)
  const { written, write, save, send, take, keep, elsewhere, isUnsaved, busy, isSaving, isHanding, refusal, guard } = useFilling(partId, form)
  const tooLong = refusal?.issues.find(({ path }) => path === 'remark')
  const handIn = async () => {
    if (!await send()) showFirstFault(place.current)
  }
  const fillFromOwn = async () => {
    if (!isUnsaved || await save()) onOwn(form.id)
  }
  return (
    <form ref={place} className={styles.stack} onSubmit={(event) => event.preventDefault()} noValidate>
      {form.filling?.fileName && <p className={styles.more}><Trans>Đọc từ tệp {form.filling.fileName}; hãy xem lại rồi gửi.</Trans></p>}
      <FillTable form={form} cells={written.cells} onCells={(cells) => write({ cells })} reasons={written.reasons} onReasons={(reasons) => write({ reasons })} faults={form.filling?.faults ?? []} />
      <Textarea label={t`Đánh giá, ý kiến`} description={t`Cấp trên có thể trích, có ghi nguồn.`} autosize minRows={2} maxRows={12} error={tooLong?.message} value={written.remark} onChange={(event) => write({ remark: event.currentTarget.value })} />
      {elsewhere ? <SavedElsewhere form={form} written={written} theirs={elsewhere} onTake={take} onKeep={keep} /> : <ErrorNote refusal={refusal && { ...refusal, issues: refusal.issues.filter((issue) => issue !== tooLong) }} />}
      <div className={styles.acts} data-no-print>
        <Button loading={isHanding} disabled={busy && !isHanding} onClick={() => void handIn()}>{form.submissions.length > 0 ? <Trans>Gửi lại biểu</Trans> : <Trans>Gửi biểu</Trans>}</Button>
        <Button variant="default" loading={isSaving} disabled={isHanding} onClick={() => void save()}><Trans>Lưu, chưa gửi</Trans></Button>
        <Button variant="subtle" leftSection={<IconTableImport size={16} />} disabled={busy} onClick={() => void fillFromOwn()}><Trans>Nộp bằng bảng của đơn vị</Trans></Button>
        {isUnsaved && !busy && <span className={styles.more}><Trans>Có chỗ chưa lưu</Trans></span>}
      </div>
      {guard}
    </form>
  )
}
