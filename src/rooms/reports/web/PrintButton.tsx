import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconPrinter } from '@tabler/icons-react'

/** Prints the page as it stands; the frame and the buttons stay away from paper. */
export const PrintButton = () => (
  <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.8} />} onClick={() => window.print()}><Trans>In</Trans></Button>
)
