import { readFileSync, writeFileSync } from 'node:fs'
import type { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import type { Work } from '../../src/kit/work.ts'
import { decideUntilToday } from '../../src/rooms/ladder/public.ts'
import { applyNow } from '../../src/rooms/reorganisation/applying.ts'
import { room } from '../../src/rooms/room.ts'
import { tasksHandlers } from '../../src/rooms/tasks/handlers.ts'
import { provinceWith } from '../harness/small-province.ts'
import { plus, reorganisedOn } from './facts.ts'
import { expectedLines, lineOf } from './oracle.ts'
import { clocksOn, type Ids, paper, plant, recordLadders, settle, tokenHashOf } from './settle.ts'

/** Read line by line against the rules when it was written; GUONG_YEAR_WRITE=1 writes what was told, and then the difference is to be read likewise. */
const listed = new URL('expected.txt', import.meta.url)

test('a year of the town, day by day, tells exactly whom the reviewed list names', async () => {
  const ids: { now?: Ids } = {}
  const province = await provinceWith(inject('databases'), { on: '2025-12-30', settle: async (work) => { ids.now = await settle(work) } })
  try {
    if (!ids.now) throw new Error('the town was not settled')
    await plant(province.owner, ids.now)
    for (let day = '2025-12-31'; day <= '2026-12-31'; day = plus(day, 1)) await live(province, day, ids.now.of)
    const told = await toldIn(province.owner, ids.now)
    if (process.env['GUONG_YEAR_WRITE']) writeFileSync(listed, `${told.join('\n')}\n`)
    expect(told).toEqual(expectedLines())
    expect(told).toEqual(readFileSync(listed, 'utf8').trim().split('\n'))
    expect(await province.on('2026-12-31', decideUntilToday)).toEqual([])
  } finally {
    await province.drop()
  }
}, 180_000)

/** What happens on a day, each by who does it, and then what the machine decides of it. */
const live = async ({ on, as }: Awaited<ReturnType<typeof provinceWith>>, day: string, of: Ids['of']) => {
  const { stopping, resuming, issuedOn } = clocksOn(day)
  for (const { code, by } of resuming) await as(tokenHashOf(`Giao việc ${by}`), day, async (work) => tasksHandlers.handlers.resumeClock(work, { id: of.get(code) ?? '', version: await versionOf(work, of.get(code)), onDay: day, document: paper('4-CV', issuedOn), reason: 'Đã có vốn' }))
  for (const { code, by } of stopping) await as(tokenHashOf(`Giao việc ${by}`), day, async (work) => tasksHandlers.handlers.stopClock(work, { id: of.get(code) ?? '', version: await versionOf(work, of.get(code)), fromOn: day, document: paper('3-CV', issuedOn), reason: 'Chờ giao vốn' }))
  await on(day, async (work) => {
    await recordLadders(work)
    if (day === reorganisedOn) await applyNow(work, { on: day, title: 'Sắp xếp xã', document: paper('9-NQ', '2026-06-20'), steps: [{ kind: 'merge', fromUnitNos: [5], into: { unitNo: 4 } }, { kind: 'move', unitNo: 6, under: { unitNo: 3 } }], choices: { tasks: [], posts: [], wholes: [] } })
    if (day >= '2026-01-01') await decideUntilToday(work)
  })
}

const versionOf = async (work: Work, id = '') => (await room('tasks')(work).selectFrom('task').where('id', '=', id).select('version').executeTakeFirstOrThrow()).version

/** Every notice of the ladder as a line, and nothing else told. */
const toldIn = async (owner: Client, { codeOf }: Ids): Promise<string[]> => {
  const { rows } = await owner.query<{ day: string; step: string; subject: string; dueOn: string; name: string; forName: string | null }>(`
    select n.day::text, f.step, f.subject_id as subject, f.due_on::text as "dueOn", p.name, q.name as "forName" from notices.notice n
    join ladder.firing f on 'ladder:' || f.id = n.key join ladder.told t on t.firing_id = f.id and t.person_id = n.person_id join people.person p on p.id = n.person_id left join people.person q on q.id = n.for_person`)
  return rows.map(({ forName, name, subject, ...line }) => lineOf({ ...line, code: codeOf.get(subject) ?? '', who: forName ? `${name} (thay ${forName})` : name }))
    .toSorted((one, other) => one.slice(0, 10).localeCompare(other.slice(0, 10)) || (one < other ? -1 : 1))
}
