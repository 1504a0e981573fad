import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { Section } from '../contract.ts'
import styles from './Consolidation.module.css'

/** Somebody saved the section while it is written here: what it says now, and whose words stay. */
export const SectionElsewhere = ({ section, onTake, onKeep }: { section: Section; onTake: () => void; onKeep: () => void }) => (
  <div className={styles.elsewhere} role="alert">
    <p><Trans>{section.writtenByName} vừa lưu mục này ngày {formatDay(section.writtenOn)}. Những gì đang viết ở đây vẫn còn; hãy chọn giữ bản nào.</Trans></p>
    <p className={styles.theirs} lang="vi">{section.title}{'\n'}{section.body}</p>
    <div className={styles.acts}>
      <Button size="compact-md" variant="default" onClick={onTake}><Trans>Lấy bản vừa lưu</Trans></Button>
      <Button size="compact-md" variant="default" onClick={onKeep}><Trans>Giữ bản ở đây</Trans></Button>
    </div>
  </div>
)
