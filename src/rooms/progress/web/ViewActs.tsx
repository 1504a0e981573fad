import { Menu } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp, IconHome2, IconPencil, IconTrash } from '@tabler/icons-react'
import { useAct } from '../../../kit/web/useAct.ts'
import { viewsApi } from './api.ts'
import type { ShownView, ViewsRead } from './useViews.ts'

export interface ViewActsProps {
  read: ViewsRead
  view: ShownView
  onEdit: (view: ShownView) => void
  onDeleted: (view: ShownView) => void
}

/** What can be done with the view in use: its place, whether the page opens with it, and, of one's own, its name and its end. */
export const ViewActs = ({ read, view, onEdit, onDeleted }: ViewActsProps) => {
  const arrange = useAct(viewsApi.arrangeViews)
  const remove = useAct(viewsApi.deleteView)
  const order = read.views.map(({ id }) => id)
  // The menu shows built-in, own and shared views apart: a place is one among its like.
  const peers = read.views.filter(({ builtIn, mine }) => builtIn === view.builtIn && mine === view.mine).map(({ id }) => id)
  const at = peers.indexOf(view.id)
  const keep = (changes: { order?: string[]; opensWith?: string | null }) => void arrange.run({ order, opensWith: read.opensWith, ...changes })
  const move = (by: 1 | -1) => {
    const other = peers[at + by] ?? view.id
    keep({ order: order.with(order.indexOf(other), view.id).with(order.indexOf(view.id), other) })
  }
  const take = async () => {
    if (await remove.run({ id: view.id })) onDeleted(view)
  }
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{view.name}</Menu.Label>
      {read.opensWith === view.id
        ? <Menu.Item leftSection={<IconHome2 size={15} />} onClick={() => keep({ opensWith: null })}><Trans>Thôi mở đầu bằng cách xem này</Trans></Menu.Item>
        : <Menu.Item leftSection={<IconHome2 size={15} />} onClick={() => keep({ opensWith: view.id })}><Trans>Luôn mở đầu bằng cách xem này</Trans></Menu.Item>}
      <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={at <= 0} closeMenuOnClick={false} onClick={() => move(-1)}><Trans>Đưa lên trước</Trans></Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={15} />} disabled={at >= peers.length - 1} closeMenuOnClick={false} onClick={() => move(1)}><Trans>Đưa ra sau</Trans></Menu.Item>
      {view.mine && <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onEdit(view)}><Trans>Đổi tên, dùng chung…</Trans></Menu.Item>}
      {view.mine && <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void take()}><Trans>Xóa cách xem</Trans></Menu.Item>}
    </>
  )
}
