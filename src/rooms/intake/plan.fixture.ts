/** Helps tests plan imports of the sample workbooks against a register in memory. */
import { readFileSync } from 'node:fs'
import { readWorkbook } from '../../kit/sheets/read.ts'
import type { FileToPlan, ImportPlan } from './plan.ts'
import { planImport } from './plan.ts'
import type { MeasureRecord, Register } from './register.ts'
import { emptyRegister } from './register.ts'
import type { PlanOptions } from './sheet-plan.ts'

/** The sample workbooks by the numbers offices gave them. */
export const sampleFiles = {
  units: '01-to-chuc.xlsx', cadres: '02-can-bo.xlsx', provincial: '03-viec-dot-pha-cap-tinh-2023.xlsx', delegated: '04-viec-dot-pha-cap-duoi-2023.xlsx', results: '05-ket-qua-6-thang-2023.xlsx',
} as const

/** A sample workbook as the planner takes it. */
export const sample = async (name: string, folder = 'src/demo/workbooks'): Promise<FileToPlan> =>
  ({ name, reading: await readWorkbook(readFileSync(new URL(`../../../${folder}/${name}`, import.meta.url))) })

/** The measures the samples use, as the catalogue has them. */
export const measures: MeasureRecord[] = ['nhà', 'km', 'm2', 'ha', 'tuyến', 'thủ tục', 'chi bộ', 'xã', 'lượt người', 'hộ', 'cuộc', 'đảng viên', 'buổi', 'sáng kiến', 'trường', 'hồ sơ', 'phòng', 'hội viên', 'sản phẩm', 'dự án', 'điểm',
  'chữ ký số', 'mô hình', 'văn bản', 'triệu đồng', 'vụ việc'].map((name) => ({ id: `measure ${name}`, name, whole: !['km', 'm2', 'ha', 'triệu đồng'].includes(name) }))

/** Options with ids that count up, for plans that are compared. */
export const planOptions = (): PlanOptions => {
  let last = 0
  return { today: '2023-06-30', map: {}, remembered: new Map(), choices: {}, self: new Set(), newId: () => `id ${(last += 1)}` }
}

/** The register as it stands after a plan was applied. */
export const applied = (register: Register, { changes }: ImportPlan): Register => {
  const replace = <Row extends { id: string }>(rows: readonly Row[], pairs: readonly { before: Row; after: Row }[]) =>
    rows.map((row) => pairs.findLast(({ before }) => before.id === row.id)?.after ?? row)
  const accepted = new Set(changes.decisions.map(({ entryId }) => entryId))
  return {
    measures: register.measures,
    highestUnitNo: Math.max(register.highestUnitNo, ...changes.units.map(({ unitNo }) => unitNo)),
    units: [...register.units.map((unit) => changes.changedUnits.find(({ before }) => before.unitNo === unit.unitNo)?.after ?? unit), ...changes.units],
    bodies: [...register.bodies, ...changes.bodies],
    persons: [...replace(register.persons, changes.changedPersons), ...changes.persons],
    posts: [...replace(register.posts, changes.changedPosts), ...changes.posts],
    indicators: [...register.indicators, ...changes.indicators],
    documents: [...register.documents, ...changes.documents],
    tasks: [...replace(register.tasks, changes.revisions.map(({ before, after }) => ({ before, after }))), ...changes.tasks.map(({ task }) => task)],
    entries: [...replace(register.entries, changes.correctedEntries), ...changes.entries].map((entry) => (accepted.has(entry.id) ? { ...entry, verdict: 'accepted' as const } : entry)),
  }
}

/** Plans the named samples together on an empty register or the given one. */
export const planSamples = async (names: readonly string[], register: Register = emptyRegister(measures)): Promise<ImportPlan> =>
  planImport(await Promise.all(names.map((name) => sample(name))), register, planOptions())
