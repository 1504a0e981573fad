import { ActionIcon, Button, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconDots, IconSend } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { To } from '../../../kit/web/To.tsx'
import { useLate } from '../../../kit/web/useLate.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'

/** The acts of the list: assigning at hand, the workbooks behind one button; on a phone all behind one. */
export const ListActs = ({ workbooks }: { workbooks: ReactNode }) => {
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const { isWanted, face } = useLate(fetchPanel)
  const button = (onClick: () => void, loading = false) => {
    const ready = { ...face, onClick, loading, variant: 'default', 'aria-haspopup': 'dialog' as const }
    if (phone) return <ActionIcon size={44} aria-label={t`Giao việc, Excel`} {...ready}><IconDots size={18} stroke={1.8} /></ActionIcon>
    return <Button rightSection={<IconChevronDown size={15} />} {...ready}>Excel</Button>
  }
  const panel = <Suspense fallback={button(face.onClick, true)}><LatePanel face={button}><Stack gap="xs">{phone && <AssignLink />}{workbooks}</Stack></LatePanel></Suspense>
  return <>{isWanted ? panel : button(face.onClick)}{!phone && <AssignLink />}</>
}

const fetchPanel = () => import('../../../kit/web/LatePanel.tsx')

const LatePanel = lazy(() => fetchPanel().then((module) => ({ default: module.LatePanel })))

const AssignLink = () => {
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 })
  if (!session.data?.rights.includes('assign')) return null
  return <Button component={To} href="/giao-viec" leftSection={<IconSend size={16} stroke={1.8} />}><Trans>Giao việc</Trans></Button>
}
