import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp } from '@tabler/icons-react'
import { lazy, Suspense, useRef } from 'react'

/** The way back from a decision of today, on the page of its task. */
export const TakeBackDecision = ({ entryId, about }: { entryId: string; about: string }) => {
  const [opened, { open, close }] = useDisclosure(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => {
    close()
    setTimeout(() => button.current?.focus(), 0)
  }
  return (
    <div data-no-print>
      <Button ref={button} size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={open}><Trans>Lấy lại quyết định</Trans></Button>
      {opened && <Suspense><TakeBackForm entryId={entryId} about={about} onClose={leave} /></Suspense>}
    </div>
  )
}

const TakeBackForm = lazy(() => import('./TakeBackForm.tsx').then((module) => ({ default: module.TakeBackForm })))
