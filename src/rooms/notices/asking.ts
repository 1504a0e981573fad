import * as z from 'zod'
import { enqueue, type AskedJob } from '../../kit/jobs.ts'
import { Id } from '../../kit/operation.ts'
import type { Work } from '../../kit/work.ts'

const inHome = { provinceId: z.number().int().positive() }

/** The job that makes the letters wanted now, of these persons. */
export const making = { name: 'notices.make_letters', payload: z.object({ ...inHome, personIds: z.array(Id).nullable() }) } satisfies AskedJob

/** The job that sends one letter; a mail server that is away for days is waited for. */
export const sending = { name: 'notices.send_letter', payload: z.object({ ...inHome, letterId: Id }), attempts: 25 } satisfies AskedJob

/** Asks for the letters that these persons want now; nothing where no mail server is named. */
export const askForLetters = async (work: Work, personIds: string[]): Promise<void> => {
  if (work.mailDomain !== null && personIds.length > 0) await enqueue(work, making, { provinceId: work.actor.provinceId, personIds }, { key: work.id })
}

/** Asks for every letter wanted now, after very many were told at once. */
export const askForAllLetters = async (work: Work): Promise<void> => {
  if (work.mailDomain !== null) await enqueue(work, making, { provinceId: work.actor.provinceId, personIds: null }, { key: work.id })
}

/** Asks for a letter to be sent, in the work that made it; `again` leaves alone what waits already. */
export const askToSend = (work: Work, letterId: string, again = false): Promise<void> => enqueue(work, sending, { provinceId: work.actor.provinceId, letterId }, { key: letterId, ifAbsent: again })
