/** What a file says of its own figures: the claims it carries, and the text now standing at each of them. */
export interface ReadPaper {
  readonly kind: 'docx' | 'pdf'
  /** The JSON the file carries, not yet believed in any way. */
  readonly claims: unknown
  /** Claim → the texts shown for it, in reading order; a claim that is nowhere shown is absent. */
  readonly shown: ReadonlyMap<string, readonly string[]>
  /** False where the program that wrote the file dropped the marks that tie text to claims. */
  readonly marked: boolean
}
