import { describe, expect } from 'vitest'
import { binh, decisionOf, personNamed } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const standingCommittee = async (town: Town) => (await town.as('linh.btc').org.readUnit({ code: 'TU' })).bodies.find(({ name }) => name === 'Ban Thường vụ Tỉnh ủy')?.id as string
const districtCommittee = async (town: Town) => (await town.as('linh.btc').org.readUnit({ code: 'H02' })).bodies.find(({ name }) => name.startsWith('Ban Thường vụ'))?.id as string

describe('the register', () => {
  test('finds a person by name without accents, by code, by post, by unit and by who manages him', async ({ town }) => {
    const find = (given: object) => town.as('binh.ccb').people.listPeople({ size: 500, ...given })
    const names = async (given: object) => (await find(given)).rows.map(({ name }) => name)
    expect(await names({ search: 'nguyen xuan binh' })).toContain(binh)
    expect(await names({ search: 'CB00046' })).toEqual([binh])
    expect(await names({ search: 'chu tich hoi cuu chien binh tinh' })).toContain(binh)
    const { unitNo } = await town.as('binh.ccb').org.readUnit({ code: 'TU' })
    expect((await find({ managedByUnitNo: unitNo })).total).toBeLessThan((await find({ unitNo })).total)
    expect((await find({ unitNo })).total).toBe(1530)
    expect(await names({ search: 'không ai tên thế này' })).toEqual([])
    expect(await names({ search: '100%_' })).toEqual([])
  })

  test('a person is read with all his posts; his birthday only by himself and officers', async ({ town }) => {
    const id = await personNamed(town, binh)
    const [himself, stranger] = [await town.as('binh.ccb').people.readPerson({ id }), await town.as('thanh.btc').people.readPerson({ id })]
    expect(himself.posts.map(({ title }) => title).toSorted()).toEqual(['Bí thư Đảng đoàn Hội Cựu chiến binh tỉnh', 'Chủ tịch Hội Cựu chiến binh tỉnh'])
    expect(stranger.bornOn).toBeNull()
    expect(await refusalOf(town.as('binh.ccb').people.readPerson({ id: crypto.randomUUID() }))).toBe('not_found')
  })
})

describe('accounts', () => {
  test('the administrator gives one to somebody of the register, who sets his own password by the link', async ({ town }) => {
    const personId = await personNamed(town, 'Tô Văn Phúc')
    expect(await refusalOf(town.as('quantri').people.giveAccount({ personId, username: 'phuc.moi' }))).toBe('has_account')
    const { rows } = await town.as('quantri').people.listPeople({ search: 'CB00200' })
    const given = await town.as('quantri').people.giveAccount({ personId: rows[0]?.id as string, username: 'Can.Bo200' })
    expect(given.username).toBe('can.bo200')
    const token = given.link.split('#').at(-1) as string
    expect(await refusalOf(town.as('nobody').people.useInvitation({ token, password: 'ngắn' }))).toBe('invalid_input')
    expect(await town.as('nobody').people.useInvitation({ token, password: 'mat-khau-that-dai' })).toEqual({ username: 'can.bo200' })
    expect(await refusalOf(town.as('nobody').people.useInvitation({ token, password: 'mat-khau-that-dai' }))).toBe('invitation_over')
    await expect(town.as('nobody').people.signIn({ username: 'can.bo200', password: 'mat-khau-that-dai' })).resolves.toBeDefined()
  })

  test('a name that is taken or ill-formed is refused, and so is somebody who is not in the register', async ({ town }) => {
    const { rows } = await town.as('quantri').people.listPeople({ search: 'CB00200' })
    const give = (personId: string, username: string) => refusalOf(town.as('quantri').people.giveAccount({ personId, username }))
    expect(await give(rows[0]?.id as string, 'linh.btc')).toBe('username_taken')
    expect(await give(rows[0]?.id as string, 'có dấu')).toBe('username_form')
    expect(await give(crypto.randomUUID(), 'ai.do')).toBe('not_found')
  })

  test.for(['linh.btc', 'binh.ccb', 'hai.ubkt'])('%s neither lists nor gives nor closes accounts', async (username, { town }) => {
    const person = town.as(username)
    const personId = await personNamed(town, binh)
    const { rows: [account] } = await town.as('quantri').people.listAccounts({ search: 'thanh.btc' })
    expect(await refusalOf(person.people.listAccounts({}))).toBe('not_allowed')
    expect(await refusalOf(person.people.giveAccount({ personId, username: 'ai.do' }))).toBe('not_allowed')
    expect(await refusalOf(person.people.closeAccount({ id: account?.id as string, version: 1 }))).toBe('not_allowed')
    expect(await refusalOf(person.people.renewInvitation({ id: account?.id as string }))).toBe('not_allowed')
  })

  test('of accounts that wait for their first sign-in are listed those given and not closed', async ({ town }) => {
    const operator = town.as('quantri').people
    const unused = async () => (await operator.listAccounts({ unused: true, size: 200 })).rows.map(({ username }) => username)
    const { rows: [someone] } = await operator.listPeople({ search: 'CB00200' })
    await operator.giveAccount({ personId: someone?.id as string, username: 'nguoi.moi' })
    expect(await unused()).toContain('nguoi.moi')
    expect(await unused()).not.toContain('quantri')
    await operator.closeAccount((await operator.listAccounts({ search: 'nguoi.moi' })).rows[0] as { id: string; version: number })
    expect(await unused()).not.toContain('nguoi.moi')
  })

  test('a closed account is closed once, by the version that was seen, and not by its owner', async ({ town }) => {
    const accounts = async (search: string) => (await town.as('quantri').people.listAccounts({ search })).rows[0] as { id: string; version: number }
    const [thanh, own] = [await accounts('thanh.btc'), await accounts('quantri')]
    expect(await refusalOf(town.as('quantri').people.closeAccount({ id: own.id, version: own.version }))).toBe('not_oneself')
    expect(await refusalOf(town.as('quantri').people.closeAccount({ id: thanh.id, version: thanh.version + 1 }))).toBe('stale_version')
    await town.as('quantri').people.closeAccount(thanh)
    expect(await refusalOf(town.as('quantri').people.closeAccount(thanh))).toBe('stale_version')
    expect(await refusalOf(town.as('thanh.btc').people.readSession({}))).toBe('not_signed_in')
  })

  test('a password is changed by who knows the old one, and other sessions end', async ({ town }) => {
    const person = town.as('thanh.btc').people
    expect(await refusalOf(person.changePassword({ old: 'không phải', password: 'mat-khau-moi-dai' }))).toBe('wrong_password')
    await person.changePassword({ old: 'guong-lam-son', password: 'mat-khau-moi-dai' })
    expect(await refusalOf(person.readSession({}))).toBe('not_signed_in')
    expect(await refusalOf(person.signIn({ username: 'thanh.btc', password: 'guong-lam-son' }))).toBe('wrong_sign_in')
    await expect(person.signIn({ username: 'thanh.btc', password: 'mat-khau-moi-dai' })).resolves.toBeDefined()
  })
})

describe('powers', () => {
  const powers = { rights: ['assign' as const, 'accept' as const], fromOn: '2023-06-01', document: decisionOf('16-QĐ/TU') }

  test('what the administrator records holds at once, and ends on the day it ends', async ({ town }) => {
    const personId = await personNamed(town, 'Bùi Hữu Thành')
    const { id } = await town.as('quantri').people.authorise({ ...powers, personId, bodyId: await districtCommittee(town) })
    expect((await town.as('thanh.btc').people.readSession({})).rights.toSorted()).toEqual(['accept', 'assign'])
    await town.as('quantri').people.endAuthorisation({ id, untilOn: '2023-06-30', reason: 'chuyển công tác' })
    expect((await town.as('thanh.btc').people.readSession({})).rights).toEqual([])
  })

  test('who appraises or is in charge of a district may urge; who only reads the ledger, holds a task or gives accounts may not', async ({ town }) => {
    const may = (username: string) => town.as(username).people.readSession({}).then(({ mayUrge }) => mayUrge)
    expect(await Promise.all(['linh.btc', 'nghia.btc', 'dat.thuonglam', 'hai.ubkt', 'quantri'].map(may))).toEqual([true, true, true, false, false])
  })

  test('what begins tomorrow does not hold today', async ({ town }) => {
    await town.as('quantri').people.authorise({ ...powers, fromOn: '2023-07-01', personId: await personNamed(town, 'Bùi Hữu Thành'), bodyId: await districtCommittee(town) })
    expect((await town.as('thanh.btc').people.readSession({})).rights).toEqual([])
  })

  test('nobody gives powers to himself, and only who may authorise gives any', async ({ town }) => {
    const bodyId = await standingCommittee(town)
    expect(await refusalOf(town.as('quantri').people.authorise({ ...powers, personId: (await town.as('quantri').people.readSession({})).personId, bodyId }))).toBe('not_oneself')
    expect(await refusalOf(town.as('linh.btc').people.authorise({ ...powers, personId: await personNamed(town, binh), bodyId }))).toBe('not_allowed')
    expect(await refusalOf(town.as('binh.ccb').people.authorise({ ...powers, personId: await personNamed(town, 'Bùi Hữu Thành'), bodyId }))).toBe('not_allowed')
  })

  test('an officer with that right authorises for his own body and for no other', async ({ town }) => {
    const [bodyId, districts] = [await standingCommittee(town), await districtCommittee(town)]
    await town.as('quantri').people.authorise({ ...powers, rights: ['authorise'], personId: await personNamed(town, 'Bùi Hữu Thành'), bodyId: districts })
    const officer = town.as('thanh.btc').people
    const personId = await personNamed(town, binh)
    await expect(officer.authorise({ ...powers, personId, bodyId: districts })).resolves.toHaveProperty('id')
    expect(await refusalOf(officer.authorise({ ...powers, personId, bodyId }))).toBe('not_allowed')
  })

  test('a body authorises one person once for the same days, and days run forward', async ({ town }) => {
    const given = { ...powers, personId: await personNamed(town, 'Bùi Hữu Thành'), bodyId: await districtCommittee(town) }
    expect(await refusalOf(town.as('quantri').people.authorise({ ...given, untilOn: '2023-05-01' }))).toBe('period_backwards')
    await town.as('quantri').people.authorise(given)
    expect(await refusalOf(town.as('quantri').people.authorise({ ...given, fromOn: '2023-08-01' }))).toBe('already_authorised')
  })

  test('a session says whether its person sees the whole province, and what he is to other units', async ({ town }) => {
    const sessions = await Promise.all((['linh.btc', 'hai.ubkt', 'phuc.thuonglam', 'dat.thuonglam', 'quantri'] as const).map((name) => town.as(name).people.readSession({})))
    expect(sessions.map(({ username, seesWholeProvince }) => [username, seesWholeProvince])).toEqual([['linh.btc', true], ['hai.ubkt', true], ['phuc.thuonglam', false], ['dat.thuonglam', false], ['quantri', false]])
    expect(sessions.map(({ relations }) => relations.length > 0)).toEqual([false, false, false, true, false])
  })

  test('who lets another manage in his place lends his powers, and their name says so', async ({ town }) => {
    const { id } = await town.as('linh.btc').people.delegate({ toPersonId: await personNamed(town, 'Bùi Hữu Thành'), scope: 'manage', fromOn: '2023-06-30', untilOn: '2023-07-15' })
    const session = await town.as('thanh.btc').people.readSession({})
    expect(session.rights.toSorted()).toEqual(['accept', 'assign', 'import', 'report'])
    expect(session.worksFor.map(({ via }) => via)).toEqual(['Lý Thị Thanh Linh'])
    expect(await refusalOf(town.as('thanh.btc').people.endDelegation({ id }))).toBe('not_allowed')
    await town.as('linh.btc').people.endDelegation({ id })
    expect((await town.as('thanh.btc').people.readSession({})).rights).toEqual([])
  })

  test('a delegation goes to another person, forward in time', async ({ town }) => {
    const delegate = (changes: object) => town.as('linh.btc').people.delegate({ toPersonId: '', scope: 'report', fromOn: '2023-06-30', untilOn: '2023-07-15', ...changes })
    expect(await refusalOf(delegate({ toPersonId: await personNamed(town, 'Lý Thị Thanh Linh') }))).toBe('not_oneself')
    expect(await refusalOf(delegate({ toPersonId: await personNamed(town, binh), untilOn: '2023-06-30' }))).toBe('period_backwards')
    expect(await refusalOf(delegate({ toPersonId: crypto.randomUUID() }))).toBe('not_found')
  })

  test('who is put in charge of a district sees its tasks from that day', async ({ town }) => {
    const { unitNo } = await town.as('linh.btc').org.readUnit({ code: 'H05' })
    const before = (await town.as('thanh.btc').progress.listTasks({ unitNo })).total
    const relation = { kind: 'follower' as const, personId: await personNamed(town, 'Bùi Hữu Thành'), unitNo, fromOn: '2023-06-30', document: decisionOf('17-QĐ/TU') }
    expect(await refusalOf(town.as('linh.btc').people.relate(relation))).toBe('not_allowed')
    await town.as('quantri').people.relate(relation)
    expect((await town.as('thanh.btc').progress.listTasks({ unitNo })).total).toBeGreaterThan(before)
    expect((await town.as('binh.ccb').people.listRelations({ unitNo })).map(({ personName }) => personName)).toContain('Bùi Hữu Thành')
    expect(await refusalOf(town.as('quantri').people.relate({ ...relation, untilOn: '2023-01-01' }))).toBe('period_backwards')
  })
})
