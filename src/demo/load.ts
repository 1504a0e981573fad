import { readFileSync } from 'node:fs'
import type { Pool } from 'pg'
import { openPool } from '../kit/pool.ts'
import { inWork, type Caller, type Host, type Work } from '../kit/work.ts'
import { enterStatement } from '../rooms/handlers.ts'
import { importFiles } from '../rooms/intake/public.ts'
import { decideUntilToday } from '../rooms/ladder/public.ts'
import { openOperatorSession } from '../rooms/people/invite.ts'
import { authoriseByRegister, findPersonByCode, openAccount, putInCharge } from '../rooms/people/public.ts'
import { ensureDocument, recordCalendarYear } from '../rooms/rulebook/public.ts'
import { demoLoaded } from '../kit/boot/day.ts'
import { demoCalendar } from './calendar.ts'
import { ladderFrom, recordDemoLadder } from './ladder.ts'
import { demoDocuments, demoOffices } from './documents.ts'
import { demoObligations } from './obligations.ts'
import { demoRound } from './rounds.ts'
import { demoDocument, demoSignIns, type SignIn } from './sign-ins.ts'

/** Where the demo is loaded: in the application's own role, as the recorded operator through the same import that offices use, then as its people by hand. */
export interface DemoTarget { appUrl: string; ownerUrl: string; today: string; onProgress: (step: string) => void }

/** Fills an empty database with the invented province Lam Sơn from its five workbooks, and gives its people their accounts. */
export const loadDemo = async ({ appUrl, ownerUrl, today, onProgress }: DemoTarget): Promise<{ signIns: readonly SignIn[] }> => {
  const pool = openPool({ url: appUrl, size: 2 })
  try {
    const tokenHash = await sessionOf(ownerUrl, null)
    await as(pool, { today, tokenHash }, (work) => importWorkbooks(work, onProgress))
    onProgress('Lịch ngày làm việc')
    for (const list of demoCalendar) await as(pool, { today, tokenHash }, async (work) => void await recordCalendarYear(work, list))
    onProgress('Tài khoản dùng thử')
    await as(pool, { today, tokenHash }, giveAccounts)
    onProgress('Sổ văn bản, quy trình trình ký')
    await as(pool, { today, tokenHash: await sessionOf(ownerUrl, demoOffices.username) }, demoOffices.act)
    onProgress('Nghĩa vụ định kỳ, vướng mắc')
    for (const { username, act } of demoObligations) await as(pool, { today, tokenHash: await sessionOf(ownerUrl, username) }, act)
    return { signIns: demoSignIns }
  } finally {
    await pool.end()
  }
}

/** Takes documents of the demo through their steps, opens a round of reports that its units have answered in part, and lets its ladder begin and speak on its working days up to today; apart from the rest, for tests that record ladders of their own and begin with an empty register and board. */
export const beginDemoStories = async ({ appUrl, ownerUrl, today, onProgress }: DemoTarget): Promise<void> => {
  const pool = openPool({ url: appUrl, size: 2 })
  try {
    onProgress('Văn bản đang trình, đã ban hành')
    for (const { username, act } of demoDocuments) await as(pool, { today, tokenHash: await sessionOf(ownerUrl, username) }, act)
    onProgress('Đợt báo cáo')
    for (const { username, onDay, act } of demoRound) await as(pool, { today: onDay, tokenHash: await sessionOf(ownerUrl, username) }, act)
    onProgress('Thang nhắc việc')
    const from = ladderFrom(today)
    await as(pool, { today: from, tokenHash: await sessionOf(ownerUrl, 'quantri') }, recordDemoLadder)
    const tokenHash = await sessionOf(ownerUrl, null)
    for (const day of [from, today]) await as(pool, { today: day, tokenHash }, async (work) => void await decideUntilToday(work))
  } finally {
    await pool.end()
  }
}

/** The province's workbooks, in the order of their numbers. */
export const demoWorkbooks = ['01-to-chuc.xlsx', '02-can-bo.xlsx', '03-viec-dot-pha-cap-tinh-2023.xlsx', '04-viec-dot-pha-cap-duoi-2023.xlsx', '05-ket-qua-6-thang-2023.xlsx'] as const

/** The bytes of one of the province's workbooks. */
export const readWorkbookFile = (name: (typeof demoWorkbooks)[number]): Buffer => readFileSync(new URL(`workbooks/${name}`, import.meta.url))

const sessionOf = async (ownerUrl: string, username: string | null): Promise<Buffer> => {
  const tokenHash = await openOperatorSession(ownerUrl, username)
  if (!tokenHash) throw new Error(`${username ?? 'the operator'} could not be entered`)
  return tokenHash
}

const as = (pool: Pool, { today, tokenHash }: { today: string; tokenHash: Buffer }, run: (work: Work) => Promise<void>) => {
  const host: Host = { pool, enter: enterStatement, today: () => today, isDemoDay: true }
  const caller: Caller = { tokenHash, language: 'vi', origin: { address: 'local', agent: 'guong demo', setSession: () => {} } }
  return inWork(host, caller, run)
}

const importWorkbooks = async (work: Work, onProgress: (step: string) => void) => {
  const files = demoWorkbooks.map((name) => ({ name, bytes: readWorkbookFile(name) }))
  const outcome = await importFiles(work, files, { dryRun: false, onProgress })
  if (!outcome.applied) throw new Error(`the demo's workbooks were not taken: ${JSON.stringify(outcome.errors.slice(0, 5))} ${JSON.stringify(outcome.questions.slice(0, 3))}`)
}

const giveAccounts = async (work: Work) => {
  work.record(demoLoaded, null, { workbooks: demoWorkbooks })
  const documentId = await ensureDocument(work, demoDocument)
  for (const given of demoSignIns) {
    const person = await findPersonByCode(work, given.cadre)
    if (!person) throw new Error(`${given.cadre} is not in the register`)
    await openAccount(work, { person, username: given.username, password: given.password, isAdministrator: given.isAdministrator ?? false })
    if (given.powers) await authoriseByRegister(work, { personId: person.id, ...given.powers, documentId, fromOn: demoDocument.issuedOn })
    if (given.inChargeOf) await putInCharge(work, { personId: person.id, unitCode: given.inChargeOf, documentId, fromOn: demoDocument.issuedOn })
  }
}
