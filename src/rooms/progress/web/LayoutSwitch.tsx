import { SegmentedControl } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { layoutOf } from './taskFilters.ts'
import styles from './ListHead.module.css'

/** In which shape the same tasks are shown. */
export const LayoutSwitch = ({ vertical = false }: { vertical?: boolean }) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  return (
    <SegmentedControl
      className={(vertical && styles.vertical) || ''}
      size="xs"
      orientation={vertical ? 'vertical' : 'horizontal'}
      fullWidth={vertical}
      aria-label={t`Cách trình bày`}
      value={layoutOf(filters)}
      onChange={(layout) => set({ layout: layout === 'table' ? undefined : layout }, { replace: false })}
      data={[
        { value: 'table', label: t`Danh sách` }, { value: 'board', label: t`Cột tình trạng` }, { value: 'timeline', label: t`Dòng thời gian` }, { value: 'calendar', label: t`Lịch` },
      ]}
    />
  )
}
