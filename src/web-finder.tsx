import { useLingui } from '@lingui/react/macro'
import { formatDay } from './kit/dates.ts'
import { postAt } from './kit/posts.ts'
import { apiOf } from './kit/web/client.ts'
import { Finder } from './kit/web/Finder.tsx'
import type { FinderGroup } from './kit/web/finder.ts'
import type { NavItem } from './kit/web/Nav.tsx'
import { useScope } from './kit/web/useScope.ts'
import { matchesSearch } from './kit/words.ts'
import type { desk } from './rooms/desk/contract.ts'
import type { org } from './rooms/org/contract.ts'
import type { Session } from './rooms/people/contract.ts'
import { useFinderActs } from './web-finder-acts.tsx'

export interface ComposedFinderProps {
  session: Session
  nav: NavItem[]
  onSignOut: () => void
  onClose: () => void
}

/** The finder with what this installation has: the rooms' search, the pages of the menu, the acts one may do. */
export const ComposedFinder = ({ session, nav, onSignOut, onClose }: ComposedFinderProps) => {
  const { t } = useLingui()
  const { view } = useScope()
  const acts = useFinderActs(session, onSignOut)
  const find = useFindings(view)
  const pages = [
    ...nav.map(({ href, label }) => ({ key: `page ${href}`, title: label, href })),
    { key: 'page /to-chuc/dien-bien', title: t`Tổ chức qua thời gian`, also: t`diễn biến lịch sử trước sau`, href: '/to-chuc/dien-bien' },
    ...(nav.some(({ href }) => href === '/sap-xep') ? [] : [{ key: 'page /sap-xep', title: t`Các lần sắp xếp tổ chức`, also: t`sáp nhập chia tách giải thể`, href: '/sap-xep' }]),
  ]
  return <Finder who={session.personId} known={[{ name: t`Thao tác`, items: acts }, { name: t`Trang`, items: pages }]} find={find} onClose={onClose} />
}

const deskApi = apiOf<typeof desk>('desk')
const orgApi = apiOf<typeof org>('org')

// There are few acts of reorganisation, so the newest are looked through here.
const actsLike = async (search: string) => {
  const { rows } = await orgApi.listActs({ size: 100 })
  return rows.filter(({ title, document }) => matchesSearch(`${title} ${document}`, search)).slice(0, 3)
}

const useFindings = (view: { on?: string; known?: string }) => {
  const { t } = useLingui()
  return async (search: string): Promise<FinderGroup[]> => {
    const [{ tasks, people, units }, acts] = await Promise.all([deskApi.find({ search, ...view }), actsLike(search)])
    const reports = tasks.rows.filter(({ mayReport }) => mayReport).slice(0, 2)
    const words = new URLSearchParams({ search }).toString()
    return [
      { name: t`Cán bộ`, items: people.rows.map(({ id, name, post, unitLabel }) => ({ key: `person ${id}`, title: name, note: postAt(post, unitLabel), href: `/can-bo/${id}` })), more: people.total > people.rows.length ? { key: 'more people', title: t`Xem cả ${people.total} cán bộ`, href: `/can-bo?${words}` } : undefined },
      { name: t`Đơn vị`, items: units.rows.map(({ unitNo, code, label, within }) => ({ key: `unit ${unitNo}`, title: label, note: [code, within].filter(Boolean).join(' · '), href: `/to-chuc?${new URLSearchParams({ code }).toString()}` })) },
      { name: t`Lần sắp xếp tổ chức`, items: acts.map(({ id, title, onDay, document }) => ({ key: `act ${id}`, title, note: `${formatDay(onDay)} · ${document}`, href: `/sap-xep/${id}` })) },
      { name: t`Việc`, items: tasks.rows.map(({ taskId, code, title, holderName, holderUnitName }) => ({ key: `task ${taskId}`, title, note: `${code} · ${holderName}, ${holderUnitName}`, href: `/viec/${taskId}` })), more: tasks.total > tasks.rows.length ? { key: 'more tasks', title: t`Xem cả ${tasks.total} việc`, href: `/viec?${words}` } : undefined },
      { name: t`Báo cáo kết quả`, items: reports.map(({ taskId, code, title }) => ({ key: `report ${taskId}`, title: t`Báo cáo kết quả việc ${code}`, note: title, href: `/viec/${taskId}?act=report` })) },
    ]
  }
}
