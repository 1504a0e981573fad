import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { FoundUnits } from './FoundUnits.tsx'
import { UnitStory } from './UnitStory.tsx'
import { UnitTree } from './UnitTree.tsx'
import styles from './UnitsPage.module.css'

/** Cây tổ chức: the tree at the left, the organisation chosen at the right. */
export const UnitsPage = () => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const scoped = useScopedCode()
  const code = filters['code'] ?? scoped
  const choose = (next: string) => set({ code: next }, { replace: false })
  return (
    <Page title={t`Cây tổ chức`} note={t`Bấm mũi tên để mở cấp dưới; bấm tên để xem đơn vị.`}>
      <div className={styles.columns} data-chosen={code ? true : undefined}>
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
          {code ? <UnitStory code={code} /> : <Panel><EmptyState title={t`Chưa chọn đơn vị nào.`} hint={t`Chọn một đơn vị trong cây để xem cơ quan, đảng viên, lịch sử tên và việc của đơn vị.`} /></Panel>}
        </div>
      </div>
    </Page>
  )
}

/** The code of the unit looked at: shown until another one of the tree is chosen. */
const useScopedCode = () => {
  const { unitNo, view } = useScope()
  const read = useRead(orgApi.listUnits, { ...(unitNo !== undefined && { unitNo }), limit: 1, ...view }, { enabled: unitNo !== undefined })
  return unitNo === undefined ? undefined : read.data?.rows[0]?.code
}
