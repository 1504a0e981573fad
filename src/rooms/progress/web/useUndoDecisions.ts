import { useLingui } from '@lingui/react/macro'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { progressApi } from './api.ts'

/** The way back from a decision: `say` tells that results were decided and offers it while the notice stands, also after the row that was decided has left the page; `undo` takes it at once. */
export const useUndoDecisions = () => {
  const { t } = useLingui()
  const { run } = useAct(progressApi.takeBackDecisions)
  const undo = async (ids: string[]) => {
    if (await run({ ids, reason: t`Bấm nhầm, lấy lại ngay` })) notify(t`Đã lấy lại; kết quả trở lại hàng chờ thẩm định.`)
    else notify(t`Chưa lấy lại được. Hãy mở việc, xem lý do ở quyết định ấy và lấy lại ở đó.`, 'why')
  }
  return {
    say: (sentence: string, ids: string[]) => notify(sentence, 'done', { label: t`Bấm nhầm, lấy lại`, run: () => void undo(ids) }),
    undo: (ids: string[]) => void undo(ids),
  }
}
