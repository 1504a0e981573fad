import { useLingui } from '@lingui/react/macro'

/** The acts this room has forms for, in the order they are offered. */
export const writingActs = ['assign', 'adjust', 'decline', 'revise', 'change_holder', 'stop_clock', 'resume_clock', 'withdraw'] as const

export type WritingAct = (typeof writingActs)[number]

/** What each act is called, and what is said when it is done. */
export const useActWords = (): Record<WritingAct, { title: string; submit: string; done: string }> => {
  const { t } = useLingui()
  return {
    assign: { title: t`Giao việc đã đề xuất`, submit: t`Giao việc`, done: t`Đã giao việc.` },
    adjust: { title: t`Điều chỉnh đề xuất`, submit: t`Lưu điều chỉnh`, done: t`Đã điều chỉnh đề xuất.` },
    decline: { title: t`Không giao việc này`, submit: t`Không giao`, done: t`Đã ghi: không giao việc này.` },
    revise: { title: t`Điều chỉnh việc đã giao`, submit: t`Lưu điều chỉnh`, done: t`Đã điều chỉnh việc.` },
    change_holder: { title: t`Đổi người giữ việc`, submit: t`Đổi người giữ`, done: t`Đã đổi người giữ việc.` },
    stop_clock: { title: t`Tạm dừng tính hạn`, submit: t`Tạm dừng`, done: t`Đã tạm dừng tính hạn.` },
    resume_clock: { title: t`Tính tiếp hạn`, submit: t`Tính tiếp`, done: t`Hạn được tính tiếp.` },
    withdraw: { title: t`Thôi giao`, submit: t`Thôi giao`, done: t`Đã thôi giao việc.` },
  }
}
