import { useLingui } from '@lingui/react/macro'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { TermChanges } from '../bulk-contract.ts'
import type { ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import type { RevisingBy } from './revisingBy.ts'

export interface InlineSaving {
  changes: TermChanges
  /** The changes that bring the cell back; undefined where it held nothing that could be written again. */
  back: TermChanges | undefined
  /** The document a task in force is revised by; a proposal is adjusted without one. */
  by: RevisingBy | undefined
}

/** Writes one changed cell and says so, with the way back; answers whether it was written. */
export const useInlineSaving = (task: ListedTask) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(progressApi.doMany)
  const actOf = (changes: TermChanges, by: RevisingBy | undefined) => (by ? { kind: 'revise' as const, changes, ...by } : { kind: 'adjust' as const, changes })
  const save = async ({ changes, back, by }: InlineSaving): Promise<boolean> => {
    const out = await run({ act: actOf(changes, by), rows: [{ id: task.taskId, version: task.version }] })
    if (!out) return false
    const version = out.versions[0]?.version
    const undo = async () => {
      if (!back || version === undefined) return
      const undone = await run({ act: actOf(back, by), rows: [{ id: task.taskId, version }] })
      if (undone) notify(t`Đã trả ${task.code} về như trước.`)
      else notify(t`Không hoàn tác được vì ${task.code} đã được sửa tiếp. Hãy sửa lại ô ấy.`, 'why')
    }
    const said = by ? t`Đã sửa ${task.code} theo văn bản ${by.document.number}.` : t`Đã sửa ${task.code}.`
    notify(said, 'done', back && version !== undefined ? { label: t`Hoàn tác`, run: () => void undo() } : undefined)
    return true
  }
  return { save, sending, refusal }
}
