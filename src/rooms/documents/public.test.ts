import { describe, expect } from 'vitest'
import { tokenOf } from '../../../tests/harness/database.ts'
import { test, type Town } from '../../../tests/harness/town.ts'
import { hostOn } from '../../app.ts'
import { hashSecret, newId } from '../../kit/id.ts'
import { inWork, type Work } from '../../kit/work.ts'
import { documentsAbout, draftDocument, paperOfDocument, writeVersion, type Wording } from './public.ts'

/** Another room acts for one of the town's people. */
const acts = <Result>(town: Town, username: string, run: (work: Work) => Promise<Result>): Promise<Result> =>
  inWork(hostOn(town.pool, { today: town.today }), { tokenHash: hashSecret(tokenOf(username)), language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, run)

const wording: Wording = {
  title: 'về việc đôn đốc báo cáo 6 tháng', to: ['Huyện ủy Thượng Lâm'], blocks: [{ kind: 'paragraph', text: 'Đề nghị gửi báo cáo trước ngày 10/7/2023.' }], recipients: [{ name: 'Như trên,', unitNo: null }],
  signing: { authority: 'TL', onBehalf: 'BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG', signer: 'Lý Xuân Hải' },
}
const body = [{ kind: 'paragraph' as const, content: ['Đã hoàn thành ', { claim: 'a1', shown: '219' }, ' việc.'] }]

describe('documents other rooms ask for', () => {
  test('are drafted about a thing of theirs, found by it, and change version by version', async ({ town }) => {
    const unitNo = (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo
    const [about, other] = [newId(), newId()]
    const { id } = await acts(town, 'linh.btc', (work) => draftDocument(work, { unitNo, kind: 'BC', wording, subject: { kind: 'round', id: about }, annexes: { body, parts: [{ orientation: 'landscape', blocks: [] }], claims: { claims: [{ id: 'a1' }] } } }))
    const seenBy = (username: string) => acts(town, username, async (work) => (await documentsAbout(work, 'round', [about, other])).get(about))
    expect(await seenBy('linh.btc')).toEqual([{ id, state: 'drafting', kind: 'BC', number: null, numberLine: 'Số      -BC/TU', title: wording.title, unitNo, issuedOn: null, version: 1 }])
    expect(await seenBy('binh.ccb')).toBeUndefined()
    await acts(town, 'linh.btc', (work) => writeVersion(work, { id, after: 1, wording: { ...wording, blocks: [] } }))
    expect((await seenBy('linh.btc'))?.map(({ version }) => version)).toEqual([2])
    for (const [nth, blocks] of [[1, ['paragraph', 'paragraph', 'signature']], [undefined, ['paragraph', 'signature']]] as const) {
      const paper = await acts(town, 'linh.btc', (work) => paperOfDocument(work, id, nth))
      expect([paper.parts.map((part) => part.orientation), paper.parts[0]?.blocks.map(({ kind }) => kind), paper.claims.claims]).toEqual([['portrait', 'landscape'], blocks, [{ id: 'a1' }]])
    }
    await expect(acts(town, 'binh.ccb', (work) => paperOfDocument(work, id))).rejects.toMatchObject({ refusal: { code: 'not_found' } })
    await expect(acts(town, 'binh.ccb', (work) => draftDocument(work, { unitNo, kind: 'CV', wording }))).rejects.toMatchObject({ refusal: { code: 'not_the_office' } })
  })

  test('have the number of the registry once they are issued', async ({ town }) => {
    const unitNo = (await town.as('linh.btc').org.readUnit({ code: 'TU' })).unitNo
    const about = newId()
    const { id } = await acts(town, 'linh.btc', (work) => draftDocument(work, { unitNo, kind: 'CV', wording, subject: { kind: 'urging', id: about } }))
    await town.as('linh.btc').documents.submitDocument({ id, version: 1 })
    for (const [at, who] of ['thanh.btc', 'hai.vptu'].entries()) await town.as(who).documents.giveOpinion({ id, nth: 1, position: at + 1, verdict: 'agreed' })
    const { number } = await town.as('tuyen.vptu').documents.issueDocument({ id, issuedOn: town.today })
    expect((await acts(town, 'linh.btc', (work) => documentsAbout(work, 'urging', [about]))).get(about)).toMatchObject([{ state: 'issued', number, issuedOn: town.today }])
    expect((await acts(town, 'linh.btc', (work) => paperOfDocument(work, id))).letterhead.number).toBe(`Số ${number}`)
  })
})
