import { Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Import } from '../contract.ts'
import { CellEditor } from './CellEditor.tsx'
import { ErrorCards } from './ErrorCards.tsx'
import { ErrorList } from './ErrorList.tsx'
import { Legend } from './Legend.tsx'
import { MeaningDialog } from './MeaningDialog.tsx'
import { addressOf, isSameSheet, type Place, placeOf } from './places.ts'
import { SheetGrid } from './SheetGrid.tsx'
import styles from './SheetPanel.module.css'
import { SheetTabs } from './SheetTabs.tsx'
import { SheetTools } from './SheetTools.tsx'
import type { Correcting } from './useCorrecting.ts'
import { useErrorSteps } from './useErrorSteps.ts'
import { useSheet } from './useSheet.ts'

/** The files as pictures, errors beside their cells; cells and columns are put right where they stand. */
export const SheetPanel = ({ tried, correcting }: { tried: Import; correcting: Correcting }) => {
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const box = useRef<HTMLDivElement>(null)
  const { sheets, errorCount } = tried
  const [at, setAt] = useState(() => Math.max(0, sheets.findIndex(({ errors }) => errors > 0)))
  const [active, setActive] = useState<Place>({ row: 1, column: 1 })
  const here = useRef(active)
  useEffect(() => { here.current = active }, [active])
  const [editing, setEditing] = useState(false)
  const [column, setColumn] = useState<number | null>(null)
  const mayCorrect = tried.offers.includes('answer')
  const go = (to: { file: string; sheet: string; cell: string }) => {
    setAt(Math.max(0, sheets.findIndex((tab) => isSameSheet(tab, to))))
    setActive(placeOf(to.cell) ?? { row: 1, column: 1 })
  }
  const steps = useErrorSteps(tried.id, errorCount, go)
  const tab = sheets[at] ?? sheets[0]
  const sheet = useSheet(tried.id, tab ?? { file: '', sheet: '' }, { from: active.row, to: active.row })
  if (!tab) return null
  const area = sheet.areaAt(active)
  const place = area ? { row: area.top, column: area.left } : active
  const cell = sheet.cellAt(place)
  const error = sheet.errorAt(place)
  // To the next error, unless one has gone elsewhere while the last one was put right.
  const follow = () => { if (error && steps.at !== null) steps.go(steps.at, () => here.current === active) }
  const write = (where: Place, value: string) => void correcting.correct({ ...tab, cell: addressOf(where) }, value).then((done) => { if (done) follow() })
  const count = formatAmount(String(errorCount))
  return (
    <Panel title={errorCount > 0 ? t`Lỗi theo ô` : t`Các trang tính`} note={errorCount > 0 && mayCorrect ? <Trans>{count} ô có lỗi. Sửa ngay trong ô hoặc tải tệp có đánh dấu; tệp gốc giữ nguyên.</Trans> : undefined}>
      <ErrorNote refusal={correcting.refusal} />
      {phone && errorCount > 0 && <ErrorCards id={tried.id} correcting={correcting} mayCorrect={mayCorrect} onShow={(to) => { go(to); box.current?.scrollIntoView({ block: 'nearest' }) }} />}
      <div className={styles.panel} ref={box}>
        <SheetTabs sheets={sheets} at={at} onTab={(to) => { setAt(to); setActive({ row: 1, column: 1 }) }} />
        <SheetTools tab={tab} steps={steps} errorCount={errorCount} active={active} onPlace={setActive} correcting={correcting} mayCorrect={mayCorrect} onMeanings={() => setColumn(0)} />
        <div className={styles.both} data-errors={(!phone && errorCount > 0) || undefined}>
          <div className={styles.picture}>
            {sheet.shape ? <SheetGrid key={`${tab.file}|${tab.sheet}`} id={tried.id} tab={tab} shape={sheet.shape} active={active} editing={editing} onActive={setActive} onEditing={setEditing} onValue={write} onColumn={setColumn} mayCorrect={mayCorrect} /> : <Skeleton height={420} />}
            <Legend />
          </div>
          {!phone && errorCount > 0 && <ErrorList id={tried.id} total={errorCount} at={steps.at} onShow={steps.show} />}
        </div>
        {mayCorrect && !phone && sheet.shape && (
          <div className={styles.bar}>
            <CellEditor key={`${addressOf(place)} ${cell?.text ?? ''}`} at={{ ...tab, cell: addressOf(place) }} text={cell?.text ?? ''} meaning={sheet.shape.columns.find((one) => one.column === place.column)?.label} error={error} correction={cell?.correction ? { id: cell.correction, was: cell.was ?? null } : undefined} correcting={correcting} onDone={follow} />
          </div>
        )}
      </div>
      {sheet.shape && <MeaningDialog tab={tab} shape={sheet.shape} column={column} onClose={() => setColumn(null)} correcting={correcting} />}
    </Panel>
  )
}
