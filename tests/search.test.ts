import { describe, expect } from 'vitest'
import { test, type Town } from './harness/town.ts'

// What people type on a keyboard without Vietnamese, and what it has to find: names under their words, in any order, đ as d.
describe('every search finds without accents, đ as d, words in any order', () => {
  test.for([
    ['dang', /Đặng/], ['chau van dat', /Chẩu Văn Đạt/], ['dat chau', /Chẩu Văn Đạt/], ['CHAU VAN DAT', /Chẩu Văn Đạt/], ['Chẩu Văn Đạt', /Chẩu Văn Đạt/],
  ] as [string, RegExp][])('people: %s', async ([search, name], { town }) => {
    const { rows } = await town.as('linh.btc').people.listPeople({ search, size: 500 })
    expect(rows.map((row) => row.name).filter((one) => name.test(one)).length).toBeGreaterThan(0)
  })

  test.for([['thuong lam', 'Huyện ủy Thượng Lâm'], ['hoi cuu chien binh', 'Hội Cựu chiến binh tỉnh'], ['dong linh', 'Huyện ủy Đông Lĩnh']])('units: %s', async ([search, label], { town }) => {
    expect((await town.as('linh.btc').org.listUnits({ search })).rows.map((row) => row.label)).toContain(label)
  })

  test.for(['xoa ngheo hoi vien nha tam', 'hoi vien nha tam xoa ngheo', 'TU-0088', 'tu-0088', 'nguyen xuan binh xoa ngheo', 'binh hoi cuu chien binh'])('tasks: %s', async (search, { town }) => {
    expect((await town.as('linh.btc').progress.listTasks({ search, size: 500 })).rows.map(({ code }) => code)).toContain('TU-0088')
  })

  test('documents: number, issuer and title', async ({ town }) => {
    const found = async (search: string) => (await town.as('linh.btc').rulebook.listDocuments({ search, size: 100 })).rows.map(({ number, issuer }) => `${number} ${issuer}`)
    const [any] = await found('')
    expect(await found('qd/tu')).toContain(await one(town, 'QĐ/TU'))
    expect((await found('tinh uy')).length).toBeGreaterThan(0)
    expect(await found('khong co van ban nay')).toEqual([])
    expect(any).toBeDefined()
  })

  test('indicators and accounts', async ({ town }) => {
    const names = async (search: string) => (await town.as('linh.btc').rulebook.listIndicators({ search })).map(({ name }) => name)
    expect((await names('nha duoc xay')).length).toBeGreaterThan(0)
    const accounts = async (search: string) => (await town.as('quantri').people.listAccounts({ search })).rows.map(({ username }) => username)
    for (const search of ['dat.thuonglam', 'chau van dat', 'dat chau', 'Đạt']) expect(await accounts(search)).toContain('dat.thuonglam')
  })

  test('results that wait: task, code and holder', async ({ town }) => {
    const waiting = async (search: string) => (await town.as('linh.btc').progress.listPending({ search, mine: false, size: 100 })).rows
    const [first] = await waiting('')
    if (!first) throw new Error('no result waits in the town')
    const words = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
    for (const search of [first.code, words(first.title), words(first.holderName), words(first.title).split(' ').toReversed().join(' ')]) {
      expect((await waiting(search)).map(({ id }) => id), search).toContain(first.id)
    }
  })
})

const one = async (town: Town, part: string) => {
  const { rows } = await town.as('linh.btc').rulebook.listDocuments({ size: 500 })
  const found = rows.find(({ number }) => number.includes(part))
  return `${found?.number} ${found?.issuer}`
}
