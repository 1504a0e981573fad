import { Modal } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { GoKey } from './keys.ts'
import styles from './KeyHelp.module.css'

/** The help sheet of the keyboard. */
export const KeySheet = ({ ways, onClose }: { ways: GoKey[]; onClose: () => void }) => {
  const { t } = useLingui()
  const rows = [['/', t`Tìm trong danh sách`], ...ways.map((way) => [`g ${way.key}`, way.label]), ['?', t`Xem các phím tắt`], ['Esc', t`Đóng khung đang mở`]]
  return (
    <Modal opened onClose={onClose} title={t`Phím tắt`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <dl className={styles.keys}>
        {rows.map(([keys, label]) => (
          <div key={keys} className={styles.row}>
            <dt>{keys?.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
