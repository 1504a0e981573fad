import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconClipboardText } from '@tabler/icons-react'
import { To } from '../../../kit/web/To.tsx'

/** The way from a list to pasting cells from Excel. */
export const PasteLink = () => (
  <Button component={To} href="/giao-viec/dan" variant="default" leftSection={<IconClipboardText size={16} stroke={1.8} />}><Trans>Dán từ Excel</Trans></Button>
)
