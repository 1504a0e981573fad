import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import styles from './HeatTree.module.css'

export interface TreeToolsProps {
  onSearch: (text: string) => void
  level: number
  onLevel: (level: number) => void
  all: boolean
  onAll: (all: boolean) => void
  searching: boolean
}

/** Finds a unit, opens to a level, shows units without tasks. */
export const TreeTools = ({ onSearch, level, onLevel, all, onAll, searching }: TreeToolsProps) => {
  const { t } = useLingui()
  const later = useDebouncedCallback((text: string) => onSearch(text.trim()), 250)
  return (
    <div className={styles.tools}>
      <TextInput className={styles.search} label={t`Tìm đơn vị`} placeholder={t`Tên hoặc mã, không cần dấu`} leftSection={<IconSearch size={15} />} onChange={(event) => later(event.currentTarget.value)} />
      <SegmentedControl
        aria-label={t`Mở đến cấp`} value={String(level)} onChange={(next) => onLevel(Number(next))} disabled={searching}
        data={[{ value: '1', label: t`1 cấp` }, { value: '2', label: t`2 cấp` }, { value: '3', label: t`3 cấp` }]}
      />
      <Checkbox label={t`Cả đơn vị không có việc`} checked={all} onChange={(event) => onAll(event.currentTarget.checked)} pb={8} />
    </div>
  )
}
