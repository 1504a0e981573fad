import { expect } from 'vitest'
import { as, begunReport, figureOf } from '../../../tests/harness/consolidation.ts'
import { test } from '../../../tests/harness/town.ts'
import { readPaper } from '../../kit/papers/read.ts'

test('the paper carries a claim for every figure, in the narrative and in the annex, as Word and as PDF', async ({ town }) => {
  const { round, id } = await begunReport(town)
  const { cell } = await figureOf(town, round)
  await as(town, 'linh.btc').estimateRoundFigure({ id, ...cell, value: '15' })
  await as(town, 'linh.btc').writeRoundSection({ id, place: 1, version: 1, title: 'I. KẾT QUẢ', body: 'Kiểm tra {{1.cuoc.trong_ky}} cuộc, ước cả kỳ {{1.cuoc.trong_ky.estimate}} cuộc.' })
  for (const form of ['docx', 'pdf'] as const) {
    const read = await readPaper(new Uint8Array(await (await as(town, 'linh.btc').readRoundReportFile({ id, form })).arrayBuffer()))
    if ('refusal' in read) throw new Error(read.refusal.vi)
    const { claims } = read.claims as { claims: { id: string; label: string; shown: string }[] }
    expect(claims.filter(({ label }) => label.includes('Số cuộc kiểm tra · Thực hiện trong kỳ')).map(({ shown }) => shown), form).toEqual(['12', '15'])
    expect(claims.flatMap(({ id: claim, shown }) => (read.shown.get(claim) ?? []).filter((text) => text !== shown)), form).toEqual([])
    expect(read.shown.get(claims[0]?.id ?? ''), form).toHaveLength(2)
  }
})
