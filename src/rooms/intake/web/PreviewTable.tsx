import { useLingui } from '@lingui/react/macro'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { Pager } from '../../../kit/web/Pager.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import type { Import } from '../contract.ts'
import styles from './Import.module.css'
import { useImportWords } from './useImportWords.ts'

type Line = Import['preview'][number]

/** What would change, a line a record, field by field where something stands already. */
export const PreviewTable = ({ tried, busy }: { tried: Import; busy: boolean }) => {
  const { t } = useLingui()
  const words = useImportWords()
  const { set, page } = useFilters()
  const columns: Column<Line>[] = [
    { key: 'what', title: t`Thay đổi`, width: '220px', cell: (line) => words.change(line.what) },
    { key: 'subject', title: t`Nội dung`, width: '48%', cell: (line) => <><span>{line.subject}</span><Diff line={line} /></> },
    { key: 'from', title: t`Lấy từ`, cell: (line) => <TwoLines top={t`dòng ${line.row}, ${line.sheet}`} bottom={line.file} /> },
  ]
  return (
    <>
      <DataTable
        caption={t`Những thay đổi`} columns={columns} rows={tried.preview} busy={busy} empty={null}
        keyOf={(line) => `${line.file}|${line.sheet}|${line.row}|${line.what}|${line.subject}`}
        card={(line) => <><TwoLines top={line.subject} bottom={words.change(line.what)} /><Diff line={line} /></>}
      />
      <div style={{ padding: 12 }}>
        <Pager page={page} pageSize={50} total={tried.previewCount} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true })} />
      </div>
    </>
  )
}

const Diff = ({ line }: { line: Line }) => (
  <span className={styles.diff}>
    {line.fields.map(({ label, before, after }) => (
      <span key={label}>{label}: {before !== null && <span className={styles.before}>{before}</span>} {after}</span>
    ))}
  </span>
)
