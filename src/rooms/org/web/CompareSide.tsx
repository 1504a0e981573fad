import { Trans } from '@lingui/react/macro'
import type { CSSProperties, ReactNode } from 'react'
import { addressOf } from '../../../kit/web/addresses.ts'
import { To } from '../../../kit/web/To.tsx'
import { useUnitName } from '../../../kit/web/useUnitName.ts'
import { ChangeBadge } from './ChangeBadge.tsx'
import styles from './Compare.module.css'
import type { Compared } from '../time-contract.ts'
import type { Change } from './useChangeWords.ts'

export interface CompareSideProps {
  row: Compared
  side: 'before' | 'after'
  /** The day this side shows. */
  on: string
  /** In the tree: how deep, and under whom this line stands. */
  depth?: number
  parentNo?: number | null
  toggle?: ReactNode
}

/** A unit as it was on one of the two days: what differs is marked, and where it came from or went to is said. */
export const CompareSide = ({ row, side, on, depth, parentNo, toggle }: CompareSideProps) => {
  const unit = row[side]
  const isHere = unit !== null && (depth === undefined || unit.parentNo === (parentNo ?? null))
  if (!isHere) return <div className={styles.side} data-empty style={indent(depth)}><Elsewhere row={row} side={side} on={on} /></div>
  const other = row[side === 'before' ? 'after' : 'before']
  const changes = changesOn(row, side)
  return (
    <div className={styles.side} data-tree={depth === undefined ? undefined : true} data-change={toneOf(changes)} style={indent(depth)}>
      {toggle}
      <div className={styles.words}>
        <span className={styles.which}>{side === 'before' ? <Trans>Trước</Trans> : <Trans>Sau</Trans>}</span>
        <To href={addressOf('/to-chuc', { code: unit.code, on })} className={styles.name} data-ended={changes.includes('ended') || undefined}>
          {other && side === 'after' && other.label !== unit.label ? <mark className={styles.changed}>{unit.label}</mark> : unit.label}
        </To>{' '}
        <span className={styles.code}>{other && side === 'after' && other.code !== unit.code ? <mark className={styles.changed}>{unit.code}</mark> : unit.code}</span>
        {(changes.length > 0 || row.cameFrom.length > 0) && <Told row={row} side={side} on={on} changes={changes} />}
      </div>
    </div>
  )
}

const Told = ({ row, side, on, changes }: CompareSideProps & { changes: Change[] }) => {
  const unit = row[side]
  return (
    <div className={styles.badges}>
      {changes.map((change) => <ChangeBadge key={change} change={change} />)}
      <span className={styles.note}>
        {side === 'after' && changes.includes('kind') && <>{unit?.kindName} </>}
        {changes.includes('moved') && unit && <Under unitNo={unit.parentNo} on={on} />}
        {side === 'before' && changes.includes('ended') && row.becameOf.length > 0 && <Trans>thành {namesOf(row.becameOf)}</Trans>}
        {side === 'after' && row.cameFrom.length > 0 && <Trans>từ {namesOf(row.cameFrom)}</Trans>}
      </span>
    </div>
  )
}

const Elsewhere = ({ row, side, on }: CompareSideProps) => {
  const unit = row[side]
  if (unit) return <span className={styles.gone}><Under unitNo={unit.parentNo} on={on} /></span>
  return null
}

const Under = ({ unitNo, on }: { unitNo: number | null; on: string }) => {
  const name = useUnitName(unitNo, { on })
  return unitNo === null ? <Trans>đứng trên cùng</Trans> : <Trans>dưới {name}</Trans>
}

/** What is told on a side: an end on the left, everything else on the right, a move on both. */
const changesOn = ({ changes }: Compared, side: 'before' | 'after'): Change[] => changes.filter((change) => (side === 'before' ? change === 'ended' || change === 'moved' : change !== 'ended'))

const toneOf = (changes: Change[]) => (changes.includes('ended') ? 'ended' : changes.includes('new') ? 'new' : changes.length > 0 ? 'changed' : undefined)

const indent = (depth: number | undefined) => (depth === undefined ? {} : ({ '--depth': depth } as CSSProperties))

const namesOf = (units: { label: string }[]) => (units.length > 4 ? `${units.slice(0, 3).map(({ label }) => label).join(', ')}… (${String(units.length)})` : units.map(({ label }) => label).join(', '))
