// An official paper as data: what it says, not how Word or PDF write it. Renderers and readers share only this.

/** A number in a paper that can be checked: the claim it stands for, and the text a reader sees. */
export interface Figure { readonly claim: string; readonly shown: string }

/** A piece of a line: plain text, text in a style, or a figure. */
export type Inline = string | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean } | Figure

/** Head of page one. */
export interface Letterhead {
  /** The body above the issuing one, plain; null for a body that prints none. */
  readonly superior: string | null
  readonly issuing: string
  /** 'Số 05-BC/TU'; blanks stay for the hand that numbers the paper. */
  readonly number: string
  readonly placeAndDay: string
  /** What a letter is about, below its number: it has no name of its own. */
  readonly about?: string
}

/** A heading: 1 'I. KẾT QUẢ', 2 '1. Đối với …'. */
export interface Heading { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
/** A justified paragraph; kept with the next one where it announces it. */
export interface Paragraph { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly keepWithNext?: boolean }

/** A column by its share of the width. */
export interface Column { readonly width: number; readonly align: 'left' | 'center' | 'right' }
/** A cell of the repeated head, over several columns or rows where it says so. */
export interface HeadCell { readonly text: string; readonly columns?: number; readonly rows?: number }
/** A line of a table, one list of pieces a cell; a tall one leaves room for a hand to sign. */
export interface Row { readonly cells: readonly (readonly Inline[])[]; readonly total?: boolean; readonly tall?: boolean }
/** A ruled table with its title above. */
export interface Table {
  readonly kind: 'table'
  readonly title?: string
  readonly note?: string
  readonly columns: readonly Column[]
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly Row[]
  /** who signs below it, on one page with its last rows (`signedTables`) */
  readonly signed?: Signature
}

/** How much of one state a bar has. */
export interface ChartPart { readonly value: number; readonly figure: Figure }
/** One bar: its name, and a part for each state of the chart. */
export interface ChartBar { readonly label: string; readonly parts: readonly ChartPart[] }
/** Stacked bars of counts, one colour a state; never percentages of tasks with different measures. */
export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  readonly states: readonly { readonly label: string; readonly color: string; readonly ink: string }[]
  readonly bars: readonly ChartBar[]
}

/** The title of an annex. */
export interface AnnexTitle { readonly kind: 'annex'; readonly number: string; readonly title: string; readonly note: string }
/** The end of the body: who receives it, and who signs in whose name. */
export interface Signature {
  readonly kind: 'signature'
  readonly recipients: readonly string[]
  readonly onBehalf: string
  readonly post: string
  readonly signer: string
}

/** Anything that stands below the head. */
export type Block = Heading | Paragraph | Table | Chart | AnnexTitle | Signature
/** Pages of one orientation and size, begun on a new page; A4 where nothing is said. */
export interface Part { readonly orientation: 'portrait' | 'landscape'; readonly size?: 'a4' | 'a3'; readonly blocks: readonly Block[] }

/** So many rows of a table stand on the page of the signature below it. */
export const rowsWithSignature = 3

/** A signature that follows a table becomes part of it: a renderer keeps it together with the last rows, and it never stands alone on a page. */
export const signedTables = (blocks: readonly Block[]): Block[] => blocks.flatMap((block, at): Block[] => {
  const [before, next] = [blocks[at - 1], blocks[at + 1]]
  if (block.kind === 'table' && next?.kind === 'signature') return [{ ...block, signed: next }]
  return block.kind === 'signature' && before?.kind === 'table' ? [] : [block]
})

/** A whole paper. */
export interface Paper {
  /** The day the file says it was made; nothing else in it depends on a clock. */
  readonly day: string
  readonly letterhead: Letterhead
  /** 'BÁO CÁO'; empty for a letter. */
  readonly name: string
  /** What it is about, one line each. */
  readonly subject: readonly string[]
  /** To whom it is written, below the head: 'Kính gửi', 'Kính trình'. */
  readonly addressed?: { readonly word: string; readonly to: readonly string[] }
  readonly parts: readonly Part[]
  /** What travels inside the file so that every figure can be recomputed; JSON. */
  readonly claims: { readonly claims: readonly { readonly id: string }[] }
  /** The code at the foot of every page by which the paper is looked up. */
  readonly code?: string
  /** Where a figure leads when it is pressed in the PDF; the claim's id is put after it. */
  readonly figureLink: string
}

/** True for an inline that is a figure. */
export const isFigure = (inline: Inline): inline is Figure => typeof inline === 'object' && 'claim' in inline

/** Text that XML 1.0 can carry: control characters and lone surrogates go, everything else stays as typed. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '').normalize('NFC')
