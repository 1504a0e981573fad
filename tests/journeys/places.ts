import type { Page } from '@playwright/test'
import {
  actOf, addressOfTask, firstOf, openChartTable, openDocument, openFinder, openHelp, openImport, openLoad, openPersonMenu, openPlan, openPreview, openReport, openReportFigure, openScope, openTaskMenu, openThroughTime, openTour, sent, sentAct, sentInDialog,
} from './openers.ts'
import { openOffline, openOutbox, openPhoto, openWaiting } from './reporting.ts'
import { openPart, openRoundBoard, openRoundChosen, openRoundComparison, openRoundReport, openUrging } from './round-openers.ts'
import { expect, people, type Username } from './town.ts'

/** A page in one of its states, and who looks at it: nobody signed in where `who` is null. `inEnglish` is false where the way to it needs Vietnamese words. */
export interface Place { name: string; who: Username | null; open: (page: Page) => Promise<unknown>; inEnglish?: false }

const at = (path: string) => (page: Page) => page.goto(path)

/** Every page, as it is first seen. */
export const pages: Place[] = [
  { name: 'Đăng nhập', who: null, open: at('/dang-nhap') },
  { name: 'Đặt mật khẩu', who: null, open: at('/dat-mat-khau#chua-biet') },
  { name: 'Liên kết bị cắt', who: null, open: at('/dat-mat-khau') },
  { name: 'Lời mời', who: null, open: at('/moi/chua-biet') },
  { name: 'Việc của tôi', who: people.clerk, open: at('/') },
  { name: 'Việc của tôi, người giữ việc', who: people.holder, open: at('/') },
  { name: 'Bảng chọn ở tên mình', who: people.clerk, open: openPersonMenu, inEnglish: false },
  { name: 'Tổng quan', who: people.clerk, open: at('/tong-quan') },
  { name: 'Cả nước theo tỉnh', who: people.comparer, open: at('/tong-quan') },
  { name: 'Tổng quan ngày đã qua, cấp dưới giao', who: people.clerk, open: at('/tong-quan?on=2023-03-31&part=delegated') },
  { name: 'Tổng quan theo cơ cấu ngày khác', who: people.reorganiser, open: async (page) => { await actOf(page); await page.goto('/tong-quan?structure=2023-06-14') } },
  { name: 'Con số theo cơ cấu ngày khác', who: people.reorganiser, open: async (page) => { await actOf(page); await page.goto('/so-lieu/co-cau?structure=2023-06-14&figure=tasks&part=provincial&ofUnit=3&sure=certain') } },
  { name: 'Con số và các việc của nó', who: people.clerk, open: at('/so-lieu?part=provincial&figure=overdue&basis=reported') },
  { name: 'Danh sách việc', who: people.clerk, open: at('/viec') },
  { name: 'Danh sách việc đã lọc', who: people.clerk, open: at('/viec?state=overdue&basis=accepted&sort=-due&horizon=Hằng+năm&supplementary=false') },
  { name: 'Danh sách việc theo nhóm', who: people.clerk, open: at('/viec?group=unit&search=TU-&dueWithin=quarter') },
  { name: 'Danh sách việc, cột tình trạng', who: people.clerk, open: at('/viec?layout=board&search=TU-') },
  { name: 'Danh sách việc, dòng thời gian', who: people.clerk, open: at('/viec?layout=timeline&search=TU-') },
  { name: 'Danh sách việc, lịch', who: people.clerk, open: at('/viec?layout=calendar') },
  { name: 'Danh sách việc không có dòng nào', who: people.clerk, open: at('/viec?search=khong-co-viec-nay') },
  { name: 'Điều chỉnh nhiều việc, xem trước', who: people.clerk, open: openPreview, inEnglish: false },
  { name: 'Một việc', who: people.clerk, open: async (page) => page.goto(await addressOfTask(page)) },
  { name: 'Một việc, người giữ việc', who: people.holder, open: async (page) => page.goto(await addressOfTask(page)) },
  { name: 'Một việc nhìn từ ngày đã qua', who: people.clerk, open: async (page) => page.goto(`${await addressOfTask(page)}?on=2023-03-31`) },
  { name: 'Tiến độ một việc dạng bảng', who: people.clerk, open: openChartTable, inEnglish: false },
  { name: 'Việc làm được với một việc', who: people.clerk, open: openTaskMenu, inEnglish: false },
  { name: 'Chờ thẩm định', who: people.clerk, open: at('/tham-dinh') },
  { name: 'Giao một việc', who: people.clerk, open: at('/giao-viec') },
  { name: 'Giao cho nhiều người', who: people.clerk, open: at('/giao-viec/nhieu') },
  { name: 'Dán từ Excel', who: people.clerk, open: at('/giao-viec/dan') },
  { name: 'Đề xuất việc', who: people.holder, open: at('/de-xuat') },
  { name: 'Cây tổ chức', who: people.clerk, open: at('/to-chuc') },
  { name: 'Một tổ chức', who: people.clerk, open: at('/to-chuc?code=H02') },
  { name: 'Tổ chức qua thời gian', who: people.reorganiser, open: openThroughTime },
  { name: 'Tổ chức qua thời gian, cả cây', who: people.reorganiser, open: at('/to-chuc/dien-bien?show=all') },
  { name: 'Các lần sắp xếp tổ chức', who: people.reorganiser, open: at('/sap-xep') },
  { name: 'Một lần sắp xếp', who: people.reorganiser, open: async (page) => page.goto(`/sap-xep/${await actOf(page)}`) },
  { name: 'Một lần sắp xếp mới', who: people.clerk, open: at('/sap-xep/moi') },
  { name: 'Một lần sắp xếp đang soạn, còn chỗ chưa được', who: people.reorganiser, open: openPlan },
  { name: 'Một tổ chức đã sáp nhập', who: people.reorganiser, open: async (page) => { await actOf(page); await page.goto('/to-chuc?no=64') } },
  { name: 'Cán bộ', who: people.clerk, open: at('/can-bo') },
  { name: 'Một cán bộ', who: people.clerk, open: async (page) => page.goto(`/can-bo/${(await firstOf(page, '/api/people?search=chau%20van%20dat')).id}`) },
  { name: 'Báo cáo', who: people.clerk, open: at('/bao-cao') },
  { name: 'Một báo cáo', who: people.clerk, open: openReport },
  { name: 'Con số của một báo cáo', who: people.clerk, open: openReportFigure },
  { name: 'Kiểm tra một tệp báo cáo', who: people.clerk, open: at('/bao-cao/kiem-tra') },
  { name: 'Một văn bản', who: people.clerk, open: openDocument },
  { name: 'Sổ văn bản', who: people.clerk, open: at('/van-ban') },
  { name: 'Sổ văn bản đến', who: people.clerk, open: at('/van-ban/den') },
  { name: 'Soạn văn bản', who: people.clerk, open: at('/van-ban/moi') },
  { name: 'Quy trình văn bản', who: people.administrator, open: at('/van-ban/quy-trinh') },
  { name: 'Trình ký', who: people.clerk, open: at('/trinh-ky') },
  { name: 'Tra cứu theo mã', who: people.clerk, open: at('/tra-cuu') },
  { name: 'Nhập liệu', who: people.clerk, open: at('/nhap-lieu') },
  { name: 'Một lần nhập có lỗi', who: people.clerk, open: openImport, inEnglish: false },
  { name: 'Một tệp lớn đang gửi dở', who: people.clerk, open: openLoad },
  { name: 'Nhật ký', who: people.auditor, open: at('/nhat-ky') },
  { name: 'Một mục nhật ký', who: people.auditor, open: async (page) => page.goto(`/nhat-ky/${(await firstOf(page, '/api/ledger')).id}`) },
  { name: 'Tài khoản của tôi', who: people.administrator, open: at('/tai-khoan') },
  { name: 'Các tài khoản', who: people.administrator, open: at('/tai-khoan?tab=tai-khoan') },
  { name: 'Ủy quyền', who: people.administrator, open: at('/tai-khoan?tab=uy-quyen') },
  { name: 'Cơ quan trung ương cho xem số liệu từng tỉnh', who: people.keeper, open: at('/tai-khoan?tab=uy-quyen') },
  { name: 'Ủy nhiệm', who: people.holder, open: at('/tai-khoan?tab=uy-nhiem') },
  { name: 'Phụ trách, theo dõi', who: people.administrator, open: at('/tai-khoan?tab=theo-doi') },
  { name: 'Nghĩa vụ định kỳ', who: people.district, open: at('/nghia-vu') },
  { name: 'Một nghĩa vụ', who: people.district, open: async (page) => page.goto(`/nghia-vu/${(await firstOf(page, '/api/duties')).id}`) },
  { name: 'Đặt nghĩa vụ bỏ trống', who: people.clerk, open: (page) => sentInDialog(page, '/nghia-vu', { opener: 'Đặt nghĩa vụ', submit: 'Đặt nghĩa vụ' }), inEnglish: false },
  { name: 'Đợt báo cáo', who: people.clerk, open: at('/dot-bao-cao?state=all') },
  { name: 'Mở đợt báo cáo', who: people.clerk, open: at('/dot-bao-cao/moi') },
  { name: 'Một đợt báo cáo', who: people.clerk, open: openRoundBoard },
  { name: 'Đợt báo cáo, đã chọn đơn vị', who: people.clerk, open: openRoundChosen, inEnglish: false },
  { name: 'Công văn đôn đốc đang soạn', who: people.clerk, open: openUrging, inEnglish: false },
  { name: 'Phần của một đơn vị', who: people.clerk, open: openPart },
  { name: 'Phần của một đơn vị, người điền', who: people.district, open: openPart },
  { name: 'Báo cáo tổng hợp của một đợt', who: people.clerk, open: openRoundReport },
  { name: 'Đối chiếu có chỗ khác nguồn', who: people.clerk, open: openRoundComparison },
  { name: 'Vướng mắc', who: people.clerk, open: at('/vuong-mac') },
  { name: 'Thông báo', who: people.holder, open: at('/thong-bao?show=all') },
  { name: 'Lịch làm việc', who: people.clerk, open: at('/lich-lam-viec') },
  { name: 'Thang nhắc việc', who: people.clerk, open: at('/thang-nhac-viec') },
  { name: 'Thang nhắc việc, quản trị', who: people.administrator, open: at('/thang-nhac-viec') },
  { name: 'Công việc nền', who: people.administrator, open: at('/cong-viec-nen') },
  { name: 'Kết nối', who: people.administrator, open: at('/moc-noi') },
  { name: 'Lịch làm việc dự kiến', who: people.administrator, open: at('/lich-lam-viec?year=2024') },
  { name: 'Sổ tay', who: people.clerk, open: at('/huong-dan') },
  { name: 'Một trang sổ tay', who: people.holder, open: at('/huong-dan/lanh-dao') },
  { name: 'Hướng dẫn cạnh trang', who: people.holder, open: openHelp, inEnglish: false },
  { name: 'Một chặng của vòng xem', who: people.clerk, open: openTour, inEnglish: false },
  { name: 'Chọn đơn vị ở thanh phạm vi', who: people.clerk, open: (page) => openScope(page, 'Đơn vị'), inEnglish: false },
  { name: 'Chọn kỳ ở thanh phạm vi', who: people.clerk, open: (page) => openScope(page, 'Kỳ'), inEnglish: false },
  { name: 'Chọn ngày ở thanh phạm vi', who: people.holder, open: (page) => openScope(page, 'Tính đến'), inEnglish: false },
  { name: 'Tìm nhanh', who: people.clerk, open: openFinder, inEnglish: false },
  { name: 'Báo cáo kết quả, đã chọn ảnh', who: people.district, open: openPhoto, inEnglish: false },
  { name: 'Mất mạng', who: people.district, open: openOffline, inEnglish: false },
  { name: 'Việc của tôi, còn báo cáo chờ gửi', who: people.district, open: openWaiting, inEnglish: false },
  { name: 'Báo cáo đang chờ gửi', who: people.district, open: openOutbox, inEnglish: false },
  { name: 'Không có trang này', who: people.clerk, open: at('/khong-co-trang-nay') },
]

/** Every form, sent empty so that its complaints show. */
export const forms: Place[] = [
  { name: 'Đăng nhập bỏ trống', who: null, open: (page) => sent(page, '/dang-nhap', 'Đăng nhập') },
  { name: 'Đặt mật khẩu bỏ trống', who: null, open: (page) => sent(page, '/dat-mat-khau#chua-biet', 'Đặt mật khẩu và vào Gương') },
  { name: 'Giao một việc bỏ trống', who: people.clerk, open: (page) => sent(page, '/giao-viec', 'Giao việc') },
  { name: 'Giao cho nhiều người bỏ trống', who: people.clerk, open: (page) => sent(page, '/giao-viec/nhieu', 'Giao cho tất cả') },
  { name: 'Đề xuất việc bỏ trống', who: people.holder, open: (page) => sent(page, '/de-xuat', 'Gửi đề xuất') },
  { name: 'Mở đợt báo cáo bỏ trống', who: people.clerk, open: (page) => sent(page, '/dot-bao-cao/moi', 'Mở đợt báo cáo') },
  { name: 'Báo cáo kết quả bỏ trống', who: people.holder, open: (page) => sentInDialog(page, '/', { opener: /^Báo cáo: /, submit: 'Gửi báo cáo' }) },
  { name: 'Trả lại không ghi lý do', who: people.clerk, open: (page) => sentInDialog(page, '/tham-dinh', { opener: /^Trả lại: /, submit: 'Trả lại' }) },
  { name: 'Thôi giao bỏ trống', who: people.clerk, open: (page) => sentAct(page, 'Thôi giao', 'Thôi giao') },
  { name: 'Điều chỉnh việc đã giao', who: people.clerk, open: (page) => sentAct(page, 'Điều chỉnh việc đã giao', 'Lưu điều chỉnh') },
  { name: 'Cấp tài khoản bỏ trống', who: people.administrator, open: (page) => sentInDialog(page, '/tai-khoan?tab=tai-khoan', { opener: 'Cấp tài khoản', submit: 'Cấp tài khoản' }) },
  { name: 'Ghi nhận ủy quyền bỏ trống', who: people.administrator, open: (page) => sentInDialog(page, '/tai-khoan?tab=uy-quyen', { opener: 'Ghi nhận ủy quyền', submit: 'Ghi nhận' }) },
  { name: 'Ghi nhận người được xem số liệu từng tỉnh bỏ trống', who: people.keeper, open: (page) => sentInDialog(page, '/tai-khoan?tab=uy-quyen', { opener: 'Ghi nhận người được xem', submit: 'Ghi nhận' }) },
  { name: 'Ghi thang nhắc việc bỏ trống', who: people.administrator, open: (page) => sentInDialog(page, '/thang-nhac-viec', { opener: 'Ghi thang theo văn bản', submit: 'Ghi thang này' }) },
  { name: 'Ghi kết nối bỏ trống', who: people.administrator, open: (page) => sentInDialog(page, '/moc-noi', { opener: 'Ghi kết nối', submit: 'Ghi kết nối' }) },
  { name: 'Ghi lịch làm việc bỏ trống', who: people.administrator, open: (page) => sentInDialog(page, '/lich-lam-viec', { opener: 'Ghi thêm theo văn bản', submit: 'Ghi vào lịch' }) },
  { name: 'Ủy nhiệm bỏ trống', who: people.holder, open: (page) => sentInDialog(page, '/tai-khoan?tab=uy-nhiem', { opener: 'Ủy nhiệm', submit: 'Ủy nhiệm' }) },
]

/** Places by who looks at them, so that one sign-in serves all of a person's. */
export const byPerson = (places: Place[]): Map<Username | null, Place[]> => Map.groupBy(places, ({ who }) => who)

/** The same in parts that one test visits in its time, even on a slow machine. */
export const inParts = (places: Place[]): { who: Username | null; places: Place[]; part: string }[] => [...byPerson(places)].flatMap(([who, all]) => {
  const parts = Array.from({ length: Math.ceil(all.length / 6) }, (_, at) => all.slice(at * 6, at * 6 + 6))
  return parts.map((some, at) => ({ who, places: some, part: parts.length > 1 ? `, phần ${at + 1}` : '' }))
})

/** Waits until a page has drawn what it asked for. */
export const settle = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready.then(() => true))
}
