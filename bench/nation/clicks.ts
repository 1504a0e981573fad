import { randomUUID } from 'node:crypto'
import { clicksOf } from '../clicks.ts'
import type { Ask } from '../load.ts'
import type { Province } from '../province.ts'
import { tokenOf } from '../../tests/harness/database.ts'
import type { Admitted } from './admit.ts'
import { nationDay } from './size.ts'

/** The same click in the nation and in the demo province of 4,072 tasks, asked in turn; and what of it the bare handler answers on the nation. */
export interface Twin { work: string; nation: () => Ask; province: () => Ask; bare?: () => Ask }

/** What is measured, by its short name. Both lists look at the present day, whose standings are kept; on its own day few tasks of the province's district are late, so its page is filled by all of them. */
export const twinsOf = ({ listUnit, officer, clerk, nation, posts }: Admitted, province: Province): Record<string, Twin> => {
  const there = clicksOf(province)
  const read = (path: string, token: string) => (): Ask => ({ method: 'GET', path, headers: { cookie: `guong_session=${token}` }, body: null })
  const bare = (path: string) => (): Ask => ({ method: 'GET', path, headers: {}, body: null })
  let at = 0
  const post = (): Ask => {
    const { taskId, token, amount } = posts[at++ % posts.length] ?? { taskId: '', token: '', amount: '' }
    return { method: 'POST', path: `/api/tasks/${taskId}/progress`, headers: { cookie: `guong_session=${token}`, 'idempotency-key': randomUUID() }, body: JSON.stringify({ kind: 'cumulative', amount, onDay: nationDay, documents: ['12-BC/ĐU, 28/06/2026'] }) }
  }
  return {
    list: { work: "list of one unit's late tasks, 50 rows, with sign-in, row scope, count", nation: read(`/api/tasks?unitNo=${listUnit}&state=overdue&size=50`, officer), province: read(`/api/tasks?unitNo=${province.listUnit}&size=50`, tokenOf('phuc.thuonglam')), bare: bare('/list') },
    'roll-up': { work: 'roll-up of one province by unit', nation: read('/api/figures', clerk), province: there['roll-up'].app, bare: bare('/roll-up') },
    nation: { work: 'nation by province, beside the roll-up of the demo province', nation: read('/api/figures/provinces', nation), province: there['roll-up'].app },
    search: { work: 'search of a province by words, 50 rows, with count', nation: read(`/api/tasks?search=${encodeURIComponent('nha van hoa mua mua')}&size=50`, clerk), province: read(`/api/tasks?search=${encodeURIComponent('nha hoi vien')}&size=50`, tokenOf('linh.btc')) },
    code: { work: 'search of a province by a code, with count', nation: read('/api/tasks?search=v4711&size=50', clerk), province: read('/api/tasks?search=TU-0088&size=50', tokenOf('linh.btc')) },
    whole: { work: 'list of a whole province, 50 rows, with count', nation: read('/api/tasks?size=50', clerk), province: read('/api/tasks?size=50', tokenOf('linh.btc')) },
    states: { work: 'counts by state of a whole province', nation: read('/api/tasks/counts', clerk), province: read('/api/tasks/counts', tokenOf('linh.btc')) },
    post: { work: 'progress posted, with rights, ledger, evidence reference, idempotency', nation: post, province: there.post.app },
  }
}
