import JSZip from 'jszip'
import { expect } from 'vitest'
import { as, begunReport, figureOf, openRound, reportOf, unitOf } from '../../../tests/harness/consolidation.ts'
import { binhHeads } from '../../../tests/harness/rounds.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { readPaper } from '../../kit/papers/read.ts'

test('the paper carries a claim for every figure, in the narrative and in the annex, as Word and as PDF', async ({ town }) => {
  const { round, id } = await begunReport(town)
  const { cell } = await figureOf(town, round)
  await as(town, 'linh.btc').estimateRoundFigure({ id, ...cell, value: '15' })
  await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Kiểm tra {{1.cuoc.trong_ky}} cuộc, ước cả kỳ {{1.cuoc.trong_ky.estimate}} cuộc; {{viec.tong}} việc, cùng kỳ {{viec.tong.before}}.' })
  for (const form of ['docx', 'pdf'] as const) {
    const read = await readPaper(new Uint8Array(await (await as(town, 'linh.btc').readRoundReportFile({ id, form })).arrayBuffer()))
    if ('refusal' in read) throw new Error(read.refusal.vi)
    const { claims } = read.claims as { claims: { id: string; label: string; shown: string }[] }
    expect(claims.filter(({ label }) => label.includes('Số cuộc kiểm tra · Thực hiện trong kỳ')).map(({ shown }) => shown), form).toEqual(['12', '15', '12'])
    expect(claims.flatMap(({ id: claim, shown }) => (read.shown.get(claim) ?? []).filter((text) => text !== shown)), form).toEqual([])
    expect(read.shown.get(claims[0]?.id ?? ''), form).toHaveLength(3)
  }
})

test('the annexes are numbered as they stand: totals, by unit, tasks, how units handed in, and what is stated otherwise', async ({ town }) => {
  const { round, id } = await begunReport(town)
  const { cell } = await figureOf(town, round)
  const annexes = async () => {
    const xml = await (await JSZip.loadAsync(await (await as(town, 'linh.btc').readRoundReportFile({ id })).arrayBuffer())).file('word/document.xml')?.async('string') ?? ''
    return [...xml.replaceAll(/<[^>]+>/gu, ' ').matchAll(/PHỤ LỤC (\d\d)\s+(\p{Lu}+ \p{Lu}+)/gu)].map(([, number, title]) => `${number} ${title}`)
  }
  expect(await annexes()).toEqual(['01 SỐ LIỆU', '02 SỐ LIỆU', '03 KẾT QUẢ', '04 TÌNH HÌNH'])
  await as(town, 'linh.btc').stateRoundFigure({ id, ...cell, value: '13', note: 'Bản giấy đã ký' })
  expect(await annexes()).toEqual(['01 SỐ LIỆU', '02 SỐ LIỆU', '03 KẾT QUẢ', '04 TÌNH HÌNH', '05 SỐ LIỆU'])
})

test('a section names figures of tasks as of the closing day, and the page says what they come to', async ({ town }) => {
  const { round, id } = await begunReport(town)
  await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Được giao {{viec.tong}} việc, quá hạn {{viec.qua_han}}.' })
  const { taskFigures } = await reportOf(town, round)
  expect(taskFigures.map(({ name }) => name)).toEqual(['viec.tong', 'viec.qua_han'])
  expect(Number(taskFigures[0]?.value)).toBeGreaterThan(0)
  const read = await readPaper(new Uint8Array(await (await as(town, 'linh.btc').readRoundReportFile({ id })).arrayBuffer()))
  if ('refusal' in read) throw new Error(read.refusal.vi)
  const { claims } = read.claims as { claims: { id: string; rowHash: string }[] }
  for (const { name, value, rows } of taskFigures) {
    if (!rows) throw new Error(`${name} does not open`)
    const opened = await town.as('linh.btc').reports.readFigureRows(rows)
    expect(String(opened.total), name).toBe(value)
    expect(claims.find((claim) => claim.id === opened.claim.id)?.rowHash, `${name} in the paper stands on the same tasks`).toBe(opened.claim.rowHash)
  }
  expect(await refusalOf(as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 2, title: 'I. KẾT QUẢ', body: '{{viec.khong_co}}' }))).toBe('unknown_mark')
})

test('the head of a level who does not read the whole of it is told no figures of its tasks, and draws none up', async ({ ownTown: town }) => {
  const { id: round } = await openRound(town)
  const level = await unitOf(town, 'H02')
  const { rows: [below] } = await town.as('linh.btc').org.listUnits({ parentNo: level, limit: 1 })
  await town.as('phuc.thuonglam').rounds.addParts({ id: round, toUnitNo: level, units: [below?.unitNo ?? 0], dueOn: '2023-06-27' })
  await binhHeads(town, [level])
  const { id } = await as(town, 'phuc.thuonglam').beginRoundReport({ id: round, unitNo: level })
  await as(town, 'binh.ccb').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Được giao {{viec.tong}} việc.' })
  const figuresFor = async (who: string) => (await as(town, who).readRoundReport({ id: round, unitNo: level })).report?.taskFigures
  expect(await figuresFor('binh.ccb')).toEqual([{ name: 'viec.tong', value: null, rows: null }])
  expect(await refusalOf(town.as('binh.ccb').reports.readFigureRows({ unitNo: level, figure: 'tasks' }))).toBe('not_allowed')
  expect(await refusalOf(as(town, 'binh.ccb').drawRoundReport({ id }))).toBe('tasks_of_level_unseen')
  const [seen] = await figuresFor('phuc.thuonglam') ?? []
  expect(seen?.rows).toMatchObject({ unitNo: level, figure: 'tasks' })
  expect(Number(seen?.value)).toBeGreaterThan(0)
})
