import { type APIRequestContext, type Page, request } from '@playwright/test'
import { askedUnits, forms, rowsOf } from '../../src/demo/round-forms.ts'
import { isPhone } from './acts.ts'
import { act, partOf, read, send } from './rounds.ts'
import { expect, passwordOf, people } from './town.ts'

// The ways to places of a round: it is opened once in a town, by whoever comes first, with the sessions of those whose acts it needs.

/** The round of the town with the share of one district: what that handed in was returned once, is handed in again and accepted. */
const roundOf = async (page: Page): Promise<{ id: string; district: number }> => {
  const [seen, { unitNo: district }] = [await read<{ rows: { id: string; title: string }[] }>(page.request, '/rounds?state=all'), await read<{ unitNo: number }>(page.request, '/units/H02')]
  const [before] = seen.rows.filter(({ title: called }) => called === title)
  return { id: before?.id ?? await openAsPeople(new URL(page.url()).origin), district }
}

export async function openRoundBoard(page: Page) {
  await page.goto('/dot-bao-cao')
  await page.goto(`/dot-bao-cao/${(await roundOf(page)).id}`)
}

/** The board with two units chosen, and what can be done with them. */
export async function openRoundChosen(page: Page) {
  await openRoundBoard(page)
  if (isPhone(page)) await page.getByRole('button', { name: 'Chọn', exact: true }).click()
  for (let at = 0; at < 2; at += 1) await page.getByRole('checkbox', { name: /^Chọn Huyện/ }).nth(at).check()
  await expect(page.getByRole('region', { name: 'Các dòng đã chọn' })).toContainText('2 đơn vị đã chọn')
}

/** The letter that urges them. */
export async function openUrging(page: Page) {
  await openRoundChosen(page)
  await page.getByRole('button', { name: 'Soạn công văn đôn đốc' }).click()
  await expect(page.getByRole('dialog', { name: 'Soạn công văn đôn đốc' })).toBeVisible()
}

export async function openPart(page: Page) {
  await page.goto('/dot-bao-cao')
  const { id, district } = await roundOf(page)
  await page.goto(`/dot-bao-cao/${id}/don-vi/${String(district)}`)
}

export async function openRoundReport(page: Page) {
  await page.goto('/dot-bao-cao')
  const { id } = await roundOf(page)
  const { report } = await read<{ report: { id: string } | null }>(page.request, `/rounds/${id}/report`)
  if (!report) {
    const begun = await send<{ id: string }>(page.request, `/rounds/${id}/report`, {})
    await act(page.request, { method: 'put', path: `/round-reports/${begun.id}/sections/1` }, { version: 1, title: 'I. KẾT QUẢ', body: 'Toàn tỉnh kiểm tra {{1.cuoc_kt.trong_ky}} cuộc, trong đó 7 cuộc đột xuất; {{viec.qua_han}} nhiệm vụ quá hạn.' })
    const { report: { figures } } = await read<{ report: { figures: { name: string; formId: string; line: string; column: string }[] } }>(page.request, `/rounds/${id}/report`)
    const figure = figures.find(({ name }) => name === '1.dv_kt.trong_ky')
    if (figure) await send(page.request, `/round-reports/${begun.id}/statements`, { formId: figure.formId, line: figure.line, column: figure.column, value: '99', note: 'Bản giấy đã ký' })
  }
  await page.goto(`/dot-bao-cao/${id}/bao-cao`)
}

export async function openRoundComparison(page: Page) {
  await openRoundReport(page)
  await page.goto(`/dot-bao-cao/${(await roundOf(page)).id}/doi-chieu`)
}

const title = 'Báo cáo công tác kiểm tra, giám sát 6 tháng đầu năm'

const openAsPeople = async (baseURL: string): Promise<string> => {
  const [clerk, district, acceptor] = [await signedIn(baseURL, people.clerk), await signedIn(baseURL, people.district), await signedIn(baseURL, people.acceptor)]
  const unitOf = async (code: string) => (await read<{ unitNo: number }>(clerk, `/units/${code}`)).unitNo
  const units = await Promise.all(askedUnits.map(unitOf))
  const { id } = await send<{ id: string }>(clerk, '/rounds', { title, unitNo: await unitOf('TU'), period: '2023-H1', closingOn: '2023-06-25', dueOn: '2023-06-28', outline: 'I. Kết quả\nII. Hạn chế', forms: forms.map(named), units })
  const unitNo = await unitOf('H02')
  const { id: part, form } = await partOf(clerk, id, unitNo)
  const handIn = async (version: number) => {
    const saved = await send<{ version: number }>(district, `/round-parts/${part}/filling`, { formId: form.id, version, formVersion: form.version, rows: rowsOf(1, version, false), remark: 'Cơ bản hoàn thành kế hoạch.' })
    return { ...saved, id: (await send<{ id: string }>(district, `/round-parts/${part}/hand-in`, { formId: form.id, version: saved.version })).id }
  }
  const first = await handIn(0)
  await send(acceptor, `/round-submissions/${first.id}/return`, { reason: 'Chưa khớp báo cáo quý.', againBy: '2023-07-05' })
  await send(acceptor, `/round-submissions/${(await handIn(first.version)).id}/accept`, {})
  const { rows } = await read<{ rows: { partId: string }[] }>(clerk, `/rounds/${id}/board?state=late&size=3`)
  await send(clerk, `/rounds/${id}/urge`, { parts: rows.map(({ partId }) => partId), answerBy: '2023-07-03' })
  for (const one of [clerk, district, acceptor]) await one.dispose()
  return id
}

// None of the names that the form for opening a round proposes: on a page in English they would be taken for what was left of the Vietnamese.
const named = ({ code, columns, ...form }: (typeof forms)[number]) => ({ ...form, code: `${code} KT`, columns: columns.map(({ title: called, ...column }) => ({ ...column, title: `${called} 2023` })) })

const signedIn = async (baseURL: string, username: string): Promise<APIRequestContext> => {
  const one = await request.newContext({ baseURL })
  await send(one, '/session', { username, password: passwordOf(username) })
  return one
}
