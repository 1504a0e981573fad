import type { TreeRow } from '../overview-contract.ts'
import type { Basis, StateName } from './question.ts'

/** A line of the tree: a unit with all below it, or what a unit that has others below it holds itself. */
export interface TreeLine { key: string; row: TreeRow; isOwn: boolean; depth: number; parentKey: string | null; setSize: number; place: number }

export type TreeColumn = 'code' | 'tasks' | StateName | 'share' | 'waiting' | 'last'
export interface TreeOrder { column: TreeColumn; descending: boolean; basis: Basis }

export interface Arrangement {
  childrenOf: (row: TreeRow) => TreeRow[]
  isOpen: (row: TreeRow) => boolean
  order: TreeOrder
  /** Units without tasks too. */
  all: boolean
}

/** Whether opening a unit shows anything. */
export const hasLines = ({ childCount, all, own }: TreeRow, showsAll: boolean): boolean => childCount > 0 && (showsAll || all.tasks > own.tasks)

/** The lines as they stand on the page: parents before children, siblings by the chosen column. */
export const arrange = (root: TreeRow, { childrenOf, isOpen, order, all }: Arrangement): TreeLine[] => {
  const linesOf = (row: TreeRow, at: Pick<TreeLine, 'parentKey' | 'setSize' | 'place'>, depth: number): TreeLine[] => {
    const key = String(row.unitNo)
    const self: TreeLine = { key, row, isOwn: false, depth, ...at }
    if (!isOpen(row)) return [self]
    const children = childrenOf(row).filter((child) => all || child.all.tasks > 0).toSorted(orderOf(order))
    const own = row.own.tasks > 0 && children.length > 0 ? 1 : 0
    const setSize = children.length + own
    const ownLine: TreeLine[] = own ? [{ key: `${key}-own`, row, isOwn: true, depth: depth + 1, parentKey: key, setSize, place: 1 }] : []
    return [self, ...ownLine, ...children.flatMap((child, place) => linesOf(child, { parentKey: key, setSize, place: place + 1 + own }, depth + 1))]
  }
  return linesOf(root, { parentKey: null, setSize: 1, place: 1 }, 0)
}

const orderOf = ({ column, descending, basis }: TreeOrder) => (a: TreeRow, b: TreeRow): number => {
  const [left, right] = [valueOf(a, column, basis), valueOf(b, column, basis)]
  const order = typeof left === 'string' || typeof right === 'string' ? String(left).localeCompare(String(right), 'vi', { numeric: true }) : left - right
  return (descending ? -order : order) || a.code.localeCompare(b.code, 'vi', { numeric: true })
}

const valueOf = ({ code, all }: TreeRow, column: TreeColumn, basis: Basis): number | string => {
  switch (column) {
    case 'code': return code
    case 'tasks': return all.tasks
    case 'waiting': return all.waiting
    case 'last': return all.lastOn ?? ''
    case 'share': return all.tasks > 0 ? all[basis].overdue / all.tasks : 0
    default: return all[basis][column]
  }
}
