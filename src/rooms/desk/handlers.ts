import { handlersOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { pageOfStandings, pendingFor, type StandingFilter } from '../progress/public.ts'
import { desk } from './contract.ts'

/** How many rows of a pile are shown at once; its total says how many there are. */
const shown = 20

export const deskHandlers = handlersOf(desk, {
  readDesk: async (work) => {
    const mine: StandingFilter = { holderIds: work.actor.reportsFor }
    const below = officerUnits(work)
    return {
      owed: await pageOfStandings(work, { ...mine, planned: true, unmet: true }, byDue),
      returned: await pageOfStandings(work, { ...mine, returned: true }, byDue),
      toAccept: await pendingFor(work, { mine: true, page: 1, size: shown }),
      proposals: await pageOfStandings(work, { stage: 'proposed', assigningUnitNos: unitsWith(work, 'assign') }, { size: shown }),
      lateBelow: below ? await pageOfStandings(work, { planned: true, state: 'overdue', notHolderIds: work.actor.reportsFor }, byDue) : { total: 0, rows: [] },
    }
  },
})

const byDue = { sort: 'due', size: shown } as const

const unitsWith = ({ actor }: Work, right: 'assign' | 'accept') => actor.authorisations.filter(({ rights }) => rights.includes(right)).map(({ unitNo }) => unitNo)

/** Whoever works for a body, or is in charge of, follows or helps a unit, looks after what is late below him. */
const officerUnits = ({ actor }: Work) => actor.authorisations.length > 0 || actor.relations.length > 0
