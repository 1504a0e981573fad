import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PartForm } from '../part-contract.ts'
import styles from './Rounds.module.css'
import { differingCells, type Written } from './written.ts'

export interface SavedElsewhereProps { form: PartForm; written: Written; theirs: Written; onTake: () => void; onKeep: () => void }

/** Somebody, or oneself in another window, saved the same draft meanwhile: what it says otherwise, and whose stays. */
export const SavedElsewhere = ({ form, written, theirs, onTake, onKeep }: SavedElsewhereProps) => {
  const { t } = useLingui()
  const cells = differingCells(form, written.cells, theirs.cells)
  const shown = cells.slice(0, SHOWN)
  const more = cells.length - shown.length
  return (
    <div className={styles.elsewhere} role="alert">
      <p><Trans>Bản đang điền của biểu này vừa được lưu ở nơi khác. Những gì đang nhập ở đây vẫn còn; hãy chọn giữ bản nào.</Trans></p>
      {shown.length > 0 && <ul>{shown.map(({ line, column, value }) => <li key={`${line} ${column}`}>{line}, {column}: {value || t`bỏ trống`}</li>)}{more > 0 && <li><Trans>và {more} ô khác</Trans></li>}</ul>}
      {theirs.remark.trim() !== written.remark.trim() && <p><Trans>Đánh giá, ý kiến ở bản kia: {theirs.remark || t`bỏ trống`}</Trans></p>}
      <div className={styles.acts}>
        <Button size="compact-md" variant="default" onClick={onTake}><Trans>Lấy bản vừa lưu</Trans></Button>
        <Button size="compact-md" variant="default" onClick={onKeep}><Trans>Giữ bản ở đây</Trans></Button>
      </div>
    </div>
  )
}

const SHOWN = 6
