import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { About } from '../contract.ts'
import { ladderApi } from './api.ts'
import styles from './Ladder.module.css'
import { Told } from './Told.tsx'
import { useStepWords } from './useStepWords.ts'

export interface FiringLinesProps {
  about: About
  id: string
  /** Only what fired for this due day: of a duty, one of its instances. */
  dueOn?: string
}

/** The steps of the ladder that fired for an obligation, newest first, as lines that open; nothing where none did. */
export const FiringLines = ({ about, id, dueOn }: FiringLinesProps) => {
  const { t } = useLingui()
  const { view } = useScope()
  const { recipientsOf } = useStepWords()
  const { data } = useRead(ladderApi.listFirings, { about, id, ...view })
  const rows = data?.rows.filter((one) => dueOn === undefined || one.dueOn === dueOn) ?? []
  const [last] = rows
  if (!last) return null
  const count = rows.length
  return (
    <details className={styles.firings}>
      <summary>{count === 1 ? <Trans>Đã nhắc ngày {formatDay(last.firedOn)}</Trans> : <Trans>Đã nhắc {count} lần, gần nhất {formatDay(last.firedOn)}</Trans>}</summary>
      <ol aria-label={t`Các lần nhắc`}>
        {rows.map((one) => (
          <li key={one.id}><strong>{formatDay(one.firedOn)}</strong> {recipientsOf(about)[one.recipient]}: {one.wording}<Told told={one.told} /></li>
        ))}
      </ol>
    </details>
  )
}
