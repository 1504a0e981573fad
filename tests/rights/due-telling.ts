import { newId } from '../../src/kit/id.ts'
import { code } from './due-facts.ts'
import { dueRules } from './due-rules.ts'
import type { DueWorld, SubjectKind } from './due-world.ts'
import { documentOf } from './provinces.ts'
import { say, type Attempt } from './trying.ts'
import { actingDay } from './world.ts'

/** What a person can try with what is told, what is his own, what goes outside, and what administrators keep; also in the neighbour's province. */
export const tellingActs = (world: DueWorld, neighbour: DueWorld, person: string): Attempt[] => [...noticeActs(world, neighbour, person), ...addressActs(world, person), ...ownActs(world, person), ...hookActs(world, neighbour, person), ...machineActs(world, neighbour, person), ...accountActs(world, neighbour, person)]

const act = (about: string, what: string, rule: boolean, statement: string): Attempt => ({ about, what, rule, statements: [statement] })
const otherThan = (world: DueWorld, person: string) => world.persons.find(({ id }) => id !== person)?.id as string
const closing = (table: string, id: string) => `update ${table} set known = tstzrange(lower(known), clock_timestamp()) where id = '${id}'`
const opening = (table: string, id: string) => `update ${table} set known = tstzrange(lower(known), null) where id = '${id}'`

interface Told { kind: string; about: SubjectKind; id: string; to: string; for_: string | null; by: string; province: number }

const noticeActs = (world: DueWorld, neighbour: DueWorld, person: string): Attempt[] => {
  const rules = dueRules(world)
  const tell = ({ kind, about, id, to, for_, by, province }: Told) => say`insert into notices.notice (province_id, id, person_id, for_person, kind, subject_kind, subject_id, place, made_by, key) values (${province}, ${newId()}, ${to}, ${for_}, ${kind}, ${about}, ${id}, '/viec/1', ${by}, ${`k:${newId()}`})`
  const other = otherThan(world, person)
  const usual: Told = { kind: 'urged', about: 'task', id: world.tasks[0]?.id as string, to: other, for_: null, by: person, province: world.province }
  const subjects = [...world.tasks.slice(0, 5).map(({ id }) => ({ about: 'task' as const, id })), ...world.duties.slice(0, 3).map(({ id }) => ({ about: 'duty' as const, id })), ...world.obstacles.slice(5, 8).map(({ id }) => ({ about: 'obstacle' as const, id })), ...world.rounds.flatMap(({ parts }) => parts).slice(0, 4).map(({ id }) => ({ about: 'report_part' as const, id }))]
  const seen = subjects.find(({ about, id }) => rules.maySeeSubject(person, about, id))
  const delegation = world.delegations[0]
  const one = (what: string, rule: boolean, told: Partial<Told>) => act('notices.notice', `${person} ${what}`, rule, tell({ ...usual, ...seen, ...told }))
  return [
    ...subjects.map((subject) => one(`tells of ${subject.about} ${subject.id}`, rules.maySeeSubject(person, subject.about, subject.id), subject)),
    ...(seen ? [
      one('tells himself', true, { to: person }), one('says that it is late', false, { kind: 'late' }), one('says that it falls due', false, { kind: 'due' }), one('says that a duty falls due', false, { kind: 'duty' }),
      one(`tells in another's name`, false, { by: other }), one('tells somebody of another province', false, { to: neighbour.persons[0]?.id as string }), one('tells somebody who is not', false, { to: newId() }),
      one('tells another in his own place', rules.grounds.delegatorsOf(other).includes(person), { for_: person }), ...(delegation ? [one('tells a stand-in', rules.grounds.delegatorsOf(delegation.to).includes(delegation.from_), { to: delegation.to, for_: delegation.from_ })] : []),
    ] : []),
    one('tells in another province', false, { province: neighbour.province, to: neighbour.persons[0]?.id as string, id: neighbour.tasks[0]?.id as string, about: 'task' }),
    ...world.notices.slice(0, 6).map((notice) => act('notices.notice', `${person} marks ${notice.id} read`, notice.person === person, `update notices.notice set read_at = now() where id = '${notice.id}'`)),
    act('notices.notice', `${person} rewrites a notice`, false, `update notices.notice set facts = '{}' where person_id = '${person}'`),
  ]
}

const addressActs = (world: DueWorld, person: string): Attempt[] => {
  const other = otherThan(world, person)
  const given = (whose: string, confirmed: string | null) => say`insert into notices.address (province_id, id, person_id, email, confirmed_at) values (${world.province}, ${newId()}, ${whose}, 'moi@tinh.test', ${confirmed})`
  const letter = (kind: string, whose: string, address: string) => say`insert into notices.letter (province_id, id, person_id, address_id, kind, day, message_id) values (${world.province}, ${newId()}, ${whose}, ${address}, ${kind}, ${actingDay}, ${`${newId()}@x`})`
  const one = (what: string, rule: boolean, statement: string) => act('notices.address', `${person} ${what}`, rule, statement)
  return [
    one('gives an address', true, given(person, null)), one('gives one as if confirmed', false, given(person, actingDay)), one('gives one of another', false, given(other, null)),
    one('reads codes', false, 'select code from notices.confirmation'), ...world.addresses.slice(0, 6).flatMap(({ id, person: whose, state, letter: sent }) => [
      one('chooses a code', false, say`insert into notices.confirmation (province_id, address_id, code) values (${world.province}, ${id}, '000000')`),
      one(`confirms the address of ${whose}`, whose === person && state === 'waits', `select 1 where notices.confirm_address('${id}', '${code}')`), one('confirms with a wrong code', false, `select 1 where notices.confirm_address('${id}', '424243')`),
      one(`confirms without a code`, false, `update notices.address set confirmed_at = now() where id = '${id}'`), one(`closes the address of ${whose}`, whose === person, closing('notices.address', id)),
      one('asks for the code of an address', whose === person, letter('confirm', person, id)), one('makes a digest', false, letter('digest', person, id)), one('says a letter was sent', false, `update notices.letter set sent_at = now() where id = '${sent}'`),
      one('has a letter carry a notice', false, say`insert into notices.carried (province_id, notice_id, letter_id) values (${world.province}, ${world.notices.find((told) => told.person === person)?.id ?? ''}, ${sent})`),
    ]),
    one('asks for the letter\'s code', false, 'select notices.code_of(gen_random_uuid())'),
  ]
}

const ownActs = (world: DueWorld, person: string): Attempt[] => {
  const other = otherThan(world, person)
  const [feed, preference] = [world.feeds.find((one) => one.person === person && !one.revoked), world.preferences.find((one) => one.person === person && !one.closed)]
  const made = (whose: string) => say`insert into desk.feed (province_id, id, person_id, token_hash) values (${world.province}, ${newId()}, ${whose}, sha256('x'))`
  const wanted = (whose: string) => say`insert into notices.preference (province_id, id, person_id, mail) values (${world.province}, ${newId()}, ${whose}, '{}')`
  return [
    act('desk.feed', `${person} makes a feed`, !feed, made(person)), act('desk.feed', `${person} makes a feed of another`, false, made(other)), act('desk.feed', `${person} reads what feeds are known by`, false, 'select token_hash from desk.feed'),
    act('notices.preference', `${person} chooses`, !preference, wanted(person)), act('notices.preference', `${person} chooses for another`, false, wanted(other)),
    ...world.feeds.slice(0, 6).flatMap(({ id, person: whose, revoked }) => [act('desk.feed', `${person} revokes the feed of ${whose}`, whose === person && !revoked, closing('desk.feed', id)), ...(revoked ? [act('desk.feed', `${person} opens it again`, false, opening('desk.feed', id))] : [])]),
    ...world.preferences.slice(0, 4).map(({ id, person: whose, closed }) => act('notices.preference', `${person} changes what ${whose} wants`, whose === person && !closed, closing('notices.preference', id))),
  ]
}

const hookActs = (world: DueWorld, neighbour: DueWorld, person: string): Attempt[] => {
  const administers = dueRules(world).administers(person)
  const hook = (province: number, by: string) => say`insert into notices.hook (province_id, id, name, address, kinds, secret, recorded_by) values (${province}, ${newId()}, 'Cổng', 'https://tinh.test/y', '{late}', ${'t'.repeat(43)}, ${by})`
  const delivery = (province: number, id: string, kind: string) => say`insert into notices.delivery (province_id, id, hook_id, kind, subject_kind, subject_id, place, key) values (${province}, ${newId()}, ${id}, ${kind}, ${kind === 'test' ? null : 'task'}, ${kind === 'test' ? null : newId()}, '/moc-noi', ${`k:${newId()}`})`
  const one = (what: string, rule: boolean, statement: string) => act('notices.hook', `${person} ${what}`, rule, statement)
  const theirs = neighbour.hooks[0]
  return [
    one('records a hook', administers, hook(world.province, person)), one(`records one in another's name`, false, hook(world.province, otherThan(world, person))), one('records one in another province', false, hook(neighbour.province, person)),
    one('reads secrets', false, 'select secret from notices.hook'), one('asks for a secret', false, say`select notices.secret_of(${world.hooks[0]?.id ?? ''})`),
    ...world.hooks.flatMap(({ id, stopped, delivery: sent }) => [
      one('stops a hook', administers && !stopped, closing('notices.hook', id)), one('changes a hook', administers, `update notices.hook set name = 'Khác' where id = '${id}'`), ...(stopped ? [one('starts a stopped hook again', false, opening('notices.hook', id))] : []),
      one('tries a hook', administers, delivery(world.province, id, 'test')), one('makes a message up', false, delivery(world.province, id, 'late')), one('has a message sent again', administers, `update notices.delivery set next_at = now() where id = '${sent}'`),
    ]),
    ...(theirs ? [one('stops a hook of another province', false, closing('notices.hook', theirs.id)), one('tries a hook of another province', false, delivery(neighbour.province, theirs.id, 'test'))] : []),
  ]
}

const machineActs = (world: DueWorld, neighbour: DueWorld, person: string): Attempt[] => {
  const administers = dueRules(world).administers(person)
  const [firing] = world.firings
  const plan = ({ province }: DueWorld, by: string) => say`insert into ladder.plan (province_id, id, steps, document_id, recorded_by, valid) values (${province}, ${newId()}, '[{"key": "y"}]', ${documentOf(province === world.province ? world : neighbour)}, ${by}, '[2024-01-01,)')`
  const holiday = ({ province }: DueWorld, by: string) => say`insert into rulebook.calendar_day (province_id, id, day, kind, name, document_id, recorded_by) values (${province}, ${newId()}, '2023-05-02', 'holiday', 'Nghỉ bù', ${documentOf(province === world.province ? world : neighbour)}, ${by})`
  const one = (about: string, what: string, rule: boolean, statement: string) => act(about, `${person} ${what}`, rule, statement)
  return [
    ...([['ladder.plan', plan, 'a ladder'], ['rulebook.calendar_day', holiday, 'a day off']] as const).flatMap(([about, write, what]) => [
      one(about, `records ${what}`, administers, write(world, person)), one(about, `records ${what} in another's name`, false, write(world, otherThan(world, person))), one(about, `records ${what} in another province`, false, write(neighbour, person)),
    ]),
    one('rulebook.calendar_day', 'takes a day off back', administers, closing('rulebook.calendar_day', world.ladder.holiday)), one('rulebook.calendar_day', 'takes one of another province back', false, closing('rulebook.calendar_day', neighbour.ladder.holiday)),
    one('ladder.decision', 'decides a day', false, say`insert into ladder.decision (province_id, id, day, fired, told) values (${world.province}, ${newId()}, ${actingDay}, 0, 0)`),
    one('ladder.firing', 'makes up a firing', false, say`insert into ladder.firing (province_id, id, subject_kind, subject_id, step, due_on, fired_on, recipient, wording, immediate) values (${world.province}, ${newId()}, 'task', ${world.tasks[0]?.id ?? ''}, 'y', ${actingDay}, ${actingDay}, 'holder', 'Đến hạn', false)`),
    one('ladder.told', 'makes up who was told', false, say`insert into ladder.told (province_id, id, firing_id, person_id) values (${world.province}, ${newId()}, ${firing?.id ?? ''}, ${world.persons.find(({ id }) => id !== firing?.toldTo)?.id ?? ''})`),
    one('ladder.firing', 'takes a step back', false, say`update ladder.firing set wording = 'Khác' where id = ${firing?.id ?? ''}`),
  ]
}

const accountActs = (world: DueWorld, neighbour: DueWorld, person: string): Attempt[] => {
  const administers = dueRules(world).administers(person)
  const invitation = (account: string) => say`insert into people.invitation (token_hash, account_id, purpose, expires_at) values (sha256(${newId()}::bytea), ${account}, 'set_password', now() + interval '1 day')`
  const authorisation = (there: DueWorld, whom: string) => say`insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid) values (${there.province}, ${newId()}, ${whom}, 1, ${there.bodies[0]?.id ?? ''}, '{audit}', ${documentOf(there)}, '[2030-01-01,)')`
  const one = (what: string, rule: boolean, statement: string) => act('people.account', `${person} ${what}`, rule, statement)
  const other = otherThan(world, person)
  return [
    ...[[other, true], [person, false]].map(([whose, may]) => one('closes an account', administers && Boolean(may), `update people.account set closed_at = now() where id = '${String(whose)}'`)), one('gives a link to an account', administers, invitation(other)),
    one('ends a session', administers, `update people.session set ended_at = now() where account_id = '${other}'`),
    ...neighbour.persons.slice(-2).flatMap(({ id }) => [
      one('closes an account of another province', false, `update people.account set closed_at = now() where id = '${id}'`), one('gives a link to an account of another province', false, invitation(id)), one('ends a session in another province', false, `update people.session set ended_at = now() where account_id = '${id}'`),
      one('authorises in another province', false, authorisation(neighbour, id)), one('delegates in another province', false, say`insert into people.delegation (province_id, id, from_person, to_person, scope, valid) values (${neighbour.province}, ${newId()}, ${id}, ${neighbour.persons[0]?.id ?? ''}, 'manage', '[2030-01-01,)')`),
    ]),
    one('adds a person to another province', false, say`insert into people.person (province_id, id, name, search) values (${neighbour.province}, ${newId()}, 'Người lạ', 'nguoi la')`),
  ]
}
