import { useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { notify } from '../../../kit/web/notices.ts'
import type { Refusal } from '../../../kit/web/refusal.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Import } from '../contract.ts'
import { intakeApi } from './api.ts'
import type { CellAt, SheetTab } from './places.ts'

export interface Correcting {
  /** Writes a value into a cell; `alike` into every cell with the same mistake. */
  correct: (at: CellAt, value: string, alike?: boolean) => Promise<boolean>
  /** Says which cadre a cell means. */
  choose: (at: CellAt, cadre: string) => Promise<boolean>
  withdraw: (ids: string[]) => Promise<boolean>
  /** Says what columns mean (field → column; empty for none), or leaves the sheet out. */
  understand: (tab: Pick<SheetTab, 'file' | 'sheet'>, map: Record<string, string>, skip?: boolean) => Promise<boolean>
  sending: boolean
  refusal: Refusal | undefined
}

/** Everything that puts an import right before it is applied; each act tries the whole import again. */
export const useCorrecting = ({ id, version }: Import): Correcting => {
  const { t } = useLingui()
  const corrected = useAct(intakeApi.correctCells)
  const answered = useAct(intakeApi.answerImport)
  const withdrawn = useAct(intakeApi.withdrawCorrections)
  const understood = useAct(intakeApi.understandSheet)
  const acts = [corrected, answered, withdrawn, understood]
  const told = (tried: Import | undefined) => {
    if (tried) notify(tried.errorCount > 0 ? t`Đã kiểm tra lại: còn ${formatAmount(String(tried.errorCount))} ô có lỗi.` : t`Đã kiểm tra lại: không còn ô nào có lỗi.`)
    return tried !== undefined
  }
  return {
    correct: async ({ file, sheet, cell }, value, alike = false) => told(await corrected.run({ id, version, alike, cells: [{ file, sheet, cell, value }] })),
    choose: async ({ file, sheet, cell }, cadre) => told(await answered.run({ id, version, map: {}, choices: { [`${file}|${sheet}|${cell}`]: cadre } })),
    withdraw: async (ids) => told(await withdrawn.run({ id, version, ids })),
    understand: async ({ file, sheet }, map, skip) => told(await understood.run({ id, version, file, sheet, map, ...(skip !== undefined && { skip }) })),
    sending: acts.some(({ sending }) => sending),
    refusal: acts.find(({ refusal }) => refusal)?.refusal,
  }
}
