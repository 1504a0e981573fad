import excel from 'exceljs'
import type { APIRequestContext } from '@playwright/test'
import type { FormRow } from '../../src/rooms/rounds/form-contract.ts'
import type { Part } from '../../src/rooms/rounds/part-contract.ts'
import type { SentFile } from './workbooks.ts'

// What people of the journeys do about a round by the API of their own sessions, where a page was shown to do it once.

/** What a unit reports: how many inspections were planned for the year and done in the period, of how many members. */
export interface Counted { planned: number; done: number; members: number }

/** Reads by a session. */
export const read = async <Out>(session: APIRequestContext, path: string): Promise<Out> => {
  const answer = await session.get(`/api${path}`)
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return await answer.json() as Out
}

/** Acts by a session. */
export const act = async <Out>(session: APIRequestContext, { method, path }: { method: 'post' | 'put'; path: string }, data: object): Promise<Out> => {
  const answer = await session[method](`/api${path}`, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return await answer.json() as Out
}

/** Acts by a session, the way most acts go. */
export const send = <Out>(session: APIRequestContext, path: string, data: object): Promise<Out> => act(session, { method: 'post', path }, data)

/** The units directly below the province that report in the journey: districts, party committees, fronts and departments, and the first of the other bodies. */
export const reportingUnits = async (session: APIRequestContext): Promise<{ unitNo: number; code: string; label: string }[]> => {
  const { unitNo } = await read<{ unitNo: number }>(session, '/units/TU')
  const { rows } = await read<{ rows: { unitNo: number; code: string; label: string }[] }>(session, `/units?parentNo=${String(unitNo)}&limit=500`)
  return rows.filter(({ code }) => /^[HKMS]|^D01$/.test(code))
}

/** Somebody with an account is let report for units whose own heads have none in the town. */
export const letReport = async (administrator: APIRequestContext, units: readonly { code: string }[], name: string): Promise<void> => {
  const { rows: [person] } = await read<{ rows: { id: string }[] }>(administrator, `/people?search=${encodeURIComponent(name)}`)
  for (const { code } of units) {
    const { bodies: [body] } = await read<{ bodies: { id: string }[] }>(administrator, `/units/${code}`)
    await send(administrator, '/authorisations', { personId: person?.id, bodyId: body?.id, rights: ['report'], fromOn: '2023-06-01', document: { number: '18-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-05-30', title: 'Phân công làm báo cáo' } })
  }
}

/** A unit's part of the round, with its only form. */
export const partOf = async (session: APIRequestContext, round: string, unitNo: number) => {
  const part = await read<Part>(session, `/rounds/${round}/units/${String(unitNo)}`)
  const [form] = part.forms
  if (!form) throw new Error('the round has a form')
  return { ...part, form }
}

/** Fills the form of a unit and hands it in. */
export const handIn = async (session: APIRequestContext, { round, unitNo, counted }: { round: string; unitNo: number; counted: Counted }): Promise<string> => {
  const { id, form } = await partOf(session, round, unitNo)
  const { version } = await send<{ version: number }>(session, `/round-parts/${id}/filling`, { formId: form.id, version: form.filling?.version ?? 0, formVersion: form.version, rows: rowsOf(counted), remark: 'Cơ bản hoàn thành kế hoạch đề ra.' })
  return (await send<{ id: string }>(session, `/round-parts/${id}/hand-in`, { formId: form.id, version })).id
}

/** Hands in the workbook that was issued, filled, as it was read. */
export const handInWorkbook = async (session: APIRequestContext, { round, unitNo, counted }: { round: string; unitNo: number; counted: Counted }): Promise<string> => {
  const before = await partOf(session, round, unitNo)
  const issued = await session.get(`/api/rounds/${round}/units/${String(unitNo)}/workbook`)
  const taken = await session.post(`/api/round-parts/${before.id}/workbook`, { multipart: { file: await filledWorkbook(await issued.body(), counted) }, headers: { 'idempotency-key': crypto.randomUUID() } })
  if (!taken.ok()) throw new Error(await taken.text())
  const { id, form } = await partOf(session, round, unitNo)
  return (await send<{ id: string }>(session, `/round-parts/${id}/hand-in`, { formId: form.id, version: form.filling?.version ?? 0 })).id
}

/** The workbook of a unit with its figures typed in. */
export const filledWorkbook = async (issued: Buffer, { planned, done, members }: Counted): Promise<SentFile> => {
  const book = new excel.Workbook()
  await book.xlsx.load(Uint8Array.from(issued).buffer)
  const [sheet] = book.worksheets
  for (const [row, values] of [[5, [planned, done]], [6, [planned * 3, members]]] as const) for (const [at, value] of values.entries()) if (sheet) sheet.getCell(row, 3 + at).value = value
  return { name: 'Biểu đã điền.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}

const rowsOf = ({ planned, done, members }: Counted): FormRow[] => [{ key: 'd1', cells: { c1: String(planned), c2: String(done) } }, { key: 'd2', cells: { c1: String(planned * 3), c2: String(members) } }]
