import { NativeSelect, SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { ColumnList } from '../../../kit/web/ColumnList.tsx'
import { LatePanel, type LatePanelProps } from '../../../kit/web/LatePanel.tsx'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { LayoutSwitch } from './LayoutSwitch.tsx'
import { basisOf, GROUPS, groupOf, layoutOf } from './taskFilters.ts'
import { useGroupNames } from './useGroupNames.ts'
import type { TaskFaceRead } from './useTaskFace.tsx'
import styles from './ListHead.module.css'

export interface DisplayPanelProps extends Pick<LatePanelProps, 'face'> { state: FilterState; look: TaskFaceRead; phone: boolean }

/** How the rows are shown, one choice under the other; the shape stands here where the bar has no room for it. */
export const DisplayPanel = ({ face, state, look, phone }: DisplayPanelProps) => {
  const { t } = useLingui()
  const { filters, set } = state
  const names = useGroupNames()
  const isTable = layoutOf(filters) === 'table'
  return (
    <LatePanel face={face} width={320}>
      <div className={styles.panel}>
        {phone && <div className={styles.field}><span className={styles.name}><Trans>Cách trình bày</Trans></span><LayoutSwitch vertical /></div>}
        <div className={styles.field}>
          <span className={styles.name}><Trans>Tính theo</Trans></span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t`Tính theo`}
            value={basisOf(filters)}
            data={[{ value: 'reported', label: t`Kết quả báo cáo` }, { value: 'accepted', label: t`Đã thẩm định` }]}
            onChange={(value) => set({ basis: value === 'accepted' ? 'accepted' : undefined })}
          />
        </div>
        {isTable && (
          <NativeSelect
            label={t`Nhóm theo`}
            value={groupOf(filters) ?? ''}
            data={[{ value: '', label: t`Không nhóm` }, ...GROUPS.map((group) => ({ value: group, label: names[group] }))]}
            onChange={({ currentTarget: { value } }) => set({ group: value || undefined })}
          />
        )}
        {isTable && !phone && <ColumnList choice={look.choice} density={look.density} onDensity={look.setDensity} />}
      </div>
    </LatePanel>
  )
}
