import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconMail, IconUserCheck } from '@tabler/icons-react'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { SelectionBar } from '../../../kit/web/SelectionBar.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useSelection } from '../../../kit/web/useSelection.ts'
import { roundsApi } from './api.ts'
import { BoardCard } from './BoardCard.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { LookingForm } from './LookingForm.tsx'
import type { ReadRound } from './readRound.ts'
import styles from './Rounds.module.css'
import { UrgeForm } from './UrgeForm.tsx'
import { useBoardAsked } from './useBoardAsked.ts'
import { useBoardColumns } from './useBoardColumns.tsx'

/** Units × forms: what each has come to, who looks after it; those that owe are chosen and urged. */
export const Board = ({ round }: { round: ReadRound }) => {
  const { t } = useLingui()
  const found = useFilters()
  const { page, turn } = found
  const { isPast } = useScope()
  const [urging, { open, close }] = useDisclosure(false)
  const [naming, { open: openNaming, close: closeNaming }] = useDisclosure(false)
  const asked = useBoardAsked(round.id, found.filters)
  const { sort: _, ...chosenBy } = asked
  const list = useRead(roundsApi.listBoard, { ...asked, page, size: SIZE })
  const rows = list.data?.rows
  const choice = useSelection((rows ?? []).map(({ partId }) => partId), JSON.stringify(chosenBy))
  const mayUrge = !isPast && round.closedOn === null && (rows?.some((row) => row.mayUrge) ?? false)
  return (
    <div className={styles.panels}>
      <BoardFilters round={round} filters={found} asked={asked} />
      <DataTable
        caption={t`Bảng theo dõi nộp báo cáo`} columns={useBoardColumns(round)} rows={rows} rowCount={list.data?.total} before={(page - 1) * SIZE} keyOf={(row) => row.partId} hrefOf={(row) => `/dot-bao-cao/${round.id}/don-vi/${row.unitNo}`}
        card={(row) => <BoardCard row={row} forms={round.forms} />} busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()} {...(mayUrge && { selection: choice.selection<NonNullable<typeof rows>[number]>((row) => t`Chọn ${row.unitLabel}`) })}
        empty={<EmptyState title={t`Không có đơn vị nào ở đây.`} hint={t`Bỏ bớt điều kiện lọc để xem các đơn vị khác.`} />}
      />
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={turn} />
      {mayUrge && (
        <SelectionBar choice={choice} total={list.data?.total ?? 0} noun={t`đơn vị`}>
          <Button size="compact-sm" leftSection={<IconMail size={15} />} onClick={open}><Trans>Soạn công văn đôn đốc</Trans></Button>
          <Button size="compact-sm" variant="default" leftSection={<IconUserCheck size={15} />} onClick={openNaming}><Trans>Giao phụ trách, theo dõi</Trans></Button>
        </SelectionBar>
      )}
      <UrgeForm opened={urging} onClose={close} asked={chosenBy} choice={choice} onDone={choice.clear} />
      <LookingForm opened={naming} onClose={closeNaming} asked={chosenBy} choice={choice} onDone={choice.clear} />
    </div>
  )
}

const SIZE = 50
