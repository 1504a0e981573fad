import type { Page } from '@playwright/test'
import { certified, derOf, signPdf } from '../harness/signing.ts'
import { arriveAt, choose, panel, pick, typeDay, writeDocument } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Một văn bản từ bản thảo đến bản ký số: lấy ý kiến, trả lại một lần, ba bước đồng ý, cấp số, ban hành, lưu bản đã ký, sao y @desk', async ({ as }) => {
  const [setter, drafter, department] = [await as(people.reorganiser), await as(people.clerk), await as(people.department)]
  const [office, registry] = [await as(people.office), await as(people.registry)]

  await test.step('Quy trình ba bước cho báo cáo, theo văn bản', async () => {
    await setter.goto('/van-ban/quy-trinh')
    await arriveAt(setter, 'Quy trình văn bản')
    await setFlow(setter)
  })

  const place = await test.step('Soạn báo cáo, hỏi Ban Tổ chức, tiếp thu ý kiến', async () => {
    await drafter.goto('/van-ban/moi')
    await arriveAt(drafter, 'Soạn văn bản')
    await choose(drafter, 'Loại văn bản', 'Báo cáo')
    for (const [label, text] of [['Trích yếu', 'kết quả 6 tháng đầu năm 2023'], ['Nội dung', 'I. KẾT QUẢ\nTỉnh ủy báo cáo như sau.'], ['Họ tên người ký', 'Nguyễn Văn A']]) await drafter.getByRole('textbox', { name: label ?? '' }).fill(text ?? '')
    await drafter.getByRole('button', { name: 'Lưu bản thảo' }).click()
    await arriveAt(drafter, /Báo cáo kết quả 6 tháng đầu năm 2023/)
    return new URL(drafter.url()).pathname
  })
  await test.step('Ý kiến của đơn vị được hỏi, người soạn tiếp thu', async () => {
    await drafter.getByRole('button', { name: 'Hỏi các đơn vị' }).click()
    const asking = drafter.getByRole('dialog', { name: 'Lấy ý kiến' })
    await pick(asking, 'Đơn vị', { search: 'ban to chuc', row: 'Ban Tổ chức' })
    await typeDay(asking, 'Trả lời trước hết ngày', '07/07/2023')
    await asking.getByRole('button', { name: 'Hỏi' }).click()
    await expect(asking).toBeHidden()
    await department.goto(place)
    await act(department, 'Cho ý kiến', { 'Ý kiến': 'Đề nghị nêu số việc quá hạn.' }, 'Gửi ý kiến')
    await drafter.reload()
    await act(drafter, 'Tiếp thu, giải trình', {}, 'Ghi')
    await expect(panel(drafter, 'Lấy ý kiến').getByText('Tiếp thu')).toBeVisible()
  })

  await test.step('Trình, bị trả lại ở bước đầu, sửa, trình lại, ba bước đồng ý', async () => {
    await act(drafter, 'Trình', {}, 'Trình')
    await department.goto('/trinh-ky')
    await department.getByRole('link', { name: /kết quả 6 tháng đầu năm 2023/ }).click()
    await act(department, 'Trả lại', { 'Chỗ cần sửa': 'Chưa nêu số việc quá hạn.' }, 'Trả lại')
    await drafter.goto(`${place}/sua`)
    await drafter.getByRole('textbox', { name: 'Nội dung' }).fill('I. KẾT QUẢ\nTỉnh ủy báo cáo như sau. Có 12 việc quá hạn.')
    await drafter.getByRole('button', { name: 'Lưu bản mới' }).click()
    await arriveAt(drafter, /Báo cáo kết quả/)
    await act(drafter, 'Trình', {}, 'Trình')
    for (const one of [department, office, registry]) {
      await one.goto(place)
      await act(one, 'Đồng ý', {}, 'Đồng ý')
    }
  })

  const signed = await test.step('Văn thư cấp số, tải bản PDF để ký số', async () => {
    await act(registry, 'Cấp số, ban hành', {}, 'Cấp số')
    await expect(registry.getByText('Số 413-BC/TU').first()).toBeVisible()
    const answer = await registry.request.get(`/api/office-documents/${place.split('/').at(-1)}/paper?form=pdf`)
    const root = await certified('CA gốc của Đảng', null)
    return { root: derOf(root), file: await signPdf(new Uint8Array(await answer.body()), await certified('Nguyễn Văn A', root)) }
  })

  await test.step('Bản ký số được lưu và kiểm tra; quản trị ghi chứng thư gốc thì tin được; bản bị sửa thì không', async () => {
    const administrator = await as(people.administrator)
    await administrator.goto('/van-ban/quy-trinh')
    await administrator.getByRole('button', { name: 'Ghi chứng thư' }).click()
    const trusting = administrator.getByRole('dialog', { name: 'Ghi chứng thư' })
    await trusting.locator('input[type=file]').setInputFiles({ name: 'goc.cer', mimeType: 'application/octet-stream', buffer: signed.root })
    await writeDocument(trusting, { number: '21-QĐ/TU', day: '05/05/2023', issuer: 'Tỉnh ủy Lam Sơn' })
    await trusting.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(trusting).toBeHidden()
    await file(registry, Buffer.concat([signed.file, Buffer.from('% thêm')]))
    await expect(registry.getByRole('dialog').getByText(/bị thêm nội dung sau chữ ký của Nguyễn Văn A/)).toBeVisible()
    await registry.getByRole('dialog').getByRole('button', { name: 'Đóng' }).or(registry.getByRole('dialog').getByRole('button', { name: 'Thôi' })).first().click()
    await registry.reload()
    await file(registry, signed.file)
    await expect(panel(registry, 'Bản đã ký, bản sao').getByText(/Nguyễn Văn A đã ký .* dẫn tới “CA gốc của Đảng”/)).toBeVisible()
    await act(registry, 'Vào sổ bản sao', { 'Gửi ai': 'Huyện ủy Thượng Lâm' }, 'Vào sổ')
    await expect(registry.getByText('Sao y: Huyện ủy Thượng Lâm')).toBeVisible()
  })
})

/** Opens the form of an act, fills it in and sends it. */
const act = async (page: Page, opener: string, filled: Record<string, string>, submit: string) => {
  await page.getByRole('button', { name: opener, exact: true }).click()
  const form = page.getByRole('dialog')
  for (const [label, text] of Object.entries(filled)) await form.getByRole('textbox', { name: label, exact: true }).fill(text)
  await form.getByRole('button', { name: submit, exact: true }).click()
  await expect(form).toBeHidden()
}

const file = async (page: Page, bytes: Buffer) => {
  await page.getByRole('button', { name: 'Lưu bản đã ký' }).click()
  const form = page.getByRole('dialog')
  await choose(form, 'Loại tệp', 'PDF ký số')
  await form.locator('input[type=file]').setInputFiles({ name: 'bc-ky-so.pdf', mimeType: 'application/pdf', buffer: bytes })
  await form.getByRole('button', { name: 'Lưu', exact: true }).click()
}

/** Three steps by the API of the page's own session: the form of steps has a test of its own in the room. */
const setFlow = async (page: Page) => {
  const ask = async (path: string) => (await page.request.get(path)).json()
  const unitOf = async (code: string) => Number((await ask(`/api/units/${code}`) as { unitNo: number }).unitNo)
  const [province, department, office] = [await unitOf('TU'), await unitOf('S02'), await unitOf('S01')]
  const { rows: [registry] } = await ask('/api/people?search=phung%20thi%20hong%20tuyen') as { rows: { posts: { title: string }[] }[] }
  const title = registry?.posts[0]?.title ?? ''
  const steps = [{ name: 'Trưởng Ban Tổ chức', stands: { by: 'head', unitNo: department } }, { name: 'Chánh Văn phòng', stands: { by: 'head', unitNo: office } }, { name: 'Văn thư soát thể thức', stands: { by: 'post', unitNo: office, title } }]
  const answer = await page.request.post('/api/document-flows', { headers: { 'idempotency-key': crypto.randomUUID() }, data: { unitNo: province, kind: 'BC', steps, fromOn: '2023-05-05', document: { number: '20-QC/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-05-05' } } })
  expect(answer.status()).toBe(200)
}
