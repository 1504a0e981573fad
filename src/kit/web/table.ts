import type { ReactNode } from 'react'

/** One column of a table. */
export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** The server's name of the order this column sorts by. */
  sort?: string
  /** Numbers stand at the end of their cell. */
  end?: boolean
  /** The column whose text is the link of the row. */
  main?: boolean
  /** What stands around the cell and its link, such as a way to edit it in place. */
  around?: (row: Row, inner: ReactNode) => ReactNode
  /** Shown only when chosen. */
  hidden?: boolean
  width?: string
  /** Left out on paper: what can only be done on the screen. */
  screenOnly?: boolean
}

/** How rows of a kind are shown, whichever they are. */
export interface TableFace<Row> {
  caption: string
  columns: Column<Row>[]
  keyOf: (row: Row) => string
  /** The row as a card, for phones. */
  card: (row: Row) => ReactNode
  hrefOf?: (row: Row) => string
  /** 'due' or '-due' for descending. */
  sort?: string | undefined
  onSort?: (sort: string) => void
  selection?: Selection<Row>
}

/** What a table of one page of rows needs to know. */
export interface DataTableProps<Row> extends TableFace<Row> {
  /** Undefined until the first answer. */
  rows: Row[] | undefined
  /** How many rows the whole list has, and how many stand before this page: for screen readers. */
  rowCount?: number | undefined
  before?: number
  /** True while rows of another page or order are on their way: the old ones stay, dimmed. */
  busy?: boolean
  error?: unknown
  onRetry?: () => void
  empty: ReactNode
}

/** Rows to choose: which are chosen, and how to say so. */
export interface Selection<Row> {
  keys: ReadonlySet<string>
  onChange: (keys: ReadonlySet<string>) => void
  labelOf: (row: Row) => string
  /** The row chosen last, from which Shift chooses a range. */
  anchor?: () => string | undefined
  onAnchor?: (key: string | undefined) => void
  /** Whether cards are boxes to tick now. */
  choosing?: boolean
  onChoosing?: (choosing: boolean) => void
}

