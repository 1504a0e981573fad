import { close, createReadStream, createWriteStream, openSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from './id.ts'

/** A file whose bytes are made inside the work that was asked, out of one snapshot, and put aside on the disk as they come, never held whole: the work ends with the last of them, however slowly they are taken afterwards. */
export class StreamedFile extends File {
  readonly #source: Readable
  #fd: number | undefined
  #size = 0

  constructor(source: Readable, name: string, options: { type: string }) {
    super([], name, options)
    this.#source = source
  }

  /** Puts the bytes aside; what goes wrong while they are made is the failure of the work, and told as such. Who has gone is not waited for. */
  async keep(gone: AbortSignal | undefined): Promise<void> {
    const fd = openUnseen()
    this.#fd = fd
    try {
      const kept = createWriteStream('', { fd, autoClose: false })
      await pipeline(this.#source, kept, gone ? { signal: gone } : {})
      this.#size = kept.bytesWritten
      setTimeout(this.#forget, untaken).unref()
    } catch (error) {
      this.#forget()
      throw error
    }
  }

  override get size(): number { return this.#size }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const fd = this.#fd
    if (fd === undefined) throw new Error('a file is handed out once, after it was kept')
    this.#fd = undefined
    return Readable.toWeb(createReadStream('', { fd, start: 0, highWaterMark: 1 << 17 })) as ReadableStream<Uint8Array<ArrayBuffer>>
  }

  readonly #forget = (): void => {
    if (this.#fd !== undefined) close(this.#fd)
    this.#fd = undefined
  }
}

/** An answer that nobody begins to take is given up after so many milliseconds. */
const untaken = 60_000

/** A file that only this process can reach, and that is gone with it. */
const openUnseen = (): number => {
  const path = join(tmpdir(), `guong-${newId()}`)
  const fd = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  return fd
}
