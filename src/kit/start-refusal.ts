/** Why the program can not start or go on, as a sentence for the person at the terminal: Vietnamese first, English beside it. */
export class StartRefusal extends Error {
  readonly code: string
  readonly vi: string
  readonly en: string

  constructor(code: string, sentence: { vi: string; en: string }, cause?: unknown) {
    super(`${sentence.vi}\n(${sentence.en})`, cause === undefined ? {} : { cause })
    this.name = 'StartRefusal'
    this.code = code
    this.vi = sentence.vi
    this.en = sentence.en
  }
}
