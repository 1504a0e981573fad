import { createHmac } from 'node:crypto'
import * as z from 'zod'
import type { Posting } from '../../kit/outside.ts'
import type { Delivery } from './hook-contract.ts'

/** How the sending of what waits for a hook is asked for. */
export const deliverAsked = { name: 'notices.deliver', payload: z.object({ provinceId: z.number().int(), hookId: z.uuid() }) } as const

/** What a program is told: nothing that only some may read. It asks the API for more, with rights of its own. */
export const bodyOf = ({ id, kind, subjectKind, subjectId, day, place, madeAt }: Delivery, { url, unitNo }: { url: string; unitNo: number | null }): string =>
  JSON.stringify({ id, kind, day, madeAt, subject: subjectId && { kind: subjectKind, id: subjectId }, unitNo, address: url + place })

/** The signature of a body sent at a second: HMAC-SHA256 of `second.body` under the secret. Whoever receives refuses what is minutes old. */
export const signatureOf = (secret: string, seconds: number, body: string): string => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')

/** The message as it is posted. */
export const postingOf = ({ id }: Pick<Delivery, 'id'>, { address, body, secret, seconds }: { address: string; body: string; secret: string; seconds: number }): Posting => ({
  address, body,
  headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Guong', 'guong-delivery': id, 'guong-timestamp': String(seconds), 'guong-signature': `v1=${signatureOf(secret, seconds, body)}` },
})

const minute = 60
const waits = [minute / 2, 2 * minute, 10 * minute, 30 * minute, 60 * minute, 120 * minute, 240 * minute, 360 * minute, 360 * minute, 360 * minute]

/** After how many seconds a message that failed so often is tried again; null gives it up, after a day and four hours. */
export const againAfter = (tried: number): number | null => waits[tried - 1] ?? null
