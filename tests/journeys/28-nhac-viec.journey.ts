import { arriveAt, isPhone, panel, writeDocument } from './acts.ts'
import { read, send } from './rounds.ts'
import { beginAnew, expect, people, runJobs, test } from './town.ts'

beginAnew()

const due = { code: 'NV-0001', title: 'Nộp báo cáo sơ kết phong trào thi đua' }
const round = 'Báo cáo nhanh kết quả tháng 6'

test('Thang nhắc việc được ghi, chạy một lần thì chuông báo, việc kể lại; cách nhận thư và lịch cá nhân do người giữ việc chọn', async ({ as, baseURL }) => {
  const [administrator, clerk, holder] = [await as(people.administrator), await as(people.clerk), await as(people.holder)]

  await test.step('Một đợt báo cáo hết hạn hôm nay được mở', async () => {
    const [province, unit] = [await read<{ unitNo: number }>(clerk.request, '/units/TU'), await read<{ unitNo: number }>(clerk.request, '/units/M02')]
    await send(clerk.request, '/rounds', { title: round, unitNo: province.unitNo, period: '2023-06', closingOn: '2023-06-28', dueOn: '2023-06-30', units: [unit.unitNo], forms: [{ code: 'Biểu 01', title: 'Kết quả', columns: [{ key: 'so', title: 'Số', kind: 'amount' }], lines: [{ key: 'viec', title: 'Việc' }] }] })
  })

  await test.step('Việc đến hạn hôm nay được giao, chuông của người giữ kêu khi trang đang mở', async () => {
    await holder.goto('/thong-bao')
    await arriveAt(holder, 'Thông báo')
    const posts = await (await clerk.request.get('/api/people?search=Nguyễn Xuân Bình')).json() as { rows: { name: string; posts: { id: string }[] }[] }
    const postId = posts.rows.find(({ name }) => name === 'Nguyễn Xuân Bình')?.posts[0]?.id
    const assigned = await clerk.request.post('/api/tasks', { headers: { 'idempotency-key': crypto.randomUUID() }, data: {
      code: due.code, title: due.title, product: 'Báo cáo', year: 2023, dueOn: '2023-06-30', horizon: { kind: 'year', year: 2023 }, holder: { kind: 'post', postId }, document: { number: '30-CV/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-28' },
    } })
    expect(assigned.status(), await assigned.text()).toBeLessThan(300)
    await expect(holder.getByRole('listitem').filter({ hasText: due.title })).toBeVisible()
    await holder.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click()
    await expect(holder.getByText('Không còn thông báo chưa đọc.')).toBeVisible()
  })

  await test.step('Quản trị ghi thang theo văn bản, rồi cho xét ngay', async () => {
    await administrator.goto('/thang-nhac-viec')
    await administrator.getByRole('button', { name: 'Ghi thang theo văn bản' }).click()
    const form = administrator.getByRole('dialog', { name: 'Ghi thang nhắc việc' })
    await writeDocument(form, { number: '46-QĐ/TU', day: '20/06/2023', issuer: 'Tỉnh ủy Lam Sơn' })
    await form.getByRole('button', { name: 'Ghi thang này' }).click()
    await expect(administrator.getByText('Đã ghi thang nhắc việc.')).toBeVisible()
    await runJobs(String(baseURL))
    await administrator.goto('/cong-viec-nen')
    await administrator.getByRole('button', { name: 'Chạy ngay: Xét thang nhắc việc trong ngày' }).click()
    await expect(administrator.getByText('Đã cho chạy: Xét thang nhắc việc trong ngày')).toBeVisible()
  })

  await test.step('Bước đúng hạn đến người giữ việc và đứng trong diễn biến của việc', async () => {
    await expect(holder.getByRole('link', { name: /^Thông báo, \d+\+? chưa đọc$/ })).toBeVisible({ timeout: 30_000 })
    const line = holder.getByRole('listitem').filter({ hasText: due.title })
    await expect(line).toContainText('Hôm nay là hạn.')
    await line.getByRole('link').click()
    await arriveAt(holder, new RegExp(due.title))
    await expect(holder.getByText('Nhắc việc: người giữ việc')).toBeVisible()
    await expect(holder.getByText('Báo cho: Nguyễn Xuân Bình')).toBeVisible()
  })

  await test.step('Hạn gửi báo cáo cũng đến chuông người gửi, mở ra đúng báo cáo của đơn vị', async () => {
    await holder.goto('/thong-bao')
    const line = holder.getByRole('listitem').filter({ hasText: round }).filter({ hasText: 'Hôm nay là hạn gửi báo cáo.' })
    await line.getByRole('link').click()
    await expect(holder.getByRole('link', { name: round })).toBeVisible()
    await holder.getByText('Đã nhắc ngày 30/06/2023').click()
    await expect(holder.getByText('Báo cho: Nguyễn Xuân Bình')).toBeVisible()
  })

  await test.step('Cách nhận thư của từng loại được giữ lại', async () => {
    await holder.goto('/tai-khoan')
    await holder.getByRole('combobox', { name: 'Đến hạn' }).selectOption('Gửi thư ngay')
    await holder.getByRole('button', { name: 'Lưu cách nhận' }).click()
    await expect(holder.getByText('Đã lưu cách nhận thông báo.')).toBeVisible()
    await holder.reload()
    await expect(holder.getByRole('combobox', { name: 'Đến hạn' })).toHaveValue('at_once')
    await expect(holder.getByRole('combobox', { name: 'Được giao theo đợt' })).toHaveValue('off')
  })

  await test.step('Lịch cá nhân đọc được bằng đường dẫn, thu hồi thì hết', async () => {
    const calendar = panel(holder, 'Lịch cá nhân')
    await calendar.getByRole('button', { name: 'Lấy đường dẫn lịch' }).click()
    await holder.getByRole('dialog').getByRole('button', { name: 'Lấy đường dẫn' }).click()
    const shown = holder.getByRole('dialog', { name: 'Đường dẫn lịch của tôi' })
    const link = await shown.getByText(/\.ics$/).innerText()
    const read = () => fetch(link)
    const events = (await (await read()).text()).replaceAll('\r\n ', '')
    expect(events).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(events).toContain(`SUMMARY:Hạn: ${due.title}`)
    expect(events).toContain('DTSTART;VALUE=DATE:20230630')
    await shown.getByRole('button', { name: 'Đóng' }).click()
    await calendar.getByRole('button', { name: 'Thu hồi' }).click()
    await holder.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await expect(holder.getByText('Đã thu hồi đường dẫn lịch.')).toBeVisible()
    expect((await read()).status).toBe(404)
    if (isPhone(holder)) await expect(calendar.getByRole('button', { name: 'Lấy đường dẫn lịch' })).toBeInViewport()
  })
})
