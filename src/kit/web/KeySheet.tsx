import { Modal } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { KeyList } from './KeyList.tsx'
import type { GoKey } from './keys.ts'
import type { PageKey } from './page-keys.ts'

export interface KeySheetProps {
  ways: GoKey[]
  pageKeys: PageKey[]
  onClose: () => void
}

/** The help sheet of the keyboard: everywhere, in lists, the keys of this page, the ways to go. */
export const KeySheet = ({ ways, pageKeys, onClose }: KeySheetProps) => {
  const { t } = useLingui()
  return (
    <Modal opened onClose={onClose} size={560} title={t`Phím tắt`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <KeyList title={t`Ở mọi nơi`} rows={[['Ctrl K', t`Tìm người, đơn vị, việc, trang, thao tác`], ['?', t`Xem các phím tắt`], ['Esc', t`Đóng khung đang mở`], ['Tab', t`Đến chỗ bấm được tiếp theo`]]} />
      <KeyList title={t`Trong danh sách`} rows={[['/', t`Tìm trong danh sách`], ['j ↓', t`Dòng sau`], ['k ↑', t`Dòng trước`], ['Enter', t`Mở dòng đang chọn`]]} />
      {pageKeys.length > 0 && <KeyList title={t`Riêng trang này`} rows={pageKeys.map(({ keys, label }) => [keys.replaceAll('+', ' ').replace('mod', 'Ctrl').replace('shift', 'Shift'), label])} />}
      <KeyList title={t`Đi tới, bấm lần lượt`} rows={ways.map((way) => [`g ${way.key}`, way.label])} />
    </Modal>
  )
}
