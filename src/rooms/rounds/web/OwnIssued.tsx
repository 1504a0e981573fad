import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { roundsApi } from './api.ts'
import styles from './OwnTable.module.css'

/** The workbook that was issued for this very part: taken by its codes, the ordinary way. */
export const OwnIssued = ({ partId, file, onDone }: { partId: string; file: File; onDone: () => void }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(roundsApi.takeWorkbook)
  const take = async () => {
    if (!await run({ id: partId, file })) return
    notify(t`Đã điền các biểu có mã trong tệp. Hãy xem lại rồi gửi.`)
    onDone()
  }
  return (
    <>
      <p className={styles.note}><Trans>Đây là tệp đã cấp cho chính đơn vị và đợt này. Tệp được đọc theo mã biểu, không phải ghép cột; các biểu có mã trong tệp đều được điền.</Trans></p>
      <ErrorNote refusal={refusal} />
      <div className={styles.acts}><Button loading={sending} onClick={() => void take()}><Trans>Điền theo mã biểu</Trans></Button></div>
    </>
  )
}
