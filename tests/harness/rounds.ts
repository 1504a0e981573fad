import { Client } from 'pg'
import type { OwnTown, Town } from './town.ts'
import type { FormInput, FormRow } from '../../src/rooms/rounds/form-contract.ts'

/** Somebody of the town in this room. */
export const as = (town: Town, username: string) => town.as(username).rounds

/** A form with lines for everybody, and one to which each unit writes lines of its own. */
export const counts: FormInput = {
  code: 'Biểu 01', title: 'Công tác kiểm tra, giám sát',
  columns: [column('ke_hoach', 'Kế hoạch năm', 'plan'), column('trong_ky', 'Thực hiện trong kỳ', 'period'), { ...column('ghi_chu', 'Ghi chú', 'other'), kind: 'text', required: false, summed: false }],
  lines: [{ key: 'cuoc', title: 'Số cuộc kiểm tra', measure: 'cuộc' }, { key: 'dang_vien', title: 'Số đảng viên được kiểm tra', measure: 'người' }],
}
export const cases: FormInput = { code: 'Biểu 02', title: 'Vụ việc nổi cộm', columns: [{ ...column('ten', 'Vụ việc', 'other'), kind: 'text', summed: false }, column('so_nguoi', 'Số người', 'other')], lines: [] }

function column(key: string, title: string, means: FormInput['columns'][number]['means']): FormInput['columns'][number] {
  return { key, title, kind: 'amount', means, summed: true, required: true }
}

export const unitOf = async (town: Town, code: string) => (await town.as('linh.btc').org.readUnit({ code })).unitNo

/** The province asks two districts; its clerk opens the round. */
export const openRound = async (town: Town, changes: Record<string, unknown> = {}, who = 'linh.btc') =>
  as(town, who).openRound({ title: 'Báo cáo 6 tháng đầu năm về kiểm tra, giám sát', unitNo: await unitOf(town, 'TU'), period: '2023-H1', closingOn: '2023-06-25', dueOn: '2023-06-28', outline: 'I. Kết quả\nII. Hạn chế', forms: [counts, cases], units: [await unitOf(town, 'H02'), await unitOf(town, 'H03')], ...changes })

/** The part of a unit, with the ids its acts need. */
export const partOf = async (town: Town, id: string, { code = 'H02', who = 'linh.btc' } = {}) => {
  const part = await as(town, who).readPart({ id, unitNo: await unitOf(town, code) })
  const [first, second] = part.forms
  if (!first || !second) throw new Error('the round has two forms')
  return { ...part, first, second }
}

export const filled = (checks: string, members: string): FormRow[] => [{ key: 'cuoc', cells: { ke_hoach: '20', trong_ky: checks } }, { key: 'dang_vien', cells: { ke_hoach: '100', trong_ky: members } }]

/** Fills and hands in the first form of a unit's part. */
export const handInFirst = async (town: Town, id: string, { code = 'H02', who = 'dat.thuonglam', rows = filled('12', '40'), reasons = {} }: { code?: string; who?: string; rows?: FormRow[]; reasons?: Record<string, string> } = {}) => {
  const part = await partOf(town, id, { code, who })
  const { version } = await as(town, who).saveFilling({ id: part.id, formId: part.first.id, version: part.first.filling?.version ?? 0, formVersion: part.first.version, rows, remark: 'Đã hoàn thành phần lớn kế hoạch.', reasons })
  return as(town, who).handIn({ id: part.id, formId: part.first.id, version })
}

/** Thượng Lâm fills and hands in one form of its part, of any round. */
export const handInOnly = async (town: Town, id: string, at = 0) => {
  const { id: part, forms } = await as(town, 'dat.thuonglam').readPart({ id, unitNo: await unitOf(town, 'H02') })
  const [formId, filling] = [forms[at]?.id ?? '', forms[at]?.filling]
  const { version } = await as(town, 'dat.thuonglam').saveFilling({ id: part, formId, version: filling?.version ?? 0, formVersion: 1, rows: filled('12', '40') })
  return as(town, 'dat.thuonglam').handIn({ id: part, formId, version })
}

/** Whom the administrator lets report for a unit that nobody with an account heads. */
export const letReport = async (town: Town, code: string, name = 'Nguyễn Xuân Bình') => {
  const { bodies } = await town.as('linh.btc').org.readUnit({ code })
  const person = (await town.as('linh.btc').people.listPeople({ search: name })).rows[0]
  await town.as('quantri').people.authorise({ personId: person?.id ?? '', bodyId: bodies[0]?.id ?? '', rights: ['report'], fromOn: '2023-06-01', document: { number: '18-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-05-30', title: 'Phân công làm báo cáo' } })
}

/** Binh heads units besides his own: for units that nobody with an account heads. Written past the ledger. */
export const binhHeads = async (town: OwnTown, unitNos: readonly number[]) => {
  const owner = new Client({ connectionString: town.ownerUrl })
  await owner.connect()
  await owner.query('begin; set local session_replication_role = replica')
  await owner.query(`insert into people.post select x.* from people.post p join people.person h on h.province_id = p.province_id and h.id = p.person_id and h.name = 'Nguyễn Xuân Bình' and h.code = 'CB00046' and upper_inf(h.known)
    cross join unnest($1::int[]) u(unit_no) cross join lateral jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'unit_no', u.unit_no, 'heads', true, 'title', 'Bí thư ' || u.unit_no)) x where upper_inf(p.known) and p.heads`, [unitNos])
  await owner.query('commit')
  await owner.end()
}
