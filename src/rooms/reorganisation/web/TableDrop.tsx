import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSources } from '../../../kit/web/sources.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FileDrop } from '../../../kit/web/FileDrop.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Step } from '../contract.ts'
import { reorganisationApi } from './api.ts'
import styles from './Steps.module.css'
import { WorkingBar } from './WorkingBar.tsx'

/** A table of old and new units, CSV or Excel, read into steps; rows that could not be placed say why. */
export const TableDrop = ({ day, hasSteps, onSteps }: { day: string | null; hasSteps: boolean; onSteps: (steps: Step[]) => void }) => {
  const { t } = useLingui()
  const { today } = useSources()
  const [files, setFiles] = useState<File[]>([])
  const { run, sending, refusal } = useAct(reorganisationApi.readTable)
  const [read, setRead] = useState<Awaited<ReturnType<typeof reorganisationApi.readTable>>>()
  const take = async (given: File[]) => {
    setFiles(given)
    setRead(undefined)
    const [file] = given
    if (!file) return
    const answer = await run({ file, on: day ?? today })
    if (!answer) return
    setRead(answer)
    // What is being drawn up is not given away for a table of which no row found its place.
    if (answer.steps.length > 0) onSteps(answer.steps)
  }
  const count = (number: number) => formatAmount(String(number))
  return (
    <div className={styles.table}>
      <FileDrop
        label={t`Hoặc đọc từ bảng đơn vị cũ – đơn vị mới`} files={files} multiple={false} onChange={(next) => void take(next)} accept=".csv,.xlsx"
        hint={hasSteps ? t`Tệp CSV hoặc Excel có dòng tiêu đề; các bước đang có sẽ được thay bằng các bước của bảng` : t`Tệp CSV hoặc Excel có dòng tiêu đề, mỗi dòng một đơn vị cũ và đơn vị mới của nó`}
      />
      <ErrorNote refusal={refusal} />
      {sending && <WorkingBar label={t`Đang đọc bảng`} />}
      {read && (
        <p className={styles.placed} role="status">
          <Trans>Đã đọc {count(read.rows)} dòng thành {count(read.steps.length)} bước: {count(read.counts.merged)} đơn vị sáp nhập, {count(read.counts.divided)} chia, {count(read.counts.renamed)} đổi tên, {count(read.counts.abolished)} kết thúc, {count(read.counts.unchanged)} giữ nguyên.</Trans>
        </p>
      )}
      {read && read.notPlaced.length > 0 && (
        <>
          <p><Trans>{count(read.notPlaced.length)} dòng chưa đặt được vào đâu:</Trans></p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard */}
          <ul className={styles.missing} tabIndex={0} aria-label={t`Các dòng chưa đặt được`}>
            {read.notPlaced.slice(0, 500).map(({ row, words }) => <li key={`${String(row)} ${words}`}><strong><Trans>Dòng {row}</Trans></strong>{words}</li>)}
          </ul>
        </>
      )}
    </div>
  )
}
