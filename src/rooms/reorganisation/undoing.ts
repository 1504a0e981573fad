import { formatDay } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { builtOnDuties, takeBackDuties } from '../duties/public.ts'
import { takeBackAskings } from '../obstacles/public.ts'
import { builtOnStructure, closeSuccessions, findAct, holdStructure, insertAct, takeBackStructure } from '../org/public.ts'
import { builtOnHeld, takeBackHeld } from '../people/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { builtOnTerms, takeBackTerms } from '../tasks/public.ts'
import { alreadyUndone, builtUpon, type reorganisation, undoAhead, undoTooEarly } from './contract.ts'
import { type Effect, findEffect, insertEffect } from './effect-store.ts'

/** Takes an act back by a further one: from its own day, as if it had never been, or from a later day on. */
export const undo = async (work: Work, { id, on, document }: InputOf<typeof reorganisation.undoAct>): Promise<string> => {
  await holdStructure(work)
  const { act, done } = await findToUndo(work, { id, on })
  const documentId = await ensureDocument(work, document)
  const built = await builtOn(work, done.effect, on)
  if (built.length > 0) work.refuse(builtUpon, { list: built.slice(0, 20).join('; '), items: built })
  const { tables } = done.effect
  const written = { ...await takeBackStructure(work, tables, on), ...await takeBackHeld(work, tables, on), ...await takeBackTerms(work, tables, on), ...await takeBackDuties(work, tables, on), ...await takeBackAskings(work, tables) }
  const isAsNever = on === act.onDay
  const successions = isAsNever ? await successionsBefore(work, act) : backwards(done.effect)
  if (isAsNever) await closeSuccessions(work, id)
  const undoId = newId()
  await insertAct(work, { id: undoId, on, title: `Hoàn tác: ${act.title}`, documentId, undoes: id, steps: [], successions })
  await insertEffect(work, { actId: undoId, effect: { tables: written, founded: [], successions }, passed: done.passed.map(({ taskId, from, to }) => ({ taskId, from: to, to: from })) })
  work.record('reorganisation.undone', undoId, { undoes: id, onDay: on, document: document.number })
  return undoId
}

/** An act and what it wrote, where it can be taken back from this day on. */
export const findToUndo = async (work: Work, { id, on }: { id: string; on: string }) => {
  const act = await findAct(work, id) ?? work.refuse(common.notFound)
  const done = await findEffect(work, id) ?? work.refuse(common.notFound)
  if (act.undoneBy) work.refuse(alreadyUndone)
  if (on < act.onDay) work.refuse(undoTooEarly, { on: formatDay(act.onDay) })
  if (on > work.today) work.refuse(undoAhead)
  return { act, done }
}

/** What others have done upon an act since, in words. */
export const builtOn = async (work: Work, { tables, founded }: Effect, on: string): Promise<string[]> =>
  [...await builtOnStructure(work, tables, { founded, from: on }), ...await builtOnTerms(work, tables, founded), ...await builtOnHeld(work, tables, founded), ...await builtOnDuties(work, tables)]

/** Who was taken back comes again from who had taken over: wholly where that one had nothing else. */
const backwards = ({ successions, founded }: Effect): Effect['successions'] => successions.map(({ from, to, share }) => ({
  from: to, to: from, share: share === 1 && founded.includes(to) && successions.filter((one) => one.to === to).length === 1 ? 1 : null,
}))

/** Taking back what took an act back brings its successions again. */
const successionsBefore = async (work: Work, { undoes, onDay }: { undoes: string | null; onDay: string }): Promise<Effect['successions']> => {
  if (undoes === null) return []
  const first = await findAct(work, undoes)
  return first?.onDay === onDay ? (await findEffect(work, undoes))?.effect.successions ?? [] : []
}
