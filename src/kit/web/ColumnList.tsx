import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { announce } from './announce.ts'
import type { ColumnChoice } from './useColumns.ts'
import styles from './ColumnList.module.css'

export interface ColumnListProps {
  choice: ColumnChoice
  density: 'comfortable' | 'compact'
  onDensity: (density: 'comfortable' | 'compact') => void
}

/** The columns of a table to tick, each shown one moved up or down; and how high rows are. */
export const ColumnList = ({ choice, density, onDensity }: ColumnListProps) => {
  const { t } = useLingui()
  const count = choice.all.filter(({ shown }) => shown).length
  const move = (key: string, title: string, by: 1 | -1) => {
    choice.move(key, by)
    const place = choice.all.findIndex((one) => one.key === key) + 1 + by
    announce(t`Cột ${title} ở vị trí ${place} trên ${count}.`)
  }
  return (
    <div className={styles.list}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t`Độ cao của dòng`}
        value={density}
        onChange={(value) => onDensity(value === 'compact' ? 'compact' : 'comfortable')}
        data={[{ value: 'comfortable', label: t`Dòng thoáng` }, { value: 'compact', label: t`Dòng gọn` }]}
      />
      <ul aria-label={t`Cột và thứ tự`}>
        {choice.all.map(({ key, title, shown, fixed }, at) => (
          <li key={key} className={styles.line}>
            <Checkbox label={title} checked={shown} disabled={fixed} onChange={() => choice.toggle(key)} className={styles.box ?? ''} />
            {shown && (
              <>
                <ActionIcon variant="subtle" aria-label={t`Đưa cột ${title} lên trước`} disabled={at === 0} onClick={() => move(key, title, -1)}><IconArrowUp size={15} /></ActionIcon>
                <ActionIcon variant="subtle" aria-label={t`Đưa cột ${title} ra sau`} disabled={at >= count - 1} onClick={() => move(key, title, 1)}><IconArrowDown size={15} /></ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {choice.reset && <Button size="compact-sm" variant="subtle" onClick={choice.reset}><Trans>Như ban đầu</Trans></Button>}
    </div>
  )
}
