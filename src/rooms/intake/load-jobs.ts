import * as z from 'zod'
import { type AskedJob, enqueue, type JobContext, jobOf } from '../../kit/jobs.ts'
import { common, Refused } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { OnProgress } from './applying.ts'
import { cancelled } from './contract.ts'
import { requireImporter } from './importing.ts'
import { importLarge } from './large.ts'
import { stageOf } from './rules.ts'
import * as store from './load-store.ts'
import type { Loaded } from './loading.ts'

const payload = z.object({ provinceId: z.number().int(), personId: z.uuid(), loadId: z.uuid() })
type About = z.output<typeof payload>

/** Asks for a file that has come whole to be tried. */
export const trying = { name: 'intake.try_load', payload, attempts: 5 } as const
/** Asks for a file that was tried to be written. */
export const writing = { name: 'intake.write_load', payload, attempts: 5 } as const

/** Tries a long file with the rights of who brought it. */
export const tryLoad = jobOf({ ...trying, title: { vi: 'Kiểm tra tệp lớn trước khi nhập', en: 'Check a large file before it is imported' }, run: (context, about) => carryOut(context, about, { asked: trying, writes: false }) })

/** Writes a long file, all of it or nothing, with the rights of who said so. Killed in the middle it begins again. */
export const writeLoad = jobOf({ ...writing, title: { vi: 'Nhập tệp lớn', en: 'Import a large file' }, run: (context, about) => carryOut(context, about, { asked: writing, writes: true }) })

/** Looks each hour for files that wait though nobody is at them, for what nobody ever finished, and for parts that nobody needs any more. */
export const keepLoads = jobOf({
  name: 'intake.keep_loads', title: { vi: 'Dọn các tệp lớn gửi dở', en: 'Clear away large files that were never finished' }, payload: z.object({}), when: 'hourly',
  run: async ({ homes, asOperator }) => {
    for (const provinceId of await homes()) {
      await asOperator(provinceId, async (work) => {
        await store.clean(work)
        for (const { loadId, personId, writes } of await store.waitingLoads(work)) await enqueue(work, writes ? writing : trying, { provinceId, personId, loadId }, { key: loadId, ifAbsent: true })
      })
    }
  },
})

interface Task { asked: AskedJob<typeof payload> & { attempts: number }; writes: boolean }

const carryOut = async (context: JobContext, about: About, task: Task): Promise<void> => {
  const { loadId, personId } = about
  try {
    const onProgress = progressOf(context, about)
    if (await context.asPerson(personId, (work) => run(work, { about, task, onProgress })) === undefined) throw new Refused(common.notAllowed)
  } catch (error) {
    if (error instanceof Refused && error.refusal === cancelled) return
    if (!(error instanceof Refused) && context.attempt < task.asked.attempts) throw error
    await context.asOperator(about.provinceId, async (work) => {
      const loaded = error instanceof Refused ? error.details?.['loaded'] as Loaded | undefined : undefined
      if (loaded) await store.keepFound(work, loadId, loaded)
      else await store.markRefused(work, loadId, reasonOf(error))
    })
    if (!(error instanceof Refused)) throw error
  }
}

/** Whatever a process died of, the next attempt begins here, and finds what was committed. */
const run = async (work: Work, { about, task, onProgress }: { about: About; task: Task; onProgress: OnProgress }): Promise<boolean> => {
  const { loadId } = about
  const load = await store.findLoad(work, loadId)
  if (!load || stageOf(load) !== (task.writes ? 'writing' : 'checking')) return true
  if (!await store.takeTurn(work)) {
    await onProgress('Chờ tệp lớn khác xong')
    await enqueue(work, task.asked, about, { key: loadId, runAt: new Date(Date.now() + aWhile).toISOString() })
    return true
  }
  const file = { name: load.name, size: load.size, open: () => store.bytesOf(work, loadId) }
  const { importId, applied: _applied, ...loaded } = await importLarge(work, file, { id: loadId, dryRun: !task.writes, map: {}, onProgress })
  if (importId === null) await store.keepFound(work, loadId, loaded)
  else if (!await store.markWritten(work, loadId)) work.refuse(cancelled)
  return true
}

const aWhile = 15_000

/** Tells now and then how far it is, in works of their own, so that others see it; and stops where it was told to, or the person may import no more. */
const progressOf = ({ asPerson, attempt, signal, step: reached }: JobContext, { personId, loadId }: About): OnProgress => {
  let next = 0
  return async (step, { done } = { done: 0, total: 0 }) => {
    reached('intake.load_part')
    signal.throwIfAborted()
    if (Date.now() < next) return
    next = Date.now() + halfASecond
    const goesOn = await asPerson(personId, (work) => {
      requireImporter(work)
      return store.tellLoad(work, { id: loadId, step, done, attempt })
    })
    if (!goesOn) throw new Refused(goesOn === undefined ? common.notAllowed : cancelled)
  }
}

const halfASecond = 500

const reasonOf = (error: unknown): store.LoadRefusal => (error instanceof Refused ? { code: error.refusal.code, vi: error.sentence('vi') } : brokeOff)

const brokeOff = { code: 'load_broke_off', vi: 'Máy chủ đã thử nhiều lần mà không xử lý được tệp này; không có gì được ghi. Hãy báo quản trị hệ thống, rồi gửi lại.' }
