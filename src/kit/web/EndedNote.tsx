import { Trans } from '@lingui/react/macro'
import { formatDay } from '../dates.ts'

/** What became of a unit that ended, beside its name: when, and who has its place now. */
export const EndedNote = ({ of: { onDay, heirLabel, became } }: { of: { onDay: string; heirLabel: string | null; became: readonly string[] } }) => {
  const day = formatDay(onDay)
  if (heirLabel !== null) return <Trans>đã kết thúc từ ngày {day}, nay là {heirLabel}</Trans>
  const parts = became.join('; ')
  return parts ? <Trans>đã kết thúc từ ngày {day}, chia về {parts}</Trans> : <Trans>đã kết thúc từ ngày {day}, không có đơn vị kế thừa</Trans>
}
