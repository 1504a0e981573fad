import { now, timeOfDay } from '../../kit/dates.ts'
import type { JobContext } from '../../kit/jobs.ts'
import { sendLetter } from '../../kit/mail.ts'
import type { Work } from '../../kit/work.ts'
import { calendarBetween, isWorkingDay } from '../rulebook/public.ts'
import { letterWith, letterWithCode, type Written } from './letter.ts'
import * as store from './letter-store.ts'
import { presented } from './presenting.ts'
import { lettersNow, usualWish } from './sending.ts'
import type { TitlesByKind } from './titles.ts'

/** Makes the letters that are wanted now, of these persons or of everybody in the home; the ids of what is to be sent. */
export const makeLetters = async (work: Work, { domain, time = timeOfDay(now()), personIds = null }: { domain: string; time?: string; personIds?: string[] | null }): Promise<string[]> => {
  await store.waitForLetters(work)
  const moment = { time, isWorkingDay: isWorkingDay(await calendarBetween(work, work.today, work.today), work.today) }
  const made: string[] = []
  for (const { personId, addressId, digestMade, waiting, ...wanted } of await store.addressees(work, personIds)) {
    const { mail, quietFrom, quietUntil } = wanted
    const letters = lettersNow(waiting, mail ? { mail, quietFrom, quietUntil } : usualWish, { ...moment, digestMade })
    for (const kind of ['immediate', 'digest'] as const) if (letters[kind].length > 0) made.push(await store.insertLetter(work, { personId, addressId, kind, domain, noticeIds: letters[kind] }))
  }
  return made
}

/** Sends one letter, written under the rights of who reads it; taken by the mail server it is marked sent. Cut off in between it is sent again, under the same Message-ID. */
export const postLetter = async ({ config, asOperator, asReader, step }: JobContext, titles: TitlesByKind, { provinceId, letterId }: { provinceId: number; letterId: string }): Promise<void> => {
  const { mail, url } = config
  const letter = mail && await asOperator(provinceId, (work) => store.findUnsent(work, letterId))
  if (!letter) return
  const written = letter.holds ? await asReader(letter.personId, (work) => writeLetter(work, titles, { ...letter, id: letterId, url })) : undefined
  if (!written) return void await asOperator(provinceId, (work) => store.settleLetter(work, letterId, { givenUp: true }))
  step('notices.written')
  try {
    await sendLetter(mail, { ...written, messageId: letter.messageId, to: letter.email })
  } catch (error) {
    await asOperator(provinceId, (work) => store.settleLetter(work, letterId, { failure: (error as Error).message }))
    throw error
  }
  step('notices.sent')
  await asOperator(provinceId, (work) => store.settleLetter(work, letterId, { sent: true }))
  step('notices.marked')
}

/** Nothing to say, or nothing he may see: no letter. */
const writeLetter = async (work: Work, titles: TitlesByKind, { id, addressId, kind, name, day, url }: { id: string; addressId: string; kind: store.NewLetter['kind']; name: string; day: string; url: string }): Promise<Written | undefined> => {
  if (kind === 'confirm') {
    const code = await store.codeOf(work, addressId)
    return code ? letterWithCode({ name, code, url }) : undefined
  }
  const lines = await presented(work, titles, await store.carriedBy(work, id))
  return lines.some(({ title }) => title !== null) ? letterWith({ kind, name, day, url, lines }) : undefined
}
