/** What people do with a long file: send it in parts, look at it, let it be written, stop it. */
import { enqueue } from '../../kit/jobs.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { csvOf } from '../../kit/sheets/csv.ts'
import { isCsv } from '../../kit/sheets/read-csv.ts'
import type { Work } from '../../kit/work.ts'
import { faultLines } from './large.ts'
import { type Load, loadOnlyCsv, loadOver, loads, loadTooMany, partOfAnotherSize, partOutOfTurn } from './load-contract.ts'
import { trying, writing } from './load-jobs.ts'
import { lengthOfPart, mostOpen, offersOf, partBytes, partsOf, stageOf } from './rules.ts'
import * as store from './load-store.ts'
import type { LoadRow } from './load-store.ts'

export const loadHandlers = handlersOf(loads, {
  beginLoad: async (work, given) => {
    const name = given.name.normalize('NFC').split(/[\\/]/).at(-1)?.trim() ?? ''
    if (!isCsv(name)) work.refuse(loadOnlyCsv)
    const there = await store.findLoad(work, given.id)
    if (there) return there.name === name && there.size === given.size && there.stamp === given.stamp ? present(work, there) : work.refuse(loadOver)
    if (await store.countMine(work) >= mostOpen) work.refuse(loadTooMany, { count: mostOpen })
    await store.insertLoad(work, { ...given, name })
    work.record('intake.load_begun', given.id, { name, size: given.size })
    return present(work, await getLoad(work, given.id))
  },
  sendLoadPart: async (work, { id, ordinal, part }) => {
    const load = await getLoad(work, id)
    if (load.broughtById !== work.actor.personId) work.refuse(common.notAllowed)
    if (ordinal <= load.received) return present(work, load)
    if (stageOf(load) !== 'sending') work.refuse(loadOver)
    if (ordinal > load.received + 1) work.refuse(partOutOfTurn, { received: load.received })
    const bytes = Buffer.from(await part.arrayBuffer())
    if (bytes.length !== lengthOfPart(load.size, ordinal)) work.refuse(partOfAnotherSize)
    await store.insertPart(work, { id, ordinal, bytes })
    if (ordinal === partsOf(load.size)) {
      await store.markSent(work, id)
      await enqueue(work, trying, jobOn(work, id), { key: id })
    }
    return present(work, await getLoad(work, id))
  },
  writeLoad: async (work, { id }) => {
    const load = await getLoad(work, id)
    if (stageOf(load) !== 'ready' || !await store.markAsked(work, id)) work.refuse(loadOver)
    work.record('intake.load_asked', id, { name: load.name, rows: load.found?.rows, changes: load.found?.changeCount })
    await enqueue(work, writing, jobOn(work, id), { key: id })
    return present(work, await getLoad(work, id))
  },
  stopLoad: async (work, { id }) => {
    await getLoad(work, id)
    if (!await store.markStopped(work, id)) work.refuse(loadOver)
    work.record('intake.load_stopped', id, {})
    return present(work, await getLoad(work, id))
  },
  readLoad: async (work, { id }) => present(work, await getLoad(work, id)),
  listLoads: async (work) => ({ rows: (await store.openLoads(work)).map((load) => present(work, load)) }),
  downloadLoadFaults: async (work, { id }) => {
    const { name, found } = await getLoad(work, id)
    return new File([csvOf(faultLines(found?.faults ?? []))], name.replace(/\.csv$/i, ' - lỗi.csv'), { type: 'text/csv; charset=utf-8' })
  },
})

const getLoad = async (work: Work, id: string): Promise<LoadRow> => await store.findLoad(work, id) ?? work.refuse(common.notFound)

const jobOn = ({ actor: { provinceId, personId } }: Work, loadId: string) => ({ provinceId, personId, loadId })

/** So many faults of a kind are shown; the file of faults has more. */
const shownOfAKind = 5

const present = (work: Work, load: LoadRow): Load => {
  const { id, name, size, stamp, broughtBy, broughtAt, received, found, step, done, attempt } = load
  const [stage, isMine] = [stageOf(load), load.broughtById === work.actor.personId]
  const refused = load.refusal ?? found?.refused
  return {
    id, name, size, stamp, state: stage, broughtBy, broughtAt, isMine, partBytes, received, offers: offersOf(stage, { isMine }),
    progress: stage === 'checking' || stage === 'writing' ? { step, done, total: size, attempt } : null,
    refusal: refused ? { code: refused.code, message: refused.vi } : null,
    found: found && {
      kind: found.kind, rows: found.rows, changeCount: found.changeCount, unchanged: found.unchanged, summary: { ...found.summary }, faultCount: found.faultCount,
      questions: found.questions.map(({ message, blocking }) => ({ message, blocking })), faults: found.faults.map(({ code, count, first }) => ({ code, count, first: first.slice(0, shownOfAKind) })),
    },
  }
}
