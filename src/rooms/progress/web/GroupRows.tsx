import { Skeleton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { SelectBox } from '../../../kit/web/SelectBox.tsx'
import { TableRow } from '../../../kit/web/TableRow.tsx'
import type { TableFace } from '../../../kit/web/table.ts'
import type { ListedTask, TaskGroup } from '../contract.ts'
import { GroupHead } from './GroupHead.tsx'
import { MoreOfGroup } from './MoreOfGroup.tsx'
import { useGroupLabel } from './useGroupNames.ts'
import { type GroupAsked, useGroupRows } from './useGroupRows.ts'
import styles from './TaskGroups.module.css'

export interface GroupProps {
  group: TaskGroup
  asked: GroupAsked
  face: TableFace<ListedTask>
  /** The first group is open from the beginning. */
  first: boolean
}

/** A group as part of a table: its line, and once opened its rows. */
export const GroupRows = ({ group, asked, face, first }: GroupProps) => {
  const { t } = useLingui()
  const label = useGroupLabel(asked.by)(group)
  const [opened, setOpened] = useState(first)
  const read = useGroupRows(asked, group.key, opened)
  const width = face.columns.length + (face.selection ? 1 : 0)
  return (
    <tbody>
      <tr className={styles.groupRow}>
        {face.selection && (
          <td className={styles.select}>
            {opened && read.rows && <SelectBox selection={face.selection} keys={read.rows.map(face.keyOf)} label={t`Chọn các việc đang thấy của ${label}`} />}
          </td>
        )}
        <th scope="rowgroup" colSpan={face.columns.length}><GroupHead group={group} by={asked.by} opened={opened} onToggle={() => setOpened((now) => !now)} /></th>
      </tr>
      {opened && read.rows?.map((row) => <TableRow key={face.keyOf(row)} row={row} table={face} among={read.rows} />)}
      {opened && !read.rows && !read.error && <tr><td colSpan={width} aria-busy="true" className={styles.more}><Skeleton height={14} width="60%" my={8} /></td></tr>}
      {opened && Boolean(read.error) && <tr><td colSpan={width} className={styles.more}><ErrorNote error={read.error} onRetry={read.retry} /></td></tr>}
      {opened && read.more && <tr><td colSpan={width} className={styles.more}><MoreOfGroup read={read} total={group.total} /></td></tr>}
    </tbody>
  )
}
