import { Menu } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconDeviceFloppy, IconShare } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { LateMenu } from '../../../kit/web/LateMenu.tsx'
import { ViewActs } from './ViewActs.tsx'
import type { ShownView, ViewsRead } from './useViews.ts'

export interface ViewChoicesProps {
  face: ReactElement
  read: ViewsRead
  onEdit: (view: ShownView | 'new') => void
  onDeleted: (view: ShownView) => void
}

/** The views to look by, and what can be done with the one in use. */
export const ViewChoices = ({ face, read, onEdit, onDeleted }: ViewChoicesProps) => {
  const { t } = useLingui()
  const { views, current, open } = read
  const groups = [
    { label: t`Có sẵn`, views: views.filter(({ builtIn }) => builtIn) },
    { label: t`Tôi đã lưu`, views: views.filter(({ mine }) => mine) },
    { label: t`Dùng chung với tôi`, views: views.filter(({ builtIn, mine }) => !builtIn && !mine) },
  ]
  return (
    <LateMenu face={face} width={300}>
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
      {(!current || current.builtIn || read.changed) && <><Menu.Divider /><Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={() => onEdit('new')}><Trans>Lưu những gì đang thấy thành cách xem…</Trans></Menu.Item></>}
    </LateMenu>
  )
}
