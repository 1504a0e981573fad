import { expect } from 'vitest'
import { mergeDistricts, numberOf, today } from '../../../tests/harness/succession.ts'
import { test } from '../../../tests/harness/town.ts'
import { trying } from '../../../tests/harness/walls.ts'

const me = '(select kit.me())'
const wording = { title: 'công tác kiểm tra', blocks: [], recipients: [{ name: 'Lưu.' }], signing: { authority: null, onBehalf: '', post: 'BÍ THƯ', signer: '' } }

test('after a merger row security says the same as the handlers, for whatever writes', async ({ ownTown: town }) => {
  const from = await numberOf(town, 'H02')
  const as = (who: string) => town.as(who).documents
  await as('tuan.btc').setFlow({ unitNo: from, fromOn: '2023-01-03', document: { number: '21-QC/HU', issuer: 'Huyện ủy', issuedOn: '2023-01-03' }, steps: [{ name: 'Bí thư', stands: { by: 'head', unitNo: from } }] })
  const drafted = async (isIssued: boolean) => {
    const { id } = await as('phuc.thuonglam').draftDocument({ unitNo: from, kind: 'BC', wording })
    await as('phuc.thuonglam').submitDocument({ id, version: 1 })
    await as('dat.thuonglam').giveOpinion({ id, nth: 1, position: 1, verdict: 'agreed' })
    if (isIssued) await as('phuc.thuonglam').issueDocument({ id, issuedOn: '2023-06-20' })
    return id
  }
  const [agreed, issued] = [await drafted(false), await drafted(true)]
  const { id: asking } = await as('linh.btc').draftDocument({ unitNo: await numberOf(town, 'TU'), kind: 'BC', wording })
  await as('linh.btc').askComments({ id: asking, unitNos: [from], answerBy: '2023-07-07' })
  const ask = trying(town.appUrl, town.today)
  expect(await ask('thanh.btc', 'select from documents.document where id = $1', [issued])).toBe(0)

  const { to } = await mergeDistricts(town, 'new')
  for (const [who, seen] of [['phuc.thuonglam', 1], ['dat.thuonglam', 1], ['thanh.btc', 0], ['binh.ccb', 0], ['quantri', 0]] as const) expect(await ask(who, 'select from documents.document where id = $1', [issued]), who).toBe(seen)
  await expect(ask('phuc.thuonglam', 'select documents.issue_number($1, gen_random_uuid(), $2)', [agreed, today])).rejects.toMatchObject({ constraint: 'an_ended_unit_issues_nothing' })

  const draft = (unit: number) => [`insert into documents.document (province_id, id, unit_no, kind, drafter_id, drafted_on) values (1, gen_random_uuid(), $1, 'CV', ${me}, $2)`, [unit, today]] as const
  expect([await ask('phuc.thuonglam', ...draft(to)), await ask('phuc.thuonglam', ...draft(from)), await ask('binh.ccb', ...draft(to))]).toEqual([1, 'refused', 'refused'])
  const comment = [`insert into documents.comment (province_id, id, document_id, asked_id, said, on_day, given_by) select 1, gen_random_uuid(), a.document_id, a.id, 'Nhất trí', $1, ${me} from documents.asked a where a.document_id = $2`, [today, asking]] as const
  expect([await ask('dat.thuonglam', ...comment), await ask('linh.btc', ...comment)]).toEqual([1, 'refused'])
  const copy = [`insert into documents.copy (province_id, id, document_id, kind, purpose, copies, on_day, recorded_by) values (1, gen_random_uuid(), $1, 'true_copy', 'gửi', 1, $2, ${me})`, [issued, today]] as const
  expect([await ask('phuc.thuonglam', ...copy), await ask('dat.thuonglam', ...copy)]).toEqual([1, 'refused'])
})
