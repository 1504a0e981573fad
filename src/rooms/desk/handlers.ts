import { sql } from 'kysely'
import { handlersOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { countStandings, pendingFor, selectStandings, type StandingFilter } from '../progress/public.ts'
import { desk } from './contract.ts'

/** How many rows of a pile are shown at once; its total says how many there are. */
const shown = 20

export const deskHandlers = handlersOf(desk, {
  readDesk: async (work) => {
    const mine: StandingFilter = { holderIds: work.actor.reportsFor }
    const below = officerUnits(work)
    return {
      owed: await pile(work, { ...mine, planned: true, unmet: true }, sql`order by s.due_on, s.code`),
      returned: await pile(work, { ...mine, returned: true }),
      toAccept: await pendingFor(work, { mine: true, page: 1, size: shown }),
      proposals: await pile(work, { stage: 'proposed', assigningUnitNos: unitsWith(work, 'assign') }),
      lateBelow: below ? await pile(work, { planned: true, state: 'overdue', notHolderIds: work.actor.reportsFor }, sql`order by s.due_on, s.code`) : { total: 0, rows: [] },
    }
  },
})

const pile = async (work: Work, filter: StandingFilter, order = sql`order by s.code`) => {
  const rows = await selectStandings(work, filter, sql`${order} limit ${shown}`)
  return { rows, total: rows.length < shown ? rows.length : await countStandings(work, filter) }
}

const unitsWith = ({ actor }: Work, right: 'assign' | 'accept') => actor.authorisations.filter(({ rights }) => rights.includes(right)).map(({ unitNo }) => unitNo)

/** Whoever works for a body, or is in charge of, follows or helps a unit, looks after what is late below him. */
const officerUnits = ({ actor }: Work) => actor.authorisations.length > 0 || actor.relations.length > 0
