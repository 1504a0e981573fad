import { keepEvidence, readFile } from '../../kit/files.ts'
import type { InputOf } from '../../kit/operation.ts'
import { mediaTypes, renderOwnTemplate, renderPaper, tryTemplate, type PaperForm } from '../../kit/papers/render.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { requireOffice } from './ended.ts'
import { paperOf } from './papers.ts'
import { rowOf } from './presenting.ts'
import { refusals } from './refusals.ts'
import { kindsOf, maySet } from './setting-store.ts'
import { findStanding } from './standing-store.ts'
import { templateRefusals, type templates } from './template-contract.ts'
import * as store from './template-store.ts'

/** The Word templates of a unit. */
export const listTemplates = async (work: Work, { unitNo }: InputOf<typeof templates.listTemplates>) => {
  await requireOffice(work, unitNo)
  return { rows: await store.templatesOf(work, unitNo), maySet: await maySet(work, unitNo) }
}

/** Keeps a Word template of a unit from a day on, where nothing in it is wrong; every fault is told, and nothing kept then. */
export const setTemplate = async (work: Work, { unitNo, kind = null, fromOn, untilOn = null, file }: InputOf<typeof templates.setTemplate>) => {
  const office = await requireOffice(work, unitNo)
  if (!await maySet(work, unitNo)) return work.refuse(refusals.notTheOfficer, { unit: office.label })
  const served = kind === null ? undefined : (await kindsOf(work, { unitNo, kind: office.kind, term: null })).find(({ code }) => code === kind) ?? work.refuse(refusals.kindNotTheirs, { kind, unit: office.label })
  const faults = await tryTemplate(new Uint8Array(await file.arrayBuffer()), served ? (served.showsName ? 'all' : 'none') : 'some')
  if (faults.length > 0) return work.refuse(templateRefusals.faulty, { issues: faults.map((fault) => ({ path: '', message: fault[work.language] })) })
  const [kept] = await keepEvidence(work, [file])
  if (!kept) return work.refuse(common.invalidInput)
  const id = await store.insertTemplate(work, { unitNo, kind, ...kept, fromOn, untilOn })
  work.record('documents.template_set', id, { unitNo, kind, name: kept.name, sha256: kept.sha256.toString('hex'), fromOn, untilOn })
  return { id }
}

/** Withdraws a template from a day on: then the one for every kind holds, or that of Gương; what was issued stays in the one of then. */
export const withdrawTemplate = async (work: Work, { id: of, fromOn, reason }: InputOf<typeof templates.withdrawTemplate>) => {
  const { unitNo, kind, name } = await store.findTemplate(work, of) ?? work.refuse(common.notFound)
  const office = await requireOffice(work, unitNo)
  if (!await maySet(work, unitNo)) return work.refuse(refusals.notTheOfficer, { unit: office.label })
  const id = await store.insertWithdrawal(work, of, { fromOn, reason }) ?? work.refuse(templateRefusals.notHeld)
  work.record('documents.template_withdrawn', id, { of, unitNo, kind, name, fromOn, reason })
  return { id }
}

/** The file of a template, as it was uploaded. */
export const readTemplateFile = async (work: Work, { id }: { id: string }) => {
  const { name, sha256 } = await store.findTemplate(work, id) ?? work.refuse(common.notFound)
  const file = await readFile(work, sha256) ?? work.refuse(common.notFound)
  return new File([new Uint8Array(file.bytes)], name, { type: mediaTypes.docx })
}

/** The template an office begins with. */
export const readOwnTemplate = async () => new File([await renderOwnTemplate()], 'mau-van-ban.docx', { type: mediaTypes.docx })

/** A visible document as a file: Word in the office's template where one holds on its day, PDF always in our own layout. */
export const readDocumentPaper = async (work: Work, { id, form }: { id: string; form: PaperForm }) => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const paper = await paperOf(work, id)
  const sha256 = form === 'docx' ? await store.templateOf(work, document, paper.day) : undefined
  const template = sha256 && (await readFile(work, sha256))?.bytes
  return new File([await renderPaper(paper, form, template ?? null)], `${rowOf(document).number.replace(/^Số\s*/u, '').replaceAll('/', '-').replace(/^-/u, 'du-thao-')}.${form}`, { type: mediaTypes[form] })
}
