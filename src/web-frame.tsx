import {
  IconArrowsSplit2, IconBarrierBlock, IconBell, IconBook2, IconBuildingCommunity, IconCalendarEvent, IconCalendarRepeat, IconChartBar, IconChecklist, IconClipboardList, IconClipboardPlus, IconFileDescription, IconFileImport, IconFileText, IconHome2, IconKey, IconReportAnalytics, IconRotateClockwise, IconSend, IconSignature, IconStairsUp, IconUsers, IconWebhook,
} from '@tabler/icons-react'
import { useLingui } from '@lingui/react/macro'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { Guided } from './guide/Guided.tsx'
import { readerOf } from './guide/reader.ts'
import { postAt } from './kit/posts.ts'
import { apiOf } from './kit/web/client.ts'
import { FinderKey } from './kit/web/FinderKey.tsx'
import { Frame } from './kit/web/Frame.tsx'
import { FrameWaiting } from './kit/web/FrameWaiting.tsx'
import { KeyHelp } from './kit/web/KeyHelp.tsx'
import { mayLeave } from './kit/web/leaving.ts'
import type { NavItem } from './kit/web/Nav.tsx'
import { PageWaiting } from './kit/web/PageWaiting.tsx'
import { ScopeProvider } from './kit/web/ScopeProvider.tsx'
import { notify } from './kit/web/notices.ts'
import { useSessionEnded } from './kit/web/sessionEnd.ts'
import { type Sources, SourcesProvider } from './kit/web/sources.ts'
import { useAct } from './kit/web/useAct.ts'
import type { Filters } from './kit/web/useFilters.ts'
import type { org } from './rooms/org/contract.ts'
import type { people, Session } from './rooms/people/contract.ts'
import type { rulebook } from './rooms/rulebook/contract.ts'
import { useSession } from './rooms/people/web/useSession.ts'

/** The frame around every page of somebody signed in; until the server says who that is, only its shape. */
export const FramedPages = () => {
  const { t } = useLingui()
  const session = useSession()
  const hasEnded = useSessionEnded()
  const { run } = useAct(peopleApi.signOut)
  const navigate = useNavigate()
  const nav = useNav(session)
  const keys = useKeys(nav)
  const oldCode = useLocation({ select: ({ search }: { search: Filters }) => (search['unitNo'] ? undefined : search['unit']) })
  const today = session?.today ?? ''
  const placed = useMemo(() => ({ ...sources, today }), [today])
  const reader = useMemo(() => session && readerOf(session), [session])
  if (!session || !reader) return <FrameWaiting />
  const signOut = async () => {
    if (!await mayLeave()) return
    const isOut = await run({})
    await import('./kit/web/kept.ts').then(({ forgetAnswers }) => forgetAnswers())
    if (!isOut) return notify(t`Chưa đăng xuất được vì mất mạng. Số liệu giữ trên máy này đã xóa; hãy đóng trình duyệt, hoặc đăng xuất lại khi có mạng.`, 'why')
    await navigate({ to: '/dang-nhap' })
  }
  const note = postAt(session.post, session.unitLabel, ' · ')
  return (
    <SourcesProvider value={placed}>
      <ScopeProvider today={today} isWhole={session.seesWholeProvince}>
        <Frame
          nav={nav}
          place={{ name: session.province ?? session.topUnit?.label ?? '', demoDay: session.isDemoDay ? session.today : undefined }}
          who={{ name: session.name, note: note || session.username, href: `/can-bo/${session.personId}`, more: <Suspense><GuideItems reader={reader} /></Suspense> }}
          bell={<Suspense><NoticeBell /></Suspense>}
          onSignOut={() => void signOut()}
        >
          <Suspense><ComposedOutbox person={session.personId} /></Suspense>
          {oldCode ? <Suspense fallback={<PageWaiting />}><OldAddress code={oldCode} /></Suspense> : <Guided reader={reader}><Outlet /></Guided>}
        </Frame>
        <KeyHelp ways={keys} />
        {hasEnded && <Suspense><SignInAgain session={session} /></Suspense>}
        <FinderKey>{(close) => <Suspense><ComposedFinder session={session} nav={nav} onSignOut={() => void signOut()} onClose={close} /></Suspense>}</FinderKey>
      </ScopeProvider>
    </SourcesProvider>
  )
}

const GuideItems = lazy(() => import('./guide/GuideItems.tsx').then((module) => ({ default: module.GuideItems })))

const NoticeBell = lazy(() => import('./rooms/notices/web/NoticeBell.tsx').then((module) => ({ default: module.NoticeBell })))
const ComposedOutbox = lazy(() => import('./web-outbox.tsx').then((module) => ({ default: module.ComposedOutbox })))
const SignInAgain = lazy(() => import('./rooms/people/web/SignInAgain.tsx').then((module) => ({ default: module.SignInAgain })))
const ComposedFinder = lazy(() => import('./web-finder.tsx').then((module) => ({ default: module.ComposedFinder })))

const OldAddress = lazy(() => import('./web-old-address.tsx').then((module) => ({ default: module.OldAddress })))

const orgApi = apiOf<typeof org>('org')
const peopleApi = apiOf<typeof people>('people')
const rulebookApi = apiOf<typeof rulebook>('rulebook')

const useNav = (session: Session | undefined): NavItem[] => {
  const { t } = useLingui()
  return useMemo(() => {
    const may = (right: Session['rights'][number]) => session?.rights.includes(right) ?? false
    const items: (NavItem | false)[] = [
      { href: '/', label: t`Việc của tôi`, icon: <IconHome2 {...icon} />, first: true },
      { href: '/tong-quan', label: t`Tổng quan`, icon: <IconChartBar {...icon} />, first: true },
      { href: '/viec', label: t`Danh sách việc`, short: t`Các việc`, icon: <IconClipboardList {...icon} />, first: true },
      may('accept') && { href: '/tham-dinh', label: t`Chờ thẩm định`, short: t`Thẩm định`, icon: <IconChecklist {...icon} />, first: true },
      may('assign') && { href: '/giao-viec', label: t`Giao việc`, icon: <IconSend {...icon} /> },
      { href: '/de-xuat', label: t`Đề xuất việc`, icon: <IconClipboardPlus {...icon} /> },
      { href: '/nghia-vu', label: t`Nghĩa vụ định kỳ`, icon: <IconCalendarRepeat {...icon} /> },
      { href: '/vuong-mac', label: t`Vướng mắc`, icon: <IconBarrierBlock {...icon} /> },
      { href: '/bao-cao', label: t({ message: 'Báo cáo', context: 'nav' }), icon: <IconFileText {...icon} />, first: true },
      { href: '/van-ban', label: t`Sổ văn bản`, icon: <IconFileDescription {...icon} /> },
      { href: '/trinh-ky', label: t`Trình ký`, icon: <IconSignature {...icon} /> },
      { href: '/dot-bao-cao', label: t`Đợt báo cáo`, icon: <IconReportAnalytics {...icon} /> },
      { href: '/thong-bao', label: t`Thông báo`, icon: <IconBell {...icon} /> },
      { href: '/to-chuc', label: t`Cây tổ chức`, icon: <IconBuildingCommunity {...icon} />, group: true },
      { href: '/can-bo', label: t`Cán bộ`, icon: <IconUsers {...icon} /> },
      (may('authorise') || may('import')) && { href: '/sap-xep', label: t`Sắp xếp tổ chức`, icon: <IconArrowsSplit2 {...icon} /> },
      { href: '/lich-lam-viec', label: t`Lịch làm việc`, icon: <IconCalendarEvent {...icon} /> },
      { href: '/thang-nhac-viec', label: t`Thang nhắc việc`, icon: <IconStairsUp {...icon} /> },
      session?.isAdministrator === true && { href: '/cong-viec-nen', label: t`Công việc nền`, icon: <IconRotateClockwise {...icon} /> },
      session?.isAdministrator === true && { href: '/moc-noi', label: t`Kết nối`, icon: <IconWebhook {...icon} /> },
      may('import') && { href: '/nhap-lieu', label: t`Nhập liệu`, icon: <IconFileImport {...icon} />, group: true },
      may('audit') && { href: '/nhat-ky', label: t`Nhật ký`, icon: <IconBook2 {...icon} />, group: !may('import') },
      { href: '/tai-khoan', label: t`Tài khoản, ủy quyền`, icon: <IconKey {...icon} />, group: !may('import') && !may('audit') },
    ]
    return items.filter((item) => item !== false)
  }, [session, t])
}

const icon = { size: 18, stroke: 1.6 }

const useKeys = (nav: NavItem[]) => {
  const letters: Record<string, string> = { '/': 'c', '/tong-quan': 'q', '/viec': 'v', '/tham-dinh': 't', '/giao-viec': 'i', '/bao-cao': 'b', '/to-chuc': 'o', '/can-bo': 'n' }
  return nav.flatMap((item) => (letters[item.href] ? [{ key: letters[item.href] as string, href: item.href, label: item.label }] : []))
}

const sources: Omit<Sources, 'today'> = {
  unitsUnder: async (parentNo, view) => (await orgApi.listUnits({ ...(parentNo !== null && { parentNo }), limit: 500, ...view })).rows.map(asUnit),
  searchUnits: async (search, view) => (await orgApi.listUnits({ search, limit: 30, ...view })).rows.map(asUnit),
  unitName: async (unitNo, view) => (await orgApi.listUnits({ unitNo, ...view })).rows[0]?.label ?? '',
  searchPeople: async (search) => (await peopleApi.listPeople({ search, size: 20 })).rows.map((person) => ({ id: person.id, name: person.name, note: postsOf(person) })),
  personName: async (id) => (await peopleApi.readPerson({ id })).name,
  searchDocuments: async (search) => (await rulebookApi.listDocuments({ ...(search && { search }), size: 20 })).rows,
}

type UnitRow = Awaited<ReturnType<typeof orgApi.listUnits>>['rows'][number]

function asUnit(unit: UnitRow) {
  return { unitNo: unit.unitNo, code: unit.code, name: unit.label, within: unit.path.at(-1)?.label ?? null, hasChildren: unit.childCount > 0 }
}

function postsOf({ posts }: { posts: { title: string; unitLabel: string }[] }) {
  return posts.map((post) => postAt(post.title, post.unitLabel)).join('; ')
}
