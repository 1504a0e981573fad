import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import type { Column } from '../../../kit/web/table.ts'
import type { CalendarDay } from '../contract.ts'
import { rulebookApi } from './api.ts'
import styles from './Calendar.module.css'

/** The days that differ from the week, each with its source; administrators take a mistaken one out. */
export const CalendarDays = ({ days, mayRecord }: { days: CalendarDay[]; mayRecord: boolean }) => {
  const { t } = useLingui()
  const [removing, setRemoving] = useState<CalendarDay>()
  const columns = useColumns(mayRecord, setRemoving)
  return (
    <>
      <DataTable
        caption={t`Ngày nghỉ, ngày làm bù`} columns={columns} rows={days} keyOf={(one) => one.day}
        card={(one) => <div className={styles.card}>{columns.map(({ key, cell }) => <span key={key} data-column={key}>{cell(one)}</span>)}</div>}
        empty={<EmptyState title={t`Năm này không có ngày nào khác với tuần thường.`} hint={t`Hãy chọn năm khác.`} />}
      />
      <ActForm
        opened={removing !== undefined} onClose={() => setRemoving(undefined)} title={t`Bỏ một ngày khỏi lịch`} act={rulebookApi.removeCalendarDay} submit={t`Bỏ ngày này`} done={t`Đã bỏ khỏi lịch.`}
        intro={removing && <p>{formatDay(removing.day)}, {removing.name}. <Trans>Ngày đã ghi vẫn còn trong lịch sử; hạn của các việc được tính lại.</Trans></p>}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do.` }]}
        toInput={({ reason }) => ({ id: removing?.id ?? '', reason: textOf(reason) })}
      />
    </>
  )
}

const useColumns = (mayRecord: boolean, remove: (one: CalendarDay) => void): Column<CalendarDay>[] => {
  const { t } = useLingui()
  const weekdays = [t`Chủ nhật`, t`Thứ hai`, t`Thứ ba`, t`Thứ tư`, t`Thứ năm`, t`Thứ sáu`, t`Thứ bảy`]
  return [
    { key: 'day', title: t`Ngày`, width: '22%', cell: (one) => `${weekdays[new Date(`${one.day}T00:00:00Z`).getUTCDay()] ?? ''}, ${formatDay(one.day)}` },
    { key: 'name', title: t`Tên`, cell: (one) => one.name },
    { key: 'kind', title: t`Loại`, width: '12%', cell: (one) => (one.kind === 'make_up' ? t`Làm bù` : t`Nghỉ`) },
    { key: 'document', title: t`Theo văn bản`, cell: (one) => (one.document ? `${one.document.number}, ${one.document.issuer}, ${formatDay(one.document.issuedOn)}` : t`Dự kiến, chưa có văn bản`) },
    ...(mayRecord ? [{ key: 'acts', title: t`Thao tác`, width: '10%', cell: (one: CalendarDay) => one.id && <Button size="compact-sm" variant="default" aria-label={`${t`Bỏ`}: ${formatDay(one.day)}`} onClick={() => remove(one)}><Trans>Bỏ</Trans></Button> }] : []),
  ]
}
