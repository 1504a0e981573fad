import type { InputOf, OutputOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { offeredStandings, whyNotReported } from '../progress/public.ts'
import { whyNotAssignable } from '../tasks/public.ts'
import { headingsUnknown, type readPasted } from './contract.ts'
import { fieldsOf, labelOf, type PasteError, type PastedKind, type PostChoice, readResultRow, readTaskRow, recognisePaste } from './pasting.ts'
import { pasteFacts, taskIdsByCode } from './paste-store.ts'

type Asked = InputOf<typeof readPasted>
type Answer = OutputOf<typeof readPasted>

/** What pasted cells mean: the field of each column, each row as a task or a result, and what is wrong beside its cell. Writes nothing. */
export const readPaste = async (work: Work, asked: Asked): Promise<Answer> => {
  const { kind, fields, rows } = asked.kind && asked.fields ? { kind: asked.kind, fields: asked.fields, rows: asked.rows } : recognised(work, asked.rows)
  const shown = fieldsOf[kind].filter((name) => fields.includes(name) || always[kind].includes(name))
  const values = rows.map((row) => Object.fromEntries(shown.map((name) => [name, row[fields.indexOf(name)] ?? ''])))
  const read = kind === 'tasks' ? await tasksOf(work, values, asked.choices) : await resultsOf(work, values)
  return { kind, fields: shown.map((name) => ({ name, label: labelOf(kind, name) })), rows: values.map((one, at) => ({ cells: shown.map((name) => one[name] ?? ''), task: null, result: null, holder: null, errors: [], ...read[at] })) }
}

const always: Record<PastedKind, string[]> = { tasks: ['holder', 'title', 'measure', 'plan', 'due'], results: ['code', 'result', 'onDay', 'evidence'] }

const recognised = (work: Work, rows: string[][]) => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim()))
  const found = recognisePaste(filled) ?? work.refuse(headingsUnknown)
  return { kind: found.kind, fields: found.columns.map((name) => name ?? ''), rows: filled.slice(found.firstRow) }
}

const tasksOf = async (work: Work, values: Record<string, string>[], choices: string[]): Promise<Partial<Answer['rows'][number]>[]> => {
  const facts = await pasteFacts(work)
  const refused = new Map<string, string | null>()
  const whyNot = async ({ postId }: PostChoice) => {
    if (!refused.has(postId)) refused.set(postId, await whyNotAssignable(work, { kind: 'post', postId }))
    return refused.get(postId) ?? null
  }
  const rows = []
  for (const [at, one] of values.entries()) {
    const { terms, post, errors } = readTaskRow(one, choices[at] || undefined, facts)
    const why = post && await whyNot(post)
    const all: PasteError[] = why ? [...errors, { field: one['holderCode'] ? 'holderCode' : 'holder', code: 'not_assignable', message: why, choices: [] }] : errors
    rows.push({
      holder: post ? `${post.name}, ${post.title}, ${post.unitName}` : null, errors: all,
      task: all.length === 0 && post ? { ...terms, holder: { kind: 'post' as const, postId: post.postId }, milestones: [], coUnitNos: [], code: one['code']?.trim() || null } : null,
    })
  }
  return rows
}

const resultsOf = async (work: Work, values: Record<string, string>[]): Promise<Partial<Answer['rows'][number]>[]> => {
  const ids = await taskIdsByCode(work, values.map(({ code = '' }) => code.trim()))
  const standings = new Map((await offeredStandings(work, [...ids.values()])).map((standing) => [standing.taskId, standing]))
  const rows = values.map((one) => {
    const standing = standings.get(ids.get(one['code']?.trim() ?? '') ?? '')
    const { amount, underway, onDay, evidence, obstacle, errors } = readResultRow(one, work)
    const about = standing ? standing.offers.includes('report') ? null : 'Chỉ người giữ việc hoặc người được ủy nhiệm mới báo cáo được.' : `Không có việc mang mã “${one['code'] ?? ''}”.`
    const all: PasteError[] = about ? [{ field: 'code', code: standing ? 'not_the_holder' : 'task_unknown', message: about, choices: [] }, ...errors] : errors
    return { holder: standing ? `${standing.title}, ${standing.holderName}` : null, errors: all, result: all.length === 0 && standing && amount !== null ? { id: standing.taskId, kind: 'cumulative' as const, amount, underway, onDay, obstacle, documents: [evidence] } : null }
  })
  return tried(work, rows)
}

/** Rows of results as the rules would take them, one after the other: what a rule refuses stands beside the cell it is about. */
const tried = async (work: Work, rows: Pick<Answer['rows'][number], 'holder' | 'errors' | 'result'>[]) => {
  const whys = await whyNotReported(work, rows.flatMap(({ result }) => (result ? [result] : [])))
  return rows.map((row) => {
    const why = row.result ? whys.shift() : null
    return why ? { ...row, result: null, errors: [...row.errors, { field: about[why.code] ?? 'result', code: why.code, message: instead[why.code] ?? why.why, choices: [] }] } : row
  })
}

/** A pasted row has no note, so its way out is another than the form's. */
const instead: Readonly<Record<string, string>> = { result_runs_backwards: 'Số lũy kế nhỏ hơn số đã báo cáo. Hãy sửa số này, hoặc bỏ dòng và báo cáo riêng việc này kèm lý do.' }
const about: Readonly<Record<string, string>> = { wrong_stage: 'code', not_the_holder: 'code', not_found: 'code', day_ahead: 'onDay', evidence_needed: 'evidence' }
