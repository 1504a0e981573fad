import type { MailWish, NoticeKind } from './contract.ts'

/** A notice that no letter carries yet and its person has not read; `told` is the time of day, null where it was told on an earlier day. */
export interface Waiting { id: string; kind: NoticeKind; immediate: boolean; told: string | null }

/** How a person wants letters: by kind, and hours `HH:MM` without any; a kind not named comes as it usually does. */
export interface Wish { mail: Partial<Record<NoticeKind, MailWish>>; quietFrom: string | null; quietUntil: string | null }

/** When it is asked: the Vietnamese time of day `HH:MM`, whether it is a working day, whether this day's digest was made. */
export interface Moment { time: string; isWorkingDay: boolean; digestMade: boolean }

/** When on a working day the digest is made; where that is quiet, when the quiet hours end. */
const digestHour = '07:00'

/** What is wanted by whoever has not said anything. */
export const usualWish: Wish = { mail: {}, quietFrom: '21:00', quietUntil: '06:00' }

/** Which notices letters carry now: one letter at once, and the day's digest. What a person asked for at once comes on any day, what a step of the ladder wants at once on working days only; neither in quiet hours, and nothing of a kind turned off. The digest is that of its hour: what is told later waits for the next one, however late the machine looks. */
export const lettersNow = (waiting: readonly Waiting[], wish: Wish, moment: Moment): { immediate: string[]; digest: string[] } => {
  if (isQuiet(wish, moment.time)) return { immediate: [], digest: [] }
  const hour = isQuiet(wish, digestHour) ? wish.quietUntil ?? digestHour : digestHour
  const digestIsDue = moment.isWorkingDay && !moment.digestMade && moment.time >= hour
  const ways = waiting.map((notice) => ({ id: notice.id, told: notice.told, way: wayOf(notice, wish) }))
  return {
    immediate: ways.filter(({ way }) => way === 'at_once' || (way === 'by_step' && moment.isWorkingDay)).map(({ id }) => id),
    digest: digestIsDue ? ways.filter(({ way, told }) => way === 'digest' && (told === null || told < hour)).map(({ id }) => id) : [],
  }
}

/** How letters bring a kind that nobody said anything about: an import assigns to hundreds, whose page tells them. */
export const usualWay = (kind: NoticeKind): MailWish => (kind === 'imported' ? 'off' : 'digest')

/** The step of a ladder makes a digest's notice urgent; it does not turn on what a person turned off. */
const wayOf = ({ kind, immediate }: Waiting, { mail }: Wish): MailWish | 'by_step' => {
  const wish = mail[kind] ?? usualWay(kind)
  return wish === 'digest' && immediate ? 'by_step' : wish
}

const isQuiet = ({ quietFrom, quietUntil }: Wish, time: string) => {
  if (quietFrom === null || quietUntil === null) return false
  return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil
}
