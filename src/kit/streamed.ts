import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addAbortSignal, Readable } from 'node:stream'
import { newId } from './id.ts'

/** A file whose bytes are made inside the work that was asked, out of one snapshot, and put aside on the disk as they come, never held whole: the work ends with the last of them, however slowly they are taken afterwards. */
export class StreamedFile extends File {
  readonly #source: Readable
  #kept: FileHandle | undefined
  #size = 0

  constructor(source: Readable, name: string, options: { type: string }) {
    super([], name, options)
    this.#source = source
  }

  /** Puts the bytes aside; what goes wrong while they are made is the failure of the work, and told as such. Who has gone is not waited for. */
  async keep(gone: AbortSignal | undefined): Promise<void> {
    const kept = await openUnseen()
    this.#kept = kept
    try {
      await kept.writeFile(gone ? addAbortSignal(gone, this.#source) : this.#source)
      this.#size = (await kept.stat()).size
      setTimeout(() => { void this.#forget() }, untaken).unref()
    } catch (error) {
      await this.#forget()
      throw error
    }
  }

  override get size(): number { return this.#size }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const kept = this.#kept
    if (kept === undefined) throw new Error('a file is handed out once, after it was kept')
    this.#kept = undefined
    return Readable.toWeb(kept.createReadStream({ start: 0, highWaterMark: 1 << 17 })) as ReadableStream<Uint8Array<ArrayBuffer>>
  }

  readonly #forget = async (): Promise<void> => {
    const kept = this.#kept
    this.#kept = undefined
    await kept?.close()
  }
}

/** An answer that nobody begins to take is given up after so many milliseconds. */
const untaken = 60_000

/** A file that only this process can reach, and that is gone with it. */
const openUnseen = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `guong-${newId()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}
