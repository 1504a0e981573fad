import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import styles from './UnitTree.module.css'

export interface UnitTreeProps {
  chosen: string | undefined
  onChoose: (unitNo: number) => void
}

/** The organisations under the unit looked at, or all, as a tree of lists; a level is fetched when its parent is opened. */
export const UnitTree = ({ chosen, onChoose }: UnitTreeProps) => {
  const { t } = useLingui()
  const { unitNo } = useScope()
  return <nav aria-label={t`Cây tổ chức`}><Level key={unitNo} parentNo={undefined} topNo={unitNo} chosen={chosen} onChoose={onChoose} /></nav>
}

const Level = ({ parentNo, topNo, ...tree }: UnitTreeProps & { parentNo: number | undefined; topNo?: number | undefined }) => {
  const { view } = useScope()
  const level = useRead(orgApi.listUnits, { ...(parentNo !== undefined && { parentNo }), ...(topNo !== undefined && { unitNo: topNo }), limit: 500, ...view }, { freshFor: 300_000 })
  const hidden = level.data ? level.data.total - level.data.rows.length : 0
  if (level.error) return <ErrorNote error={level.error} onRetry={() => void level.refetch()} />
  if (!level.data) return <Skeleton height={22} my={6} width="70%" />
  return (
    <ul className={styles.level} data-top={parentNo === undefined || undefined}>
      {level.data.rows.map((unit) => <Branch key={unit.unitNo} unit={unit} first={parentNo === undefined && level.data.rows.length === 1} {...tree} />)}
      {hidden > 0 && <li className={styles.more}><Trans>Còn {hidden} đơn vị; hãy tìm theo tên.</Trans></li>}
    </ul>
  )
}

type UnitRow = Awaited<ReturnType<typeof orgApi.listUnits>>['rows'][number]

const Branch = ({ unit, first, ...tree }: UnitTreeProps & { unit: UnitRow; first: boolean }) => {
  const { t } = useLingui()
  const [opened, setOpened] = useState(first)
  return (
    <li>
      <div className={styles.line} data-chosen={unit.code === tree.chosen || undefined}>
        {unit.childCount > 0 ? (
          <button type="button" className={styles.chevron} aria-expanded={opened} aria-label={opened ? t`Đóng ${unit.label}` : t`Mở ${unit.label}`} onClick={() => setOpened(!opened)}>
            {opened ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </button>
        ) : (
          <span className={styles.chevron} />
        )}
        <button type="button" className={styles.name} aria-current={unit.code === tree.chosen || undefined} onClick={() => tree.onChoose(unit.unitNo)}>
          {unit.label}
        </button>
        {unit.childCount > 0 && <span className={styles.count}>{formatAmount(String(unit.childCount))}</span>}
      </div>
      {opened && <Level parentNo={unit.unitNo} {...tree} />}
    </li>
  )
}
