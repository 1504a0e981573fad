import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount, isAmount } from '../../../kit/quantities.ts'
import type { OwnReading } from '../own-contract.ts'
import type { PartForm } from '../part-contract.ts'
import styles from './OwnTable.module.css'

/** Lines of its own that are shown of a long table. */
const most = 100

/** The draft as it would be; where that differs from what it holds, what it holds and the cell of the file stand below. */
export const OwnPreview = ({ form, reading: { rows, changes, filled } }: { form: PartForm; reading: OwnReading }) => {
  const { t } = useLingui()
  const keys = form.lines.length > 0 ? form.lines.map(({ key }) => key) : [...new Set([...rows.map(({ key }) => key), ...changes.map(({ key }) => key)])]
  const more = keys.length - most
  return (
    <section className={styles.preview} aria-label={t`Biểu sẽ thành`}>
      <p className={styles.head}><Trans>Biểu sẽ thành: {filled} ô lấy từ tệp, {changes.length} ô khác bản đang điền</Trans></p>
      <div className={styles.sheet}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{form.lines.length > 0 ? t`Nội dung` : t`STT`}</th>{form.columns.map(({ key, title, kind }) => <th key={key} scope="col" data-end={kind === 'amount' || undefined}>{title}</th>)}</tr></thead>
          <tbody>
            {keys.slice(0, most).map((key) => (
              <tr key={key}>
                <th scope="row">{form.lines.find((line) => line.key === key)?.title ?? key}</th>
                {form.columns.map(({ key: column, title, kind }) => {
                  const text = rows.find((row) => row.key === key)?.cells[column] ?? ''
                  const change = changes.find((one) => one.key === key && one.column === column)
                  return (
                    <td key={column} data-label={title} data-end={kind === 'amount' || undefined} data-changed={change ? true : undefined}>
                      {shown(text, kind)}
                      {change && <span className={styles.was}>{change.was === '' ? <Trans>đang trống</Trans> : <Trans>đang ghi {shown(change.was, kind)}</Trans>}{change.cell && ` · ${change.cell}`}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className={styles.note}><Trans>Còn {more} dòng nữa, cũng được điền.</Trans></p>}
    </section>
  )
}

const shown = (text: string, kind: 'amount' | 'text') => (kind === 'amount' && isAmount(text) ? formatAmount(text) : text)
