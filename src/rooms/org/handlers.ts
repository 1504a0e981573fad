import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { org } from './contract.ts'
import * as store from './store.ts'
import * as time from './time-store.ts'

export const orgHandlers = handlersOf(org, {
  listUnits: async (work, { unitNo, parentNo, search, limit, page }) => {
    const { rows, total } = unitNo !== undefined ? await store.unitByNo(work, unitNo) : search ? await store.searchUnits(work, { search, limit }) : await store.childrenOf(work, { parentNo, limit, page })
    const paths = await store.pathsOf(work, rows.map(({ unitNo }) => unitNo))
    return { total, rows: rows.map((row) => ({ ...row, path: (paths.get(row.unitNo) ?? []).map(({ unitNo, label }) => ({ unitNo, label })) })) }
  },
  readUnit: async (work, { code }) => {
    const unit = await store.findUnit(work, code) ?? work.refuse(common.notFound)
    const paths = await store.pathsOf(work, [unit.unitNo])
    return {
      ...unit, path: (paths.get(unit.unitNo) ?? []).map(({ unitNo, code: above, label }) => ({ unitNo, code: above, label })),
      bodies: await store.bodiesOf(work, unit.unitNo), history: await store.historyOf(work, unit.unitNo), subtree: await store.subtreeOf(work, unit.unitNo),
    }
  },
  listChangeDays: async (work) => ({ days: await time.changeDays(work) }),
  listActs: async (work, page) => time.pageOfActs(work, page),
  readAct: async (work, { id, ...page }) => {
    const act = await time.findAct(work, id) ?? work.refuse(common.notFound)
    return { ...act, steps: await time.stepsOf(work, id, page), successions: await time.successionsOf(work, id, page) }
  },
  readStory: async (work, { unitNo }) => {
    const versions = await time.versionsOf(work, unitNo)
    if (versions.length === 0) return work.refuse(common.notFound)
    return { unitNo, versions, parents: await time.parentsOf(work, unitNo), cameFrom: await time.cameFrom(work, unitNo), became: await time.became(work, unitNo) }
  },
  compareDays: async (work, days) => time.compared(work, days),
})
