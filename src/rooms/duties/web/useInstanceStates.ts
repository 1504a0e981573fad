import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../kit/web/tone.ts'
import type { InstanceState } from '../contract.ts'

/** States of an instance in words; apart from the words of rules, which my work does not need. */
export const useInstanceStates = (): Record<InstanceState, { tone: Tone; label: string }> => {
  const { t } = useLingui()
  return { late: { tone: 'late', label: t`quá hạn` }, due: { tone: 'wait', label: t`sắp đến` }, done: { tone: 'done', label: t`đã thực hiện` }, waived: { tone: 'idle', label: t`được miễn` } }
}
