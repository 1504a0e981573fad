import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Trans } from '@lingui/react/macro'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { SearchField } from './SearchField.tsx'
import styles from './FilterBar.module.css'

export interface FilterBarProps {
  /** Absent where a list has fields only. */
  search?: string
  onSearch?: (text: string) => void
  searchLabel?: string
  placeholder?: string
  /** The fields; on a phone they wait in a drawer. */
  children?: ReactNode
  /** How many filters are set, the search aside. */
  active: number
  onClear: () => void
  /** Right of the fields: column chooser and the like; hidden on a phone. */
  tools?: ReactNode
}

/** Search and filters of a list in one line; the address keeps them (see useFilters). */
export const FilterBar = (props: FilterBarProps) => {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  return (
    <div className={styles.bar} role="search" data-no-print>
      {props.onSearch && <SearchField search={props.search ?? ''} onSearch={props.onSearch} searchLabel={props.searchLabel ?? ''} {...(props.placeholder && { placeholder: props.placeholder })} className={styles.search} named={!phone} />}
      {phone ? <InDrawer {...props} /> : <div className={styles.fields}>{props.children}</div>}
      {!phone && (
        <div className={styles.tools}>
          {(props.active > 0 || props.search) && (
            <Button variant="subtle" onClick={props.onClear}><Trans>Bỏ lọc</Trans></Button>
          )}
          {props.tools}
        </div>
      )}
    </div>
  )
}

const InDrawer = ({ children, active, onClear }: FilterBarProps) => {
  const [opened, setOpened] = useState(false)
  if (!children) return null
  return (
    <>
      <Button variant="default" className={styles.opener} leftSection={<IconAdjustmentsHorizontal size={16} />} onClick={() => setOpened(true)}>
        {active > 0 ? <Trans>Lọc ({active})</Trans> : <Trans>Lọc</Trans>}
      </Button>
      {opened && <Suspense><FilterDrawer active={active} onClear={onClear} onClose={() => setOpened(false)}>{children}</FilterDrawer></Suspense>}
    </>
  )
}

const FilterDrawer = lazy(() => import('./FilterDrawer.tsx').then((module) => ({ default: module.FilterDrawer })))
