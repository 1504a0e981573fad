import { Button, Drawer, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

export interface FilterDrawerProps {
  active: number
  onClear: () => void
  onClose: () => void
  children: ReactNode
}

/** The filters of a list on a phone, from below. */
export const FilterDrawer = ({ active, onClear, onClose, children }: FilterDrawerProps) => {
  const { t } = useLingui()
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" styles={ownHeight} title={t`Lọc danh sách`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Stack gap="sm">
        {children}
        <Button onClick={onClose}><Trans>Xem kết quả</Trans></Button>
        {active > 0 && <Button variant="default" onClick={onClear}><Trans>Bỏ lọc</Trans></Button>}
      </Stack>
    </Drawer>
  )
}

// As high as what it holds, and no higher.
const ownHeight = { inner: { alignItems: 'flex-end' }, content: { height: 'auto', flex: '1 0 100%' } }
