import { Trans } from '@lingui/react/macro'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import type { UnitTreeProps } from './UnitTree.tsx'
import styles from './UnitTree.module.css'

/** Organisations found by name or code, each with where it belongs. */
export const FoundUnits = ({ search, chosen, onChoose }: UnitTreeProps & { search: string }) => {
  const found = useRead(orgApi.listUnits, { search, limit: 50, ...useScope().view })
  if (found.data?.total === 0) return <p className={styles.more}><Trans>Không có tổ chức nào khớp. Thử một phần tên hoặc mã.</Trans></p>
  return (
    <ul>
      {found.data?.rows.map((unit) => (
        <li key={unit.unitNo} className={styles.line} data-chosen={unit.code === chosen || undefined}>
          <button type="button" className={styles.name} onClick={() => onChoose(unit.unitNo)}>
            <TwoLines top={unit.label} bottom={[unit.code, ...unit.path.slice(-2).reverse().map(({ label }) => label)].join(' · ')} />
          </button>
        </li>
      ))}
    </ul>
  )
}
