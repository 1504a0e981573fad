import { asked, persons, type Days } from './days.ts'

/** What people, mail boxes and programs got, against what the days called for. */
export interface Found {
  /** each counted for a person and an occasion: the day due, and the working day before it */
  notices: { expected: number; found: number; lost: string[]; doubled: number }
  /** told by the ladder in the whole town, and how many of those have no notice */
  town: { told: number; withoutNotice: number }
  letters: { made: number; sent: number; came: number; cameAgain: number; withoutLetter: number; strange: number; perNotice: number }
  deliveries: { made: number; sent: number; came: number; cameAgain: number; strange: number; otherwiseTheSecondTime: number }
}

/** Counts it all in the tables and at the receiving ends. */
export const find = async (days: Days): Promise<Found> => ({ notices: await findNotices(days), town: await findTold(days), letters: await findLetters(days), deliveries: await findDeliveries(days) })

/** Expected by the calendar alone: of each task, for each person, the day due and the working day before it, though no worker lived on the first of them. */
const findNotices = async ({ town, days, tasks }: Days) => {
  const rows = await asked<{ name: string; dueOn: string; wording: string }>(town, `select p.name, n.facts ->> 'dueOn' as "dueOn", n.facts ->> 'wording' as wording
    from notices.notice n join people.person p on p.id = n.person_id where n.key like 'ladder:%' and n.subject_id = any ($1::uuid[])`, [tasks])
  const came = rows.map(({ name, dueOn, wording }) => [name, dueOn, wording].join())
  const expected = new Set(persons.flatMap(({ name }) => days.flatMap((day) => ['Hôm nay là hạn', 'Mai là hạn'].map((wording) => [name, day, wording].join()))))
  return { expected: expected.size, found: came.length, lost: [...expected].filter((one) => !came.includes(one)), doubled: came.length - new Set(came).size }
}

const findTold = async ({ town }: Days) => {
  const [row] = await asked<{ told: number; without: number }>(town, `select count(*)::int as told, (count(*) filter (where n.id is null))::int as without from ladder.told t
    left join notices.notice n on n.province_id = t.province_id and n.person_id = t.person_id and n.key = 'ladder:' || t.firing_id`)
  return { told: row?.told ?? 0, withoutNotice: row?.without ?? 0 }
}

/** What was told since the last night, also of days that were made up for then, may wait for the digest of a day that did not come. */
const findLetters = async ({ town, tasks, post }: Days) => {
  const letters = await asked<{ id: string; sent: boolean }>(town, `select '<' || message_id || '>' as id, sent_at is not null as sent from notices.letter where kind <> 'confirm'`)
  const [carried] = await asked<{ without: number; most: number }>(town, `select (count(*) filter (where letters = 0 and made_at < now() - interval '12 hours'))::int as without, max(letters)::int as most from (
    select n.made_at, (select count(*) from notices.carried c where c.province_id = n.province_id and c.notice_id = n.id) as letters from notices.notice n where n.key like 'ladder:%' and n.subject_id = any ($1::uuid[])) x`, [tasks])
  const came = post.came.map(({ mail }) => mail.messageId ?? '')
  return {
    made: letters.length, sent: letters.filter(({ sent }) => sent).length, came: came.length, cameAgain: came.length - new Set(came).size, withoutLetter: carried?.without ?? 0, perNotice: carried?.most ?? 0,
    strange: [...new Set(came)].filter((id) => !letters.some((letter) => letter.id === id)).length + letters.filter(({ id }) => !came.includes(id)).length,
  }
}

const findDeliveries = async ({ town, outside }: Days) => {
  const made = await asked<{ id: string; sent: boolean }>(town, 'select id, sent_at is not null as sent from notices.delivery')
  const byId = Map.groupBy(outside.received, ({ delivery }) => delivery)
  return {
    made: made.length, sent: made.filter(({ sent }) => sent).length, came: outside.received.length, cameAgain: outside.received.length - byId.size,
    strange: [...byId.keys()].filter((id) => !made.some((one) => one.id === id)).length + made.filter(({ id }) => !byId.has(id)).length,
    otherwiseTheSecondTime: [...byId.values()].filter((same) => new Set(same.map(({ place, body }) => place + body)).size > 1).length,
  }
}
