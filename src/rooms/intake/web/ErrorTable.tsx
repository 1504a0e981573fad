import { useLingui } from '@lingui/react/macro'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Import } from '../contract.ts'
import type { Answers } from './answers.ts'
import { CadreChoice } from './CadreChoice.tsx'
import styles from './Import.module.css'

export interface ErrorTableProps {
  tried: Import
  answers: Answers
  onChange: (answers: Answers) => void
  mayAnswer: boolean
}

type CellError = Import['errors'][number]

/** Errors cell by cell; where several cadres fit, the one meant is chosen here. */
export const ErrorTable = ({ tried, answers, onChange, mayAnswer }: ErrorTableProps) => {
  const { t } = useLingui()
  const choiceOf = (error: CellError) => mayAnswer && error.code === 'cadre_in_doubt' && (
    <CadreChoice onChoose={(code) => onChange({ ...answers, choices: { ...answers.choices, [keyOf(error)]: code } })} />
  )
  const columns: Column<CellError>[] = [
    { key: 'cell', title: t`Ô`, width: '90px', cell: (error) => <span className={styles.cell}>{error.cell}</span> },
    { key: 'message', title: t`Lỗi và cách sửa`, width: '62%', cell: (error) => <>{error.message}{choiceOf(error)}</> },
    { key: 'sheet', title: t`Trang tính`, cell: (error) => <TwoLines top={error.sheet} bottom={error.file} /> },
  ]
  return (
    <DataTable
      caption={t`Lỗi theo ô`} columns={columns} rows={tried.errors} keyOf={(error) => `${keyOf(error)}|${error.code}`} empty={null}
      card={(error) => <><TwoLines top={<><span className={styles.cell}>{error.cell}</span> {error.message}</>} bottom={`${error.sheet} · ${error.file}`} />{choiceOf(error)}</>}
    />
  )
}

const keyOf = ({ file, sheet, cell }: CellError) => `${file}|${sheet}|${cell}`
