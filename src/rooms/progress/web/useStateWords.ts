import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../kit/web/tone.ts'
import type { Standing, State } from '../contract.ts'

export interface StateWords {
  tone: Tone
  label: string
}

export interface Words {
  states: Record<State, StateWords>
  stages: Record<Standing['stage'], StateWords>
  /** A task in one badge: its stage where that says more than its state. */
  of: (task: Pick<Standing, 'stage' | 'stateAccepted' | 'stateReported'>, basis: Basis) => StateWords
}

export type Basis = 'accepted' | 'reported'

/** The words and colours of states and stages. */
export const useStateWords = (): Words => {
  const { t } = useLingui()
  const states: Words['states'] = {
    not_started: { tone: 'idle', label: t`Chưa có kết quả` },
    in_progress: { tone: 'going', label: t`Đang thực hiện` },
    met: { tone: 'done', label: t`Hoàn thành` },
    overdue: { tone: 'late', label: t`Quá hạn` },
  }
  const stages: Words['stages'] = {
    proposed: { tone: 'wait', label: t`Đề xuất` },
    declined: { tone: 'idle', label: t`Không được giao` },
    in_force: { tone: 'going', label: t`Đang giao` },
    withdrawn: { tone: 'idle', label: t`Đã thôi giao` },
  }
  return {
    states,
    stages,
    of: (task, basis) => (task.stage === 'in_force' ? states[stateOn(task, basis)] : stages[task.stage]),
  }
}

/** The state of a task by one basis. */
export const stateOn = (task: Pick<Standing, 'stateAccepted' | 'stateReported'>, basis: Basis): State =>
  basis === 'accepted' ? task.stateAccepted : task.stateReported

/** 'Hằng năm', 'Năm 2023', 'Giai đoạn 2021-2025': the name figures use too. */
export const horizonOf = (task: Pick<Standing, 'horizonKind' | 'horizonFrom' | 'horizonTo'>): string => {
  if (task.horizonKind === 'every_year') return 'Hằng năm'
  return task.horizonKind === 'year' ? `Năm ${task.horizonFrom}` : `Giai đoạn ${task.horizonFrom}-${task.horizonTo}`
}
