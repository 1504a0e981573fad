import { Button } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useLate } from '../../../kit/web/useLate.ts'
import type { ShownView, ViewsRead } from './useViews.ts'
import styles from './ListHead.module.css'

export interface ViewMenuProps {
  read: ViewsRead
  onEdit: (view: ShownView | 'new') => void
  onDeleted: (view: ShownView) => void
}

/** The button of the views to look by; what can be chosen is fetched when asked for. */
export const ViewMenu = (props: ViewMenuProps) => {
  const { t } = useLingui()
  const { isWanted, face } = useLate(fetchChoices)
  const name = props.read.current?.name ?? t`Đang lọc riêng`
  const button = (loading: boolean) => (
    <Button variant="default" className={styles.view ?? ''} leftSection={<IconBookmark size={16} stroke={1.7} />} rightSection={<IconChevronDown size={15} />} aria-label={t`Cách xem: ${name}`} loading={loading} {...face}>{name}</Button>
  )
  if (!isWanted) return button(false)
  return <Suspense fallback={button(true)}><ViewChoices face={button(false)} {...props} /></Suspense>
}

const fetchChoices = () => import('./ViewChoices.tsx')

const ViewChoices = lazy(() => fetchChoices().then((module) => ({ default: module.ViewChoices })))
