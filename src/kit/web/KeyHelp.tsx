import { Modal } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import styles from './KeyHelp.module.css'

export interface GoKey {
  /** The key after g. */
  key: string
  href: string
  label: string
}

/** The keyboard: '/' searches, g and a letter goes, '?' shows this help. */
export const KeyHelp = ({ ways }: { ways: GoKey[] }) => {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  useGoKeys(ways)
  useHotkeys([['shift+?', () => setOpened(true)], ['?', () => setOpened(true)], ['/', focusSearch]])
  useEffect(() => {
    const open = () => setOpened(true)
    addEventListener(OPEN, open)
    return () => removeEventListener(OPEN, open)
  }, [])
  const rows = [['/', t`Tìm trong danh sách`], ...ways.map((way) => [`g ${way.key}`, way.label]), ['?', t`Xem các phím tắt`], ['Esc', t`Đóng khung đang mở`]]
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t`Phím tắt`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
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

/** Opens the help from anywhere. */
export const openKeyHelp = (): void => void dispatchEvent(new Event(OPEN))

const OPEN = 'guong-key-help'

const useGoKeys = (ways: GoKey[]) => {
  const navigate = useNavigate()
  const pressed = useRef(0)
  const go = (key: string) => {
    const way = ways.find((one) => one.key === key)
    if (way && Date.now() - pressed.current < 1200) void navigate({ href: way.href })
  }
  useHotkeys([['g', () => { pressed.current = Date.now() }, { preventDefault: false }], ...ways.map((way): [string, () => void] => [way.key, () => go(way.key)])])
}

const focusSearch = () => document.querySelector<HTMLInputElement>('input[data-search-key]')?.focus()
