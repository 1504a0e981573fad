import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { formatDay, formatInstant, now } from '../dates.ts'
import { useSources } from './sources.ts'
import { useScope } from './useScope.ts'
import { useWholeName } from './useWholeName.ts'
import styles from './PrintHead.module.css'

/** On paper only, above every page: what was looked at, as of which day, and who printed it when. */
export const PrintHead = ({ who }: { who: string }) => {
  const { unitNo, view, today } = useScope()
  const { unitName } = useSources()
  const at = usePrintTime()
  const everything = useWholeName()
  const unit = useQuery({ queryKey: ['unit-name', unitNo], queryFn: () => unitName(unitNo as number), enabled: unitNo !== undefined })
  const day = view.on ?? today
  return (
    <div className={styles.head} aria-hidden="true">
      <span>{unitNo === undefined ? everything : (unit.data ?? '…')}{day && <> · <Trans>Số liệu đến hết ngày {formatDay(day)}</Trans></>}</span>
      <span><Trans>In bởi {who}, lúc {formatInstant(at)}</Trans></span>
    </div>
  )
}

const usePrintTime = () => {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tell = () => setAt(now())
    addEventListener('beforeprint', tell)
    return () => removeEventListener('beforeprint', tell)
  }, [])
  return at
}
