import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { BoardRow } from '../contract.ts'
import type { ReadRound } from './readRound.ts'
import { StateCell } from './StateCell.tsx'

/** The columns of the board: the unit, who looks after it, then each form of the round. */
export const useBoardColumns = ({ forms, unitNo, dueOn }: ReadRound): Column<BoardRow>[] => {
  const { t } = useLingui()
  return [
    { key: 'unit', title: t`Đơn vị`, main: true, width: '22%', cell: (row) => (row.ending ? <TwoLines top={row.unitLabel} bottom={<EndedNote of={row.ending} />} /> : row.unitLabel) },
    {
      key: 'about', title: t`Phụ trách; theo dõi`, width: '17%',
      cell: (row) => <TwoLines top={row.inCharge.join('; ') || '–'} bottom={row.followers.join('; ')} />,
    },
    {
      key: 'due', title: t`Hạn; đôn đốc`, width: '130px',
      cell: (row) => <TwoLines top={row.dueOn === dueOn ? formatDay(dueOn) : <strong>{formatDay(row.dueOn)}</strong>} bottom={<>{row.urgedTimes > 0 && <Plural value={row.urgedTimes} other="đôn đốc # lần" />}{row.toUnitNo !== unitNo && <Trans> qua {row.toUnitLabel}</Trans>}{row.below > 0 && <Trans> {row.below} cấp dưới</Trans>}</>} />,
    },
    ...forms.map((form, at): Column<BoardRow> => ({ key: form.id, title: form.code, width: `${Math.max(9, Math.floor(44 / forms.length))}%`, cell: ({ cells }) => { const cell = cells[at]; return cell && <StateCell of={cell} /> } })),
  ]
}
