import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { viewsApi } from './api.ts'
import type { ShownView, ViewsRead } from './useViews.ts'

export interface ViewFormProps { view: ShownView | 'new'; read: ViewsRead; onClose: () => void }

/** Names a view and says with whom it is shared; a new one keeps what the address shows now. */
export const ViewForm = ({ view, read, onClose }: ViewFormProps) => {
  const { t } = useLingui()
  const fields: Field[] = [
    { kind: 'text', name: 'name', label: t`Tên cách xem`, missing: t`Hãy đặt tên cho cách xem.` },
    { kind: 'unit', name: 'shareWith', label: t`Dùng chung với đơn vị`, help: t`Ai được xem đơn vị này sẽ thấy cách xem; mỗi người vẫn chỉ thấy những việc mình được xem. Để trống là của riêng mình.` },
    { kind: 'check', name: 'withScope', label: t`Kèm phạm vi đang xem (đơn vị, kỳ, ngày)`, when: () => view === 'new' },
  ]
  const shared = { fields, onClose, opened: true as const, submit: t`Lưu` }
  if (view === 'new') {
    return (
      <ActForm
        {...shared}
        title={t`Lưu cách xem`}
        act={viewsApi.saveView}
        toInput={({ name, shareWith, withScope }) => ({ name: textOf(name), shareWith: numberOf(shareWith), search: withScope === true ? read.searchWithScope : read.searchNow })}
        onDone={({ id }) => read.open({ id, name: '', search: read.searchNow, builtIn: false }, { replace: true })}
        done={t`Đã lưu cách xem.`}
      />
    )
  }
  return (
    <ActForm
      {...shared}
      title={t`Đổi tên, dùng chung`}
      initial={{ name: view.name, shareWith: view.sharedWith?.unitNo }}
      act={viewsApi.changeView}
      toInput={({ name, shareWith }) => ({ id: view.id, name: textOf(name), shareWith: numberOf(shareWith) })}
      done={t`Đã sửa cách xem.`}
    />
  )
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)
