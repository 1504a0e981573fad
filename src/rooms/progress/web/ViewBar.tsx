import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDeviceFloppy, IconRestore } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { viewsApi } from './api.ts'
import { LayoutSwitch } from './LayoutSwitch.tsx'
import { useOpeningView } from './useOpeningView.ts'
import type { ShownView } from './useViews.ts'
import { useViews } from './useViews.ts'
import { ViewMenu } from './ViewMenu.tsx'
import styles from './ViewBar.module.css'

/** By which view the list is looked at, whether it was changed since, and what to do about that; and the shape of the list. */
export const ViewBar = () => {
  const { t } = useLingui()
  const read = useViews()
  useOpeningView(read)
  const { current, changed, searchNow } = read
  const [edited, setEdited] = useState<ShownView | 'new'>()
  const [deleted, setDeleted] = useState<ShownView>()
  const change = useAct(viewsApi.changeView)
  const restore = useAct(viewsApi.restoreView)
  const saveOver = async (view: ShownView) => {
    if (await change.run({ id: view.id, search: searchNow })) notify(t`Đã lưu đè cách xem “${view.name}”.`)
  }
  const takeBack = async (view: ShownView) => {
    if (await restore.run({ id: view.id })) setDeleted(undefined)
  }
  return (
    <div className={styles.bar} data-no-print>
      <ViewMenu read={read} onEdit={setEdited} onDeleted={setDeleted} />
      {changed && current && current.id !== 'all' && <span className={styles.note}><Trans>đã sửa so với “{current.name}”</Trans></span>}
      {changed && current && <Button size="compact-sm" variant="subtle" leftSection={<IconRestore size={15} />} onClick={() => read.open(current)}><Trans>Khôi phục</Trans></Button>}
      {changed && current?.mine && <Button size="compact-sm" variant="default" loading={change.sending} onClick={() => void saveOver(current)}><Trans>Lưu đè</Trans></Button>}
      {(changed || !current) && searchNow && <Button variant="default" leftSection={<IconDeviceFloppy size={15} />} onClick={() => setEdited('new')}><Trans>Lưu cách xem</Trans></Button>}
      {deleted && (
        <span className={styles.note} role="status">
          <Trans>Đã xóa “{deleted.name}”.</Trans> <Button size="compact-sm" variant="default" loading={restore.sending} onClick={() => void takeBack(deleted)}><Trans>Lấy lại</Trans></Button>
        </span>
      )}
      <LayoutSwitch />
      {edited && <Suspense fallback={null}><ViewForm view={edited} read={read} onClose={() => setEdited(undefined)} /></Suspense>}
    </div>
  )
}

const ViewForm = lazy(() => import('./ViewForm.tsx').then((module) => ({ default: module.ViewForm })))
