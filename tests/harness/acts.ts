import type { Person, Town } from './town.ts'

/** Terms of a task as an office would write them; changes replace parts. */
export const termsOf = (changes: Record<string, unknown> = {}) => ({
  title: 'Xây nhà cho hội viên nghèo còn ở nhà tạm', indicator: 'Số nhà được xây mới, bàn giao', measure: 'nhà', plan: '16', target: '80', year: 2023, dueOn: '2023-12-31',
  horizon: { kind: 'period', from: 2021, to: 2025 } as const, ...changes,
})

/** A decision of the province by which tasks are assigned or changed. */
export const decisionOf = (number = '700-QĐ/TU', issuedOn = '2023-06-20') => ({ number, issuer: 'Tỉnh ủy Lam Sơn', issuedOn })

/** The posts by which somebody can hold a task, found as a clerk finds them. */
export const postOf = async (asker: Person, name: string, title?: string): Promise<string> => {
  const { rows } = await asker.people.listPeople({ search: name })
  const post = rows.filter((row) => row.name === name).flatMap(({ posts }) => posts).find((one) => title === undefined || one.title === title)
  if (!post) throw new Error(`${name} holds no post ${title ?? ''}`)
  return post.id
}

/** The id of somebody, found by name as a clerk finds it. */
export const personNamed = async (town: Town, name: string): Promise<string> => {
  const { rows } = await town.as('linh.btc').people.listPeople({ search: name })
  const person = rows.find((row) => row.name === name)
  if (!person) throw new Error(`there is no ${name}`)
  return person.id
}

/** The veterans' chairman of the town. */
export const binh = 'Nguyễn Xuân Bình'

/** Assigns a task of sixteen houses to the veterans' chairman. */
export const assignHouses = async (town: Town, changes: Record<string, unknown> = {}) => {
  const clerk = town.as('linh.btc')
  return clerk.tasks.assignTask({ ...termsOf(changes), holder: { kind: 'post', postId: await postOf(clerk, binh) }, document: decisionOf() })
}

/** The veterans' chairman reports nine houses, or what is changed. */
export const reportHouses = (town: Town, id: string, changes: Record<string, unknown> = {}) =>
  town.as('binh.ccb').progress.reportProgress({ id, amount: '9', onDay: '2023-06-15', documents: ['Biên bản bàn giao 01'], ...changes })

/** A small PDF, as evidence. */
export const pdf = (name = 'bien-ban-ban-giao.pdf', text = 'biên bản bàn giao nhà') => new File([`%PDF-1.7\n% ${text}\n`], name, { type: 'application/pdf' })
