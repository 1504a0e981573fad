import { Combobox } from '@mantine/core'
import { IconArrowRight, IconCornerDownLeft } from '@tabler/icons-react'
import type { FinderItem } from './finder.ts'
import styles from './Finder.module.css'

/** One row of the finder. */
export const FinderRow = ({ item, isMore }: { item: FinderItem; isMore: boolean }) => (
  <Combobox.Option value={item.key} className={styles.row} data-more={isMore || undefined}>
    <span className={styles.words}>
      <span className={styles.title}>{item.title}</span>
      {item.note && <span className={styles.note}>{item.note}</span>}
    </span>
    <span className={styles.enter} aria-hidden="true">{isMore ? <IconArrowRight size={15} /> : <IconCornerDownLeft size={15} />}</span>
  </Combobox.Option>
)
