import { Client } from 'pg'
import { expect } from 'vitest'
import { contract } from '../../src/contract.ts'
import { newId } from '../../src/kit/id.ts'
import { decisionOf, pdf, postOf, termsOf } from '../harness/acts.ts'
import { refusalOf, test as town, type Town } from '../harness/town.ts'

/** People who have nothing to do with the records below: a holder elsewhere, an officer and a head of another district, the administrator. */
const strangers = ['binh.ccb', 'phuc.thuonglam', 'dat.thuonglam', 'quantri']
const nowhere = '00000000-0000-7000-8000-00000000ffff'
const document = decisionOf()

interface Records { task: string; proposed: string; entry: string; evidence: string; remark: string; report: string; import: string; load: string; post: string; view: string; duty: string; dutyFile: string; obstacle: string; document: string; signed: string; arrival: string; asked: string; round: string; roundForm: string; part: string; submission: string; urging: string; roundReport: string }

/** Records of the province's organisation committee and of another district. */
const test = town.extend('records', async ({ ownTown }): Promise<Records> => {
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

/** Every operation that takes the id of such a record, with an input that lacks nothing but the right. */
const asked: Record<string, (at: Records) => Record<string, unknown>> = {
  'tasks.adjustProposal': ({ proposed }) => ({ id: proposed, version: 1, ...termsOf() }),
  'tasks.declineProposal': ({ proposed }) => ({ id: proposed, version: 1, reason: 'không giao' }),
  'tasks.assignProposal': ({ proposed }) => ({ id: proposed, version: 1, document }),
  'tasks.reviseTask': ({ task }) => ({ id: task, version: 1, ...termsOf({ plan: '20' }), effectiveOn: '2023-06-30', document }),
  'tasks.withdrawTask': ({ task }) => ({ id: task, version: 1, effectiveOn: '2023-06-30', document, reason: 'thôi giao' }),
  'tasks.changeHolder': ({ task, post }) => ({ id: task, version: 1, holder: { kind: 'post', postId: post }, effectiveOn: '2023-06-30', document, reason: 'đổi người' }),
  'tasks.stopClock': ({ task }) => ({ id: task, version: 1, fromOn: '2023-06-30', document, reason: 'tạm dừng' }),
  'tasks.resumeClock': ({ task }) => ({ id: task, version: 1, onDay: '2023-06-30', document, reason: 'chạy lại' }),
  'obstacles.listObstacles': ({ task }) => ({ id: task }),
  'obstacles.listAddressees': ({ task }) => ({ id: task }),
  'obstacles.raiseObstacle': ({ task, post }) => ({ id: task, text: 'Vướng mắc của người khác.', personId: post, answerBy: '2023-07-07' }),
  'obstacles.answerObstacle': ({ obstacle }) => ({ id: obstacle, text: 'Trả lời thử.' }),
  'obstacles.passOnObstacle': ({ obstacle, post }) => ({ id: obstacle, personId: post, answerBy: '2023-07-07', note: 'chuyển thử' }),
  'obstacles.withdrawObstacle': ({ obstacle }) => ({ id: obstacle, reason: 'rút thử' }),
  'duties.readDuty': ({ duty }) => ({ id: duty }),
  'duties.endDuty': ({ duty }) => ({ id: duty, untilOn: '2023-07-31', reason: 'thôi' }),
  'duties.dischargeDuty': ({ duty }) => ({ id: duty, onDay: '2023-06-16', doneOn: '2023-06-16', note: 'ghi thử' }),
  'duties.waiveInstance': ({ duty }) => ({ id: duty, onDay: '2023-06-16', reason: 'miễn thử' }),
  'duties.takeBackDischarge': ({ duty }) => ({ id: duty, onDay: '2023-06-23', reason: 'lấy lại' }),
  'duties.readDutyEvidence': ({ dutyFile }) => ({ id: dutyFile }),
  'documents.readDocument': ({ document: id }) => ({ id }),
  'documents.readVersion': ({ document: id }) => ({ id, nth: 1 }),
  'documents.readDocumentPaper': ({ document: id }) => ({ id }),
  'documents.listComments': ({ document: id }) => ({ id }),
  'documents.askComments': ({ document: id }) => ({ id, unitNos: [1], answerBy: '2023-07-07' }),
  'documents.giveComment': ({ asked: id }) => ({ id, text: 'thử cho ý kiến' }),
  'documents.replyToComment': ({ asked: id }) => ({ id, taken: true }),
  'documents.writeVersion': ({ document: id }) => ({ id, after: 1, wording: { title: 'sửa thử', blocks: [], recipients: [], signing: { authority: null, onBehalf: '', post: '', signer: '' } } }),
  'documents.submitDocument': ({ document: id }) => ({ id, version: 1 }),
  'documents.continueDocument': ({ document: id }) => ({ id }),
  'documents.giveOpinion': ({ document: id }) => ({ id, nth: 1, position: 1, verdict: 'agreed' }),
  'documents.sendBackDocument': ({ document: id }) => ({ id, reason: 'trả lại thử' }),
  'documents.issueDocument': ({ document: id }) => ({ id, issuedOn: '2023-06-30' }),
  'documents.fileSigned': ({ document: id }) => ({ id, kind: 'scan', file: pdf() }),
  'documents.readDocumentFile': ({ signed: id }) => ({ id }),
  'documents.readSignatures': ({ signed: id }) => ({ id }),
  'documents.certifyCopy': ({ document: id }) => ({ id, kind: 'extract', purpose: 'sao thử', copies: 1 }),
  'documents.readArrivalFile': ({ arrival: id }) => ({ id }),
  'ladder.listFirings': ({ task }) => ({ about: 'task', id: task }),
  'progress.readTask': ({ task }) => ({ id: task }),
  'progress.reportProgress': ({ task }) => ({ id: task, amount: '9', onDay: '2023-06-30', documents: ['1-BC'] }),
  'progress.acceptProgress': ({ entry }) => ({ id: entry }),
  'progress.returnProgress': ({ entry }) => ({ id: entry, reason: 'thiếu hồ sơ' }),
  'progress.acceptMany': ({ entry }) => ({ ids: [entry] }),
  'progress.readEvidence': ({ evidence }) => ({ id: evidence }),
  'remarks.listRemarks': ({ task }) => ({ id: task }),
  'remarks.listReaders': ({ task }) => ({ id: task }),
  'remarks.writeRemark': ({ task }) => ({ id: task, text: 'xem thử' }),
  'remarks.correctRemark': ({ remark }) => ({ id: remark, text: 'sửa thử' }),
  'remarks.withdrawRemark': ({ remark }) => ({ id: remark }),
  'views.changeView': ({ view }) => ({ id: view, name: 'Khác' }),
  'views.deleteView': ({ view }) => ({ id: view }),
  'views.restoreView': ({ view }) => ({ id: view }),
  'consolidation.readRoundReport': ({ round }) => ({ id: round }),
  'consolidation.beginRoundReport': ({ round }) => ({ id: round }),
  'consolidation.writeRoundSection': ({ roundReport }) => ({ id: roundReport, place: 1, version: 1, title: 'I. KẾT QUẢ', body: '' }),
  'consolidation.listRoundWords': ({ roundReport }) => ({ id: roundReport }),
  'consolidation.quoteRoundWords': ({ roundReport, submission }) => ({ id: roundReport, submissionId: submission, said: 'trích thử' }),
  'consolidation.estimateRoundFigure': ({ roundReport, roundForm }) => ({ id: roundReport, formId: roundForm, line: 'cuoc', column: 'so', value: '4' }),
  'consolidation.stateRoundFigure': ({ roundReport, roundForm }) => ({ id: roundReport, formId: roundForm, line: 'cuoc', column: 'so', value: '4', note: 'ghi thử' }),
  'consolidation.decideRoundFigure': ({ roundReport, roundForm }) => ({ id: roundReport, formId: roundForm, line: 'cuoc', column: 'so', value: '4', reason: 'quyết thử' }),
  'consolidation.listRoundShares': ({ roundReport, roundForm }) => ({ id: roundReport, formId: roundForm, line: 'cuoc', column: 'so' }),
  'consolidation.compareRoundReport': ({ roundReport }) => ({ id: roundReport }),
  'consolidation.drawRoundReport': ({ roundReport }) => ({ id: roundReport }),
  'consolidation.redrawRoundCompanion': ({ roundReport }) => ({ id: roundReport, kind: 'TTr' }),
  'consolidation.draftRoundCompanion': ({ roundReport }) => ({ id: roundReport, kind: 'TTr' }),
  'consolidation.readRoundReportFile': ({ roundReport }) => ({ id: roundReport }),
  'rounds.readRound': ({ round }) => ({ id: round }),
  'rounds.listBoard': ({ round }) => ({ id: round }),
  'rounds.exportBoard': ({ round }) => ({ id: round }),
  'rounds.nameLooking': ({ round, part }) => ({ id: round, parts: [part], kind: 'follower', personId: null }),
  'rounds.addParts': ({ round }) => ({ id: round, toUnitNo: 1, units: [2], dueOn: '2023-06-28' }),
  'rounds.changeForm': ({ roundForm }) => ({ id: roundForm, title: 'Khác', columns: [{ key: 'a', title: 'A', kind: 'amount' }], reason: 'đổi thử' }),
  'rounds.closeRound': ({ round }) => ({ id: round }),
  'rounds.urgeParts': ({ round, part }) => ({ id: round, parts: [part], answerBy: '2023-07-03' }),
  'rounds.draftUrgingLetter': ({ urging }) => ({ id: urging }),
  'rounds.draftRequestLetter': ({ round }) => ({ id: round }),
  'rounds.readPart': ({ round }) => ({ id: round, unitNo: 1 }),
  'rounds.saveFilling': ({ part, roundForm }) => ({ id: part, formId: roundForm, version: 0, formVersion: 1, rows: [] }),
  'rounds.handIn': ({ part, roundForm }) => ({ id: part, formId: roundForm, version: 1 }),
  'rounds.readIssuedWorkbook': ({ round }) => ({ id: round, unitNo: 1 }),
  'rounds.takeWorkbook': ({ part }) => ({ id: part, file: pdf() }),
  'rounds.readOwnTable': ({ part, roundForm }) => ({ id: part, formId: roundForm, file: pdf() }),
  'rounds.fillFromOwnTable': ({ part, roundForm }) => ({ id: part, formId: roundForm, file: pdf(), sheet: 'A', version: 0, formVersion: 1, heading: { first: 1, last: 1 }, mapping: { name: 'A' } }),
  'rounds.readSubmissionFile': ({ submission }) => ({ id: submission }),
  'rounds.acceptSubmission': ({ submission }) => ({ id: submission }),
  'rounds.returnSubmission': ({ submission }) => ({ id: submission, reason: 'trả lại thử' }),
  'reports.readReport': ({ report }) => ({ id: report }),
  'reports.readReportRows': ({ report }) => ({ id: report, claim: 'x' }),
  'reports.writeSection': ({ report }) => ({ id: report, name: 'next', body: 'x', version: 1 }),
  'reports.issueReport': ({ report }) => ({ id: report }),
  'reports.readReportFile': ({ report }) => ({ id: report, form: 'docx' }),
  'intake.answerImport': ({ import: id }) => ({ id, version: 1 }),
  'intake.understandSheet': ({ import: id }) => ({ id, version: 1, file: 'a.xlsx', sheet: 'b', map: {} }),
  'intake.correctCells': ({ import: id }) => ({ id, version: 1, cells: [{ file: 'a.xlsx', sheet: 'b', cell: 'A1', value: 'x' }] }),
  'intake.withdrawCorrections': ({ import: id }) => ({ id, version: 1, ids: [id] }),
  'intake.cancelImport': ({ import: id }) => ({ id }),
  'intake.readSheet': ({ import: id }) => ({ id, file: 'a.xlsx', sheet: 'b' }),
  'intake.listErrors': ({ import: id }) => ({ id }),
  'intake.listChanges': ({ import: id }) => ({ id }),
  'intake.listCorrections': ({ import: id }) => ({ id }),
  'intake.readProgress': ({ import: id }) => ({ id }),
  'intake.watchProgress': ({ import: id }) => ({ id }),
  'intake.applyImport': ({ import: id }) => ({ id, version: 1 }),
  'intake.undoImport': ({ import: id }) => ({ id, version: 1, reason: 'thử hoàn tác' }),
  'intake.readImport': ({ import: id }) => ({ id }),
  'intake.downloadMarked': ({ import: id }) => ({ id, ordinal: 1 }),
  'intake.sendLoadPart': ({ load }) => ({ id: load, ordinal: 1, part: new File(['0123456789'], 'viec.csv') }),
  'intake.writeLoad': ({ load }) => ({ id: load }),
  'intake.stopLoad': ({ load }) => ({ id: load }),
  'intake.readLoad': ({ load }) => ({ id: load }),
  'intake.downloadLoadFaults': ({ load }) => ({ id: load }),
}

/** Operations that name a record in their path and are not above: about persons, units, powers, acts of reorganisation and the Word templates of offices, which everybody of the province may look up, or guarded by a right of their own. */
const elsewhere = [
  'audit.readEntry', 'org.readUnit', 'org.readAct', 'org.readStory', 'reorganisation.undoAct', 'reorganisation.previewUndo', 'reorganisation.readPlanned', 'reorganisation.withdrawPlanned', 'reorganisation.readHandover', 'reorganisation.readHandoverFile', 'people.readPerson', 'people.renewInvitation', 'people.closeAccount', 'people.endAuthorisation', 'people.endDelegation',
  'documents.withdrawTrust', 'documents.readTemplateFile', 'documents.withdrawTemplate', 'rulebook.readCalendar', 'rulebook.recordCalendar', 'rulebook.removeCalendarDay',
  'notices.changeHook', 'notices.stopHook', 'notices.tryHook', 'notices.listDeliveries', 'notices.sendAgain',
]

const call = (town: Town, username: string, name: string, input: unknown) => {
  const [room = '', operation = ''] = name.split('.')
  return (town.as(username) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[room]?.[operation]?.(input) ?? Promise.reject(new Error(`no operation ${name}`))
}

test('a record of others answers a stranger like one that does not exist, at every operation', async ({ ownTown, records }) => {
  const faults: string[] = []
  const absent = Object.fromEntries(Object.keys(records).map((name) => [name, nowhere])) as unknown as Records
  for (const username of strangers) {
    for (const [name, input] of Object.entries(asked)) {
      const there = await refusalOf(call(ownTown, username, name, input(records))).catch((error: Error) => `data! ${error.message}`)
      const gone = await refusalOf(call(ownTown, username, name, input(absent))).catch((error: Error) => `data! ${error.message}`)
      if (there !== gone || !['not_found', 'not_allowed'].includes(there)) faults.push(`${name} as ${username}: ${there}, absent: ${gone}`)
    }
  }
  expect(faults).toEqual([])
  expect((await ownTown.as('linh.btc').progress.readTask({ id: records.task })).version).toBe(1)
})

test('every operation that names a record is looked at', () => {
  const naming = Object.entries(contract).flatMap(([room, operations]) => Object.entries(operations).flatMap(([name, procedure]) => {
    const { path } = (procedure as unknown as { '~orpc': { route: { path: string } } })['~orpc'].route
    return path.includes('{') ? [`${room}.${name}`] : []
  }))
  expect(naming.filter((name) => !(name in asked) && !elsewhere.includes(name))).toEqual([])
})

test('lists, searches, counts and exports hold nothing of others', async ({ ownTown, records }) => {
  const { code, title } = await ownTown.as('linh.btc').progress.readTask({ id: records.task })
  for (const username of strangers) {
    const me = ownTown.as(username)
    expect((await me.progress.listTasks({ search: title, size: 500 })).rows.filter(({ taskId }) => taskId === records.task), username).toEqual([])
    expect(await refusalOf(me.progress.readTask({ id: code })), username).toBe('not_found')
    expect((await me.reports.listReports({})).rows.filter(({ id }) => id === records.report), username).toEqual([])
    expect(JSON.stringify(await me.desk.readDesk({})), username).not.toContain(records.task)
    const all = await me.progress.listTasks({ size: 500 })
    const visible = await asOwner(ownTown, `select t.id from tasks.task t join org.reach r on r.province_id = t.province_id and r.unit_no in (t.holder_unit_no, t.assigning_unit_no) and r.ancestor_no = (select unit_no from org.unit_version where code = 'H02' limit 1)`)
    const district = new Set(visible.rows.map(({ id }) => String(id)))
    if (username.endsWith('thuonglam')) expect(all.rows.filter(({ taskId, holderName }) => !district.has(taskId) && holderName !== 'Chẩu Văn Đạt'), username).toEqual([])
    if (username === 'quantri') expect(new Set(all.rows.map(({ holderName }) => holderName))).toEqual(new Set(['Ma Thị Thanh Nga']))
  }
})

test('fields: the day of birth, the user name, the ledger and the accounts are for those who need them', async ({ ownTown }) => {
  const { rows: [person] } = await asOwner(ownTown, `select p.id from people.person p join people.account a on a.person_id = p.id where a.username = 'thanh.btc'`)
  const id = String(person?.['id'])
  await asOwner(ownTown, `begin; set local session_replication_role = replica; update people.person set born_on = '1970-01-02' where id = '${id}'; commit`)
  for (const username of ['binh.ccb', 'dat.thuonglam']) expect(await ownTown.as(username).people.readPerson({ id }), username).toMatchObject({ bornOn: null, account: null })
  expect(await ownTown.as('thanh.btc').people.readPerson({ id })).toMatchObject({ bornOn: '1970-01-02', account: { username: 'thanh.btc' } })
  expect(await ownTown.as('linh.btc').people.readPerson({ id })).toMatchObject({ bornOn: '1970-01-02' })
  for (const username of [...strangers, 'linh.btc', 'nghia.btc', 'thanh.btc']) {
    for (const ask of [() => ownTown.as(username).audit.listEntries({}), () => ownTown.as(username).audit.readEntry({ id: nowhere }), () => ownTown.as(username).audit.verifyLedger({})]) expect(await refusalOf(ask()), username).toBe('not_allowed')
    if (username !== 'quantri') expect(await refusalOf(ownTown.as(username).people.listAccounts({})), username).toBe('not_allowed')
  }
  expect((await ownTown.as('hai.ubkt').audit.listEntries({})).total).toBeGreaterThan(0)
})

test('who may authorise in a district puts nobody in charge of what lies outside it, and never himself', async ({ ownTown }) => {
  const admin = ownTown.as('quantri')
  const people = await asOwner(ownTown, `select a.username, a.person_id from people.account a`)
  const idOf = (username: string) => String(people.rows.find((row) => row['username'] === username)?.['person_id'])
  const district = await ownTown.as('linh.btc').org.readUnit({ code: 'H02' })
  const top = await ownTown.as('linh.btc').org.readUnit({ code: 'TU' })
  await admin.people.authorise({ personId: idOf('dat.thuonglam'), bodyId: district.bodies[0]?.id ?? '', rights: ['authorise'], fromOn: '2023-01-01', document })
  const relate = (personId: string, unitNo: number) => ownTown.as('dat.thuonglam').people.relate({ kind: 'follower', personId, unitNo, fromOn: '2023-01-01', document })
  expect(await refusalOf(relate(idOf('binh.ccb'), top.unitNo))).toBe('not_allowed')
  expect(await refusalOf(relate(idOf('dat.thuonglam'), district.unitNo))).toBe('not_oneself')
  expect(await refusalOf(admin.people.relate({ kind: 'follower', personId: idOf('quantri'), unitNo: top.unitNo, fromOn: '2023-01-01', document }))).toBe('not_oneself')
  expect(await relate(idOf('binh.ccb'), district.unitNo)).toHaveProperty('id')
  expect((await ownTown.as('quantri').progress.listTasks({ unitNo: district.unitNo })).total).toBe(0)
})

const asOwner = async ({ ownerUrl }: Town & { ownerUrl: string }, sql: string) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await owner.query<Record<string, unknown>>(sql)
  } finally {
    await owner.end()
  }
}
