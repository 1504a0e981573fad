import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Row, writeLines } from './lines.ts'
import { readWorkbook } from './read.ts'
import { streamSheet, writerId } from './stream-sheet.ts'
import { writeWorkbook } from './write.ts'

const head = { name: 'Việc', title: ['DANH SÁCH'], columns: [{ heading: 'Mã' }, { heading: 'Số', format: 'amount' as const }, { heading: 'Ngày', format: 'day' as const }] }
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, at) => [`Việc ${at}`, at % 3 === 0 ? '' : `${at}.5`, '2023-06-30'])
/** Lines in parts of so many bytes: they end within rows, and within letters. */
async function* inParts(rows: readonly Row[], size: number): AsyncGenerator<Uint8Array> {
  const bytes = writeLines(rows)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
/** Parts without an end, and how many were asked for. */
const endless = () => {
  const asked = { parts: 0, isEnded: false }
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        asked.parts += 1
        yield writeLines(Array.from({ length: 1_000 }, () => [crypto.randomUUID(), '1', '2023-06-30']))
      }
    } finally {
      asked.isEnded = true
    }
  }
  return { asked, parts: parts() }
}
const cellsOf = async (bytes: Uint8Array) => {
  const reading = await readWorkbook(bytes)
  if ('refusal' in reading) throw new Error(reading.refusal.vi)
  return reading.workbook.sheets.map(({ rows }) => [...rows.values()].map((cells) => [...cells.values()].map(({ text }) => text)))
}

test.each([0, 1, 199, 1_000])('a sheet of %i rows is the same whether written beside or here', async (count) => {
  const rows = rowsOf(count)
  const [beside, here] = await Promise.all([buffer(streamSheet(head, inParts(rows, 71))), writeWorkbook([{ ...head, rows }])])
  expect(await cellsOf(beside)).toEqual(await cellsOf(here))
})

test('several sheets are written at once and each keeps its own rows', async () => {
  const counts = [30, 300, 900]
  const files = await Promise.all(counts.map((count) => buffer(streamSheet(head, inParts(rowsOf(count), 1_000)))))
  expect((await Promise.all(files.map(cellsOf))).map(([sheet]) => sheet?.length)).toEqual(counts.map((count) => count + 2))
})

test('rows that can not be had end the file with their reason, never as if it were whole', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield writeLines(rowsOf(500))
    throw new Error('the table is gone')
  }
  await expect(buffer(streamSheet(head, broken()))).rejects.toThrow('the table is gone')
})

test('while nobody takes the file, rows are asked for no further; who turns away ends them', async () => {
  const { asked, parts } = endless()
  const file = streamSheet(head, parts)
  for (let before = -1; asked.parts !== before || asked.parts < 3; await sleep(500)) before = asked.parts
  expect(asked.parts).toBeLessThan(60)
  file.destroy()
  await expect.poll(() => asked.isEnded).toBe(true)
})

test('a process that is killed while it writes fails what it wrote, and another writes the next file', async () => {
  const { parts } = endless()
  const file = buffer(streamSheet(head, parts))
  const killed = writerId() ?? Number.NaN
  process.kill(killed, 'SIGKILL')
  await expect(file).rejects.toThrow('the process that writes workbooks ended (SIGKILL)')
  expect((await cellsOf(await buffer(streamSheet(head, inParts(rowsOf(5), 5)))))[0]?.length).toBe(7)
  expect(writerId()).not.toBe(killed)
})
