import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearchOff } from '@tabler/icons-react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { KEPT, narrowedBy } from './narrowing.ts'

/** Stands where tasks would, whatever the layout. */
export const NoTasks = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const narrowed = narrowedBy(state.filters) > 0 || Boolean(state.filters['search'])
  return (
    <EmptyState
      title={narrowed ? t`Không có việc nào khớp bộ lọc.` : t`Chưa có việc nào trong tầm xem của đồng chí.`}
      hint={narrowed ? t`Bỏ bớt điều kiện lọc, hoặc tìm bằng một phần của tên.` : t`Giao một việc mới, hoặc nhập danh sách việc từ Excel.`}
      icon={<IconSearchOff size={32} stroke={1.4} />}
      act={narrowed && <Button variant="default" onClick={() => state.clear(KEPT)}><Trans>Bỏ lọc</Trans></Button>}
    />
  )
}
