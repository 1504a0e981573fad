import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { CardRow } from '../../../kit/web/CardRow.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { GroupHead } from './GroupHead.tsx'
import type { GroupProps } from './GroupRows.tsx'
import { MoreOfGroup } from './MoreOfGroup.tsx'
import { useGroupRows } from './useGroupRows.ts'
import styles from './TaskGroups.module.css'

/** A group on a phone: its line, and once opened its cards. */
export const GroupCards = ({ group, asked, face, first }: GroupProps) => {
  const [opened, setOpened] = useState(first)
  const read = useGroupRows(asked, group.key, opened)
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}><GroupHead group={group} by={asked.by} opened={opened} onToggle={() => setOpened((now) => !now)} /></h2>
      {opened && (
        <ul className={styles.cards} aria-busy={!read.rows}>
          {read.rows?.map((row) => <CardRow key={face.keyOf(row)} row={row} table={face} />) ?? <li><Skeleton height={84} /></li>}
        </ul>
      )}
      {opened && Boolean(read.error) && <ErrorNote error={read.error} onRetry={read.retry} />}
      {opened && read.more && <MoreOfGroup read={read} total={group.total} />}
    </section>
  )
}
