import { sql, type RawBuilder } from 'kysely'
import type { GroupBy } from './contract.ts'

type Basis = 'accepted' | 'reported' | undefined

/** The state of a standing `s` on a basis; by report where none is named. */
export const stateOn = (basis: Basis): RawBuilder<unknown> => (basis === 'accepted' ? sql`s.state_accepted` : sql`s.state_reported`)

/** By what standings are put together: an expression over `s`, a text, never null. */
export const groupKeys: Record<GroupBy, (basis: Basis) => RawBuilder<unknown>> = {
  unit: () => sql`s.holder_unit_no::text`,
  holder: () => sql`coalesce(s.holder_person_id::text, 'unit:' || s.holder_unit_no)`,
  assigner: () => sql`s.assigning_unit_no::text`,
  indicator: () => sql`coalesce(s.indicator_id::text, '')`,
  measure: () => sql`coalesce((select i.measure_id::text from rulebook.indicator_at i where i.province_id = s.province_id and i.id = s.indicator_id), '')`,
  horizon: () => sql`case when s.horizon_kind = 'every_year' then 'Hằng năm' when s.horizon_from = s.horizon_to then 'Năm ' || s.horizon_from else 'Giai đoạn ' || s.horizon_from || '-' || s.horizon_to end`,
  state: (basis) => sql`case when s.plan is null then 'unplanned' else ${stateOn(basis)} end`,
}

/** Name, second line and order of a group `g` by its key, read once a group. */
export const groupNames: Record<GroupBy, RawBuilder<unknown>> = {
  unit: sql`select coalesce(u.committee_name, u.name) as label, u.code as note, u.code as place from org.named_at u where u.province_id = g.province_id and u.unit_no = g.key::int`,
  assigner: sql`select coalesce(u.committee_name, u.name) as label, u.code as note, u.code as place from org.named_at u where u.province_id = g.province_id and u.unit_no = g.key::int`,
  holder: sql`select p.name as label, (select o.title || ', ' || coalesce(u.committee_name, u.name) from people.post_at o join org.unit_at u on u.province_id = o.province_id and u.unit_no = o.unit_no
      where o.province_id = p.province_id and o.person_id = p.id order by o.concurrent, o.id limit 1) as note, p.search as place from people.person_at p where p.province_id = g.province_id and p.id::text = g.key
    union all select coalesce(u.committee_name, u.name), u.kind_name, u.search from org.named_at u where u.province_id = g.province_id and 'unit:' || u.unit_no = g.key`,
  indicator: sql`select i.name as label, m.name as note, i.name as place from rulebook.indicator_at i join rulebook.measure_at m on m.id = i.measure_id where i.province_id = g.province_id and i.id::text = g.key`,
  measure: sql`select m.name as label, null::text as note, m.name as place from rulebook.measure_at m where m.id::text = g.key`,
  horizon: sql`select g.key as label, null::text as note, g.key as place`,
  state: sql`select null::text as label, null::text as note, array_position(array['overdue', 'not_started', 'in_progress', 'met', 'unplanned'], g.key)::text as place`,
}
