import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { ListedDay } from '../calendar-list.ts'
import type { CalendarDay } from '../contract.ts'
import { rulebookApi } from './api.ts'
import { CalendarListInput } from './CalendarListInput.tsx'

export interface RecordCalendarProps { opened: boolean; onClose: () => void; year: number; confirmed: boolean; days: CalendarDay[] }

/** Records a year's list by its notice. A year not confirmed yet begins with what is proposed, to be put right and confirmed. */
export const RecordCalendar = ({ opened, onClose, year, confirmed, days }: RecordCalendarProps) => {
  const { t } = useLingui()
  return (
    <ActForm
      opened={opened} onClose={onClose} act={rulebookApi.recordCalendar}
      title={confirmed ? t`Ghi thêm vào lịch năm ${year}` : t`Xác nhận lịch năm ${year}`} submit={t`Ghi vào lịch`} done={t`Đã ghi lịch năm ${year}.`}
      initial={confirmed ? {} : { days: days.map(({ day, kind, name }) => ({ day, kind, name })) }}
      fields={[
        { kind: 'own', name: 'document', label: t`Văn bản`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Theo văn bản`} onChange={onChange} error={error} /> },
        {
          kind: 'own', name: 'days', label: t`Danh sách ngày`, missing: t`Hãy ghi các ngày, và sửa những dòng chưa đọc được.`,
          render: ({ onChange, error }) => <CalendarListInput year={year} initial={confirmed ? '' : days.map(lineOf).join('\n')} onChange={onChange} error={error} />,
        },
      ]}
      toInput={({ document, days: listed }) => ({ year, document: document as Parameters<typeof rulebookApi.recordCalendar>[0]['document'], days: listed as ListedDay[] })}
    />
  )
}

const lineOf = ({ day, name, kind }: CalendarDay) => `${formatDay(day)}; ${name}; ${kind === 'make_up' ? 'làm bù' : 'nghỉ'}`
