import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { viewsApi } from './api.ts'
import { narrowedBy } from './narrowing.ts'
import { hasScope } from './viewAddress.ts'
import type { ShownView, ViewsRead } from './useViews.ts'
import styles from './ListHead.module.css'

export interface ViewNoteProps {
  read: ViewsRead
  /** The view just deleted, while it can be taken back here. */
  deleted: ShownView | undefined
  onDeleted: (view: ShownView | undefined) => void
  onSave: () => void
}

/** Whether the view in use was changed, with the ways back and forth; nothing while there is nothing to say. */
export const ViewNote = ({ read, deleted, onDeleted, onSave }: ViewNoteProps) => {
  const { t } = useLingui()
  const { filters } = useFilters()
  const { current, changed, searchNow, searchWithScope } = read
  const change = useAct(viewsApi.changeView)
  const restore = useAct(viewsApi.restoreView)
  const saveOver = async (view: ShownView) => {
    if (await change.run({ id: view.id, search: hasScope(view.search) ? searchWithScope : searchNow })) notify(t`Đã lưu đè cách xem “${view.name}”.`)
  }
  const takeBack = async (view: ShownView) => {
    if (await restore.run({ id: view.id })) onDeleted(undefined)
  }
  const savable = changed || (!current && narrowedBy(filters) > 0)
  if (!savable && !deleted) return null
  return (
    <div className={styles.note} data-no-print>
      {deleted && (
        <span role="status"><Trans>Đã xóa “{deleted.name}”.</Trans> <Button size="compact-sm" variant="default" loading={restore.sending} onClick={() => void takeBack(deleted)}><Trans>Lấy lại</Trans></Button></span>
      )}
      {changed && current && <span><Trans>đã sửa so với “{current.name}”</Trans></span>}
      {changed && current && <Button size="compact-sm" variant="subtle" onClick={() => read.open(current)}><Trans>Khôi phục</Trans></Button>}
      {changed && current?.mine && <Button size="compact-sm" variant="default" loading={change.sending} onClick={() => void saveOver(current)}><Trans>Lưu đè</Trans></Button>}
      {savable && <Button size="compact-sm" variant="subtle" onClick={onSave}><Trans>Lưu cách xem</Trans></Button>}
    </div>
  )
}
