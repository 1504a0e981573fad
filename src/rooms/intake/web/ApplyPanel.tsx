import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Import } from '../contract.ts'
import { intakeApi } from './api.ts'
import styles from './ApplyPanel.module.css'
import { useImportSentence } from './useImportSentence.ts'

/** One button that says exactly what it will do. */
export const ApplyPanel = ({ tried }: { tried: Import }) => {
  const { t } = useLingui()
  const sentence = useImportSentence(tried)
  const { run, sending, refusal } = useAct(intakeApi.applyImport)
  const apply = async () => {
    const applied = await run({ id: tried.id, version: tried.version })
    if (applied) notify(t`Đã nhập ${formatAmount(String(applied.changeCount))} thay đổi.`)
  }
  return (
    <div className={styles.panel}>
      <ErrorNote refusal={refusal} />
      <Button size="md" classNames={{ root: styles.button ?? '', label: styles.label ?? '' }} leftSection={<IconCheck size={18} />} loading={sending} onClick={() => void apply()}><Trans>Nhập {sentence}</Trans></Button>
      <p className={styles.note}><Trans>Tất cả được ghi trong một lần: hoặc tất cả, hoặc không gì cả. Sau đó vẫn hoàn tác được nếu chưa ai làm tiếp.</Trans></p>
    </div>
  )
}
