import type { Work } from '../kit/work.ts'
import { dischargeDuty, dutiesOf, setDuty } from '../rooms/duties/public.ts'
import { addresseesOf, raiseObstacle } from '../rooms/obstacles/public.ts'
import { findPeople } from '../rooms/people/public.ts'
import { pageOfStandings } from '../rooms/progress/public.ts'

/** What the people of the demo do by hand about duties and obstacles, each as himself, in this order. */
export const demoObligations: readonly { username: string; act: (work: Work) => Promise<void> }[] = [
  { username: 'phuc.thuonglam', act: async (work) => {
    const post = await postOf(work, 'Chẩu Văn Đạt')
    await setDuty(work, { title: 'Tiếp công dân của Bí thư Huyện ủy', kind: 'hearing', rule: { every: 'week', weekday: 5, moved: 'next' }, unitNo: post.unitNo, postTitle: post.title, fromOn: '2023-06-05', document: hearings })
  } },
  { username: 'linh.btc', act: async (work) => {
    const [veterans, district] = [await postOf(work, 'Nguyễn Xuân Bình'), await postOf(work, 'Chẩu Văn Đạt')]
    await setDuty(work, { title: 'Báo cáo tháng về phong trào thi đua của Hội', kind: 'report', rule: { every: 'month', day: 31, moved: 'previous' }, unitNo: veterans.unitNo, postTitle: null, fromOn: '2023-05-15', document: reports })
    await setDuty(work, { title: 'Họp giao ban quý với cơ sở', kind: 'meeting', rule: { every: 'quarter', month: 3, day: 25, moved: 'next' }, unitNo: district.unitNo, postTitle: null, fromOn: '2023-04-01', document: reports })
  } },
  { username: 'dat.thuonglam', act: async (work) => {
    const [{ id } = { id: '' }] = await dutiesOf(work, { mine: true, kind: 'hearing' })
    await dischargeDuty(work, { id, onDay: '2023-06-09', doneOn: '2023-06-09', note: 'Tiếp 6 lượt; 2 đơn chuyển Phòng Tài nguyên, trả lời trước 25/6.', files: [] })
    await dischargeDuty(work, { id, onDay: '2023-06-16', doneOn: '2023-06-16', note: 'Tiếp 3 lượt, giải thích tại chỗ.', files: [] })
    await raise(work, 'TU-0014', 'Hai thôn chưa có nguồn điện ổn định vì trạm biến áp quá tải; đề nghị có ý kiến với ngành điện để nâng công suất trong quý III.')
  } },
  { username: 'binh.ccb', act: (work) => raise(work, 'TU-0090', 'Hội chưa có máy quét và phần mềm lưu trữ đạt chuẩn nên mới số hóa được một nửa; đề nghị bố trí trong kinh phí chuyển đổi số của tỉnh trước 31/7.') },
]

const hearings = { number: '07-QC/HU', issuer: 'Huyện ủy Thượng Lâm', issuedOn: '2023-02-10', title: 'Quy chế tiếp công dân của người đứng đầu cấp ủy' }
const reports = { number: '22-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-01-12', title: 'Chế độ thông tin, báo cáo, hội họp' }

const postOf = async (work: Work, name: string) => {
  const post = (await findPeople(work, { search: name, size: 5 })).rows.find((one) => one.name === name)?.posts[0]
  if (!post) throw new Error(`${name} holds no post`)
  return post
}

/** Raises an obstacle of a task with the likeliest to remove it. */
const raise = async (work: Work, code: string, text: string) => {
  const { rows: [task] } = await pageOfStandings(work, { mine: true, search: code }, { size: 1 })
  const [asked] = task ? await addresseesOf(work, task.taskId) : []
  if (!task || !asked) throw new Error('nobody can be asked')
  await raiseObstacle(work, { id: task.taskId, text, personId: asked.personId, answerBy: '2023-07-07' })
}
