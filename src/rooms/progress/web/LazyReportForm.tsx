import { Loader } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { ReportFormProps } from './ReportForm.tsx'
import styles from './TaskPile.module.css'

/** The form of a report, fetched when it is first wanted; until it is there, a place that says so. */
export const LazyReportForm = (props: ReportFormProps) => {
  const [isWanted, setWanted] = useState(props.opened)
  if (props.opened && !isWanted) setWanted(true)
  if (!isWanted) return null
  return (
    <Suspense fallback={props.opened && <div className={styles.opening} aria-busy="true"><Loader size="sm" /></div>}>
      <ReportForm {...props} />
    </Suspense>
  )
}

/** Fetches the form while a finger is still on its way to the button. */
export const fetchReportForm = () => import('./ReportForm.tsx')

const ReportForm = lazy(() => fetchReportForm().then((module) => ({ default: module.ReportForm })))
