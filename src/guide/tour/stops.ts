import { ownPages, type Reader } from '../reader.ts'
import { administratorStops } from './administrator.ts'
import { clerkStops } from './clerk.ts'
import { inspectorStops } from './inspector.ts'
import { leaderStops } from './leader.ts'
import type { Stop } from './stop.ts'
import { superiorStops } from './superior.ts'

/** The tour of somebody's first role. */
export const stopsFor = (reader: Reader): Stop[] => tours[ownPages(reader)[0] ?? 'lanh-dao']()

const tours = {
  'lanh-dao': leaderStops, 'cap-tren': superiorStops, 'can-bo-tong-hop': clerkStops, 'kiem-tra': inspectorStops, 'van-thu': leaderStops, 'nguoi-duyet': leaderStops, 'quan-tri': administratorStops, 'chung': leaderStops,
}
