import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'

const sample = readFileSync(new URL('../../demo/workbooks/03-viec-dot-pha-cap-tinh-2023.xlsx', import.meta.url))

const codeOf = async (bytes: Uint8Array) => {
  const reading = await readWorkbook(bytes)
  return 'refusal' in reading ? reading.refusal.code : 'read'
}
const withPart = async (path: string, content: string | Buffer | ((before: string) => string)) => {
  const zip = await JSZip.loadAsync(sample)
  zip.file(path, typeof content === 'function' ? content((await zip.file(path)?.async('string')) ?? '') : content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
// Of this thread alone, in milliseconds and bytes: what other tests do at the same time counts in neither.
const workOfThread = () => {
  const began = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / 1000
  }
}
const heldByThread = () => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
const SHEET = 'xl/worksheets/sheet1.xml'
const sheetOf = (rows: string, before = '') =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData></worksheet>`

test('a bomb is refused from its directory, before unpacking, in milliseconds', async () => {
  const bomb = await withPart('xl/media/x.xml', Buffer.alloc(120 * 1024 * 1024, 0x20))
  const took = workOfThread()
  expect(await codeOf(bomb)).toBe('unpacks_too_large')
  expect(took()).toBeLessThan(200)
})

test('a bomb whose directory lies about its size is stopped while unpacking', async () => {
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 0x20))
  const lying = zipOf('[Content_Types].xml', packed, { declared: 1000, checksum: crc32(Buffer.alloc(0)) })
  const before = heldByThread()
  expect(await codeOf(lying)).toBe('damaged')
  expect(heldByThread() - before).toBeLessThan(30 * 1024 * 1024)
})

test('ten thousand entries are refused', async () => {
  const zip = new JSZip()
  for (let index = 0; index < 10_000; index += 1) zip.file(`x${index}`, '')
  expect(await codeOf(await zip.generateAsync({ type: 'uint8array' }))).toBe('unpacks_too_large')
})

test('a million rows are refused, a declared million costs nothing', async () => {
  const took = workOfThread()
  expect(await codeOf(await withPart(SHEET, sheetOf('<row/>'.repeat(1_000_000))))).toBe('unpacks_too_large')
  const varied = Array.from({ length: 120_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${(row * 7919) % 104_729}</v></c></row>`).join('')
  expect(await codeOf(await withPart(SHEET, sheetOf(varied)))).toBe('too_many_rows')
  expect(await codeOf(await withPart(SHEET, sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>', '<dimension ref="A1:XFD1048576"/>')))).toBe('read')
  expect(took()).toBeLessThan(8000)
})

test('a merge of the whole sheet costs nothing, merges without end are refused', async () => {
  const whole = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>').replace('</worksheet>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>')
  expect(await codeOf(await withPart(SHEET, whole))).toBe('read')
  const far = sheetOf('<row r="1048576"><c r="IV1048576"><v>1</v></c></row>').replace('</worksheet>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>')
  expect(await codeOf(await withPart(SHEET, far))).toBe('too_many_cells')
})

test('a cell longer than Excel allows is an error of that cell', async () => {
  const bytes = await withPart(SHEET, sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'một hai '.repeat(20_000)}</t></is></c></row>`))
  const reading = await readWorkbook(bytes)
  expect('workbook' in reading && reading.workbook.sheets[0]?.cellAt(1, 1)).toMatchObject({ kind: 'error', text: '#TOO_LONG' })
})

test('encrypted, old, macro, foreign, empty, oversized and cut files each get their sentence', async () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect(await codeOf(Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted')
  expect(await codeOf(Buffer.concat([ole, Buffer.alloc(600)]))).toBe('old_workbook')
  expect(await codeOf(await withPart('xl/vbaProject.bin', 'x'))).toBe('macros')
  expect(await codeOf(await withPart('[Content_Types].xml', (xml) => xml.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')))).toBe('macros')
  expect(await codeOf(Buffer.from('%PDF-1.7 …'))).toBe('not_a_workbook')
  expect(await codeOf(await new JSZip().file('word/document.xml', '<x/>').generateAsync({ type: 'uint8array' }))).toBe('not_a_workbook')
  expect(await codeOf(Buffer.alloc(0))).toBe('empty_file')
  expect(await codeOf(Buffer.from('P'))).toBe('not_a_workbook')
  expect(await codeOf(Buffer.alloc(21 * 1024 * 1024, 0x50))).toBe('too_big')
  expect(await codeOf(sample.subarray(0, sample.length - 500))).toBe('damaged')
})

test('entities and broken XML are refused, never expanded', async () => {
  expect(await codeOf(await withPart('xl/workbook.xml', (xml) => xml.replace('<workbook', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook')))).toBe('damaged')
  expect(await codeOf(await withPart(SHEET, sheetOf('<row r="1"><c r="A1"><v>1</v></row>')))).toBe('damaged')
  expect(await codeOf(await withPart(SHEET, sheetOf('<row r="1"><c r="ABCD1"><v>1</v></c></row>')))).toBe('damaged')
})

test('a path out of the package is refused', async () => {
  expect(await codeOf(zipOf('../../etc/cron.d/x', deflateRawSync(Buffer.from('x')), { declared: 1, checksum: crc32(Buffer.from('x')) }))).toBe('damaged')
})

test('any cut and any flipped byte gives a reading or a sentence, never a crash', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(sample.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
    const bytes = Buffer.from(cut ? sample.subarray(0, at) : sample)
    if (!cut) bytes[at] = byte
    const reading = await readWorkbook(bytes)
    expect('refusal' in reading ? reading.refusal.vi.length : reading.workbook.sheets.length).toBeGreaterThanOrEqual(0)
  }), { numRuns: 60 })
})

/** A zip of one deflated entry whose directory says what we want it to say. */
const zipOf = (name: string, packed: Buffer, { declared, checksum }: { declared: number; checksum: number }) => {
  const path = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(checksum >>> 0, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declared, 18)
  fields.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, path, packed])
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(14), path])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
