import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { PAGE_SIZE } from './taskFilters.ts'
import type { GroupRowsRead } from './useGroupRows.ts'

/** 'Xem thêm 25 của 112': the next rows of a group or a column. */
export const MoreOfGroup = ({ read, total }: { read: GroupRowsRead; total: number }) => {
  const shown = read.rows?.length ?? 0
  const next = Math.min(PAGE_SIZE, Math.max(0, total - shown))
  const all = formatAmount(String(total))
  return (
    <Button variant="subtle" size="compact-md" loading={read.fetching} onClick={read.more}>
      <Trans>Xem thêm {next}, đã thấy {shown} của {all}</Trans>
    </Button>
  )
}
