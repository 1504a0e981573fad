import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { DocumentRow } from '../contract.ts'
import { DocumentBadge } from './DocumentBadge.tsx'
import styles from './Documents.module.css'
import { useKindName } from './useKindName.ts'

/** The columns of the register of outgoing documents. */
export const useDocumentColumns = (): Column<DocumentRow>[] => {
  const { t } = useLingui()
  const kindName = useKindName()
  return [
    { key: 'number', title: t`Số, ký hiệu`, width: '150px', cell: (one) => <span className={styles.number}>{one.number.replace(/^Số /u, '')}</span> },
    { key: 'day', title: t`Ngày`, width: '110px', cell: (one) => (one.issuedOn ? formatDay(one.issuedOn) : '') },
    { key: 'title', title: t`Trích yếu`, main: true, width: '40%', cell: (one) => <TwoLines top={one.title} bottom={kindName({ code: one.kind, name: one.kindName })} /> },
    { key: 'unit', title: t`Cơ quan ban hành`, cell: (one) => (one.ending ? <TwoLines top={one.unitLabel} bottom={<EndedNote of={one.ending} />} /> : one.unitLabel) },
    { key: 'drafter', title: t`Người soạn`, cell: (one) => one.drafterName },
    { key: 'state', title: t`Tình trạng`, width: '200px', cell: (one) => <TwoLines top={<DocumentBadge state={one.state} />} bottom={one.waitsFor ?? ''} /> },
  ]
}
