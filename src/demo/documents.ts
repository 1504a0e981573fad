import type { Work } from '../kit/work.ts'
import { draftDocument, giveOpinion, issueDocument, registerArrival, setFlow, setRegistrar, setTerm, submitDocument, type Wording, writeVersion } from '../rooms/documents/public.ts'
import { findUnitNo } from '../rooms/org/public.ts'
import { findPeople } from '../rooms/people/public.ts'

/** How the demo's offices make documents: their term, who keeps the registry, in which steps a document is agreed. */
export const demoOffices: { username: string; act: (work: Work) => Promise<void> } = {
  username: 'tuan.btc',
  act: async (work) => {
    const [province, district, department, office] = [await unitOf(work, 'TU'), await unitOf(work, 'H02'), await unitOf(work, 'S02'), await unitOf(work, 'S01')]
    const fromOn = '2020-10-15'
    await setTerm(work, { unitNo: province, name: 'nhiệm kỳ 2020-2025', symbol: 'TU', fromOn, untilOn: '2025-10-15', used: [{ kind: 'CV', last: 1846 }, { kind: 'BC', last: 412 }, { kind: 'TB', last: 903 }, { kind: 'TTr', last: 118 }, { kind: 'QĐ', last: 1502 }, { kind: 'KH', last: 147 }] })
    await setTerm(work, { unitNo: district, name: 'nhiệm kỳ 2020-2025', symbol: 'HU', fromOn, untilOn: '2025-10-15', used: [{ kind: 'CV', last: 655 }, { kind: 'BC', last: 290 }] })
    await setRegistrar(work, { unitNo: province, personId: await personOf(work, 'Phùng Thị Hồng Tuyến', office), fromOn: '2023-01-03', document: rules })
    await setRegistrar(work, { unitNo: district, personId: await personOf(work, 'Tô Văn Phúc', district), fromOn: '2023-01-03', document: rules })
    await setFlow(work, {
      unitNo: province, fromOn: '2023-01-03', document: rules, steps: [
        { name: 'Trưởng Ban Tổ chức', stands: { by: 'head', unitNo: department } }, { name: 'Chánh Văn phòng Tỉnh ủy', stands: { by: 'post', unitNo: office, title: 'Chánh Văn phòng Tỉnh ủy' } },
      ],
    })
  },
}

/** Documents the demo's people draft, agree and issue, each as himself; apart from the rest, for tests that begin with an empty register. */
export const demoDocuments: readonly { username: string; act: (work: Work) => Promise<void> }[] = [
  { username: 'linh.btc', act: async (work) => {
    const unitNo = await unitOf(work, 'TU')
    written.splice(0)
    for (const [kind, wording] of [['CV', await request(work)], ['KH', plan]] as const) {
      const { id } = await draftDocument(work, { unitNo, kind, wording })
      written.push(id)
      await submitDocument(work, { id, version: 1 })
    }
    const { id } = await draftDocument(work, { unitNo, kind: 'TTr', wording: note })
    await writeVersion(work, { id, after: 1, note: 'Thêm ý kiến các cơ quan', wording: { ...note, blocks: [...note.blocks.slice(0, 1), paragraph('Các cơ quan được hỏi đều nhất trí; Hội Cựu chiến binh tỉnh đề nghị lùi ngày làm việc với Hội sang tuần thứ ba tháng 7, Ban Tổ chức đã tiếp thu.'), ...note.blocks.slice(1)] } })
  } },
  { username: 'thanh.btc', act: async (work) => {
    for (const id of written) await giveOpinion(work, { id, nth: 1, position: 1, verdict: 'agreed', text: 'Nhất trí nội dung.' })
  } },
  { username: 'hai.vptu', act: (work) => giveOpinion(work, { id: written[0] ?? '', nth: 1, position: 2, verdict: 'agreed', text: null }).then(() => {}) },
  { username: 'phuc.thuonglam', act: async (work) => {
    const unitNo = await unitOf(work, 'H02')
    await registerArrival(work, { unitNo, document: { number: '214-CV/UBND', issuer: 'Ủy ban nhân dân tỉnh Lam Sơn', issuedOn: '2023-06-19', title: 'về việc rà soát nhà tạm, nhà dột nát trên địa bàn' }, arrivedOn: '2023-06-20', handledBy: 'Văn phòng Huyện ủy' })
  } },
  { username: 'tuyen.vptu', act: (work) => issueDocument(work, { id: written[0] ?? '', issuedOn: work.today }).then(() => {}) },
]

const written: string[] = []
const rules = { number: '18-QC/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-01-03', title: 'Quy chế công tác văn thư, trình ký và ban hành văn bản' }

const unitOf = async (work: Work, code: string): Promise<number> => {
  const unitNo = await findUnitNo(work, code)
  if (unitNo === undefined) throw new Error(`there is no unit ${code}`)
  return unitNo
}
const personOf = async (work: Work, name: string, unitNo: number) => {
  const found = (await findPeople(work, { search: name, size: 20 })).rows.find((one) => one.name === name && one.posts.some((post) => post.unitNo === unitNo))
  if (!found) throw new Error(`${name} is not in the register`)
  return found.id
}

const signing = { authority: 'TL', onBehalf: 'BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG', signer: 'Lý Xuân Hải' } as const
const kept = { name: 'Lưu Văn phòng Tỉnh ủy.', unitNo: null }
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })

const request = async (work: Work): Promise<Wording> => ({
  title: 'về việc báo cáo kết quả thực hiện việc đột phá, đổi mới 6 tháng đầu năm 2023', to: ['Các huyện ủy, thành ủy', 'Các đảng ủy trực thuộc Tỉnh ủy'],
  blocks: [
    paragraph('Thực hiện Quy chế về chế độ thông tin, báo cáo, hội họp, Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thành ủy, đảng ủy trực thuộc báo cáo kết quả thực hiện việc đột phá, đổi mới 6 tháng đầu năm 2023, theo những nội dung sau:'),
    paragraph('1. Kết quả từng việc được giao đến ngày 30/6/2023: kế hoạch năm, kết quả đã thẩm định, việc hoàn thành, việc chậm hạn và nguyên nhân.'), paragraph('2. Khó khăn, vướng mắc cần cấp trên tháo gỡ; nhiệm vụ 6 tháng cuối năm.'),
    paragraph('Báo cáo gửi về Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy) trước ngày 10/7/2023 để tổng hợp.'),
  ],
  recipients: [{ name: 'Như trên,', unitNo: null }, { name: 'Huyện ủy Thượng Lâm,', unitNo: await unitOf(work, 'H02') }, { name: 'Ban Tổ chức Tỉnh ủy,', unitNo: await unitOf(work, 'S02') }, kept], signing,
})

const plan: Wording = {
  title: 'kiểm tra việc thực hiện các việc đột phá, đổi mới quá hạn năm 2023', to: [],
  blocks: [
    { kind: 'heading', level: 1, text: 'I. MỤC ĐÍCH, YÊU CẦU' }, paragraph('Làm rõ vì sao chậm, ai chịu trách nhiệm và ngày xong của từng việc quá hạn; không làm thay việc của cơ sở.'),
    { kind: 'heading', level: 1, text: 'II. NỘI DUNG' },
    { kind: 'table', title: 'Lịch làm việc', columns: [{ name: 'Ngày', width: 20, align: 'center' }, { name: 'Đơn vị', width: 45, align: 'left' }, { name: 'Chủ trì', width: 35, align: 'left' }], rows: [['11/7/2023', 'Huyện ủy Thượng Lâm', 'Trưởng Ban Tổ chức Tỉnh ủy'], ['13/7/2023', 'Huyện ủy Hạ Lâm', 'Trưởng Ban Tổ chức Tỉnh ủy'], ['18/7/2023', 'Hội Cựu chiến binh tỉnh', 'Chánh Văn phòng Tỉnh ủy']] },
    { kind: 'heading', level: 1, text: 'III. TỔ CHỨC THỰC HIỆN' }, paragraph('Ban Tổ chức Tỉnh ủy chuẩn bị số liệu từng việc trước mỗi buổi làm việc ba ngày; Văn phòng Tỉnh ủy bố trí lịch.'),
  ],
  recipients: [{ name: 'Thường trực Tỉnh ủy (để báo cáo),', unitNo: null }, { name: 'Các đơn vị có tên trong lịch,', unitNo: null }, kept], signing,
}

const note: Wording = {
  title: 'về việc ban hành Kế hoạch kiểm tra các việc đột phá, đổi mới quá hạn', to: ['Ban Thường vụ Tỉnh ủy'],
  blocks: [paragraph('Qua theo dõi đến ngày 30/6/2023, một số việc đột phá, đổi mới đã quá hạn mà chưa có kết quả được thẩm định. Ban Tổ chức Tỉnh ủy đã dự thảo Kế hoạch kiểm tra, lấy ý kiến các cơ quan liên quan.'), paragraph('Kính trình Ban Thường vụ Tỉnh ủy xem xét, cho ý kiến.')],
  recipients: [{ name: 'Như trên,', unitNo: null }, kept], signing: { authority: null, onBehalf: '', post: 'TRƯỞNG BAN', signer: 'Bùi Hữu Thành' },
}
