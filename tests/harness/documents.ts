import type { Town } from './town.ts'

/** The operations of documents as one of the town's people. */
export const as = (town: Town, username: string) => town.as(username).documents
/** The number of a unit of the town by its code; of the province unless told. */
export const unitOf = async (town: Town, code = 'TU') => (await town.as('linh.btc').org.readUnit({ code })).unitNo
/** A regulation by which registries and flows are given. */
export const rule = { number: '20-QC/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-05-05', title: 'Quy chế trình ký' }
/** The town's day. */
export const today = '2023-06-30'

/** A report's wording, with what is changed of it. */
export const wordingOf = (changes: Record<string, unknown> = {}) => ({
  title: 'kết quả thực hiện việc đột phá, đổi mới 6 tháng', blocks: [{ kind: 'paragraph' as const, text: 'Tỉnh ủy báo cáo như sau.' }], recipients: [{ name: 'Thường trực Tỉnh ủy,' }, { name: 'Lưu Văn phòng Tỉnh ủy.' }],
  signing: { authority: 'TM' as const, onBehalf: 'BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: 'Nguyễn Văn A' }, ...changes,
})

/** The clerk drafts a report in the province's name. */
export const draft = async (town: Town, changes: Record<string, unknown> = {}, kind = 'BC') => (await as(town, 'linh.btc').draftDocument({ unitNo: await unitOf(town), kind, wording: wordingOf(changes) })).id
/** One agrees in a step. */
export const agree = (town: Town, who: string, id: string, position: number) => as(town, who).giveOpinion({ id, nth: 1, position, verdict: 'agreed' })

/** Drafted, submitted, and agreed in both steps of the province's flow. */
export const agreed = async (town: Town, changes: Record<string, unknown> = {}, kind = 'BC') => {
  const id = await draft(town, changes, kind)
  await as(town, 'linh.btc').submitDocument({ id, version: 1 })
  await agree(town, 'thanh.btc', id, 1)
  await agree(town, 'hai.vptu', id, 2)
  return id
}
/** Agreed and numbered by the province's registry. */
export const issued = async (town: Town, changes: Record<string, unknown> = {}, kind = 'BC') => {
  const id = await agreed(town, changes, kind)
  return { id, ...await as(town, 'tuyen.vptu').issueDocument({ id, issuedOn: today }) }
}
