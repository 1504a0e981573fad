import { Combobox, Loader, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { announce } from './announce.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { type FinderGroup, type FinderItem, matching, recentOf, rememberRecent } from './finder.ts'
import { FinderRow } from './FinderRow.tsx'
import { useGo } from './useGo.ts'
import styles from './Finder.module.css'

export interface FinderProps {
  /** Whose recent choices are shown. */
  who: string
  /** Pages and acts, known without asking. */
  known: FinderGroup[]
  /** What the server finds. */
  find: (typed: string) => Promise<FinderGroup[]>
  onClose: () => void
}

/** Goes anywhere by a few letters: persons, units, tasks, pages and acts, by the keyboard alone or by touch. */
export const Finder = ({ who, known, find, onClose }: FinderProps) => {
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [typed, setTyped] = useState('')
  const found = useFound({ who, known, find, typed: typed.trim() })
  const choose = useChoose(who, onClose)
  const combobox = useCombobox({ opened: true })
  const { selectFirstOption } = combobox
  const items = found.groups.flatMap(({ items: own, more }) => [...own, ...(more ? [more] : [])])
  const first = items[0]?.key
  // What Enter takes is what is seen: the first row, once the rows answer what was typed.
  useEffect(() => { if (first) selectFirstOption() }, [first, typed, found.waiting, selectFirstOption])
  useEffect(() => {
    if (typed.trim() && !found.waiting) announce(items.length === 0 ? t`Không thấy gì khớp` : t`${items.length} kết quả`)
  }, [typed, found.waiting, items.length, t])
  return (
    <Modal opened onClose={onClose} withCloseButton={phone} fullScreen={phone} centered={false} yOffset="8vh" size={640} padding={0} title={t`Tìm nhanh`} closeButtonProps={{ 'aria-label': t`Đóng` }} classNames={{ header: styles.head ?? '' }}>
      <Combobox store={combobox} onOptionSubmit={(key) => choose(items.find((one) => one.key === key))}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus size="lg" variant="unstyled" classNames={{ root: styles.field ?? '' }} aria-label={t`Tìm người, đơn vị, việc, trang, thao tác`} placeholder={t`Tên, mã, không cần dấu…`} autoComplete="off" maxLength={100}
            value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
            // The list takes Escape for itself, and here it is all there is.
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
            leftSection={<IconSearch size={19} stroke={1.7} />} rightSection={found.waiting && <Loader size={16} />}
          />
        </Combobox.EventsTarget>
        <ErrorNote error={found.error} onRetry={found.retry} />
        <Combobox.Options className={styles.options} aria-label={t`Kết quả`}>
          {found.groups.map(({ name, items: own, more }) => (
            <Combobox.Group key={name} label={name} classNames={{ groupLabel: styles.group ?? '' }}>
              {[...own, ...(more ? [more] : [])].map((item) => <FinderRow key={item.key} item={item} isMore={item === more} />)}
            </Combobox.Group>
          ))}
        </Combobox.Options>
        {items.length === 0 && !found.waiting && !found.error && (
          <p className={styles.nothing}><Trans>Không thấy gì khớp “{typed.trim()}” trong những gì đồng chí được xem. Thử một phần của tên, hoặc mã việc như TU-0088.</Trans></p>
        )}
      </Combobox>
      <p className={styles.keys} aria-hidden="true"><kbd>↑</kbd><kbd>↓</kbd> <Trans>chọn</Trans> <kbd>Enter</kbd> <Trans>mở</Trans> <kbd>Esc</kbd> <Trans>đóng</Trans></p>
    </Modal>
  )
}

const useFound = ({ who, known, find, typed }: Omit<FinderProps, 'onClose'> & { typed: string }) => {
  const { t } = useLingui()
  const [text] = useDebouncedValue(typed, 150)
  const asked = useQuery({ queryKey: ['find', text], queryFn: () => find(text), enabled: text !== '' && typed !== '', placeholderData: keepPreviousData, staleTime: 15_000 })
  const waiting = typed !== '' && (text !== typed || asked.isFetching)
  const recent = typed === '' ? recentOf(who) : []
  const local = typed === '' ? known : known.map((group) => ({ ...group, items: matching(group.items, typed) }))
  const remote = typed === '' || (asked.isPlaceholderData && waiting) ? [] : (asked.data ?? [])
  const groups = [{ name: t`Vừa mở`, items: recent }, ...remote, ...local].filter(({ items }) => items.length > 0)
  return { groups, waiting, error: typed === '' ? null : asked.error, retry: () => void asked.refetch() }
}

const useChoose = (who: string, onClose: () => void) => {
  const go = useGo()
  return (item: FinderItem | undefined) => {
    if (!item) return
    rememberRecent(who, item)
    onClose()
    item.run?.()
    if (item.href) void go(item.href)
  }
}
