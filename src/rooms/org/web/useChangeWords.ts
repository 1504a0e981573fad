import { useLingui } from '@lingui/react/macro'
import type { Compared } from '../time-contract.ts'

export type Change = Compared['changes'][number]

/** What can have happened to a unit between two days, in the order it is told. */
export const CHANGES: Change[] = ['new', 'ended', 'renamed', 'recoded', 'moved', 'kind']

/** The words and the mark of each change: no two have one mark, so that colour need not tell. */
export const useChangeWords = (): Record<Change, { label: string; mark: string }> => {
  const { t } = useLingui()
  return {
    new: { label: t`lập mới`, mark: '+' },
    ended: { label: t`kết thúc`, mark: '−' },
    renamed: { label: t`đổi tên`, mark: 'A' },
    recoded: { label: t`đổi mã`, mark: '#' },
    moved: { label: t`chuyển cấp trên`, mark: '↪' },
    kind: { label: t`đổi loại hình`, mark: '◇' },
  }
}
