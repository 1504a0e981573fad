import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import JSZip from 'jszip'
import { arriveAt, choose, panel } from './acts.ts'
import { beginAnew, expect, people, test } from './town.ts'

beginAnew()

test('Mẫu Word của cơ quan: mẫu sai bị từ chối kèm mọi chỗ sai, mẫu đúng được nhận, bản thảo tải ra theo mẫu ấy, rồi thôi dùng @desk', async ({ as }) => {
  const [setter, drafter] = [await as(people.reorganiser), await as(people.clerk)]
  const place = await draftReport(drafter)
  await setter.goto('/van-ban/quy-trinh')
  await arriveAt(setter, 'Quy trình văn bản')
  const templates = panel(setter, 'Mẫu Word')

  const own = await test.step('Tải mẫu của Gương về sửa', async () => {
    await expect(templates.getByText('Chưa có mẫu riêng')).toBeVisible()
    return downloaded(setter, () => templates.getByRole('button', { name: 'Tải mẫu của Gương về sửa' }).click())
  })

  await test.step('Mẫu sai: một lần nói hết các chỗ sai, không lưu gì', async () => {
    await templates.getByRole('button', { name: 'Tải mẫu lên' }).click()
    const form = setter.getByRole('dialog', { name: 'Tải mẫu Word lên' })
    await choose(form, 'Loại văn bản', 'Báo cáo')
    await form.locator('input[type=file]').setInputFiles({ name: 'mau-sai.docx', mimeType: docx, buffer: await changed(own, [['{so_ky_hieu}', '{so_ki_hieu}'], ['{nguoi_ky}', '{nguoi_ki}']]) })
    await form.getByRole('button', { name: 'Kiểm tra và lưu' }).click()
    const told = form.getByRole('alert')
    await expect(told).toContainText('Mẫu chưa dùng được nên chưa lưu.')
    for (const tag of ['{so_ki_hieu}', '{nguoi_ki}']) await expect(told.getByRole('listitem').filter({ hasText: `“${tag}”: không có thẻ` })).toHaveCount(1)
    await expect(told.getByRole('listitem').filter({ hasText: 'Thiếu thẻ {so_ky_hieu}' })).toHaveCount(1)
    await form.locator('input[type=file]').setInputFiles({ name: 'mau-bao-cao.docx', mimeType: docx, buffer: await changed(own, [['-----', 'MẪU RIÊNG CỦA TỈNH ỦY']]) })
    await form.getByRole('button', { name: 'Kiểm tra và lưu' }).click()
    await expect(form).toBeHidden()
    await expect(templates.getByText('đang dùng')).toBeVisible()
  })

  await test.step('Bản thảo tải ra theo mẫu của cơ quan', async () => {
    await drafter.goto(place)
    expect(await wordsOf(await downloaded(drafter, () => drafter.getByRole('button', { name: 'Word', exact: true }).click()))).toMatch(/MẪU RIÊNG CỦA TỈNH ỦY[^]*Tỉnh ủy báo cáo như sau/u)
  })

  await test.step('Thôi dùng, có lý do; bản thảo lại theo mẫu của Gương', async () => {
    await templates.getByRole('button', { name: 'Thôi dùng mau-bao-cao.docx' }).click()
    const form = setter.getByRole('dialog', { name: 'Thôi dùng mau-bao-cao.docx' })
    await form.getByRole('button', { name: 'Thôi dùng', exact: true }).click()
    await expect(form.getByText('Hãy ghi vì sao thôi dùng mẫu này.')).toBeVisible()
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Sai phông chữ')
    await form.getByRole('button', { name: 'Thôi dùng', exact: true }).click()
    await expect(form).toBeHidden()
    await expect(templates.getByText('mau-bao-cao.docx: Sai phông chữ')).toBeVisible()
    await expect(templates.getByRole('button', { name: /^Thôi dùng/u })).toHaveCount(0)
    expect(await wordsOf(await downloaded(drafter, () => drafter.getByRole('button', { name: 'Word', exact: true }).click()))).not.toContain('MẪU RIÊNG')
  })
})

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A draft by the API of the page's own session: the form has a journey of its own. */
const draftReport = async (page: Page): Promise<string> => {
  const { unitNo } = await (await page.request.get('/api/units/TU')).json() as { unitNo: number }
  const wording = { title: 'kết quả 6 tháng', blocks: [{ kind: 'paragraph', text: 'Tỉnh ủy báo cáo như sau.' }], recipients: [{ name: 'Thường trực Tỉnh ủy,' }], signing: { authority: 'TM', onBehalf: 'BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ', signer: 'Nguyễn Văn A' } }
  const answer = await page.request.post('/api/office-documents', { headers: { 'idempotency-key': crypto.randomUUID() }, data: { unitNo, kind: 'BC', wording } })
  expect(answer.status()).toBe(200)
  return `/van-ban/${(await answer.json() as { id: string }).id}`
}

const downloaded = async (page: Page, press: () => Promise<void>): Promise<Buffer> => {
  const coming = page.waitForEvent('download')
  await press()
  return readFile(await (await coming).path())
}

const changed = async (template: Buffer, changes: readonly (readonly [from: string, to: string])[]): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(template)
  const body = await zip.file('word/document.xml')?.async('string') ?? ''
  zip.file('word/document.xml', changes.reduce((text, [from, to]) => text.replace(from, to), body))
  return zip.generateAsync({ type: 'nodebuffer' })
}

const wordsOf = async (file: Buffer) => (await (await JSZip.loadAsync(file)).file('word/document.xml')?.async('string') ?? '').replaceAll(/<[^>]*>/gu, ' ')
