import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { openKeyHelp } from './KeyHelp.tsx'
import { initialsOf } from './initials.ts'
import { To } from './To.tsx'
import { type Language, speak } from './words.ts'
import styles from './PersonMenu.module.css'

export interface Who {
  name: string
  /** Post and unit in one line. */
  note: string
  /** The person's own page. */
  href?: string | undefined
}

/** The person signed in, and what is theirs to choose: language, light or dark, sign out. */
export const PersonMenu = ({ who, onSignOut }: { who: Who; onSignOut: () => void }) => {
  const { t } = useLingui()
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.target} aria-label={t`${who.name}: trang của tôi, ngôn ngữ, giao diện, đăng xuất`}>
          <span className={styles.avatar} aria-hidden="true">{initialsOf(who.name)}</span>
          <span className={styles.words}>
            <span className={styles.name}>{who.name}</span>
            <span className={styles.note}>{who.note}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{who.name}<br />{who.note}</Menu.Label>
        {who.href && (
          <Menu.Item component={To} href={who.href} leftSection={<IconUserCircle size={16} />}><Trans>Trang của tôi</Trans></Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openKeyHelp}><Trans>Phím tắt</Trans></Menu.Item>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={onSignOut}><Trans>Đăng xuất</Trans></Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const LanguageItems = () => {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  // The server's sentences (refusals, why-nots) come in the language asked for, so they are asked for again.
  const change = async (language: Language) => {
    await speak(language)
    await queries.invalidateQueries()
  }
  return (
    <>
      <Choice label="Tiếng Việt" chosen={i18n.locale === 'vi'} onChoose={() => void change('vi')} />
      <Choice label="English" chosen={i18n.locale === 'en'} onChoose={() => void change('en')} />
    </>
  )
}

const SchemeItems = () => {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Choice label={t`Giao diện sáng`} chosen={colorScheme === 'light'} onChoose={() => setColorScheme('light')} />
      <Choice label={t`Giao diện tối`} chosen={colorScheme === 'dark'} onChoose={() => setColorScheme('dark')} />
      <Choice label={t`Theo máy`} chosen={colorScheme === 'auto'} onChoose={() => setColorScheme('auto')} />
    </>
  )
}

const Choice = ({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) => (
  <Menu.Item
    role="menuitemradio"
    aria-checked={chosen}
    leftSection={<IconCheck size={16} style={{ visibility: chosen ? 'visible' : 'hidden' }} />}
    onClick={onChoose}
  >
    {label}
  </Menu.Item>
)
