import { Menu, type MenuProps } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useLateOpening } from './useLateOpening.ts'

export interface LateMenuProps extends Omit<MenuProps, 'opened' | 'onChange' | 'children'> {
  /** The button that asked for the menu, as it stood before. */
  face: ReactElement
  children: ReactNode
}

/** A menu fetched because it was asked for: it opens at once, scrolls when it is long, and gives the focus back to its button. */
export const LateMenu = ({ face, children, ...menu }: LateMenuProps) => {
  const { opened, setOpened, place } = useLateOpening()
  return (
    <Menu position="bottom-start" withinPortal returnFocus {...menu} opened={opened} onChange={setOpened}>
      <div ref={place} style={{ display: 'contents' }}><Menu.Target>{face}</Menu.Target></div>
      <Menu.Dropdown mah="min(70vh, 560px)" style={{ overflowY: 'auto', overscrollBehavior: 'contain' }}>{children}</Menu.Dropdown>
    </Menu>
  )
}
