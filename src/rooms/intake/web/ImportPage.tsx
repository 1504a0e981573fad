import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Import } from '../contract.ts'
import { type Answers, noAnswers } from './answers.ts'
import { intakeApi } from './api.ts'
import { ErrorTable } from './ErrorTable.tsx'
import { FormList } from './FormList.tsx'
import { ImportActs } from './ImportActs.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { QuestionList } from './QuestionList.tsx'
import { Summary } from './Summary.tsx'
import { useImportWords } from './useImportWords.ts'

/** Một lần nhập: what was recognised, what is asked, what is wrong cell by cell, what would change; then one button. */
export const ImportPage = () => {
  const { t } = useLingui()
  const { id } = useParams({ strict: false })
  const { page } = useFilters()
  const read = useRead(intakeApi.readImport, { id: id ?? '', page, size: 50 })
  if (read.data) return <Story tried={read.data} busy={read.isPlaceholderData} />
  return <Page title={t`Một lần nhập`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={320} />}</Page>
}

const Story = ({ tried, busy }: { tried: Import; busy: boolean }) => {
  const { t } = useLingui()
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const state = useImportWords().states[tried.state]
  const mayAnswer = tried.offers.includes('answer')
  return (
    <Page
      title={tried.files.map(({ name }) => name).join(', ')}
      trail={<To href="/nhap-lieu"><Trans>Nhập liệu</Trans></To>}
      note={<><StateBadge tone={state.tone}>{state.label}</StateBadge> {tried.uploadedBy} · {formatInstant(tried.uploadedAt)}</>}
      acts={<ImportActs tried={tried} answers={answers} onAnswered={() => setAnswers(noAnswers)} />}
    >
      {tried.refused.map((one) => <ErrorNote key={one.file} refusal={{ ...one, status: 422, issues: [], data: undefined, message: `${one.file}: ${one.message}` }} />)}
      {tried.undoneAt && <p><Trans>Đã hoàn tác lúc {formatInstant(tried.undoneAt)}. Lý do: {tried.undoReason}</Trans></p>}
      <Summary tried={tried} />
      {tried.questions.length > 0 && <Panel title={t`Chỗ cần trả lời`}><QuestionList questions={tried.questions} answers={answers} onChange={setAnswers} mayAnswer={mayAnswer} /></Panel>}
      {tried.errors.length > 0 && <Panel flush title={t`Lỗi theo ô`} note={t`Sửa trong tệp của bạn rồi gửi lại; tệp có đánh dấu chỉ ra đúng từng ô.`}><ErrorTable tried={tried} answers={answers} onChange={setAnswers} mayAnswer={mayAnswer} /></Panel>}
      {tried.forms.length > 0 && <Panel title={t`Các trang tính đã nhận ra`}><FormList forms={tried.forms} /></Panel>}
      {tried.previewCount > 0 && <Panel flush title={tried.appliedAt ? t`Đã thay đổi` : t`Sẽ thay đổi`}><PreviewTable tried={tried} busy={busy} /></Panel>}
    </Page>
  )
}
