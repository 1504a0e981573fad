import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { matchesSearch } from '../../../kit/words.ts'
import type { SheetTabsProps } from './places.ts'
import { useImportWords } from './useImportWords.ts'

/** One of many sheets, found by a part of its name, without accents. */
export const SheetSelect = ({ sheets, at, onTab }: SheetTabsProps) => {
  const { t } = useLingui()
  const { kinds } = useImportWords()
  const labelOf = ({ sheet, file, kind, errors }: SheetTabsProps['sheets'][number]) => [sheet, kind && kinds[kind], errors > 0 && t`${errors} lỗi`, file].filter(Boolean).join(' · ')
  return (
    <Select
      label={t`Trang tính`} searchable allowDeselect={false} value={String(at)} data={sheets.map((tab, index) => ({ value: String(index), label: labelOf(tab) }))}
      filter={({ options, search }) => options.filter((one) => 'label' in one && matchesSearch(one.label, search))} onChange={(index) => index !== null && onTab(Number(index))}
    />
  )
}
