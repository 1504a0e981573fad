import { useLingui } from '@lingui/react/macro'
import { formatAmount, isAmount } from '../../../kit/quantities.ts'
import type { Difference, Form, FormRow } from '../form-contract.ts'
import type { Submission } from '../part-contract.ts'
import styles from './Rounds.module.css'

/** A filled form to read; where it is not the sum of those below, the sum and the reason stand under the figure. */
export const FormTable = ({ form: { code, lines, columns }, rows, differences, source = null, meant }: { form: Pick<Form, 'code' | 'lines' | 'columns'>; rows: readonly FormRow[]; differences: readonly Difference[]; source?: Submission['source']; meant?: string }) => {
  const { t } = useLingui()
  const shown = lines.length > 0 ? lines.map((line) => ({ key: line.key, name: line.title, measure: line.measure, cells: rows.find(({ key }) => key === line.key)?.cells ?? {} })) : rows.map(({ key, cells }) => ({ key, name: key, measure: null, cells }))
  return (
    <div className={styles.sheet}>
      <table className={styles.table}>
        <caption className={styles.caption}>{code}</caption>
        <thead><tr><th scope="col">{lines.length > 0 ? t`Nội dung` : t`STT`}</th>{columns.map(({ key, title, kind }) => <th key={key} scope="col" data-end={kind === 'amount' || undefined}>{title}</th>)}</tr></thead>
        <tbody>
          {shown.map(({ key, name, measure, cells }) => (
            <tr key={key} ref={key === meant ? bringIntoSight : undefined} aria-current={key === meant || undefined}>
              <td data-name>{name}{measure && <span className={styles.more}> ({measure})</span>}</td>
              {columns.map((column) => {
                const text = cells[column.key] ?? ''
                const from = text === '' ? undefined : source?.cells[`${key} ${column.key}`]
                const other = differences.find((one) => one.key === key && one.column === column.key)
                return (
                  <td key={column.key} data-label={column.title} data-end={column.kind === 'amount' || undefined}>
                    <span>{column.kind === 'amount' && isAmount(text) ? formatAmount(text) : text}{source && text !== '' && <span className={styles.more}> {from ?? t`điền tay`}</span>}</span>
                    {other && <span className={styles.sum}><span>{t`cộng cấp dưới ${formatAmount(other.sum)}`}</span><span>{other.reason}</span></span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const bringIntoSight = (row: HTMLTableRowElement | null) => row?.scrollIntoView({ block: 'center' })
