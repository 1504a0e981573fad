import { formatDay } from '../kit/dates.ts'
import { decideUntilToday } from '../rooms/ladder/public.ts'
import { answer, asActor, type GlobalOptions } from './session.ts'

/** Decides the ladder of every day since the last decided one, and says how many steps fired and how many people are to be told. */
export const ladderCommand = (options: GlobalOptions): Promise<void> => asActor(options, async (work) => {
  const days = await decideUntilToday(work)
  answer(options, days, () => (days.length === 0 ? ['Hôm nay đã xét rồi.'] : days.map(({ day, fired, told }) => `${formatDay(day)}: ${fired} bước, ${told} lượt người được báo`)))
})
