import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import applying from './ApplyPanel.module.css'
import { intakeApi } from './api.ts'
import imports from './Import.module.css'
import type { Load } from './sending-load.ts'
import { useImportWords } from './useImportWords.ts'

/** What a long file would change, and the word that it be written. */
export const LoadReady = ({ load }: { load: Load }) => {
  const words = useImportWords()
  const { run, sending, refusal } = useAct(intakeApi.writeLoad)
  const { summary = {}, rows = 0, unchanged = 0 } = load.found ?? {}
  const [lines, changes, same] = [rows, Object.values(summary).reduce((sum, count) => sum + count, 0), unchanged].map((count) => formatAmount(String(count)))
  return (
    <>
      <dl className={imports.summary}>
        {Object.entries(summary).filter(([, count]) => count > 0).map(([kind, count]) => <div key={kind}><dt>{words.change(kind)}</dt><dd>{formatAmount(String(count))}</dd></div>)}
        {unchanged > 0 && <div><dt><Trans>Không đổi</Trans></dt><dd>{same}</dd></div>}
      </dl>
      <div className={applying.panel}>
        <ErrorNote refusal={refusal} />
        <Button size="md" classNames={{ root: applying.button ?? '', label: applying.label ?? '' }} leftSection={<IconCheck size={18} />} loading={sending} onClick={() => void run({ id: load.id })}><Trans>Nhập {lines} dòng, {changes} thay đổi</Trans></Button>
        <p className={applying.note}><Trans>Máy chủ ghi ở phía sau: hoặc tất cả, hoặc không gì cả. Trong lúc ghi, việc và người có trong tệp chưa nhận thêm kết quả hay việc mới, nên hãy chọn lúc ít người làm. Tệp lớn không hoàn tác được.</Trans></p>
      </div>
    </>
  )
}
