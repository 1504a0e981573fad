/** A CSV file read while it comes, of whatever size: never more of it in memory than one part and the line that goes on behind it. */
import { type CsvLine, scanCsv, separatorOf } from './csv.ts'
import { limits, SheetRefused } from './refusal.ts'

/** The lines of a file that comes in parts, as many at a time as a part held; throws SheetRefused at the first line that can not be read. */
export async function* linesInTurn(parts: AsyncIterable<Uint8Array>): AsyncGenerator<CsvLine[]> {
  let [rest, row, separator]: [string, number, string | undefined] = ['', 1, undefined]
  for await (const { text, isLast } of textInTurn(parts)) {
    const all = rest + text
    if (separator === undefined && (isLast || /[\r\n]/.test(all))) separator = separatorOf(all)
    if (separator === undefined) { // the first line says which sign separates
      rest = all
      continue
    }
    const scanned = scanCsv(all, { separator, row, isLast })
    if ('brokenRow' in scanned) throw new SheetRefused('csv_quotation', scanned.brokenRow)
    const tooLong = scanned.lines.find(({ cells }) => cells.length > limits.columns || cells.some(({ length }) => length > limits.cellCharacters))
    if (tooLong) throw new SheetRefused('csv_line', tooLong.row)
    row = scanned.row
    rest = isLast ? '' : all.slice(scanned.rest)
    if (rest.length > longestLine) throw new SheetRefused('csv_line', row)
    if (scanned.lines.length > 0) yield scanned.lines
  }
}

/** No line of ours is nearly as long; what is longer is a quotation nobody closed. */
const longestLine = 1_000_000

interface TextPart { text: string; isLast: boolean }

/** Letters in UTF-8 or, with its mark, UTF-16; a part may end within one. */
async function* textInTurn(parts: AsyncIterable<Uint8Array>): AsyncGenerator<TextPart> {
  let decoder: TextDecoder | undefined
  let head: Uint8Array = new Uint8Array()
  for await (const part of parts) {
    const bytes = decoder || head.length === 0 ? part : Buffer.concat([head, part])
    if (!decoder && bytes.length < 2) {
      head = bytes
      continue
    }
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    yield { text: decoded(decoder, bytes), isLast: false }
  }
  if (!decoder && head.length === 0) throw new SheetRefused('empty_file')
  yield { text: decoded(decoder ?? new TextDecoder('utf-8', { fatal: true }), decoder ? undefined : head), isLast: true }
}

const encodingOf = ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8')

const decoded = (decoder: TextDecoder, bytes: Uint8Array | undefined): string => {
  try {
    const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    if (!text.includes('\0')) return text
  } catch {
    throw new SheetRefused('csv_encoding')
  }
  throw new SheetRefused('csv_nul')
}
