import { Button, Menu } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBookmark, IconCheck, IconChevronDown, IconShare } from '@tabler/icons-react'
import type { ShownView, ViewsRead } from './useViews.ts'
import { ViewActs } from './ViewActs.tsx'

export interface ViewMenuProps {
  read: ViewsRead
  onEdit: (view: ShownView) => void
  onDeleted: (view: ShownView) => void
}

/** The views to look by, and what can be done with the one in use. */
export const ViewMenu = ({ read, onEdit, onDeleted }: ViewMenuProps) => {
  const { t } = useLingui()
  const { views, current, open } = read
  const name = current?.name ?? t`Bộ lọc riêng`
  const groups = [
    { label: t`Có sẵn`, views: views.filter(({ builtIn }) => builtIn) },
    { label: t`Tôi đã lưu`, views: views.filter(({ mine }) => mine) },
    { label: t`Dùng chung với tôi`, views: views.filter(({ builtIn, mine }) => !builtIn && !mine) },
  ]
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} stroke={1.7} />} rightSection={<IconChevronDown size={15} />} aria-label={t`Cách xem: ${name}`}>{name}</Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(70vh, 560px)" style={{ overflowY: 'auto' }}>
        {groups.filter((group) => group.views.length > 0).flatMap((group) => [
          <Menu.Label key={group.label}>{group.label}</Menu.Label>,
          ...group.views.map((view) => (
            <Menu.RadioItem
              key={view.id}
              value={view.id}
              checked={view.id === current?.id}
              checkIcon={<IconCheck size={15} />}
              closeMenuOnClick
              rightSection={view.sharedWith ? <IconShare size={14} aria-label={view.mine ? t`Dùng chung với ${view.sharedWith.label}` : t`Của ${view.ownerName ?? ''}`} /> : undefined}
              onChange={() => open(view)}
            >
              {view.name}
            </Menu.RadioItem>
          )),
        ])}
        {current && <ViewActs read={read} view={current} onEdit={onEdit} onDeleted={onDeleted} />}
        {!current && <Menu.Label><Trans>Bấm “Lưu cách xem” để giữ bộ lọc này.</Trans></Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
