import type { MailWish, NoticeKind } from './contract.ts'

/** A notice that no letter carries yet and its person has not read. */
export interface Waiting { id: string; kind: NoticeKind; immediate: boolean }

/** How a person wants letters: by kind, and hours `HH:MM` without any; a kind not named comes with the digest. */
export interface Wish { mail: Partial<Record<NoticeKind, MailWish>>; quietFrom: string | null; quietUntil: string | null }

/** When it is asked: the Vietnamese time of day `HH:MM`, whether it is a working day, whether this day's digest was made. */
export interface Moment { time: string; isWorkingDay: boolean; digestMade: boolean }

/** From when on a working day the digest is made. */
export const digestFrom = '07:00'

/** What is wanted by whoever has not said anything. */
export const usualWish: Wish = { mail: {}, quietFrom: '21:00', quietUntil: '06:00' }

/** Which notices letters carry now: one letter at once, and the day's digest. What a person asked for at once comes on any day, what a step of the ladder wants at once on working days only; neither in quiet hours, and nothing of a kind turned off. */
export const lettersNow = (waiting: readonly Waiting[], wish: Wish, moment: Moment): { immediate: string[]; digest: string[] } => {
  if (isQuiet(wish, moment.time)) return { immediate: [], digest: [] }
  const digestIsDue = moment.isWorkingDay && !moment.digestMade && moment.time >= digestFrom
  const ways = waiting.map((notice) => ({ id: notice.id, way: wayOf(notice, wish) }))
  return {
    immediate: ways.filter(({ way }) => way === 'at_once' || (way === 'by_step' && moment.isWorkingDay)).map(({ id }) => id),
    digest: digestIsDue ? ways.filter(({ way }) => way === 'digest').map(({ id }) => id) : [],
  }
}

/** The step of a ladder makes a digest's notice urgent; it does not turn on what a person turned off. */
const wayOf = ({ kind, immediate }: Waiting, { mail }: Wish): MailWish | 'by_step' => {
  const wish = mail[kind] ?? 'digest'
  return wish === 'digest' && immediate ? 'by_step' : wish
}

const isQuiet = ({ quietFrom, quietUntil }: Wish, time: string) => {
  if (quietFrom === null || quietUntil === null) return false
  return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil
}
