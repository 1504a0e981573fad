import { describe, expect } from 'vitest'
import { assignHouses, binh, personNamed } from '../../../tests/harness/acts.ts'
import { act, document, on } from '../../../tests/harness/chart.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const as = (town: Town, username: string) => town.as(username).obstacles
const idOf = async (town: Town, username: string) => (await town.as(username).people.readSession({})).personId
const text = 'Chưa có mặt bằng của hai hộ ở xã; đề nghị có ý kiến với Ủy ban huyện.'

/** The veterans' chairman raises an obstacle of a task of his with the clerk who assigned it. */
const raise = async (town: Town, changes: Record<string, unknown> = {}) => {
  const { id } = await assignHouses(town)
  const obstacle = await as(town, 'binh.ccb').raiseObstacle({ id, text, personId: await idOf(town, 'linh.btc'), answerBy: '2023-07-07', ...changes })
  return { taskId: id, id: obstacle.id }
}

describe('raising', () => {
  test('the holder asks one of those who can remove it, five working days are proposed', async ({ town }) => {
    const { id } = await assignHouses(town)
    const { rows, answerBy } = await as(town, 'binh.ccb').listAddressees({ id })
    expect(answerBy).toBe('2023-07-07')
    expect(rows.map(({ name }) => name)).toContain('Lý Thị Thanh Linh')
    expect(rows.map(({ name }) => name)).not.toContain(binh)
    await as(town, 'binh.ccb').raiseObstacle({ id, text, personId: rows.find(({ name }) => name === 'Lý Thị Thanh Linh')?.personId ?? '', answerBy })
    expect((await as(town, 'linh.btc').listObstacles({ id })).rows).toMatchObject([{ text, raisedByName: binh, answerBy: '2023-07-07', closing: null, isLate: false, mayAnswer: true, mayWithdraw: false, askings: [{ name: 'Lý Thị Thanh Linh', relation: 'managing_body', askedByName: binh, askedOn: '2023-06-30', note: null }] }])
    expect(await as(town, 'binh.ccb').listObstacles({ id })).toMatchObject({ mayRaise: true, rows: [{ mayAnswer: false, mayWithdraw: true }] })
  })

  test('only the holder raises, of what he sees, to who can be asked, by a day that comes', async ({ town }) => {
    const { id } = await assignHouses(town)
    const linh = await idOf(town, 'linh.btc')
    const given = { id, text, personId: linh, answerBy: '2023-07-07' }
    expect(await refusalOf(as(town, 'nghia.btc').raiseObstacle(given))).toBe('not_the_holder')
    expect(await refusalOf(as(town, 'dat.thuonglam').raiseObstacle(given))).toBe('not_found')
    expect(await refusalOf(as(town, 'dat.thuonglam').listObstacles({ id }))).toBe('not_found')
    expect(await refusalOf(as(town, 'dat.thuonglam').listAddressees({ id }))).toBe('not_found')
    expect(await refusalOf(as(town, 'binh.ccb').raiseObstacle({ ...given, personId: await idOf(town, 'dat.thuonglam') }))).toBe('not_to_be_asked')
    expect(await refusalOf(as(town, 'binh.ccb').raiseObstacle({ ...given, personId: await idOf(town, 'binh.ccb') }))).toBe('not_to_be_asked')
    expect(await refusalOf(as(town, 'binh.ccb').raiseObstacle({ ...given, answerBy: '2023-06-29' }))).toBe('answer_day_passed')
    expect(await refusalOf(as(town, 'binh.ccb').raiseObstacle({ ...given, text: '   ' }))).toBe('invalid_input')
  })

  test('hostile text comes back as the text it is', async ({ town }) => {
    const hostile = `<img src=x onerror="alert(1)"> '; drop table obstacles.obstacle; -- {{x}} \u202eabc`
    const { taskId } = await raise(town, { text: hostile })
    expect((await as(town, 'linh.btc').listObstacles({ id: taskId })).rows[0]?.text).toBe(hostile)
  })
})

describe('answering', () => {
  test('who is asked answers once; nobody else does, and the holder never', async ({ town }) => {
    const { id, taskId } = await raise(town)
    expect(await refusalOf(as(town, 'nghia.btc').answerObstacle({ id, text: 'Đã làm việc với huyện.' }))).toBe('not_the_asked')
    expect(await refusalOf(as(town, 'binh.ccb').answerObstacle({ id, text: 'Đã làm việc với huyện.' }))).toBe('not_the_asked')
    expect(await refusalOf(as(town, 'dat.thuonglam').answerObstacle({ id, text: 'Đã làm việc với huyện.' }))).toBe('not_found')
    await as(town, 'linh.btc').answerObstacle({ id, text: 'Đã làm việc với huyện.' })
    expect((await as(town, 'binh.ccb').listObstacles({ id: taskId })).rows[0]).toMatchObject({ closing: { kind: 'answered', text: 'Đã làm việc với huyện.', byName: 'Lý Thị Thanh Linh', forName: null, onDay: '2023-06-30' }, mayWithdraw: false })
    expect(await refusalOf(as(town, 'linh.btc').answerObstacle({ id, text: 'Lần nữa cho chắc.' }))).toBe('obstacle_closed')
    const told = async (who: string, kind: string) => (await town.as(who).notices.listNotices({ unread: true })).rows.filter((one) => one.subjectId === id && one.kind === kind).map(({ place }) => place)
    expect(await told('linh.btc', 'obstacle_raised')).toEqual([`/viec/${taskId}#vuong-mac`])
    expect(await told('binh.ccb', 'obstacle_answered')).toEqual([`/viec/${taskId}#vuong-mac`])
    expect(await told('nghia.btc', 'obstacle_raised')).toEqual([])
  })

  test('who manages in the place of the one asked answers for him, both names on the record; not where he stands for the holder too', async ({ town }) => {
    const { id, taskId } = await raise(town)
    await town.as('linh.btc').people.delegate({ toPersonId: await personNamed(town, 'Bùi Trung Nghĩa'), scope: 'manage', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    await town.as('binh.ccb').people.delegate({ toPersonId: await personNamed(town, 'Bùi Trung Nghĩa'), scope: 'report', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    expect(await refusalOf(as(town, 'nghia.btc').answerObstacle({ id, text: 'Tự trả lời giúp.' }))).toBe('not_the_asked')
    await town.as('linh.btc').people.delegate({ toPersonId: await personNamed(town, 'Đặng Ngọc Tuấn'), scope: 'manage', fromOn: '2023-06-30', untilOn: '2023-07-31' })
    await as(town, 'tuan.btc').answerObstacle({ id, text: 'Đã có ý kiến với huyện.' })
    expect((await as(town, 'linh.btc').listObstacles({ id: taskId })).rows[0]?.closing).toMatchObject({ byName: 'Đặng Ngọc Tuấn', forName: 'Lý Thị Thanh Linh' })
  })

  test('passed on, both stay on record, and the first may no longer answer', async ({ town }) => {
    const { id, taskId } = await raise(town)
    const { rows } = await as(town, 'linh.btc').listAddressees({ id: taskId })
    const other = rows.find(({ name }) => name !== 'Lý Thị Thanh Linh')
    expect(other).toBeDefined()
    const given = { id, personId: other?.personId ?? '', answerBy: '2023-07-14', note: 'Thuộc thẩm quyền của đồng chí.' }
    expect(await refusalOf(as(town, 'nghia.btc').passOnObstacle(given))).toBe('not_the_asked')
    expect(await refusalOf(as(town, 'binh.ccb').passOnObstacle(given))).toBe('not_the_asked')
    expect(await refusalOf(as(town, 'linh.btc').passOnObstacle({ ...given, personId: await idOf(town, 'linh.btc') }))).toBe('not_to_be_asked')
    await as(town, 'linh.btc').passOnObstacle(given)
    expect((await as(town, 'binh.ccb').listObstacles({ id: taskId })).rows[0]).toMatchObject({ answerBy: '2023-07-14', askings: [{ name: 'Lý Thị Thanh Linh' }, { name: other?.name, askedByName: 'Lý Thị Thanh Linh', note: given.note }] })
    expect(await refusalOf(as(town, 'linh.btc').answerObstacle({ id, text: 'Thôi để tôi trả lời.' }))).toBe('not_the_asked')
  })

  test('the holder withdraws, with a reason; nobody else', async ({ town }) => {
    const { id, taskId } = await raise(town)
    expect(await refusalOf(as(town, 'linh.btc').withdrawObstacle({ id, reason: 'Không cần nữa' }))).toBe('not_the_holder')
    expect(await refusalOf(as(town, 'dat.thuonglam').withdrawObstacle({ id, reason: 'Không cần nữa' }))).toBe('not_found')
    await as(town, 'binh.ccb').withdrawObstacle({ id, reason: 'Hộ dân đã đồng ý' })
    expect((await as(town, 'linh.btc').listObstacles({ id: taskId })).rows[0]).toMatchObject({ closing: { kind: 'withdrawn', text: 'Hộ dân đã đồng ý' }, mayAnswer: false })
    expect(await refusalOf(as(town, 'linh.btc').answerObstacle({ id, text: 'Đã có ý kiến.' }))).toBe('obstacle_closed')
  })
})

describe('lists', () => {
  test('it waits with who is asked until he answers, late after its day, and with nobody else', async ({ ownTown: town }) => {
    const { id } = await raise(town, { answerBy: '2023-06-30' })
    const mine = async (who: string, view = {}) => (await as(town, who).findObstacles({ mine: 'asked', ...view })).rows.filter((row) => row.id === id).map((row) => [row.id, row.isLate])
    expect(await mine('linh.btc')).toEqual([[id, false]])
    expect(await mine('linh.btc', { on: '2023-07-01' })).toEqual([[id, true]])
    expect(await mine('nghia.btc')).toEqual([])
    const ids = async (who: string, asked = {}) => (await as(town, who).findObstacles({ size: 100, ...asked })).rows.map((row) => row.id)
    expect(await ids('nghia.btc')).toContain(id)
    expect(await ids('dat.thuonglam')).not.toContain(id)
    expect(await ids('binh.ccb', { mine: 'raised' })).toContain(id)
    expect(await ids('dat.thuonglam', { mine: 'raised' })).not.toContain(id)
    const { counts, total } = await as(town, 'binh.ccb').findObstacles({ mine: 'raised' })
    expect(counts).toEqual({ open: total, late: 0, closed: 0 })
    await as(town, 'linh.btc').answerObstacle({ id, text: 'Đã có ý kiến.' })
    expect(await mine('linh.btc')).toEqual([])
    expect(await ids('linh.btc', { state: 'closed' })).toEqual([id])
    expect(await refusalOf(as(town, 'nobody').findObstacles({}))).toBe('not_signed_in')
  })
})

describe('an act of reorganisation', () => {
  /** The district's office head holds a task and asks his secretary. */
  const askSecretary = async (town: Town) => {
    const taskId = (await town.as('phuc.thuonglam').progress.listTasks({ mine: true })).rows[0]?.taskId ?? ''
    const { id } = await as(town, 'phuc.thuonglam').raiseObstacle({ id: taskId, text, personId: await idOf(town, 'dat.thuonglam'), answerBy: '2023-07-07' })
    return { taskId, id }
  }
  const told = async (town: Town, id: string) => (await town.pool.query<{ person_id: string; kind: string; facts: unknown }>('select person_id, kind, facts from notices.notice where subject_id = $1', [id])).rows
  const asked = async (town: Town, taskId: string) => (await as(town, 'linh.btc').listObstacles({ id: taskId })).rows[0]

  test('passes what was asked by way of a unit that ends on to who can remove it now, and tells him; taking it back asks the first again', async ({ town }) => {
    const { id, taskId } = await askSecretary(town)
    const tuan = town.as('tuan.btc').reorganisation
    const given = act([{ kind: 'abolish_level', unitKind: 'district' }])
    const preview = await tuan.previewAct(given)
    expect(preview.obstacles.rows).toContainEqual(expect.objectContaining({ obstacleId: id, person: 'Chẩu Văn Đạt', from: expect.objectContaining({ code: 'H02' }) as unknown }))
    expect(preview.duties.rows.map(({ title }) => title)).toContain('Tiếp công dân của Bí thư Huyện ủy')
    const { id: actId } = await tuan.applyAct(given)
    const row = await asked(town, taskId)
    expect(row?.askings).toMatchObject([{ name: 'Chẩu Văn Đạt' }, { bySuccession: true, note: given.title, answerBy: '2023-07-07' }])
    expect(row?.askings[1]?.name).not.toBe('Chẩu Văn Đạt')
    expect(await refusalOf(as(town, 'dat.thuonglam').answerObstacle({ id, text: 'Đã có ý kiến.' }))).toMatch(/not_the_asked|not_found/)
    const heir = row?.askings[1]?.personId ?? ''
    expect((await told(town, id)).filter((one) => one.person_id === heir)).toMatchObject([{ kind: 'obstacle_raised', facts: { act: given.title, answerBy: '2023-07-07' } }])
    await tuan.undoAct({ id: actId, on, document: { ...document, number: '1672/NQ-UBTVQH15' } })
    expect((await asked(town, taskId))?.askings).toMatchObject([{ name: 'Chẩu Văn Đạt' }])
    await as(town, 'dat.thuonglam').answerObstacle({ id, text: 'Đã có ý kiến với huyện.' })
  }, 60_000)

  test('leaves asked who still sees the task', async ({ town }) => {
    const { taskId } = await askSecretary(town)
    const [h02, h03] = [await town.as('linh.btc').org.readUnit({ code: 'H02' }), await town.as('linh.btc').org.readUnit({ code: 'H03' })]
    await town.as('tuan.btc').reorganisation.applyAct(act([{ kind: 'merge', fromUnitNos: [h02.unitNo, h03.unitNo], into: { code: 'H02', name: 'Đảng bộ huyện Lâm', unitKind: 'district', under: { unitNo: h02.parentNo ?? 0 } } }]))
    expect((await asked(town, taskId))?.askings).toMatchObject([{ name: 'Chẩu Văn Đạt' }])
  }, 60_000)
})
