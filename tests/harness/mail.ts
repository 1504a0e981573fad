import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A letter as it came: to whom the envelope said, and what a mail program reads. */
export interface Came { to: string; mail: Email }

/** A mail server on this machine that keeps what it is given; `refuse` lets it turn away the next ones. */
export const mailServer = async () => {
  const came: Came[] = []
  const tried: string[] = []
  let refusals = 0
  const take = async (letter: Buffer, to: string) => {
    const mail = await PostalMime.parse(letter)
    tried.push(mail.messageId ?? '')
    refusals -= 1
    if (refusals >= 0) return false
    came.push({ to, mail })
    return true
  }
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => { parts.push(part) })
      stream.on('end', () => {
        void take(Buffer.concat(parts), envelope.rcptTo.map(({ address }) => address).join())
          .then((taken) => { setImmediate(done, taken ? null : Object.assign(new Error('the mail box is full'), { responseCode: 452 })) }) // oxlint-disable-line promise/no-callback-in-promise -- the server's own way
      })
    },
  })
  // A sender that is killed in the middle of a letter breaks the line.
  server.on('error', () => {})
  const port = await new Promise<number>((resolve) => { const listening = server.listen(0, '127.0.0.1', () => { resolve((listening.address() as { port: number }).port) }) })
  return {
    came, tried, url: `smtp://127.0.0.1:${port}`,
    refuse: (times: number) => { refusals = times },
    close: () => new Promise<void>((resolve) => { server.close(() => { resolve() }) }),
  }
}
