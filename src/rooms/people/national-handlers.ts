import type { Handlers } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { ensureNationalBody } from '../org/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import type { people } from './contract.ts'
import { giveAccountTo } from './giving.ts'
import * as powers from './powers-store.ts'
import * as store from './store.ts'

/** The home of national bodies. */
const above = 0

export const nationalHandlers: Handlers<Pick<typeof people, 'letCompare'>> = {
  letCompare: async (work, { name, body: bodyName, username, fromOn, untilOn = null, document }) => {
    if (!await powers.keepsAbove(work)) return work.refuse(common.notAllowed)
    const body = await ensureNationalBody(work, bodyName)
    const documentId = await ensureDocument(work, document, above)
    const personId = await store.insertPerson(work, { provinceId: above, name })
    const id = await powers.insertAuthorisation(work, { provinceId: above, personId, unitNo: body.unitNo, bodyId: body.id, rights: ['report'], documentId, fromOn, untilOn })
    work.record('people.authorised', id, { personId, name, body: bodyName, rights: ['report'], fromOn, untilOn, document: document.number })
    return giveAccountTo(work, { provinceId: above, personId, username, isAdministrator: false })
  },
}
