import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

/** A file whose bytes are made while they are sent, inside the work that was asked: out of one snapshot, as fast as they are taken, never held whole. */
export class StreamedFile extends File {
  /** settled when the last byte was taken, or the one who asked has gone */
  readonly sent: Promise<void>
  readonly #source: Readable

  constructor(source: Readable, name: string, options: { type: string }) {
    super([], name, options)
    this.#source = source
    this.sent = finished(source, { writable: false }).catch((cause: unknown) => { throw new Error('the file was not taken to its end', { cause }) })
    this.sent.catch(() => {}) // told by the work that waits for it
  }

  /** Nobody wants it any more. */
  readonly drop = (): void => { this.#source.destroy() }

  /** Nobody knows before it is written. */
  override get size(): number { return Number.NaN }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> { return Readable.toWeb(this.#source) as ReadableStream<Uint8Array<ArrayBuffer>> }
}
