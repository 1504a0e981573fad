import { newId } from '../../src/kit/id.ts'

/** A write that was sent until it was answered: what it named itself, its key, and the answer. */
export interface Acknowledged { name: string; key: string; path: string; body: string; cookie: string; id: string }

/** What the writers did: every acknowledged write, those still open at the end, and answers that must not be. */
export interface Journal { acknowledged: Acknowledged[]; open: Set<string>; wrong: string[]; attempts: number; isOver: boolean }

interface Write { name: string; path: string; cookie: string; body: object; idOf: (answer: { id?: string }) => string }

/** Who writes what, and whose cookie. */
export interface Load { url: string; officer: string; holder: string; post: string; task: string; document: object }

/** Sends one write again and again under one key until it is answered, as a careful client does. */
const send = async (url: string, journal: Journal, { name, path, cookie, body, idOf }: Write): Promise<string | undefined> => {
  const [key, text] = [newId(), JSON.stringify(body)]
  journal.open.add(name)
  while (!journal.isOver) {
    journal.attempts += 1
    const answer = await fetch(`${url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie }, body: text, signal: AbortSignal.timeout(10_000) })
      .then(async (given) => ({ status: given.status, text: await given.text() }), () => undefined)
    if (answer?.status === 200) {
      const id = idOf(JSON.parse(answer.text) as { id?: string })
      journal.acknowledged.push({ name, key, path, body: answer.text, cookie, id })
      journal.open.delete(name)
      return id
    }
    if (answer && answer.status < 500) {
      journal.wrong.push(`${name}: ${answer.status} ${answer.text}`)
      return undefined
    }
    await new Promise((resolve) => { setTimeout(resolve, 50 + Math.random() * 100) })
  }
  return undefined
}

/** Writers that never rest: the holder reports and the officer accepts it; the officer assigns. Ends when the journal is closed. */
export const writeOn = (load: Load, journal: Journal, writers: number): Promise<unknown> => Promise.all(Array.from({ length: writers }, async (_, n) => {
  while (!journal.isOver) await (n % 3 === 0 ? assign(load, journal) : reportAndAccept(load, journal))
}))

const cookieOf = (person: string) => `guong_session=session of ${person}`

const reportAndAccept = async ({ url, officer, holder, task }: Load, journal: Journal) => {
  const name = `BB ${newId()}`
  const entry = await send(url, journal, { name, path: `/tasks/${task}/progress`, cookie: cookieOf(holder), body: { kind: 'added', amount: '1', onDay: '2023-06-30', documents: [name] }, idOf: ({ id }) => String(id) })
  if (entry) await send(url, journal, { name: `accept ${entry}`, path: `/progress/${entry}/accept`, cookie: cookieOf(officer), body: {}, idOf: () => entry })
}

const assign = async ({ url, officer, post, document }: Load, journal: Journal) => {
  const title = `Việc ${newId()}`
  const terms = { title, product: 'Đề án', year: 2023, dueOn: '2023-12-31', horizon: { kind: 'every_year' } }
  await send(url, journal, { name: title, path: '/tasks', cookie: cookieOf(officer), body: { ...terms, holder: { kind: 'post', postId: post }, document }, idOf: ({ id }) => String(id) })
}
