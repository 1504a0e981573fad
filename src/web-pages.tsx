import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './kit/web/addresses.ts'
import { PageError } from './kit/web/PageError.tsx'
import { PageWaiting } from './kit/web/PageWaiting.tsx'
import { FramedPages } from './web-frame.tsx'

/** Every page of Gương by its address; each is fetched when first opened. */
export const createPages = () =>
  createRouter({
    routeTree: root.addChildren([...doors, frame.addChildren(rooms)]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageError,
    defaultPendingComponent: PageWaiting,
    defaultPendingMs: 80,
    defaultPendingMinMs: 0,
  })

const root = createRootRoute({ component: Outlet })
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: FramedPages })

const door = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name as never) })

const page = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string) =>
  createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load as never, name as never) })

const doors = [
  door('/dang-nhap', () => import('./rooms/people/web/SignInPage.tsx'), 'SignInPage'),
  door('/moi/$token', () => import('./rooms/people/web/InvitationPage.tsx'), 'InvitationPage'),
  door('/dat-mat-khau', () => import('./rooms/people/web/InvitationPage.tsx'), 'InvitationPage'),
]

const rooms = [
  page('/', () => import('./web-desk.tsx'), 'ComposedDeskPage'),
  page('/tong-quan', () => import('./web-overview.tsx'), 'ComposedOverviewPage'),
  page('/viec', () => import('./web-list.tsx'), 'ComposedTaskListPage'),
  page('/viec/$id', () => import('./web-task.tsx'), 'ComposedTaskPage'),
  page('/tham-dinh', () => import('./rooms/progress/web/QueuePage.tsx'), 'QueuePage'),
  page('/giao-viec', () => import('./rooms/tasks/web/AssignPage.tsx'), 'AssignPage'),
  page('/giao-viec/nhieu', () => import('./rooms/tasks/web/AssignManyPage.tsx'), 'AssignManyPage'),
  page('/giao-viec/dan', () => import('./rooms/intake/web/PastePage.tsx'), 'PastePage'),
  page('/de-xuat', () => import('./rooms/tasks/web/ProposePage.tsx'), 'ProposePage'),
  page('/to-chuc', () => import('./rooms/org/web/UnitsPage.tsx'), 'UnitsPage'),
  page('/to-chuc/dien-bien', () => import('./rooms/org/web/ThroughTimePage.tsx'), 'ThroughTimePage'),
  page('/sap-xep', () => import('./rooms/reorganisation/web/ActsPage.tsx'), 'ActsPage'),
  page('/sap-xep/moi', () => import('./rooms/reorganisation/web/NewActPage.tsx'), 'NewActPage'),
  page('/sap-xep/$id', () => import('./rooms/reorganisation/web/ActPage.tsx'), 'ActPage'),
  page('/can-bo', () => import('./rooms/people/web/PeoplePage.tsx'), 'PeoplePage'),
  page('/can-bo/$id', () => import('./rooms/people/web/PersonPage.tsx'), 'PersonPage'),
  page('/so-lieu', () => import('./rooms/reports/web/FigurePage.tsx'), 'FigurePage'),
  page('/so-lieu/co-cau', () => import('./rooms/reports/web/AcrossRowsPage.tsx'), 'AcrossRowsPage'),
  page('/bao-cao', () => import('./rooms/reports/web/ReportsPage.tsx'), 'ReportsPage'),
  page('/tra-cuu', () => import('./rooms/reports/web/LookUpPage.tsx'), 'LookUpPage'),
  page('/bao-cao/kiem-tra', () => import('./rooms/reports/web/VerifyPage.tsx'), 'VerifyPage'),
  page('/bao-cao/$id', () => import('./rooms/reports/web/ReportPage.tsx'), 'ReportPage'),
  page('/bao-cao/$id/so-lieu/$claim', () => import('./rooms/reports/web/ReportFigurePage.tsx'), 'ReportFigurePage'),
  page('/dot-bao-cao', () => import('./rooms/rounds/web/RoundsPage.tsx'), 'RoundsPage'),
  page('/dot-bao-cao/moi', () => import('./rooms/rounds/web/OpenRoundPage.tsx'), 'OpenRoundPage'),
  page('/dot-bao-cao/$id', () => import('./rooms/rounds/web/RoundPage.tsx'), 'RoundPage'),
  page('/dot-bao-cao/$id/bao-cao', () => import('./rooms/consolidation/web/RoundReportPage.tsx'), 'RoundReportPage'),
  page('/dot-bao-cao/$id/doi-chieu', () => import('./rooms/consolidation/web/RoundComparePage.tsx'), 'RoundComparePage'),
  page('/dot-bao-cao/$id/don-vi/$unit', () => import('./web-part.tsx'), 'ComposedPartPage'),
  page('/nhap-lieu', () => import('./rooms/intake/web/ImportsPage.tsx'), 'ImportsPage'),
  page('/nhap-lieu/tep-lon/$id', () => import('./rooms/intake/web/LoadPage.tsx'), 'LoadPage'),
  page('/nhap-lieu/$id', () => import('./rooms/intake/web/ImportPage.tsx'), 'ImportPage'),
  page('/nhat-ky', () => import('./rooms/audit/web/LedgerPage.tsx'), 'LedgerPage'),
  page('/nhat-ky/$id', () => import('./rooms/audit/web/EntryPage.tsx'), 'EntryPage'),
  page('/vuong-mac', () => import('./web-obstacles.tsx'), 'ComposedObstaclesPage'),
  page('/nghia-vu', () => import('./rooms/duties/web/DutiesPage.tsx'), 'DutiesPage'),
  page('/nghia-vu/$id', () => import('./web-duty.tsx'), 'ComposedDutyPage'),
  page('/van-ban', () => import('./rooms/documents/web/DocumentsPage.tsx'), 'DocumentsPage'),
  page('/van-ban/den', () => import('./rooms/documents/web/ArrivalsPage.tsx'), 'ArrivalsPage'),
  page('/van-ban/moi', () => import('./rooms/documents/web/DraftPage.tsx'), 'DraftPage'),
  page('/van-ban/quy-trinh', () => import('./rooms/documents/web/OfficePage.tsx'), 'OfficePage'),
  page('/van-ban/$id', () => import('./rooms/documents/web/DocumentPage.tsx'), 'DocumentPage'),
  page('/van-ban/$id/sua', () => import('./rooms/documents/web/DraftPage.tsx'), 'DraftPage'),
  page('/trinh-ky', () => import('./rooms/documents/web/WaitingPage.tsx'), 'WaitingPage'),
  page('/lich-lam-viec', () => import('./rooms/rulebook/web/CalendarPage.tsx'), 'CalendarPage'),
  page('/cong-viec-nen', () => import('./rooms/jobs/web/JobsPage.tsx'), 'JobsPage'),
  page('/thang-nhac-viec', () => import('./rooms/ladder/web/LadderPage.tsx'), 'LadderPage'),
  page('/thong-bao', () => import('./rooms/notices/web/NoticesPage.tsx'), 'NoticesPage'),
  page('/moc-noi', () => import('./rooms/notices/web/HooksPage.tsx'), 'HooksPage'),
  page('/tai-khoan', () => import('./web-account.tsx'), 'ComposedAccountsPage'),
  page('/huong-dan', () => import('./guide/HandbookHome.tsx'), 'HandbookHome'),
  page('/huong-dan/$page', () => import('./guide/HandbookReading.tsx'), 'HandbookReading'),
  page('$', () => import('./kit/web/NoSuchPage.tsx'), 'NoSuchPage'),
]
