import { useLingui } from '@lingui/react/macro'
import type { BulkAct } from '../bulk-contract.ts'

export type BulkKind = BulkAct['kind']

/** The acts on many tasks in the order they are offered. */
export const bulkKinds: BulkKind[] = ['urge', 'accept', 'return', 'assign', 'adjust', 'decline', 'revise', 'change_holder', 'withdraw']

/** Of what the server offers for tasks, what can be done; who may accept may return. */
export const offeredKinds = (offers: readonly string[]): ReadonlySet<string> => new Set(offers.includes('accept') ? [...offers, 'return'] : offers)

/** What an act on many tasks is called, and what its last button says with the number. */
export const useBulkWords = (): Record<BulkKind, { title: string; submit: (count: number) => string; done: (count: number) => string }> => {
  const { t } = useLingui()
  return {
    urge: { title: t`Đôn đốc`, submit: (count) => t`Đôn đốc ${count} việc`, done: (count) => t`Đã đôn đốc ${count} việc.` },
    accept: { title: t`Thẩm định kết quả`, submit: (count) => t`Thẩm định ${count} việc`, done: (count) => t`Đã thẩm định kết quả của ${count} việc.` },
    return: { title: t`Trả lại kết quả`, submit: (count) => t`Trả lại ${count} việc`, done: (count) => t`Đã trả lại kết quả của ${count} việc.` },
    assign: { title: t`Giao việc đã đề xuất`, submit: (count) => t`Giao ${count} việc`, done: (count) => t`Đã giao ${count} việc.` },
    adjust: { title: t`Điều chỉnh đề xuất`, submit: (count) => t`Điều chỉnh ${count} đề xuất`, done: (count) => t`Đã điều chỉnh ${count} đề xuất.` },
    decline: { title: t`Không giao`, submit: (count) => t`Không giao ${count} đề xuất`, done: (count) => t`Đã ghi không giao ${count} đề xuất.` },
    revise: { title: t`Điều chỉnh`, submit: (count) => t`Điều chỉnh ${count} việc`, done: (count) => t`Đã điều chỉnh ${count} việc.` },
    change_holder: { title: t`Đổi người giữ`, submit: (count) => t`Đổi người giữ ${count} việc`, done: (count) => t`Đã đổi người giữ ${count} việc.` },
    withdraw: { title: t`Thôi giao`, submit: (count) => t`Thôi giao ${count} việc`, done: (count) => t`Đã thôi giao ${count} việc.` },
  }
}
