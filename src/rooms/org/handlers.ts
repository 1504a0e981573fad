import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { org } from './contract.ts'
import * as store from './store.ts'

export const orgHandlers = handlersOf(org, {
  listUnits: async (work, { unitNo, parentNo, search, limit }) => {
    const { rows, total } = unitNo !== undefined ? await store.unitByNo(work, unitNo) : search ? await store.searchUnits(work, { search, limit }) : await store.childrenOf(work, { parentNo, limit })
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
})
