import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { Nav, type NavItem } from './Nav.tsx'

/** The ways to go on a phone, from the side. */
export const NavDrawer = ({ items, opened, onClose }: { items: NavItem[]; opened: boolean; onClose: () => void }) => {
  const { t } = useLingui()
  return (
    <Drawer opened={opened} onClose={onClose} size={288} title={t`Đi tới`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Nav items={items} />
    </Drawer>
  )
}
