import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { boardOf, countsOf } from './board-store.ts'
import { boardWorkbook } from './board-workbook.ts'
import { type Counts, refusals, type Round, rounds } from './contract.ts'
import { acceptSubmission, returnSubmission } from './deciding.ts'
import { handIn, partForms, saveFilling } from './filling.ts'
import { draftUrging } from './letters.ts'
import { lettersOf } from './presenting-letters.ts'
import { nameLooking } from './looking.ts'
import { lookingIn } from './looking-store.ts'
import { addParts, changeForm, closeRound, openRound } from './opening.ts'
import { openPartsOf } from './open-store.ts'
import * as partStore from './part-store.ts'
import * as store from './store.ts'
import { draftRequestLetter } from './requesting.ts'
import { fillFromOwnTable, readOwnTable, readSubmissionFile } from './taking-own-table.ts'
import { takeWorkbook } from './taking-workbook.ts'
import { urgeParts } from './urging.ts'
import { findUrging } from './urging-store.ts'
import { issuedWorkbook } from './workbook.ts'

const none: Counts = { parts: 0, forms: 0, done: 0, waiting: 0, returned: 0, late: 0, owing: 0 }

export const roundsHandlers = handlersOf(rounds, {
  listRounds: async (work, { state, search, page, size }) => {
    const rows = await store.roundsOf(work, { state, search }, { page, size })
    const counts = await countsOf(work, rows.map(({ id }) => id))
    return { rows: rows.map((row) => ({ ...row, counts: counts.get(row.id) ?? none })), total: await store.countRounds(work, { state, search }), mayOpen: work.actor.authorisations.some(({ rights }) => rights.includes('assign')) }
  },
  openRound,
  readRound: async (work, { id }) => {
    const round = await getRound(work, id)
    return { ...round, forms: await store.formsOf(work, id), counts: (await countsOf(work, [id])).get(id) ?? none, ...await lettersOf(work, id), looking: await lookingIn(work, id), mayAdd: round.closedOn === null ? await store.levelsOf(work, id) : [] }
  },
  listBoard: async (work, { page, size, ...filter }) => {
    await getRound(work, filter.id)
    return boardOf(work, filter, { page, size })
  },
  exportBoard: async (work, filter) => {
    const round = await getRound(work, filter.id)
    return boardWorkbook(round, await store.formsOf(work, filter.id), (await boardOf(work, filter, { page: 1, size: 100_000 })).rows)
  },
  addParts,
  changeForm,
  closeRound,
  urgeParts,
  nameLooking,
  draftRequestLetter,
  draftUrgingLetter: async (work, { id }) => {
    const urging = await findUrging(work, id) ?? work.refuse(common.notFound)
    if (!urging.mayDraft) return work.refuse(refusals.notTheRunner)
    return { documentId: await draftUrging(work, await getRound(work, urging.roundId), urging) }
  },
  readPart: async (work, { id, unitNo }) => {
    const part = await partStore.findPart(work, { roundId: id, unitNo }) ?? work.refuse(common.notFound)
    return { ...part, mayFill: part.mayFill && part.closedOn === null, mayDecide: part.mayDecide && part.closedOn === null, forms: await partForms(work, part) }
  },
  saveFilling,
  handIn,
  readIssuedWorkbook: async (work, { id, unitNo }) => {
    const part = await partStore.findPart(work, { roundId: id, unitNo }) ?? work.refuse(common.notFound)
    const drafts = await partStore.fillingsOf(work, part.id)
    const bytes = await issuedWorkbook(part, await store.formsOf(work, id), (formId) => drafts.get(formId)?.rows ?? [])
    return new File([new Uint8Array(bytes)], `bieu-mau-${part.code}.xlsx`, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
  },
  takeWorkbook,
  readOwnTable,
  fillFromOwnTable,
  readSubmissionFile,
  acceptSubmission,
  returnSubmission,
  listMyParts: async (work) => ({ owed: await openPartsOf(work, 'owed'), waiting: await openPartsOf(work, 'waiting') }),
})

const getRound = async (work: Work, id: string): Promise<Round> => (await store.roundsOf(work, { ids: [id] }))[0] ?? work.refuse(common.notFound)
