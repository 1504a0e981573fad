import { handlersOf } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'
import { findUnits } from '../org/public.ts'
import { findPeople } from '../people/public.ts'
import { lateByUnit, pageOfStandings, pendingFor, type StandingFilter } from '../progress/public.ts'
import { desk } from './contract.ts'
import { feedHandlers } from './feed-handlers.ts'

/** How many rows of a pile are shown at once; its total says how many there are. */
const shown = 10
/** What one owes oneself is shown whole, however much it is. */
const owedShown = 200

export const deskHandlers = handlersOf(desk, {
  ...feedHandlers,

  readDesk: async (work, { unitNo }) => {
    const mine: StandingFilter = { unitNo, mine: true }
    const below: StandingFilter | undefined = officerUnits(work) ? { unitNo, planned: true, notMine: true } : undefined
    return {
      owed: await pageOfStandings(work, { ...mine, planned: true, unmet: true }, { ...byDue, size: owedShown }),
      returned: await pageOfStandings(work, { ...mine, returned: true }, byDue),
      toAccept: await pendingFor(work, { unitNo, mine: true, page: 1, size: shown }),
      proposals: await pageOfStandings(work, { unitNo, stage: 'proposed', assigningUnitNos: unitsWith(work, 'assign') }, { size: shown }),
      lateBelow: below ? await pageOfStandings(work, { ...below, state: 'overdue' }, byDue) : { total: 0, atLeast: false, rows: [] },
      lateUnits: below ? await lateByUnit(work, below) : [],
    }
  },
  find: async (work, { search, size }) => {
    const [tasks, people, units] = [await pageOfStandings(work, { search }, { size }), await findPeople(work, { search, size }), await findUnits(work, { search, limit: size })]
    return {
      tasks: { total: tasks.total, rows: tasks.rows.map(({ taskId, code, title, holderName, holderUnitName, ...holder }) => ({ taskId, code, title, holderName, holderUnitName, mayReport: answersFor(work, holder) })) },
      people: { total: people.total, rows: people.rows.map(({ id, name, posts: [main] }) => ({ id, name, post: main?.title ?? null, unitLabel: main?.unitLabel ?? null })) },
      units,
    }
  },
})

const answersFor = ({ actor }: Work, { holderPersonId, holderUnitNo }: { holderPersonId: string | null; holderUnitNo: number }) =>
  holderPersonId === null ? actor.heads.includes(holderUnitNo) : actor.reportsFor.includes(holderPersonId)

const byDue = { sort: 'due', size: shown } as const

const unitsWith = ({ actor }: Work, right: 'assign' | 'accept') => actor.authorisations.filter(({ rights }) => rights.includes(right)).map(({ unitNo }) => unitNo)

/** Whoever works for a body, or is in charge of, follows or helps a unit, looks after what is late below him. */
const officerUnits = ({ actor }: Work) => actor.authorisations.length > 0 || actor.relations.length > 0
