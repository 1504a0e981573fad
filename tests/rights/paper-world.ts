import { newId } from '../../src/kit/id.ts'
import { endedRows, makeEndings, unitsOf, type EndedWorld } from './endings.ts'
import { documentOf, type RowsOf } from './provinces.ts'
import type { Random } from './random.ts'
import { dated, makeWorld, type Dated } from './world.ts'

/** A step of a flow: by post, by head, or by a body's officers. */
export type PaperStep = { by: 'head'; unitNo: number } | { by: 'post'; unitNo: number; title: string } | { by: 'body'; bodyId: string }

/** A document in one of its states. */
export interface PaperDocument { id: string; version: string; submission: string; flow: string; unit: number; drafter: string; steps: PaperStep[]; state: 'drafting' | 'waiting' | 'returned' | 'agreed' | 'issued'; recipients: number[]; asked: { id: string; unit: number } | null }

/** A near-miss world with documents of its offices on their way, of units that ended as well. */
export interface PaperWorld extends EndedWorld { registrars: (Dated & { id: string; unit: number; person: string })[]; papers: PaperDocument[] }

/** Documents drafted by who may and by whom others stand for, at steps near who acts, in every state. */
export const makePaperWorld = (random: Random, province: number): PaperWorld => {
  const plain = makeWorld(random, province)
  const world: PaperWorld = { ...plain, ...makeEndings(plain, random), registrars: [], papers: [] }
  for (const no of [...world.units, ...world.former].map((unit) => unit.no)) if (random.chance(0.7)) world.registrars.push({ id: newId(), unit: no, person: random.of(near(world)), ...dated(random) })
  for (let n = 0; n < 22; n++) world.papers.push(paperIn(world, random))
  return world
}

const near = (world: PaperWorld) => [...world.delegations.flatMap(({ from_, to }) => [from_, to]), ...world.posts.map(({ person }) => person)]

const paperIn = (world: PaperWorld, random: Random): PaperDocument => {
  const unit = () => random.of(unitsOf(world))
  const step = (): PaperStep => {
    const post = random.of(world.posts)
    const by = random.of(['head', 'post', 'body'] as const)
    return by === 'body' ? { by, bodyId: random.of(world.authorisations.map(({ body }) => body).concat(world.bodies.map(({ id }) => id))) } : by === 'post' ? { by, unitNo: post.unit, title: post.title } : { by, unitNo: post.unit }
  }
  return {
    id: newId(), version: newId(), submission: newId(), flow: newId(), unit: unit(), drafter: random.of(near(world)), steps: random.chance(0.5) ? [step()] : [step(), step()],
    state: random.of(['drafting', 'waiting', 'waiting', 'returned', 'agreed', 'agreed', 'issued', 'issued'] as const), recipients: random.chance(0.7) ? [unit(), unit()] : [], asked: random.chance(0.4) ? { id: newId(), unit: unit() } : null,
  }
}

/** The rows of documents, beside those of the world itself. */
export const paperRows: RowsOf<PaperWorld> = {
  ...endedRows,
  'documents.term': (world) => [...world.units, ...world.former].map(({ no }) => ({ id: newId(), unit_no: no, name: 'nhiệm kỳ 2020-2025', symbol: 'TU', recorded_by: world.persons[0]?.id, valid: '[2020-01-01,)', known: always })),
  'documents.registrar': (world) => world.registrars.map(({ id, unit, person, from, until, superseded }) => ({ id, unit_no: unit, person_id: person, document_id: documentOf(world), recorded_by: person, valid: `[${from ?? ''},${until ?? ''})`, known: superseded ? '[2023-01-01 00:00:00+00,2023-02-01 00:00:00+00)' : always })),
  'documents.flow': (world) => world.papers.map(({ flow, unit, steps, drafter }) => ({ id: flow, unit_no: unit, kind: flow, steps: steps.map((one, at) => ({ name: `Bước ${at + 1}`, ...one })), document_id: documentOf(world), recorded_by: drafter, valid: '[2020-01-01,)', known: always })),
  'documents.document': ({ papers }) => papers.map(({ id, unit, drafter }) => ({ id, unit_no: unit, kind: 'CV', drafter_id: drafter, drafted_on: '2023-06-01', known: always })),
  'documents.version': ({ papers }) => papers.map(({ id, version, drafter }) => ({ id: version, document_id: id, nth: 1, title: 'văn bản', search: 'van ban', blocks: [], addressed_to: [], on_behalf: '', post: '', signer: '', written_on: '2023-06-01', recorded_by: drafter, known: always })),
  'documents.recipient': ({ papers }) => papers.flatMap(({ version, recipients }) => recipients.map((unit, at) => ({ id: newId(), version_id: version, position: at + 1, name: `Đơn vị ${unit}`, unit_no: unit, known: always }))),
  'documents.submission': ({ papers }) => papers.filter(({ state }) => state !== 'drafting').map(({ id, version, submission, flow, drafter }) => ({ id: submission, document_id: id, nth: 1, version_id: version, flow_id: flow, on_day: '2023-06-02', recorded_by: drafter, known: always })),
  'documents.opinion': ({ papers }) => papers.filter(({ state }) => ['returned', 'agreed', 'issued'].includes(state)).flatMap(({ id, submission, drafter, steps, state }) => (state === 'returned' ? [1] : steps.map((_, at) => at + 1)).map((position) => ({ id: newId(), document_id: id, submission_id: submission, position, verdict: state === 'returned' ? 'returned' : 'agreed', said: 'Ý kiến', on_day: '2023-06-03', given_by: drafter, known: always }))),
  'documents.issue': ({ papers }) => papers.filter(({ state }) => state === 'issued').map(({ id, version, unit, drafter }, at) => ({ id: newId(), document_id: id, unit_no: unit, term: 'nhiệm kỳ 2020-2025', kind: 'CV', symbol: 'TU', value: at + 1, version_id: version, issued_on: '2023-06-04', issued_by: drafter, known: always })),
  'documents.asked': ({ papers }) => papers.flatMap(({ id, version, drafter, asked }) => (asked ? [{ id: asked.id, document_id: id, version_id: version, unit_no: asked.unit, answer_by: '2023-07-07', asked_on: '2023-06-02', recorded_by: drafter, known: always }] : [])),
}

const always = '[2023-01-01 00:00:00+00,)'
