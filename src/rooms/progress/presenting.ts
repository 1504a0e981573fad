import { multiply } from '../../kit/quantities.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { factsOf } from '../tasks/public.ts'
import { acceptOffer, isPerformer, mayDecide, offersFor, whyNot } from './access.ts'
import type { Entry, PendingRow, TaskStory } from './contract.ts'
import { selectStandings } from './standings.ts'
import * as story from './story-store.ts'
import * as store from './store.ts'
import { urgesOf } from './urge-store.ts'

/** How many who may decide are named; the rest is counted. */
const namedAppraisers = 5

type Found = NonNullable<Awaited<ReturnType<typeof store.findTaskId>>>

/** A task as its story: terms, plans, every wording, every result with its evidence, and what this actor may do next. */
export const presentStory = async (work: Work, found: Found): Promise<TaskStory> => {
  const { id } = found
  const standing = (await selectStandings(work, { taskIds: [id], stage: found.stage }))[0] ?? work.refuse(common.notFound)
  const facts = await factsOf(work, found)
  const isPast = work.view.known !== null || work.view.on !== work.today
  const rows = await store.entriesOf(work, id)
  const evidence = await store.evidenceOf(work, rows.map((row) => row.id))
  const entries = rows.map((row) => {
    const mine = !isPast && mayDecide(work.actor, { task: facts, ...row })
    return presentEntry(row, evidence.get(row.id) ?? [], { mayDecide: mine && !row.verdict, mayTakeBack: mine && row.decidedHere })
  })
  const waiting = rows.findLast(({ verdict }) => !verdict)
  const stops = await story.stopsOf(work, id)
  const offers = [...offersFor(work.actor, { facts, stage: found.stage, isPast, clock: stops.some(({ untilOn }) => untilOn === null) ? 'stands' : 'runs' }), acceptOffer(work.actor, { facts, stage: found.stage, isPast, waiting: rows.filter(({ verdict }) => !verdict) })]
  const coUnits = await store.coUnitsOf(work, id)
  return {
    ...standing, on: work.view.on, today: work.today, plans: withMovedDay(await story.plansOf(work, id), standing.dueOn, work.view.on), appraisers: await story.appraisersOf(work, id, { entryId: waiting?.id ?? null, limit: namedAppraisers }), origin: found.origin, holderPostId: found.holderPostId, baseline: found.baseline, unitCost: found.unitCost, clause: await store.clauseOf(work, found.revisionId),
    cost: found.unitCost && standing.plan ? multiply(found.unitCost, standing.plan) : null,
    instalments: await store.instalmentsOf(work, id), milestones: await store.milestonesOf(work, id), urges: await urgesOf(work, id), setDueOn: await story.setDueDay(work, id), stops, coUnits: coUnits.map(({ label }) => label), coUnitNos: coUnits.map(({ unitNo }) => unitNo), revisions: await store.revisionsOf(work, id), entries, offers,
  }
}

/** The plan line of the year ends on the day the task is due now, with the days its clock stood. */
const withMovedDay = (plans: TaskStory['plans'], dueOn: string | null, on: string) => {
  const last = plans.findLastIndex(({ year }) => String(year) === on.slice(0, 4))
  return plans.map((step, at) => (at === last && dueOn ? { ...step, dueOn } : step))
}

/** Results that wait, each with its task and, where this actor may not decide, why. */
export const presentPending = async (work: Work, waiting: { id: string; mayDecide: boolean }[]): Promise<PendingRow[]> => {
  const entries = new Map((await store.entriesByIds(work, waiting.map(({ id }) => id))).map((entry) => [entry.id, entry]))
  const evidence = await store.evidenceOf(work, [...entries.keys()])
  const standings = new Map((await selectStandings(work, { taskIds: [...new Set([...entries.values()].map(({ taskId }) => taskId))] })).map((standing) => [standing.taskId, standing]))
  return waiting.flatMap(({ id, mayDecide: allowed }) => {
    const entry = entries.get(id)
    const standing = entry && standings.get(entry.taskId)
    if (!standing) return []
    const { taskId, code, title, holderName, holderUnitName, measureName, plan, dueOn, accepted: acceptedBefore } = standing
    return [{ ...presentEntry(entry, evidence.get(id) ?? [], { mayDecide: allowed, mayTakeBack: false }), taskId, code, title, holderName, holderUnitName, measureName, plan, dueOn, acceptedBefore, whyNot: allowed ? null : reasonOf(work, entry, standing.holderPersonId) }]
  })
}

const reasonOf = ({ actor }: Work, entry: store.EntryRow, holderPersonId: string | null) => {
  const nowhere = { holderPersonId, holderUnitNo: -1, assigningUnitNo: -1, holderAncestors: [], assigningAncestors: [] }
  return isPerformer(actor, { task: nowhere, ...entry }) ? whyNot.performer : whyNot.appraiser
}

const presentEntry = (row: store.EntryRow, evidence: Entry['evidence'], may: { mayDecide: boolean; mayTakeBack: boolean }): Entry => {
  const { id, onDay, kind, amount, underway, obstacle, note, reportedByName, recordedByName, recordedAt, verdict, reason, decidedByName, decidedOn, forUnitName, decisionDocument } = row
  return {
    id, onDay, kind, amount, underway, obstacle, note, reportedByName, recordedByName, recordedAt, mayDecide: may.mayDecide, evidence,
    decision: verdict ? { verdict, reason, decidedByName, decidedOn, forUnitName, document: decisionDocument, mayTakeBack: may.mayTakeBack } : null,
  }
}
