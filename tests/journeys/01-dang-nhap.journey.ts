import { arriveAt } from './acts.ts'
import { expect, passwordOf, people, signIn, test } from './town.ts'

test('Gõ sai mật khẩu thì được báo bằng một câu, gõ đúng thì vào, đăng xuất thì ra', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Hãy nhập tên đăng nhập.')).toBeVisible()
  await expect(page.getByText('Hãy nhập mật khẩu.')).toBeVisible()
  await signIn(page, people.clerk, 'khong-phai-mat-khau')
  await expect(page.getByRole('alert')).toContainText(/không đúng/)
  await signIn(page, people.clerk)
  await arriveAt(page, 'Chào Lý Thị Thanh Linh')
  await page.getByRole('button', { name: /đăng xuất/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await arriveAt(page, 'Đăng nhập')
  await page.goto('/viec')
  await arriveAt(page, 'Đăng nhập')
})

test('Trang hỏi trước khi đăng nhập được mở ra sau khi đăng nhập, kể cả bộ lọc của nó', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/viec?search=kenh+muong&sort=due')
  await arriveAt(page, 'Đăng nhập')
  await signIn(page, people.clerk)
  await arriveAt(page, 'Việc đột phá, đổi mới')
  expect(new URL(page.url()).search).toBe('?search=kenh+muong&sort=due')
  await expect(page.getByRole('searchbox', { name: 'Tìm kiếm' })).toHaveValue('kenh muong')
})

test('Địa chỉ của trang khác gài vào đường về không đưa ai ra ngoài', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/dang-nhap?ve=//evil.example/viec')
  await signIn(page, people.holder, passwordOf(people.holder))
  await arriveAt(page, 'Chào Nguyễn Xuân Bình')
  expect(new URL(page.url()).pathname).toBe('/')
})

test('Ai không nhận câu trả lời đã nén vẫn được trang đầu @desk', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/`, { headers: { 'accept-encoding': 'identity' } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
})
