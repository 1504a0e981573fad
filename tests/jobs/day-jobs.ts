import { decideLadder } from '../../src/rooms/ladder/jobs.ts'
import { noticesJobsWith } from '../../src/rooms/notices/jobs.ts'
import { titles } from '../../src/rooms/titles.ts'

/** What a day asks of the machine: the ladder, then letters. */
export const jobs = [decideLadder, ...noticesJobsWith(titles)]
