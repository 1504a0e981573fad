import type { Client } from 'pg'

/** A policy, function or trigger of the database that is made weaker in one place, and the tables at which that shows. */
export interface Weakening { name: string; finds: string[]; policy?: `${string} on ${string}`; function?: string; trigger?: `${string} on ${string}`; from?: RegExp; to?: string }

/** Weakens the database in one place; the answer puts it right again. Refuses a place that is not there any more. */
export const weakened = async (owner: Client, { policy, function: named, trigger, from = /^$/, to = 'true' }: Weakening): Promise<() => Promise<unknown>> => {
  if (trigger) {
    const [name, table] = trigger.split(' on ')
    await owner.query(`alter table ${table} disable trigger ${name}`)
    return () => owner.query(`alter table ${table} enable trigger ${name}`)
  }
  const changed = (text: string) => {
    if (!from.test(text)) throw new Error(`no longer says ${String(from)}: write the weakening anew: ${text}`)
    return text.replace(from, to)
  }
  if (named) {
    const { rows: [found] } = await owner.query<{ text: string }>(`select pg_get_functiondef('${named}'::regproc) as text`)
    const text = found?.text ?? ''
    await owner.query(changed(text))
    return () => owner.query(text)
  }
  const { rows: [found] } = await owner.query<{ qual: string | null; with_check: string | null }>(`select pg_get_expr(polqual, polrelid) as qual, pg_get_expr(polwithcheck, polrelid) as with_check from pg_policy where polname = $1 and polrelid = $2::regclass`, policy?.split(' on '))
  const become = ({ qual, with_check: check }: { qual: string | null; with_check: string | null }) => owner.query(`alter policy ${policy ?? ''}${qual === null ? '' : ` using (${qual})`}${check === null ? '' : ` with check (${check})`}`)
  if (!found) throw new Error(`there is no policy ${policy ?? ''}`)
  await become(found.qual === null ? { qual: null, with_check: changed(found.with_check ?? '') } : { qual: changed(found.qual), with_check: found.with_check })
  return () => become(found)
}

const me = String.raw`\( SELECT kit\.me\(\) AS me\)`
const mine = (column: string) => new RegExp(`\\(${column} = ${me}\\)`)
const home = /\(province_id = \( SELECT kit\.home\(\) AS home\)\)/
const flag = /\( SELECT kit\.flag\('administers'::text\) AS flag\)/
const inAnothersName = (policy: NonNullable<Weakening['policy']>, column: string): Weakening => ({ name: `${policy} takes what is written in another's name`, finds: [policy.split(' on ')[1] ?? ''], policy, from: mine(column) })
const elsewhere = (policy: NonNullable<Weakening['policy']>): Weakening => ({ name: `${policy} takes what is written in another province`, finds: [policy.split(' on ')[1] ?? ''], policy, from: home })
const byAnybody = (policy: NonNullable<Weakening['policy']>): Weakening => ({ name: `${policy} is no matter of administrators`, finds: [policy.split(' on ')[1] ?? ''], policy, from: flag })
const asAdministrator = (policy: NonNullable<Weakening['policy']>): Weakening => ({ name: `${policy} takes an administrator who imports for the machine`, finds: [policy.split(' on ')[1] ?? ''], policy, from: /'operates'/, to: `'administers'` })
const without = (policy: NonNullable<Weakening['policy']>, from: RegExp, to = 'true'): Weakening => ({ name: `${policy} says ${to} instead of ${from.source.replaceAll('\\', '')}`, finds: [policy.split(' on ')[1] ?? ''], policy, from, to })
const saying = (named: string, [from, to]: [RegExp, string], ...finds: string[]): Weakening => ({ name: `${named} says ${to} instead of ${from.source.replaceAll('\\', '').slice(0, 80)}`, finds, function: named, from, to })
const reopened = (table: string): Weakening => ({ name: `${table} is opened again`, finds: [table], trigger: `closed_once on ${table}` })

/** Each drops a veto, widens a grant, or forgets in whose name, when or where. */
export const weakenings: Weakening[] = [
  ...['tasks.clock_stop', 'duties.discharge', 'desk.feed', 'notices.hook'].map(reopened),
  ...([['assigner_stops on tasks.clock_stop', 'recorded_by'], ['administrator_records on ladder.plan', 'recorded_by'], ['administrator_records on rulebook.calendar_day', 'recorded_by'], ['administrator_records on notices.hook', 'recorded_by'], ['actor_tells on notices.notice', 'made_by'],
    ['body_sets on duties.duty', 'recorded_by'], ['debtor_discharges on duties.discharge', 'recorded_by'], ['holder_raises on obstacles.obstacle', 'raised_by'], ['closed_by_who_may on obstacles.closing', 'recorded_by'],
    ['own_made on desk.feed', 'person_id'], ['own_chosen on notices.preference', 'person_id'], ['own_given on notices.address', 'person_id']] as const).map(([policy, column]) => inAnothersName(policy, column)),
  ...(['administrator_records on ladder.plan', 'administrator_records on rulebook.calendar_day', 'administrator_records on notices.hook', 'administrator_tries on notices.delivery'] as const).flatMap((policy) => [elsewhere(policy), byAnybody(policy)]).map((one) => (one.policy === 'administrator_tries on notices.delivery' ? { ...one, finds: ['notices.hook'] } : one)),
  byAnybody('administrator_reads on notices.hook'), byAnybody('administrator_reads on notices.delivery'), byAnybody('administrator_reads on ladder.decision'),
  ...(['operator_decides on ladder.decision', 'operator_decides on ladder.firing', 'operator_decides on ladder.told', 'machine_reads on notices.notice', 'machine_reads on notices.preference', 'machine_reads on notices.address', 'machine_reads on notices.letter'] as const).map(asAdministrator),
  without('assigner_stops on tasks.clock_stop', /tasks\.may_move\([^)]*\)/), without('assigner_stops on tasks.clock_stop', /tasks\.ends_a_stop\(clock_stop\.\*\)/),
  saying('tasks.own', [/RETURN .*/s, 'RETURN false'], 'tasks.clock_stop', 'obstacles.closing'),
  without('with_task on ladder.firing', /^.*$/s), without('with_firing on ladder.told', /^.*$/s), without('own on desk.feed', /^.*$/s),
  without('own on notices.notice', /^.*$/s, `person_id = any (kit.ids('stands_for'))`), without('own on notices.address', /^.*$/s, `person_id = any (kit.ids('stands_for'))`), without('own on notices.letter', /^.*$/s, `province_id = kit.home()`),
  without('actor_tells on notices.notice', /\(kind <> ALL [^\]]*\]\)\)/), without('actor_tells on notices.notice', /\(p\.id = notice\.person_id\)/), without('actor_tells on notices.notice', /\(d\.from_person = notice\.for_person\)/),
  without('about_a_visible_task on notices.notice', /^.*$/s), without('about_a_visible_duty on notices.notice', /^.*$/s), without('about_a_visible_obstacle on notices.notice', /^.*$/s), without('about_a_visible_part on notices.notice', /^.*$/s),
  without('with_part on ladder.firing', /^.*$/s), { ...without('in_reach on rounds.part', /\(unit_no = ANY \(\( SELECT rounds\.filled\(\) AS filled\)::integer\[\]\)\)/, 'false'), finds: ['ladder.firing'] },
  saying('rounds.falling_due', [/\(s\.verdict = 'returned'::text\)/, 'true'], 'rounds.falling_due'), saying('rounds.falling_due', [/\(s\.came IS NULL\)/, 'false'], 'rounds.falling_due'), saying('rounds.falling_due', [/COALESCE\(p\.asked_on, r\.opened_on\)/, 'r.opened_on'], 'rounds.falling_due'),
  saying('rounds.falling_due', [/GREATEST\(a\.due_on, s\.again_by\)/, 'a.due_on'], 'rounds.falling_due'), saying('rounds.falling_due', [/c\.closed_on <= \( SELECT kit\.view_on\(\) AS view_on\)/, 'false'], 'rounds.falling_due'), saying('rounds.count_falling_due', [/kit\.flag\('administers'\)/, 'true'], 'rounds.count_falling_due'),
  without('own_given on notices.address', /\(confirmed_at IS NULL\)/), { ...without('machine_decides on notices.letter', /\(kind = 'confirm'::text\)/), finds: ['notices.address'] },
  saying('notices.confirm_address', [/and a\.person_id = kit\.me\(\) /, ''], 'notices.address'), saying('notices.confirm_address', [/and c\.code = p_code /, ''], 'notices.address'),
  { ...without('administrator_tries on notices.delivery', /\(kind = 'test'::text\)/), finds: ['notices.hook'] },
  without('in_reach on duties.duty', /duties\.owes\([^)]*\)/), without('in_reach on duties.duty', /duties\.owes\([^)]*\)/, 'false'), without('in_reach on duties.duty', /\(assigning_unit_no = ANY [^[]*\[\]\)\)/, 'false'), without('in_reach on duties.duty', /\(unit_no = ANY [^[]*\[\]\)\)/, 'false'),
  without('body_sets on duties.duty', / AND \(EXISTS .*$/s, ')'), without('body_charges on duties.charge', /duties\.may_change\([^)]*\)/), without('body_ends on duties.charge', /^.*$/s),
  without('debtor_discharges on duties.discharge', /duties\.may_discharge\([^)]*\)/), without('debtor_discharges on duties.discharge', /duties\.may_change\([^)]*\)/, 'duties.may_discharge(province_id, duty_id)'),
  without('taken_back on duties.discharge', /\(kind = 'done'::text\)/), without('taken_back on duties.discharge', /duties\.may_change\([^)]*\)/, 'false'),
  ...[/\(g\.recorded_by = \( SELECT kit\.me\(\) AS me\)\)/, /\(g\.kind = 'done'::text\)/, /upper_inf\(g\.known\)/, /duties\.may_discharge\([^)]*\)/].map((from) => without('debtor_proves on duties.evidence', from)),
  saying('duties.own', [/RETURN .*/s, 'RETURN false'], 'duties.charge', 'duties.discharge'), saying('duties.own', [/'own_units'/, `'heads'`], 'duties.charge', 'duties.duty'), saying('duties.own', [/'stands_for'/, `'reports_for'`], 'duties.charge', 'duties.duty'),
  saying('duties.owes', [/'heads'/, `'own_units'`], 'duties.discharge'), saying('duties.owes', [/'reports_for'/, `'stands_for'`], 'duties.discharge', 'duties.duty'),
  saying('duties.holds_post', [/\(h\.valid @> kit\.today\(\)\)/, 'true'], 'duties.discharge', 'duties.duty'), saying('duties.holds_post', [/\(h\.title = holds_post\.p_post\)/, 'true'], 'duties.discharge', 'duties.duty'),
  without('holder_raises on obstacles.obstacle', /tasks\.may_propose\([^)]*\)/), without('holder_raises on obstacles.obstacle', /obstacle\.for_person IS DISTINCT FROM NULLIF\(t\.holder_person_id, \( SELECT kit\.me\(\) AS me\)\)/, 'false'), without('holder_raises on obstacles.obstacle', /\(raised_on = [^)]*\)[^)]*\)\)/),
  ...[/obstacles\.may_be_asked\(asking\.\*\)/, /obstacles\.is_open\([^)]*\)/, /obstacles\.holds\([^)]*\)/, /\(NOT by_succession\)/].map((from) => without('asked_passes_on on obstacles.asking', from)),
  without('asked_passes_on on obstacles.asking', /obstacles\.own\([^)]*\)/, 'false'), without('asked_passes_on on obstacles.asking', /ELSE \(obstacles\.is_asked\([^)]*\)/, 'ELSE (true'), without('reorganiser_passes_on on obstacles.asking', /obstacles\.may_be_asked\(asking\.\*\)/),
  without('closed_by_who_may on obstacles.closing', /obstacles\.own\([^)]*\)/, 'false'), without('closed_by_who_may on obstacles.closing', /COALESCE\(obstacles\.is_asked\([^)]*\), false\)/), without('closed_by_who_may on obstacles.closing', /obstacles\.holds\([^)]*\)/),
  without('closed_by_who_may on obstacles.closing', /for_person IS DISTINCT FROM NULLIF\(obstacles\.asked\([^)]*\), \( SELECT kit\.me\(\) AS me\)\)/, 'false'),
  saying('obstacles.answers_for', [/\(d\.scope = 'manage'::text\)/, 'true'], 'obstacles.closing', 'obstacles.asking'), saying('obstacles.answers_for', [/\(d\.valid @> kit\.today\(\)\)/, 'true'], 'obstacles.closing', 'obstacles.asking'), saying('obstacles.own', [/\(kit\.me\(\) = o\.raised_by\)/, 'false'], 'obstacles.closing', 'obstacles.asking'),
  saying('obstacles.addressees', [/\(NOT \(a\.person_id IN \( SELECT b\.person_id\s+FROM barred b\)\)\)/, 'true'], 'obstacles.asking'), saying('obstacles.addressees', [/\(a\.person_id IN \( SELECT r\.person_id\s+FROM tasks\.readers\([^)]*\) r\(person_id\)\)\)/, 'true'], 'obstacles.asking'), saying('obstacles.addressees', [/\(a\.person_id <> kit\.me\(\)\)/, 'true'], 'obstacles.asking'),
  saying('kit.job_is_mine', [/COALESCE\(.*, true\)/s, 'true'], 'kit.job_run'), saying('kit.administered', [/kit\.ints\('administered'::text\)/, `'{1,2,3,4,5,6,7,8}'::int[]`], 'people.account', 'kit.job_run'),
  without('administrator_closes on people.account', /\(person_id <> \( SELECT kit\.me\(\) AS me\)\)/), without('own_or_administrator on people.account', /\( SELECT kit\.flag\('officer'::text\) AS flag\)/),
]
