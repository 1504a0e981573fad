import { availableParallelism } from 'node:os'
import type { Pool } from 'pg'
import { laneOn, type Lane } from './lane.ts'
import { openPool, type Kind } from './pool.ts'

/** The lanes of a serving process: clicks, and apart from them what takes long. */
export type Lanes = Record<Kind, Lane>

/** How many works of each kind run at once in this process. */
export type Widths = Record<Kind, number>

/** Lanes with a pool each, as wide as the setting says, else as the processor and the connections that PostgreSQL gives allow. */
export const openLanes = async ({ url, connections }: { url: string; connections: number | null }): Promise<Lanes> => {
  const asked = connections ?? widthByCores()
  const pools = { clicks: openPool({ url, size: asked + spare, kind: 'clicks' }), slow: openPool({ url, size: slowBeside(asked), kind: 'slow', name: 'guong slow' }) }
  const wide = connections ?? Math.min(asked, shareOf(await connectionsOf(pools.clicks)))
  return lanesOver(pools, { clicks: wide, slow: slowBeside(wide) })
}

/** The same over pools that are given. */
export const lanesOver = (pools: Record<Kind, Pool>, widths: Widths = { clicks: pools.clicks.options.max ?? 1, slow: slowBeside(pools.slow.options.max ?? 1) }): Lanes => ({
  clicks: laneOn(pools.clicks, { wide: widths.clicks, queue: widths.clicks * 20, patience: 3_000 }),
  slow: laneOn(pools.slow, { wide: widths.slow, queue: widths.slow * 10, patience: 60_000 }),
})

/** A click waits for the processor more than for the disk: a few connections for each core keep it busy, more only make all of them slower. */
const widthByCores = () => Math.min(32, 8 + availableParallelism())

/** What takes long gets less than a third of the connections beside those of the clicks. */
const slowBeside = (clicks: number) => Math.max(1, Math.ceil(clicks / 4))

/** Questions that are no work find a connection while all places are taken: whether the database is there, how often something was tried. */
const spare = 2

/** Four processes with their jobs fit on one database, and something is left for whoever looks after it. */
const shareOf = (connections: number) => Math.max(4, Math.floor((connections - 12) / 6))

const connectionsOf = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ most: number }>(`select current_setting('max_connections')::int as most`).catch(() => ({ rows: [] }))
  return rows[0]?.most ?? 100
}
