import { randomInt } from 'node:crypto'
import type { InputOf } from '../../kit/operation.ts'
import { readPeriod } from '../../kit/periods.ts'
import { common } from '../../kit/refusal.ts'
import { learnSizes } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { refusals, type Round, type rounds } from './contract.ts'
import { codeLetters } from './form-code.ts'
import { namesTwice } from './rules.ts'
import * as store from './store.ts'
import { partIdsOf } from './part-store.ts'
import { tellFillers } from './telling-store.ts'

/** Opens a round: an officer of the body that asks says what, of which period, by when, and of whom. */
export const openRound = async (work: Work, { document, forms, units, outline, ...given }: InputOf<typeof rounds.openRound>) => {
  if (!assigns(work, given.unitNo)) return work.refuse(refusals.notTheRunner)
  if (!readPeriod(given.period)) return work.refuse(refusals.periodUnknown, { period: given.period })
  if (given.closingOn > given.dueOn) return work.refuse(refusals.roundDaysOutside)
  for (const form of forms) if (namesTwice(form)) return work.refuse(refusals.formTwice, { form: form.code })
  const id = await store.insertRound(work, { ...given, outline: outline || null, documentId: document ? await ensureDocument(work, document) : null })
  await store.insertForms(work, id, forms)
  work.record('rounds.opened', id, { title: given.title, period: given.period, closingOn: given.closingOn, dueOn: given.dueOn, forms: forms.map(({ code }) => code), units: units.length, document: document?.number ?? null })
  await ask(work, { roundId: id, toUnitNo: given.unitNo, dueOn: given.dueOn, units })
  return { id }
}

/** Adds units to a round, below the unit that asks or below a level that reports itself and is due no earlier. */
export const addParts = async (work: Work, { id, toUnitNo, units, dueOn }: InputOf<typeof rounds.addParts>) => {
  await requireOpen(work, id)
  const level = (await store.levelsOf(work, id)).find(({ unitNo }) => unitNo === toUnitNo) ?? work.refuse(refusals.notTheRunner)
  if (dueOn > level.dueOn) return work.refuse(refusals.roundDaysOutside)
  await ask(work, { roundId: id, toUnitNo, dueOn, units })
  work.record('rounds.asked', id, { toUnitNo, units: units.length, dueOn })
  return { added: new Set(units).size }
}

/** Gives a form its next version, with the reason. */
export const changeForm = async (work: Work, { id, reason, ...asked }: InputOf<typeof rounds.changeForm>) => {
  const form = await store.findForm(work, id) ?? work.refuse(common.notFound)
  await requireRunner(work, form.roundId)
  if (namesTwice(asked)) return work.refuse(refusals.formTwice, { form: form.code })
  const version = form.version + 1
  await store.insertVersion(work, { formId: id, roundId: form.roundId, version, reason, ...asked })
  work.record('rounds.form_changed', form.roundId, { form: form.code, version, reason })
  return { version }
}

/** Closes a round once nothing waits for a decision. */
export const closeRound = async (work: Work, { id, note }: InputOf<typeof rounds.closeRound>) => {
  await store.holdRound(work, id, 'alone')
  await requireRunner(work, id)
  const count = await store.countWaiting(work, id)
  if (count > 0) return work.refuse(refusals.someWait, { count })
  await store.insertClosing(work, { roundId: id, note: note || null })
  work.record('rounds.closed', id, { note: note || null })
  return { done: true as const }
}

/** The open round that the actor's body opened. */
export const requireRunner = async (work: Work, id: string): Promise<Round> => {
  const round = await requireOpen(work, id)
  return round.mayRun ? round : work.refuse(refusals.notTheRunner)
}

/** A visible round that is not closed. */
export const requireOpen = async (work: Work, id: string): Promise<Round> => {
  const [round] = await store.roundsOf(work, { ids: [id] })
  if (!round) return work.refuse(common.notFound)
  return round.closedOn === null ? round : work.refuse(refusals.roundClosed)
}

/** Whether the actor is an officer of the body at this unit who may assign. */
const assigns = (work: Work, unitNo: number): boolean => work.actor.authorisations.some((power) => power.rights.includes('assign') && power.unitNo === unitNo)

const ask = async (work: Work, { roundId, toUnitNo, dueOn, units }: { roundId: string; toUnitNo: number; dueOn: string; units: number[] }) => {
  const asked = [...new Set(units)]
  const wrong = await store.unitsNotAskable(work, { roundId, toUnitNo, units: asked })
  if (wrong) return work.refuse(wrong.why === 'asked' ? refusals.alreadyAsked : refusals.notBelow, { unit: wrong.label })
  await store.insertParts(work, { roundId, toUnitNo, dueOn, units: asked.map((unitNo) => ({ unitNo, code: newCode() })) })
  if (asked.length > 100) await learnSizes(work)
  const parts = await partIdsOf(work, roundId, asked)
  await tellFillers(work, parts.map(({ id }) => id), { kind: 'report_asked', key: roundId, facts: { dueOn } })
}

const newCode = () => Array.from({ length: 6 }, () => codeLetters[randomInt(codeLetters.length)]).join('')
