import { addDays, type Day } from '../kit/dates.ts'
import type { Work } from '../kit/work.ts'
import type { Step } from '../rooms/ladder/contract.ts'
import { recordLadder, suggestedSteps } from '../rooms/ladder/public.ts'

/** The day from which the demo's ladder holds: the Monday of the week in which the demo stands, so that some steps have fired. */
export const ladderFrom = (today: Day): Day => addDays(today, -4)

/** The demo's administrator records the ladder by a decision of the province. */
export const recordDemoLadder = async (work: Work): Promise<void> => {
  await recordLadder(work, { fromOn: work.today, document: { number: '46-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-01-20', title: 'Quy định nhắc việc, đôn đốc thực hiện nhiệm vụ' }, steps })
}

const steps: Step[] = [
  ...suggestedSteps,
  { key: 'nghia-vu-truoc-1', about: 'duty', count: -1, unit: 'working_days', recipient: 'holder', wording: 'Ngày làm việc tới đến kỳ thực hiện.', immediate: false },
  { key: 'nghia-vu-qua-2', about: 'duty', count: 2, unit: 'working_days', recipient: 'managing_body', wording: 'Kỳ này quá 2 ngày làm việc chưa ghi kết quả.', immediate: false },
  { key: 'vuong-mac-truoc-2', about: 'obstacle', count: -2, unit: 'working_days', recipient: 'holder', wording: 'Còn 2 ngày làm việc là đến ngày trả lời vướng mắc.', immediate: false },
  { key: 'vuong-mac-qua-1', about: 'obstacle', count: 1, unit: 'working_days', recipient: 'superior', wording: 'Vướng mắc đã quá ngày trả lời mà chưa ai trả lời.', immediate: true },
]
