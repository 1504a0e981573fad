import { Trans } from '@lingui/react/macro'
import { IconArrowRight } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { LongList } from '../../../kit/web/LongList.tsx'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import styles from './Preview.module.css'

export interface Passing { key: string; name: string; note: string; href?: string; from: string; to: string | null }

/** What passes from one unit to another, line by line. */
export const PassingRows = ({ label, rows, total }: { label: string; rows: Passing[]; total: number }) => {
  const rest = formatAmount(String(total - rows.length))
  return (
    <>
      <LongList label={label} count={rows.length} keyOf={(at) => rows[at]?.key ?? String(at)} estimate={52} whole={20}>
        {(at) => rows[at] && <Line row={rows[at]} />}
      </LongList>
      {total > rows.length && <p className={styles.none}><Trans>và {rest} dòng nữa</Trans></p>}
    </>
  )
}

const Line = ({ row: { name, note, href, from, to } }: { row: Passing }) => (
  <div className={styles.line}>
    <TwoLines top={href ? <To href={href}>{name}</To> : name} bottom={note} />
    <span className={styles.way}><span>{from}</span><IconArrowRight size={15} aria-hidden="true" /><strong>{to ?? <Trans>chưa chọn</Trans>}</strong></span>
  </div>
)
