import { readFile } from '../../kit/files.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { duties, type InstanceRow } from './contract.ts'
import { discharge, takeBack, waive } from './discharging.ts'
import { instancesOfDuties } from './presenting.ts'
import { soonDays } from './states.ts'
import { endDuty, setDuty } from './setting.ts'
import * as store from './store.ts'

/** How many settled instances the page of a duty shows. */
const settledShown = 24

export const dutiesHandlers = handlersOf(duties, {
  listInstances: async (work, { state, within, page, size, ...asked }) => {
    const all = await instancesOfDuties(work, await store.dutiesOf(work, asked), within)
    const by = { open: all.filter(isOpen), late: all.filter((one) => one.state === 'late'), settled: all.filter((one) => !isOpen(one)) }
    const sorted = state === 'settled' ? by.settled.toSorted(lastDone) : by[state].toSorted(nearestDue)
    return { rows: sorted.slice((page - 1) * size, page * size), total: sorted.length, counts: { open: by.open.length, late: by.late.length, settled: by.settled.length } }
  },
  listDuties: async (work, { page, size, ...asked }) => ({
    rows: await store.dutiesOf(work, asked, { page, size }), total: await store.countDuties(work, asked), maySet: work.actor.authorisations.some(({ rights }) => rights.includes('assign')),
  }),
  readDuty: async (work, { id }) => {
    const [duty] = await store.dutiesOf(work, { ids: [id] })
    if (!duty) return work.refuse(common.notFound)
    const all = await instancesOfDuties(work, [duty], duty.rule.every === 'week' ? soonDays : 366)
    const open = all.filter(isOpen).toSorted(nearestDue)
    return { ...duty, instances: [...open.filter(({ state }) => state === 'late'), ...open.filter(({ state }) => state === 'due').slice(0, 4), ...all.filter((one) => !isOpen(one)).toSorted(lastDone).slice(0, settledShown)] }
  },
  setDuty,
  endDuty,
  dischargeDuty: discharge,
  waiveInstance: waive,
  takeBackDischarge: takeBack,
  readDutyEvidence: async (work, { id }) => {
    const evidence = await store.findEvidence(work, id) ?? work.refuse(common.notFound)
    const file = await readFile(work, evidence.sha256) ?? work.refuse(common.notFound)
    return new File([new Uint8Array(file.bytes)], evidence.name, { type: file.mediaType })
  },
})

const isOpen = ({ state }: InstanceRow) => state === 'late' || state === 'due'
const nearestDue = (a: InstanceRow, b: InstanceRow) => a.dueOn.localeCompare(b.dueOn) || a.unitLabel.localeCompare(b.unitLabel) || a.onDay.localeCompare(b.onDay)
const lastDone = (a: InstanceRow, b: InstanceRow) => b.onDay.localeCompare(a.onDay) || a.unitLabel.localeCompare(b.unitLabel)
