import { newId } from '../../src/kit/id.ts'
import { decisionOf, pdf, postOf, termsOf } from '../harness/acts.ts'
import { test as town, type Town } from '../harness/town.ts'
import { asOwner } from './as-owner.ts'

/** People who have nothing to do with the records below: a holder elsewhere, an officer and a head of another district, the administrator. */
export const strangers = ['binh.ccb', 'phuc.thuonglam', 'dat.thuonglam', 'quantri']

/** An id that no record has. */
export const nowhere = '00000000-0000-7000-8000-00000000ffff'

export interface Records { task: string; proposed: string; entry: string; evidence: string; remark: string; report: string; import: string; load: string; post: string; view: string; duty: string; dutyFile: string; obstacle: string; document: string; signed: string; arrival: string; asked: string; round: string; roundForm: string; part: string; submission: string; urging: string; roundReport: string }

/** Records of the province's organisation committee and of another district. */
export const test = town.extend('records', async ({ ownTown }): Promise<Records> => {
  const document = decisionOf()
  const [clerk, holder] = [ownTown.as('linh.btc'), ownTown.as('thanh.btc')]
  const post = await postOf(clerk, 'Bùi Hữu Thành')
  const assigned = await clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'post', postId: post }, document })
  const proposed = await holder.tasks.proposeTask({ ...termsOf({ title: 'Đề xuất việc khác của mình', indicator: null, measure: null, plan: null, target: null, product: 'Đề án' }), holder: { kind: 'post', postId: post } })
  const { id: entry } = await holder.progress.reportProgress({ id: assigned.id, amount: '3', onDay: '2023-06-30', files: [pdf()] })
  const story = await clerk.progress.readTask({ id: assigned.id })
  const { id: remark } = await clerk.remarks.writeRemark({ id: assigned.id, text: 'Ý kiến giữa những người xem được việc này.' })
  const { id: report } = await clerk.reports.createReport({ closingOn: '2023-06-30' })
  const { id: view } = await clerk.views.saveView({ name: 'Việc quá hạn', search: 'state=overdue' })
  const { rows: [thanh] } = await clerk.people.listPeople({ search: 'Bùi Hữu Thành' })
  const { id: duty } = await clerk.duties.setDuty({ title: 'Báo cáo tháng của ban', kind: 'report', rule: { every: 'week', weekday: 5, moved: 'next' }, unitNo: thanh?.posts[0]?.unitNo ?? 0, postTitle: thanh?.posts[0]?.title ?? null, fromOn: '2023-06-20', document })
  await holder.duties.dischargeDuty({ id: duty, onDay: '2023-06-23', doneOn: '2023-06-23', note: 'Đã gửi báo cáo.', files: [pdf()] })
  const dutyFile = (await clerk.duties.readDuty({ id: duty })).instances.flatMap(({ discharge }) => discharge?.evidence ?? [])[0]?.id
  const { personId } = await clerk.people.readSession({})
  const { id: obstacle } = await holder.obstacles.raiseObstacle({ id: assigned.id, text: 'Chưa có mặt bằng, đề nghị có ý kiến.', personId, answerBy: '2023-07-07' })
  const load = newId()
  await clerk.intake.beginLoad({ id: load, name: 'viec.csv', size: 10, stamp: 0 })
  const { round, roundForm, part, submission, urging, roundReport } = await roundOf(ownTown, thanh?.posts[0]?.unitNo ?? 0)
  const { document: paper, signed, arrival, asked: unitAsked } = await documents(ownTown)
  const { rows: [brought] } = await asOwner(ownTown, `select id from intake.import limit 1`)
  const evidence = story.entries.find(({ id }) => id === entry)?.evidence[0]?.id
  if (!evidence || !brought || !dutyFile) throw new Error('the records are not there')
  return { task: assigned.id, proposed: proposed.id, entry, evidence, remark, report, import: String(brought['id']), load, post, view, duty, dutyFile, obstacle, document: paper, signed, arrival, asked: unitAsked, round, roundForm, part, submission, urging, roundReport }
})

/** A letter of the province that was issued and filed, and one that arrived there. */
const documents = async (town: Town) => {
  const unitNo = (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo
  const wording = { title: 'về việc báo cáo', blocks: [], recipients: [{ name: 'Lưu Văn phòng Tỉnh ủy.' }], signing: { authority: 'TL' as const, onBehalf: 'BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG', signer: '' } }
  const { id } = await town.as('linh.btc').documents.draftDocument({ unitNo, kind: 'CV', wording })
  const { unitNo: department } = await town.as('linh.btc').org.readUnit({ code: 'S02' })
  await town.as('linh.btc').documents.askComments({ id, unitNos: [department], answerBy: '2023-07-07' })
  await town.as('linh.btc').documents.submitDocument({ id, version: 1 })
  for (const [at, who] of ['thanh.btc', 'hai.vptu'].entries()) await town.as(who).documents.giveOpinion({ id, nth: 1, position: at + 1, verdict: 'agreed' })
  const registry = town.as('tuyen.vptu').documents
  await registry.issueDocument({ id, issuedOn: '2023-06-30' })
  const { id: signed } = await registry.fileSigned({ id, kind: 'scan', file: pdf() })
  const { id: arrival } = await registry.registerArrival({ unitNo, document: { number: '9-CV/UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2023-06-01' }, arrivedOn: '2023-06-02', file: pdf() })
  const { rows: [asked] } = await town.as('linh.btc').documents.listComments({ id })
  return { document: id, signed, arrival, asked: asked?.id ?? '' }
}

/** A round in which one unit of the province reports: urged once, then handed in. */
const roundOf = async (at: Town, unitNo: number) => {
  const [clerk, head] = [at.as('linh.btc').rounds, at.as('thanh.btc').rounds]
  const { unitNo: top } = await at.as('linh.btc').org.readUnit({ code: 'TU' })
  const form = { code: 'Biểu 01', title: 'Kiểm tra, giám sát', columns: [{ key: 'so', title: 'Số cuộc', kind: 'amount' as const }], lines: [{ key: 'cuoc', title: 'Kiểm tra' }] }
  const { id: round } = await clerk.openRound({ title: 'Báo cáo của các ban', unitNo: top, period: '2023-H1', closingOn: '2023-06-25', dueOn: '2023-06-28', forms: [form], units: [unitNo] })
  const { id: part, forms: [asked] } = await head.readPart({ id: round, unitNo })
  const roundForm = asked?.id ?? ''
  const { id: urging } = await clerk.urgeParts({ id: round, parts: [part], answerBy: '2023-07-03' })
  const { version } = await head.saveFilling({ id: part, formId: roundForm, version: 0, formVersion: 1, rows: [{ key: 'cuoc', cells: { so: '3' } }] })
  const { id: submission } = await head.handIn({ id: part, formId: roundForm, version })
  const { id: roundReport } = await at.as('linh.btc').consolidation.beginRoundReport({ id: round })
  return { round, roundForm, part, submission, urging, roundReport }
}
