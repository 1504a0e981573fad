import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarTime, IconCheck } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { asOfToday } from '../../../kit/web/scope.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { type ActDraft, wholeDocument } from './actDraft.ts'
import { reorganisationApi } from './api.ts'
import styles from './ApplyPanel.module.css'
import { countsOf } from './stepForm.ts'
import type { PreviewReading } from './usePreview.ts'
import { useCountWords } from './useStepWords.tsx'
import { WorkingBar } from './WorkingBar.tsx'

export interface ApplyPanelProps { draft: ActDraft; preview: PreviewReading; may: boolean | undefined; onDone: () => void }

/** One button that says exactly what it will do, or what is still missing. */
export const ApplyPanel = ({ draft, preview, may, onDone }: ApplyPanelProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  const counts = useCountWords()
  const go = useGo()
  const { run, sending, refusal } = useAct(reorganisationApi.applyAct)
  const document = wholeDocument(draft.document)
  const lacks = useLacks({ draft, preview, may })
  const on = draft.on ?? today
  const what = counts(countsOf(draft.steps))
  const waits = on > today
  const apply = async () => {
    if (!document) return
    const done = await run({ on, title: draft.title.trim(), document, steps: draft.steps, choices: draft.choices })
    if (!done) return
    onDone()
    notify(done.state === 'waiting' ? t`Đã ghi lại; phương án chờ đến ngày ${formatDay(on)}.` : t`Đã thực hiện: ${what}.`)
    await go(asOfToday(done.state === 'waiting' ? '/sap-xep' : `/sap-xep/${done.id}`))
  }
  return (
    <div className={styles.panel}>
      <ErrorNote refusal={refusal} />
      {sending ? <div className={styles.working}><WorkingBar label={t`Đang ghi ${what}`} /></div> : (
        <Button size="md" classNames={{ root: styles.button ?? '', label: styles.label ?? '' }} leftSection={waits ? <IconCalendarTime size={18} /> : <IconCheck size={18} />} disabled={lacks.length > 0 || preview.isMaking} onClick={() => void apply()}>
          {waits ? <Trans>Ghi lại, chờ đến ngày {formatDay(on)}: {what}</Trans> : <Trans>Thực hiện từ ngày {formatDay(on)}: {what}</Trans>}
        </Button>
      )}
      {lacks.length > 0 ? <ul className={styles.lacks}>{lacks.map((one) => <li key={one}>{one}</li>)}</ul> : <p className={styles.note}><Trans>Tất cả được ghi trong một lần: hoặc tất cả, hoặc không gì cả. Sau đó hoàn tác được bằng một quyết định tiếp theo, nếu chưa ai làm tiếp.</Trans></p>}
    </div>
  )
}

const useLacks = ({ draft, preview: { data, error }, may }: Omit<ApplyPanelProps, 'onDone'>): string[] => {
  const { t } = useLingui()
  // What is to choose is told by its own sentence.
  const faults = data?.faults.filter(({ code }) => code !== 'to_choose').length ?? 0
  const open = data?.toChoose.rows.length ?? 0
  const told: (string | false)[] = [
    may === false && t`Chỉ cán bộ được cơ quan cao nhất của tỉnh trao quyền ủy quyền mới thực hiện được. Đồng chí xem trước được; hãy gửi phương án cho cán bộ ấy.`,
    !draft.on && t`Chọn ngày đầu tiên của tổ chức mới.`,
    draft.title.trim().length < 3 && t`Ghi tên lần sắp xếp.`,
    !wholeDocument(draft.document) && t`Ghi đủ số, ngày và cơ quan ban hành của văn bản quyết định.`,
    faults > 0 && t`Sửa ${formatAmount(String(faults))} chỗ chưa được, ghi ở từng bước.`,
    open > 0 && t`Chọn nơi nhận cho ${formatAmount(String(data?.toChoose.total ?? open))} việc, chức vụ.`,
    Boolean(error) && !data && t`Chưa xem trước được.`,
  ]
  return told.filter((one) => one !== false)
}
