import 'dayjs/locale/vi'
import '@mantine/dates/styles.layer.css'
import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates'
import { useLingui } from '@lingui/react/macro'
import { type Day, formatDay, readDay } from '../dates.ts'
import styles from './DayInput.module.css'
import { useSources } from './sources.ts'

export interface DayInputProps extends Omit<DateInputProps, 'value' | 'onChange' | 'dateParser' | 'valueFormat'> {
  value: Day | null
  onChange: (day: Day | null) => void
}

/** A civil day, typed day first (31/12/2026, 5-3-2027) or picked; what is not a day is never guessed. */
export const DayInput = ({ value, onChange, ...rest }: DayInputProps) => {
  const { t, i18n } = useLingui()
  const { today } = useSources()
  return (
    <DatesProvider settings={{ locale: i18n.locale, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DateInput
        placeholder={t`ngày/tháng/năm`}
        defaultDate={value ?? today}
        clearable
        classNames={{ day: styles.day ?? '' }}
        clearButtonProps={{ 'aria-label': t`Xóa ngày` }}
        ariaLabels={{
          nextMonth: t`Tháng sau`, previousMonth: t`Tháng trước`, nextYear: t`Năm sau`, previousYear: t`Năm trước`,
          nextDecade: t`Mười năm sau`, previousDecade: t`Mười năm trước`,
          monthLevelControl: t`Chọn tháng`, yearLevelControl: t`Chọn năm`,
        }}
        popoverProps={{ offset: rest.error ? 30 : 8 }}
        {...rest}
        value={value}
        onChange={(day) => onChange(day)}
        valueFormat={(day) => formatDay(day.slice(0, 10))}
        dateParser={(text) => {
          const reading = readDay(text)
          return 'day' in reading ? reading.day : null
        }}
      />
    </DatesProvider>
  )
}
