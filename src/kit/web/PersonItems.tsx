import { Menu, useMantineColorScheme } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { openKeyHelp } from './keys.ts'
import { PersonFace, type PersonMenuProps } from './PersonFace.tsx'
import { To } from './To.tsx'
import { type Language, speak } from './words.ts'

/** The person's menu once it has been asked for: what is theirs to choose. */
export const PersonItems = ({ who, onSignOut }: PersonMenuProps) => {
  const [opened, setOpened] = useState(true)
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260} withinPortal>
      <Menu.Target><PersonFace who={who} /></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{who.name}<br />{who.note}</Menu.Label>
        {who.href && (
          <Menu.Item component={To} href={who.href} leftSection={<IconUserCircle size={16} />}><Trans>Trang của tôi</Trans></Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openKeyHelp}><Trans>Phím tắt</Trans></Menu.Item>
        {who.more}
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
  <Menu.RadioItem value={label} checked={chosen} onChange={onChoose} checkIcon={<IconCheck size={16} />} closeMenuOnClick>
    {label}
  </Menu.RadioItem>
)
