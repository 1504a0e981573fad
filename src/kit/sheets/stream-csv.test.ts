import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { SheetRefused } from './refusal.ts'
import { linesInTurn } from './stream-csv.ts'

async function* inParts(bytes: Buffer, size: number) { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size) }
const linesOf = async (bytes: Buffer, size: number) => {
  try {
    const lines = []
    for await (const some of linesInTurn(inParts(bytes, size))) lines.push(...some)
    return lines
  } catch (error) {
    if (error instanceof SheetRefused) return `${error.refusal.code}: ${error.refusal.vi}`
    throw error
  }
}

test('wherever a part ends, the lines are those of the whole file', async () => {
  const field = fc.oneof(fc.stringMatching(/^[a-zéệ 0-9]{0,6}$/u), fc.constantFrom('"', 'a;b', 'hai\ndòng', 'hai\r\ndòng', '""', ' x ', 'e\u0323\u0302'))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(fc.asyncProperty(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
    const text = `đầu;sau${end}${rows.map((cells) => cells.map(quoted).join(';')).join(end)}`
    const whole = readCsv(text)
    const lines = 'lines' in whole ? whole.lines : []
    expect(lines.length).toBeGreaterThan(0)
    expect(await linesOf(Buffer.from(`\ufeff${text}`), size)).toEqual(lines)
    expect(await linesOf(Buffer.from(`\ufeff${text}`, 'utf16le'), size)).toEqual(lines)
  }))
})

test.each([
  ['nothing at all', '', 'empty_file'], ['letters of an old code page', Buffer.from([0x4d, 0xe3, 0x0a, 0x61]), 'csv_encoding'], ['a letter cut off at the end', Buffer.from('mã').subarray(0, -1), 'csv_encoding'],
  ['a NUL', 'Mã;việc\n1;\0', 'csv_nul'], ['a quotation that is never closed', 'a;b\n1;2\n"3;4\n5;6', 'csv_quotation: Dòng 3'], ['letters behind a quotation', 'a;b\n"1"x;2', 'csv_quotation: Dòng 2'],
  ['a cell of a megabyte', `a;b\n1;${'x'.repeat(1 << 20)}\n2;3`, 'csv_line: Dòng 2'], ['a quotation that swallows the file', `a;b\n"1;${'x;y\n'.repeat(1 << 20)}`, 'csv_line: Dòng 2'], ['a thousand columns', `a;b\n${';'.repeat(1000)}1`, 'csv_line: Dòng 2'],
])('%s is refused in a sentence, in whatever parts it comes', async (_what, bytes, said) => {
  const given = Buffer.from(bytes as string)
  expect(await linesOf(given, 1 << 16)).toContain(said)
  expect(await linesOf(given, Math.max(7, given.length >> 8))).toContain(said)
})

test('a line that came whole is handed on before the file ends', async () => {
  const waits = Promise.withResolvers<Buffer>()
  const lines = linesInTurn((async function* () { yield Buffer.from('a;b\n1;2\n3;'); yield await waits.promise })())
  expect((await lines.next()).value).toEqual([{ row: 1, cells: ['a', 'b'] }, { row: 2, cells: ['1', '2'] }])
  waits.resolve(Buffer.from('4'))
  expect((await lines.next()).value).toEqual([{ row: 3, cells: ['3', '4'] }])
})
