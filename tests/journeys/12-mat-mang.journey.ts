import { type Page } from '@playwright/test'
import { arriveAt } from './acts.ts'
import { beginAnew, expect, people, signIn, test } from './town.ts'

test.use({ serviceWorkers: 'allow', lineBreaks: true })
beginAnew()

test('Mất mạng giữa chừng: trang vẫn mở, báo cáo ghi lại, có mạng thì gửi đúng một lần', async ({ as }) => {
  const page = await as(people.holder)
  await page.goto('/')
  await arriveAt(page, /^Chào /)
  await workerReady(page)
  await page.reload()
  await arriveAt(page, /^Chào /)

  await page.context().setOffline(true)
  await page.reload()
  await arriveAt(page, /^Chào /)
  await expect(page.getByText(/Số liệu lúc \d\d:\d\d/)).toBeVisible()
  await writeReport(page, { task: 'Số hóa hồ sơ', amount: '1.234' })
  await expect(page.getByText('Đang chờ gửi: 1')).toBeVisible()
  await expect(line(page, 'Số hóa hồ sơ').getByText('Đã ghi, chờ gửi')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Đang chờ gửi: 1')).toBeVisible()

  await page.context().setOffline(false)
  await expect(page.getByText('Đang chờ gửi: 1')).toBeHidden({ timeout: 30_000 })
  expect((await amountsOf(page, 'TU-0090')).filter((amount) => amount === '1234')).toEqual(['1234'])
  await expect(page.getByText(/Số liệu lúc/)).toHaveCount(0)
})

test('Báo cáo đang chờ là của người viết: người khác ngồi vào máy không thấy, không gửi; người viết trở lại thì gửi', async ({ stranger }) => {
  const page = await cutOff(await stranger())
  await writeReport(page, { task: 'Hoàn thành tiêu chí số 4', amount: '5' })
  await expect(page.getByText('Đang chờ gửi: 1')).toBeVisible()
  await page.getByRole('button', { name: /đăng xuất/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('dialog', { name: 'Còn báo cáo chưa gửi' })).toBeVisible()
  await page.getByRole('button', { name: 'Vẫn đăng xuất' }).click()
  await page.unroute('**/api/tasks/*/progress')

  await signIn(page, people.clerk)
  await arriveAt(page, /^Chào /)
  expect(await keptNames(page)).not.toContain(people.holder)
  await page.waitForTimeout(2_500)
  await expect(page.getByText(/Đang chờ gửi/)).toHaveCount(0)
  expect(await amountsOf(page, 'TU-0091')).not.toContain('5')
  await page.getByRole('button', { name: /đăng xuất/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()

  await signIn(page, people.holder)
  await arriveAt(page, /^Chào /)
  await expect.poll(() => amountsOf(page, 'TU-0091')).toContain('5')
  await expect(page.getByText(/Đang chờ gửi/)).toHaveCount(0)
})

test('Báo cáo bị từ chối thì nằm lại cùng lời của máy chủ, sửa rồi gửi lại được', async ({ stranger }) => {
  // Signing out ended every session of the holder.
  const page = await cutOff(await stranger())
  await writeReport(page, { task: 'Hoàn thành tiêu chí số 4', amount: '1' })
  await page.unroute('**/api/tasks/*/progress')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  const list = page.getByRole('dialog', { name: 'Báo cáo đang chờ gửi' })
  await list.getByRole('button', { name: 'Gửi ngay' }).click()
  await expect(list.getByText(/nhỏ hơn số đã báo cáo/)).toBeVisible()
  await list.getByRole('button', { name: 'Sửa' }).click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await expect(form.getByRole('textbox', { name: 'Kết quả', exact: true })).toHaveValue('1')
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill('6')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText(/Đang chờ gửi/)).toHaveCount(0)
  expect(await amountsOf(page, 'TU-0091')).toContain('6')
})

/** The holder has signed in, and none of his reports gets through. */
const cutOff = async (page: Page) => {
  await page.goto('/dang-nhap')
  await signIn(page, people.holder)
  await arriveAt(page, /^Chào /)
  await page.route('**/api/tasks/*/progress', (route) => route.abort())
  return page
}

const line = (page: Page, task: string) => page.getByRole('listitem').filter({ hasText: task })

const writeReport = async (page: Page, { task, amount }: { task: string; amount: string }) => {
  await line(page, task).getByRole('button', { name: 'Báo cáo' }).first().click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill(amount)
  await form.getByRole('textbox', { name: 'Minh chứng: số và ngày văn bản' }).fill('BB số 12, ngày 30/06/2023')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form).toBeHidden()
}

const amountsOf = async (page: Page, code: string): Promise<string[]> => {
  const answer = await page.request.get(`/api/tasks/${code}`)
  expect(answer.ok(), await answer.text()).toBe(true)
  const { entries } = await answer.json() as { entries: { amount: string }[] }
  return entries.map(({ amount }) => amount)
}

const workerReady = (page: Page) => page.evaluate(async () => { await navigator.serviceWorker.ready })

/** Everything the browser keeps of answers, as text. */
const keptNames = (page: Page) => page.evaluate(() => new Promise<string>((resolve, reject) => {
  const asked = indexedDB.open('guong-kept')
  asked.onerror = () => reject(new Error('no kept answers'))
  asked.onsuccess = () => {
    const all = asked.result.transaction('answers').objectStore('answers').getAll()
    all.onsuccess = () => resolve(JSON.stringify(all.result))
  }
}))
