import { useLingui } from '@lingui/react/macro'
import type { Finding } from '../verification.ts'
import styles from './QuantityTable.module.css'

/** Figures that differ: what the paper shows, what was claimed, what the records give. */
export const FindingTable = ({ findings }: { findings: Finding[] }) => {
  const { t } = useLingui()
  const kinds: Record<Finding['kind'], string> = {
    typed_over: t`Chữ trong tệp bị sửa`, missing: t`Con số bị mất khỏi tệp`, changed: t`Dữ liệu cho giá trị khác`, other_rows: t`Đứng sau là những việc khác`,
    later: t`Thay đổi về sau`, not_comparable: t`Không so được`,
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{t`Con số`}</th><th scope="col">{t`Loại`}</th><th scope="col">{t`Đang hiện`}</th><th scope="col">{t`Lúc xuất`}</th><th scope="col">{t`Tính lại`}</th></tr>
        </thead>
        <tbody>
          {findings.map((one, at) => (
            <tr key={`${one.claim} ${one.kind} ${String(at)}`}>
              <th scope="row">{one.label}</th><td>{kinds[one.kind]}</td>
              <td data-label={t`Đang hiện`}>{one.shown ?? '–'}</td><td data-label={t`Lúc xuất`}>{one.claimed}</td><td data-label={t`Tính lại`}>{one.recomputed ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
