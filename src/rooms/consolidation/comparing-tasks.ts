import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { normalAmount } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import { coversUnit } from '../reports/public.ts'
import { room } from '../room.ts'
import { type PrintedBeside, printedBeside } from './companion-store.ts'
import { lastDrawing, printedIn } from './drawing-store.ts'
import { type ComparedTasks, type Place, TaskFigureName } from './figure-contract.ts'
import { isSame } from './rules.ts'
import { decisionsOf, type Report } from './store.ts'

const db = room('consolidation')

/** Figures of tasks in the papers of a report that have no number yet and say something else than their tasks come to by now. Nothing for who does not read the whole level: over a part of it they would be wrong figures. */
export const compareTasks = async (work: Work, { id, unitNo, isOpen }: Report): Promise<ComparedTasks[]> => {
  const said = [...(isOpen ? await inReport(work, id) : []), ...(await printedBeside(work, id)).filter(({ counts }) => counts === 'task').map((one) => ({ ...one, at: placeBeside(one) }))]
  if (said.length === 0 || !await coversUnit(work, unitNo)) return []
  const decisions = await decisionsOf(work, id)
  const compared: ComparedTasks[] = []
  for (const [on, figures] of Map.groupBy(said, ({ onDay }) => onDay ?? '')) {
    const counted = await tasksOn(work, { unitNo, on })
    for (const figure of TaskFigureName.options) {
      const now = counted.get(figure) ?? '0'
      const reasonFor = (value: string | null) => decisions.find((one) => one.asOf === on && one.line === figure && isSame(one.value, value) && isSame(one.counted, now))?.reason ?? null
      const differences = figures.filter(({ line, value }) => line === figure && !isSame(value, now)).map(({ at }) => ({ ...at, against: now, reason: reasonFor(at.value) }))
      if (differences.length > 0) compared.push({ figure, on, counted: now, differences })
    }
  }
  return compared
}

/** Where a figure stands in a paper beside the report. */
export const placeBeside = ({ kind, cell, value, byName, drawnOn }: PrintedBeside): Place =>
  ({ place: 'beside', cell: `${kind === 'TTr' ? 'Tờ trình' : 'Thông báo kết luận'}, ${cell.toLocaleLowerCase('vi-VN')}`, value: value === null ? null : normalAmount(value), byName, onDay: drawnOn })

const inReport = async (work: Work, reportId: string) => {
  const drawing = await lastDrawing(work, reportId)
  return drawing ? (await printedIn(work, drawing.id)).filter(({ counts }) => counts === 'task').map((one) => ({ ...one, at: { place: one.place, cell: one.cell, value: one.value === null ? null : normalAmount(one.value), byName: drawing.drawnByName, onDay: drawing.drawnOn } })) : []
}

const tasksOn = async (work: Work, { unitNo, on }: { unitNo: number; on: Day }): Promise<Map<string, string>> =>
  new Map((await sql<{ figure: string; value: string }>`select figure, value::text as value from consolidation.tasks_on(${work.actor.provinceId}, ${unitNo}, ${on}::date)`.execute(db(work))).rows.map(({ figure, value }) => [figure, value]))
