import { Button, Checkbox } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'
import { AuthoriseForm } from './AuthoriseForm.tsx'
import { EndAuthorisation, type Authorisation } from './EndAuthorisation.tsx'
import { NationalAuthorisations } from './NationalAuthorisations.tsx'
import { useRightWords } from './useRightWords.ts'
import styles from './Accounts.module.css'

/** Which officers work for which managing body, with which rights, by which document. */
export const AuthorisationList = () => {
  const { t } = useLingui()
  const { filters, set, page } = useFilters()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Authorisation>()
  const list = useRead(peopleApi.listAuthorisations, { page, size: SIZE, ended: filters['ended'] === 'true' })
  const columns = useColumns(setEnding)
  return (
    <>
      <div className={styles.bar}>
        <Checkbox label={t`Cả những ủy quyền đã chấm dứt`} checked={filters['ended'] === 'true'} onChange={(event) => set({ ended: event.currentTarget.checked ? 'true' : undefined })} />
        {list.data?.mayAdd && <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}><Trans>Ghi nhận ủy quyền</Trans></Button>}
      </div>
      <DataTable
        caption={t`Ủy quyền`} columns={columns} rows={list.data?.rows} keyOf={(one) => one.id} busy={list.isPlaceholderData} error={list.error}
        card={(one) => <div className={styles.card}>{columns.map((column) => <div key={column.key}>{column.cell(one)}</div>)}</div>}
        empty={<EmptyState title={t`Chưa có ủy quyền nào.`} hint={t`Cơ quan quản lý ủy quyền cho cán bộ tham mưu bằng văn bản; ghi nhận ở đây để họ làm việc được.`} />}
      />
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true })} />
      <AuthoriseForm opened={adding} onClose={() => setAdding(false)} />
      {ending && <EndAuthorisation authorisation={ending} onClose={() => setEnding(undefined)} />}
      {list.data?.keepsAbove && <NationalAuthorisations />}
    </>
  )
}

const SIZE = 30

const useColumns = (end: (one: Authorisation) => void): Column<Authorisation>[] => {
  const { t } = useLingui()
  const words = useRightWords()
  return [
    { key: 'person', title: t`Cán bộ`, cell: (one) => <TwoLines top={<To href={`/can-bo/${one.personId}`}>{one.personName}</To>} bottom={one.post} /> },
    { key: 'body', title: t`Cơ quan ủy quyền`, cell: (one) => <TwoLines top={one.body} bottom={one.unitLabel} /> },
    { key: 'rights', title: t`Được làm`, cell: (one) => one.rights.map((right) => words[right]).join(', ') },
    { key: 'document', title: t`Văn bản`, cell: (one) => one.document },
    { key: 'days', title: t`Thời gian`, cell: (one) => `${formatDay(one.fromOn)} – ${one.untilOn ? formatDay(one.untilOn) : t`nay`}` },
    { key: 'acts', title: t`Thao tác`, cell: (one) => one.mayEnd && <Button size="compact-sm" variant="default" aria-label={`${t`Chấm dứt`}: ${one.personName}, ${one.body}`} onClick={() => end(one)}><Trans>Chấm dứt</Trans></Button> },
  ]
}
