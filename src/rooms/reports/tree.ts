import type { Counts, TreeRow, TreeTally } from './overview-contract.ts'

export interface TreeUnit { unitNo: number; code: string; label: string; parentNo: number | null }

/** A tally of nothing. */
export const emptyTally: TreeTally = { tasks: 0, waiting: 0, lastOn: null, accepted: { met: 0, in_progress: 0, not_started: 0, overdue: 0 }, reported: { met: 0, in_progress: 0, not_started: 0, overdue: 0 } }

/** Two tallies of different tasks as one. */
export const addTallies = (a: TreeTally, b: TreeTally): TreeTally => ({
  tasks: a.tasks + b.tasks, waiting: a.waiting + b.waiting, lastOn: [a.lastOn, b.lastOn].filter((day) => day !== null).sort().at(-1) ?? null,
  accepted: addCounts(a.accepted, b.accepted), reported: addCounts(a.reported, b.reported),
})

const addCounts = (a: Counts, b: Counts): Counts =>
  ({ met: a.met + b.met, in_progress: a.in_progress + b.in_progress, not_started: a.not_started + b.not_started, overdue: a.overdue + b.overdue })

/** What is asked of a tree: its root, how many levels below it, and which units are looked for (then with all above them, at any depth). */
export interface TreeQuestion { rootNo: number; depth: number; isWanted?: ((unit: TreeUnit) => boolean) | undefined }

/** The rows of a tree from its root downwards, each unit before those below it, each with what it holds itself and what its whole subtree holds. */
export const treeRows = (units: readonly TreeUnit[], own: ReadonlyMap<number, TreeTally>, { rootNo, depth, isWanted }: TreeQuestion): TreeRow[] => {
  const below = Map.groupBy(units, ({ parentNo }) => parentNo)
  const rowsFrom = (unit: TreeUnit, level: number): TreeRow[] => {
    const children = (below.get(unit.unitNo) ?? []).toSorted((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))
    const held = own.get(unit.unitNo) ?? emptyTally
    const under = children.map((child) => rowsFrom(child, level + 1))
    const all = under.reduce((sum, [child]) => addTallies(sum, child?.all ?? emptyTally), held)
    return [{ ...unit, depth: level, childCount: children.length, matches: isWanted?.(unit) ?? false, all, own: held }, ...under.flat()]
  }
  const rows = units.filter(({ unitNo }) => unitNo === rootNo).flatMap((root) => rowsFrom(root, 0))
  return isWanted ? withAbove(rows) : rows.filter((row) => row.depth <= depth)
}

const withAbove = (rows: TreeRow[]): TreeRow[] => {
  const parents = new Map(rows.map(({ unitNo, parentNo }) => [unitNo, parentNo]))
  const kept = new Set<number>()
  for (const { unitNo } of rows.filter(({ matches }) => matches)) {
    for (let at: number | null | undefined = unitNo; at !== null && at !== undefined && !kept.has(at); at = parents.get(at)) kept.add(at)
  }
  return rows.filter(({ unitNo }) => kept.has(unitNo))
}
