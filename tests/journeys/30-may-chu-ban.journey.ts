import { beginAnew, expect, leavePlaces, people, takePlaces, test } from './town.ts'

beginAnew()

// The note is the same on the phone.
test('Máy chủ bận: trang nói rõ, tự hỏi lại, không phải bấm gì, và hiện đủ khi máy chủ rảnh', { tag: '@desk' }, async ({ as, baseURL }) => {
  test.setTimeout(120_000)
  const page = await as(people.clerk)
  await page.goto('/viec')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  const note = page.getByRole('status').filter({ hasText: 'Máy chủ đang bận. Trang tự gửi lại sau ít giây' })
  await takePlaces(String(baseURL))
  const refused = page.waitForResponse((answer) => answer.status() === 503)
  await page.getByRole('navigation').getByRole('link', { name: 'Cán bộ', exact: true }).click()
  expect((await refused).headers()['retry-after']).toBe('2')
  await expect(note).toBeVisible({ timeout: 15_000 })
  await leavePlaces(String(baseURL))
  await expect(page.getByRole('table', { name: 'Cán bộ' }).getByRole('row').nth(3)).toBeVisible({ timeout: 40_000 })
  await expect(note).toBeHidden()
})
