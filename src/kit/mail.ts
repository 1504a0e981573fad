import { createTransport } from 'nodemailer'
import type { Mail } from './config.ts'

/** A letter as it leaves: its id was fixed when it was made, so that one sent again is known as the same. */
export interface Letter { messageId: string; to: string; subject: string; text: string; html: string }

/** Hands one letter to the mail server; throws when it was not taken. The only file that knows the mail library. */
export const sendLetter = async ({ server, from }: Mail, { messageId, ...letter }: Letter): Promise<void> => {
  const transport = createTransport({ url: server, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail({ ...letter, from, messageId: `<${messageId}>`, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } })
  } finally {
    transport.close()
  }
}
