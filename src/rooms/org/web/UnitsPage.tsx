import { Button, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconHistory, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { EndedUnit } from './EndedUnit.tsx'
import { FoundUnits } from './FoundUnits.tsx'
import { UnitStory } from './UnitStory.tsx'
import { UnitTree } from './UnitTree.tsx'
import styles from './UnitsPage.module.css'

/** Cây tổ chức: the tree at the left, the organisation chosen at the right. */
export const UnitsPage = () => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const scope = useScope()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const numbered = /^\d{1,9}$/.test(filters['no'] ?? '') ? Number(filters['no']) : undefined
  const shown = numbered ?? scope.unitNo
  const { code: found, isGone, isAsked } = useCodeOf(shown)
  const code = filters['code'] ?? found
  // A code means another unit on another day; its number stays the same unit.
  const choose = (unitNo: number) => set({ no: String(unitNo), code: undefined }, { replace: false })
  const isChosen = code !== undefined || isGone || isAsked
  return (
    <Page
      title={t`Cây tổ chức`}
      note={t`Bấm mũi tên để mở cấp dưới; bấm tên để xem đơn vị.`}
      acts={<Button component={To} href="/to-chuc/dien-bien" variant="default" leftSection={<IconHistory size={16} />}><Trans>Tổ chức qua thời gian</Trans></Button>}
    >
      <div className={styles.columns} data-chosen={isChosen ? true : undefined}>
        <div className={styles.tree}>
          <Panel>
            <TextInput
              aria-label={t`Tìm tổ chức`}
              placeholder={t`Tìm theo tên hoặc mã, không cần dấu`}
              type="search"
              data-search-key
              leftSection={<IconSearch size={16} stroke={1.7} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              mb="xs"
            />
            {search ? <FoundUnits search={search} chosen={code} onChoose={choose} /> : <UnitTree chosen={code} onChoose={choose} />}
          </Panel>
        </div>
        <div className={styles.story}>
          {code ? <UnitStory code={code} /> : isAsked && <Skeleton height={240} />}
          {!code && isGone && shown !== undefined && <EndedUnit key={shown} unitNo={shown} />}
          {!isChosen && <Panel><EmptyState title={t`Chưa chọn đơn vị nào.`} hint={t`Chọn một đơn vị trong cây để xem cơ quan, đảng viên, lịch sử tên và việc của đơn vị.`} /></Panel>}
        </div>
      </div>
    </Page>
  )
}

/** The code that a unit has on the day looked at, for the unit named in the address and the one all pages look at; `isGone` where it does not exist then. */
const useCodeOf = (unitNo: number | undefined) => {
  const { view } = useScope()
  const read = useRead(orgApi.listUnits, { ...(unitNo !== undefined && { unitNo }), limit: 1, ...view }, { enabled: unitNo !== undefined })
  const row = unitNo === undefined || read.isPlaceholderData ? undefined : read.data?.rows[0]
  return { code: row?.code, isGone: unitNo !== undefined && !read.isPlaceholderData && read.data?.rows.length === 0, isAsked: unitNo !== undefined && !read.error && (read.isPending || read.isPlaceholderData) }
}
