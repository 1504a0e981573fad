import type { Day } from '../kit/dates.ts'
import type { Work } from '../kit/work.ts'
import { findUnitNo } from '../rooms/org/public.ts'
import { findPersonByCode, openAccount } from '../rooms/people/public.ts'
import { acceptSubmission, draftRequestLetter, formsOf, handIn, openRound, partIdsOf, returnSubmission, saveFilling, urgeParts } from '../rooms/rounds/public.ts'
import { askedUnits, forms, heads, outline, remarkOf, rowsOf } from './round-forms.ts'
import { beginDemoReport } from './round-report.ts'

/** What somebody of the demo does about the round on a day. */
export interface RoundAct { username: string; onDay: Day; act: (work: Work) => Promise<void> }

/** One round of reports of the 41 units below the province, in every state of its board on the demo's day: each unit acts as its head. Heads who are nobody to sign in as get an account that waits for its password. */
export const demoRound: readonly RoundAct[] = [
  { username: 'quantri', onDay: '2023-06-12', act: async (work) => {
    for (const { cadre, username, isOwn } of heads) if (!isOwn) await openAccount(work, { person: await personOf(work, cadre), username, password: null, isAdministrator: false })
  } },
  { username: 'linh.btc', onDay: '2023-06-12', act: async (work) => {
    const title = 'Báo cáo công tác kiểm tra, giám sát, kỷ luật đảng 6 tháng đầu năm 2023'
    const { id } = await openRound(work, { title, unitNo: await unitOf(work, 'TU'), period: '2023-H1', closingOn: '2023-06-20', dueOn: '2023-06-26', outline, document: null, forms, units: await Promise.all(askedUnits.map((code) => unitOf(work, code))) })
    opened.splice(0, opened.length, id)
    waiting.splice(0)
    await draftRequestLetter(work, { id })
  } },
  ...heads.map(({ code, username, does }, at): RoundAct => ({ username, onDay: does === 'late' ? '2023-06-28' : '2023-06-22', act: (work) => report(work, { code, does, at }) })),
  { username: 'nghia.btc', onDay: '2023-06-29', act: async (work) => {
    for (const { id, does } of waiting) {
      if (does === 'accepted') await acceptSubmission(work, { id })
      if (does === 'returned') await returnSubmission(work, { id, reason: 'Số đảng viên được kiểm tra chưa khớp với báo cáo quý I; đề nghị rà lại từng chi bộ.', againBy: '2023-07-05' })
    }
  } },
  { username: 'linh.btc', onDay: '2023-06-29', act: async (work) => {
    const parts = await partIdsOf(work, opened[0] ?? '', await Promise.all(['H07', 'K04', 'S20'].map((code) => unitOf(work, code))))
    await urgeParts(work, { id: opened[0] ?? '', parts: parts.map(({ id }) => id), state: 'all', except: [], answerBy: '2023-07-03', wording: null })
  } },
  { username: 'linh.btc', onDay: '2023-06-29', act: async (work) => beginDemoReport(work, { roundId: opened[0] ?? '', unitNo: await unitOf(work, 'TU') }) },
]

const opened: string[] = []
const waiting: { id: string; does: string }[] = []

/** A unit fills both forms and hands them in, or leaves the first one begun. */
const report = async (work: Work, { code, does, at }: { code: string; does: string; at: number }) => {
  const roundId = opened[0] ?? ''
  const [part] = await partIdsOf(work, roundId, [await unitOf(work, code)])
  if (!part) throw new Error(`${code} was not asked`)
  for (const { id: formId, version: formVersion, place } of await formsOf(work, roundId)) {
    if (does === 'filling' && place > 1) continue
    const { version } = await saveFilling(work, { id: part.id, formId, version: 0, formVersion, rows: rowsOf(place, at, does === 'filling'), remark: place === 1 && does !== 'filling' ? remarkOf(at) : null, reasons: {} })
    if (does !== 'filling') waiting.push({ id: (await handIn(work, { id: part.id, formId, version })).id, does })
  }
}

const unitOf = async (work: Work, code: string): Promise<number> => {
  const unitNo = await findUnitNo(work, code)
  if (unitNo === undefined) throw new Error(`there is no unit ${code}`)
  return unitNo
}

const personOf = async (work: Work, cadre: string) => {
  const person = await findPersonByCode(work, cadre)
  if (!person) throw new Error(`${cadre} is not in the register`)
  return person
}
