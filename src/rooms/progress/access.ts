import type { Actor } from '../../kit/work.ts'
import { hasRightAbove, isHolderSide, mayDo, type TaskFacts } from '../tasks/public.ts'
import type { Stage } from '../tasks/contract.ts'

/** What the rules about a result need to know of it. */
export interface ResultFacts { task: TaskFacts; reportedBy: string; recordedBy: string; imported: boolean }

/** Who performs never accepts: the holder, the reporter, who entered the report himself, and everybody who stands for one of them. Nothing overrides it; SQL says the same in progress.own. */
export const isPerformer = (actor: Actor, { task, reportedBy, recordedBy, imported }: ResultFacts): boolean =>
  isHolderSide(actor, task) || actor.standsFor.includes(reportedBy) || (!imported && recordedBy === actor.personId)

/** Officers with the right to accept, of the assigning body or one above it. */
export const mayDecide = (actor: Actor, facts: ResultFacts): boolean => hasRightAbove(actor, 'accept', facts.task.assigningAncestors) && !isPerformer(actor, facts)

/** Of those who see a task, a superior urges: an officer of the assigning body, an appraiser at or above it, who is in charge of or follows the holder's unit or one above, or heads one; never one's own. SQL says the same in progress.may_urge. */
export const mayUrge = (actor: Actor, facts: TaskFacts): boolean => !isHolderSide(actor, facts) && mayDo(actor, 'see', facts) && (
  mayDo(actor, 'assign', facts) || hasRightAbove(actor, 'accept', facts.assigningAncestors)
  || actor.relations.some(({ kind, unitNo }) => kind !== 'helper' && facts.holderAncestors.includes(unitNo)) || actor.heads.some((unitNo) => facts.holderAncestors.includes(unitNo)))

/** What this actor may do next with a task, and why not, in the words of the page. */
export const offersFor = (actor: Actor, { facts, stage, isPast, clock }: { facts: TaskFacts; stage: Stage; isPast: boolean; clock: 'runs' | 'stands' }) => {
  const speaks = mayDo(actor, 'report', facts)
  const assigns = mayDo(actor, 'assign', facts)
  const noAssign = isHolderSide(actor, facts) ? whyNot.own : whyNot.assigner
  const offer = (act: Act, granted: boolean, why: string) => {
    const at: Stage = proposalActs.has(act) ? 'proposed' : 'in_force'
    const reason = isPast ? whyNot.past : stage !== at ? stageReason[stage] : granted ? null : why
    return { act, allowed: reason === null, why: reason }
  }
  return [
    offer('report', speaks, whyNot.holder), offer('revise', assigns, noAssign), offer('change_holder', assigns, noAssign), offer('withdraw', assigns, noAssign),
    offer(clock === 'runs' ? 'stop_clock' : 'resume_clock', assigns, noAssign),
    offer('urge', mayUrge(actor, facts), isHolderSide(actor, facts) ? whyNot.own : whyNot.superior),
    offer('assign', assigns, noAssign), offer('adjust', speaks || assigns, whyNot.holder), offer('decline', assigns, noAssign),
  ].filter(({ act }) => (stage === 'proposed') === proposalActs.has(act))
}

/** Whether this actor may decide one of the results that wait, and why not. */
export const acceptOffer = (actor: Actor, { facts, stage, isPast, waiting }: { facts: TaskFacts; stage: Stage; isPast: boolean; waiting: Omit<ResultFacts, 'task'>[] }) => {
  const results = waiting.map((one) => ({ task: facts, ...one }))
  const reason = () => {
    if (isPast) return whyNot.past
    if (stage !== 'in_force') return stageReason[stage]
    if (results.some((result) => mayDecide(actor, result))) return null
    if (isHolderSide(actor, facts) || (results.length > 0 && results.every((result) => isPerformer(actor, result)))) return whyNot.performer
    return hasRightAbove(actor, 'accept', facts.assigningAncestors) ? whyNot.nothingWaits : whyNot.appraiser
  }
  const why = reason()
  return { act: 'accept' as const, allowed: why === null, why }
}

type Act = 'report' | 'urge' | 'stop_clock' | 'resume_clock' | 'revise' | 'change_holder' | 'withdraw' | 'assign' | 'adjust' | 'decline'
const proposalActs = new Set<Act>(['assign', 'adjust', 'decline'])

/** Sentences for acts that are absent. */
export const whyNot = {
  holder: 'Chỉ người giữ việc hoặc người được ủy nhiệm mới làm được.',
  own: 'Đồng chí là người giữ việc hoặc được người giữ việc ủy nhiệm: không tự giao, tự điều chỉnh.',
  assigner: 'Chỉ cán bộ được cơ quan giao việc ủy quyền mới làm được.',
  superior: 'Chỉ người phụ trách, theo dõi đơn vị, người thẩm định hoặc cán bộ cơ quan giao việc mới đôn đốc được.',
  past: 'Đang xem số liệu của ngày khác. Hãy trở về hôm nay để thực hiện.',
  performer: 'Người thực hiện, người báo cáo hoặc người được ủy nhiệm không tự thẩm định.',
  nothingWaits: 'Không có kết quả nào đang chờ thẩm định.',
  appraiser: 'Chỉ cán bộ được cơ quan giao việc hoặc cấp trên ủy quyền thẩm định mới làm được.',
} as const

const stageReason: Record<Stage, string> = { proposed: 'Việc mới đề xuất, chưa giao.', declined: 'Đề xuất này không được giao.', withdrawn: 'Việc đã thôi giao.', in_force: 'Việc đã giao.' }
