import { NativeSelect } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnMapping, OwnReading } from '../own-contract.ts'
import type { PartForm } from '../part-contract.ts'
import { fieldsOf, withChoice } from './ownMapping.ts'
import styles from './OwnTable.module.css'

/** Which column of the file is which of the form, with its first values; and lines whose names read otherwise. */
export const OwnMatching = ({ form, reading: { columns, mapping, missing, free }, onMapping }: { form: PartForm; reading: OwnReading; onMapping: (mapping: OwnMapping) => void }) => {
  const { t } = useLingui()
  const offered = [{ value: '', label: t`không lấy` }, ...columns.map(({ column, heading }) => ({ value: column, label: heading ? `${column}: ${heading}` : column }))]
  const matched = form.lines.filter(({ key }) => missing.includes(key) || mapping.lines[key] !== undefined)
  const rowsFor = (key: string) => [...free, ...(mapping.lines[key] === undefined ? [] : [{ row: mapping.lines[key], name: t`đã chọn` }])]
  return (
    <>
      <table className={styles.matching}>
        <caption><Trans>Ghép cột</Trans></caption>
        <thead><tr><th scope="col"><Trans>Cột của biểu</Trans></th><th scope="col"><Trans>Cột của tệp</Trans></th><th scope="col"><Trans>Ba giá trị đầu</Trans></th></tr></thead>
        <tbody>
          {fieldsOf(form, { name: t`Tên dòng`, measure: t`Đơn vị tính` }).map(({ key, title, isRequired, at }) => {
            const column = at(mapping) ?? ''
            return (
              <tr key={key}>
                <th scope="row">{title}{isRequired && <span className={styles.required} aria-hidden="true"> *</span>}</th>
                <td><NativeSelect aria-label={t`Cột của tệp cho “${title}”`} data={offered} value={column} onChange={(event) => onMapping(withChoice(mapping, key, event.currentTarget.value))} /></td>
                <td className={styles.samples}>{columns.find((one) => one.column === column)?.samples.join(' · ') ?? ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {matched.length > 0 && (
        <table className={styles.matching}>
          <caption><Trans>Ghép dòng có tên khác</Trans></caption>
          <thead><tr><th scope="col"><Trans>Dòng của biểu</Trans></th><th scope="col"><Trans>Dòng của tệp</Trans></th></tr></thead>
          <tbody>
            {matched.map(({ key, title }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td><NativeSelect aria-label={t`Dòng của tệp cho “${title}”`} data={[{ value: '', label: t`không có trong tệp` }, ...rowsFor(key).map(({ row, name }) => ({ value: String(row), label: `${String(row)}: ${name}` }))]} value={String(mapping.lines[key] ?? '')} onChange={(event) => onMapping({ ...mapping, lines: linesWith(mapping, key, event.currentTarget.value) })} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const linesWith = ({ lines }: OwnMapping, key: string, row: string) => Object.fromEntries([...Object.entries(lines).filter(([line]) => line !== key), ...(row === '' ? [] : [[key, Number(row)] as const])])
