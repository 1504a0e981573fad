import { Button, Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { LongList } from '../../../kit/web/LongList.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Choices, Preview } from '../contract.ts'
import { ChoiceLine } from './ChoiceLine.tsx'
import styles from './Preview.module.css'
import { asProposed, type ChoiceRow, chosenFor, refKey, rowsInSight, withChoice, withWhole } from './toChoose.ts'

export interface ChoosePanelProps { data: Preview | undefined; choices: Choices; onChoose: (choices: Choices) => void }

/** Who gets each task and post of a unit that is divided: chosen one by one, or the whole rest to one unit; nothing is divided silently. */
export const ChoosePanel = ({ data, choices, onChoose }: ChoosePanelProps) => {
  const { t } = useLingui()
  const now = data?.toChoose.rows ?? []
  const [seen, setSeen] = useState<ChoiceRow[]>([])
  useEffect(() => {
    if (data) setSeen((before) => [...data.toChoose.rows, ...before.filter(({ id }) => !data.toChoose.rows.some((row) => row.id === id))])
  }, [data])
  const rows = rowsInSight(seen, now, choices)
  const left = rows.filter((row) => chosenFor(row, choices) === undefined && !choices.wholes.some(({ fromUnitNo }) => fromUnitNo === row.from.unitNo)).length
  const hidden = data ? Math.max(0, data.toChoose.total - now.length) : 0
  if (rows.length === 0) return null
  return (
    <Panel flush title={t`Chọn nơi nhận của từng việc, chức vụ`} note={left + hidden > 0 ? <span className={styles.left}><Trans>Còn {formatAmount(String(left + hidden))} dòng chưa chọn; không việc nào tự chia đôi, việc của một người đi theo chức vụ của người ấy.</Trans></span> : <span className={styles.ready}><Trans>Đã chọn đủ.</Trans></span>}>
      {[...Map.groupBy(rows, ({ from }) => from.unitNo)].map(([unitNo, of]) => <Group key={unitNo} unitNo={unitNo} rows={of} choices={choices} onChoose={onChoose} />)}
      {hidden > 0 && <p className={styles.none}><Trans>và {formatAmount(String(hidden))} dòng nữa, hiện ra khi những dòng trên đã chọn; hoặc chọn một nơi nhận toàn bộ.</Trans></p>}
    </Panel>
  )
}

const Group = ({ unitNo, rows, choices, onChoose }: { unitNo: number; rows: ChoiceRow[] } & Omit<ChoosePanelProps, 'data'>) => {
  const { t } = useLingui()
  const name = rows[0]?.from.label ?? ''
  const candidates = [...new Map(rows.flatMap((row) => row.candidates).map((one) => [refKey(one.ref), one])).values()]
  const whole = choices.wholes.find((one) => one.fromUnitNo === unitNo)
  const proposed = rows.filter((row) => row.proposed && chosenFor(row, choices) === undefined).length
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <h3 className={styles.groupName}>{name}</h3>
        {proposed > 0 && !whole && <Button size="compact-sm" variant="default" leftSection={<IconCheck size={15} />} onClick={() => onChoose(asProposed(choices, rows))}><Trans>Nhận {formatAmount(String(proposed))} đề xuất</Trans></Button>}
        <Select
          className={styles.whole ?? ''} size="sm" clearable label={t`Những gì chưa chọn riêng của ${name} về`} placeholder={t`Chọn từng dòng`} value={whole ? refKey(whole.to) : null}
          data={candidates.map(({ ref, label }) => ({ value: refKey(ref), label }))} onChange={(key) => onChoose(withWhole(choices, unitNo, candidates.find(({ ref }) => refKey(ref) === key)?.ref))}
        />
      </div>
      <LongList label={t`Việc và chức vụ của ${name}`} count={rows.length} keyOf={(at) => rows[at]?.id ?? String(at)} estimate={52} whole={20}>
        {(at) => rows[at] && <ChoiceLine row={rows[at]} chosen={chosenFor(rows[at], choices)} whole={candidates.find(({ ref }) => whole && refKey(ref) === refKey(whole.to))?.label} onChoose={(to) => rows[at] && onChoose(withChoice(choices, rows[at], to))} />}
      </LongList>
    </div>
  )
}
