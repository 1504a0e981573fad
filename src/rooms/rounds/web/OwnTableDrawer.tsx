import { useLingui } from '@lingui/react/macro'
import { DraftDrawer } from '../../../kit/web/DraftDrawer.tsx'
import { useFocusBack } from '../../../kit/web/useFocusBack.ts'
import type { PartForm } from '../part-contract.ts'
import { OwnTable } from './OwnTable.tsx'

export interface OwnTableDrawerProps { partId: string; form: PartForm; onClose: () => void }

/** Nộp bằng bảng của đơn vị: a form filled from a table of the unit's own. */
export const OwnTableDrawer = ({ partId, form, onClose }: OwnTableDrawerProps) => {
  const { t } = useLingui()
  useFocusBack()
  return (
    <DraftDrawer opened onClose={onClose} title={t`${form.code}: nộp bằng bảng của đơn vị`} size="min(960px, 100%)">
      {({ close, touch }) => <OwnTable partId={partId} form={form} onDone={close} onTouch={touch} />}
    </DraftDrawer>
  )
}
