import { useMantineColorScheme } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { FinderItem } from './kit/web/finder.ts'
import { openKeyHelp } from './kit/web/keys.ts'
import { useScope } from './kit/web/useScope.ts'
import { speak } from './kit/web/words.ts'
import type { Session } from './rooms/people/contract.ts'

/** The acts of the finder: those one has the right to, and what is one's own to choose. */
export const useFinderActs = (session: Session, onSignOut: () => void): FinderItem[] => {
  const { t } = useLingui()
  const { isPast, set } = useScope()
  const own = useOwnActs(onSignOut)
  const may = (right: Session['rights'][number]) => session.rights.includes(right)
  const acts: (FinderItem | false)[] = [
    isPast && { key: 'act today', title: t`Về hôm nay`, run: () => set({ on: undefined, known: undefined, period: undefined }) },
    { key: 'act report', title: t`Báo cáo kết quả việc…`, note: t`Mở việc của tôi, hoặc gõ mã việc để báo cáo ngay`, href: '/' },
    may('assign') && { key: 'act assign', title: t`Giao việc`, href: '/giao-viec' },
    may('assign') && { key: 'act assign many', title: t`Giao cho nhiều người`, href: '/giao-viec/nhieu' },
    { key: 'act propose', title: t`Đề xuất việc`, also: t`đăng ký`, href: '/de-xuat' },
    may('import') && { key: 'act import', title: t`Nhập từ Excel`, also: t`nạp tệp`, href: '/nhap-lieu' },
    (may('authorise') || may('import')) && { key: 'act reorganise', title: t`Sắp xếp tổ chức mới`, also: t`sáp nhập chia tách giải thể đổi tên`, href: '/sap-xep/moi' },
    { key: 'act paper', title: t`Lập báo cáo`, href: '/bao-cao?act=create' },
    { key: 'act look up', title: t`Tra cứu văn bản theo mã`, href: '/tra-cuu' },
    { key: 'act verify', title: t`Kiểm tra một tệp báo cáo`, href: '/bao-cao/kiem-tra' },
    ...own,
  ]
  return acts.filter((act) => act !== false)
}

const useOwnActs = (onSignOut: () => void): FinderItem[] => {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const other = i18n.locale === 'en' ? 'vi' : 'en'
  const change = async () => {
    await speak(other)
    await queries.invalidateQueries()
  }
  return [
    colorScheme !== 'dark' && { key: 'act dark', title: t`Đổi giao diện tối`, run: () => setColorScheme('dark') },
    colorScheme !== 'light' && { key: 'act light', title: t`Đổi giao diện sáng`, run: () => setColorScheme('light') },
    colorScheme !== 'auto' && { key: 'act auto', title: t`Giao diện theo máy`, run: () => setColorScheme('auto') },
    { key: 'act language', title: other === 'en' ? 'English' : 'Tiếng Việt', also: t`ngôn ngữ`, run: () => void change() },
    { key: 'act help', title: t`Mở trợ giúp`, also: t`hướng dẫn sổ tay`, href: '/huong-dan' },
    { key: 'act keys', title: t`Xem các phím tắt`, also: t`bàn phím`, run: openKeyHelp },
    { key: 'act print', title: t`In trang này`, run: () => setTimeout(() => print(), 300) },
    { key: 'act leave', title: t`Đăng xuất`, also: t`thoát`, run: onSignOut },
  ].filter((act) => act !== false)
}
