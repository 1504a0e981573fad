-- What the application sends for the figures of the top unit of a home on the present day: $1 home, $2 unit.
with place as materialized (
  select r.unit_no, d.code as unit_code from (select unit_no, code from org.unit_at where province_id = $1 and parent_no = $2 offset 0) d join org.reach_at r on r.province_id = $1 and r.ancestor_no = d.unit_no
  union all select u.unit_no, u.code from org.unit_at u where u.province_id = $1 and u.unit_no = $2
), leaf as materialized (
  select t.*, p.unit_code from progress.tally_at t left join place p on p.unit_no = t.holder_unit_no where t.province_id = $1 and t.dimension = 'all' and t.holder_unit_no > 0
), top as materialized (
  select array(select unit_no from org.unit_at where province_id = $1 and parent_no is null and unit_no = any (array(select distinct assigning_unit_no from leaf))) as unit_nos
), keyed as materialized (
  select t.*, 1 as sign from progress.tally_at t where t.province_id = $1 and t.dimension in ('horizon', 'document', 'indicator') and t.holder_unit_no = 0
  union all
  select t.*, -1 from progress.tally_at t where t.province_id = $1 and t.dimension in ('horizon', 'document', 'indicator') and t.holder_unit_no = any (array(select distinct l.holder_unit_no from leaf l where l.unit_code is null))
), line as (
  select from_top, case grouping(unit_code, assigning_unit_no) when 1 then 15 when 2 then 29 else 31 end as level, coalesce(unit_code, assigning_unit_no::text) as key, sum(1 * alone) as alone, sum(1 * tasks) as tasks, sum(1 * first) as first, sum(1 * supplementary) as supplementary, sum(1 * met_accepted) as met_accepted, sum(1 * over_accepted) as over_accepted, sum(1 * overdue_accepted) as overdue_accepted, sum(1 * in_progress_accepted) as in_progress_accepted, sum(1 * not_started_accepted) as not_started_accepted, sum(1 * met_reported) as met_reported, sum(1 * over_reported) as over_reported, sum(1 * overdue_reported) as overdue_reported, sum(1 * in_progress_reported) as in_progress_reported, sum(1 * not_started_reported) as not_started_reported, 0 as plan, 0 as accepted, 0 as reported
  from (select l.*, l.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top from leaf l where unit_code is not null) l group by grouping sets ((from_top), (from_top, unit_code), (from_top, assigning_unit_no))
  union all
  select from_top, case dimension when 'horizon' then 23 when 'document' then 27 else 30 end,
    case when dimension <> 'horizon' then key when key = 'every_year' then 'Hằng năm' when key like '%-%' then 'Giai đoạn ' || key else 'Năm ' || key end, sum(sign * alone) as alone, sum(sign * tasks) as tasks, sum(sign * first) as first, sum(sign * supplementary) as supplementary, sum(sign * met_accepted) as met_accepted, sum(sign * over_accepted) as over_accepted, sum(sign * overdue_accepted) as overdue_accepted, sum(sign * in_progress_accepted) as in_progress_accepted, sum(sign * not_started_accepted) as not_started_accepted, sum(sign * met_reported) as met_reported, sum(sign * over_reported) as over_reported, sum(sign * overdue_reported) as overdue_reported, sum(sign * in_progress_reported) as in_progress_reported, sum(sign * not_started_reported) as not_started_reported, sum(sign * plan), sum(sign * accepted), sum(sign * reported)
  from (select k.*, k.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top from keyed k) k group by from_top, dimension, key
  union all
  select from_top, grouping(unit_code, horizon, document_id, assigning_unit_no, indicator_id), coalesce(unit_code, horizon, document_id::text, assigning_unit_no::text, indicator_id::text), count(distinct holder_person_id), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from (
    select s.*, s.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top, p.unit_code, case horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || horizon_from else 'Giai đoạn ' || horizon_from || '-' || horizon_to end as horizon from progress.kept_at s join place p on p.unit_no = s.holder_unit_no
    where s.province_id = $1 and s.stage = 'in_force' and s.kind = 'breakthrough' and s.holder_person_id = any (array(select x.person_id from progress.spread_at x where x.province_id = $1))) s
  group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))
)
select case when from_top then 'provincial' else 'delegated' end as part, level, key, sum(alone)::int as cadres, sum(tasks)::int as "tasks", sum(first)::int as "first", sum(supplementary)::int as "supplementary", sum(met_accepted)::int as "metA", sum(over_accepted)::int as "overA", sum(overdue_accepted)::int as "overdueA", sum(in_progress_accepted)::int as "progressA", sum(not_started_accepted)::int as "noneA", sum(met_reported)::int as "metR", sum(over_reported)::int as "overR", sum(overdue_reported)::int as "overdueR", sum(in_progress_reported)::int as "progressR", sum(not_started_reported)::int as "noneR",
  trim_scale(sum(plan))::text as plan, trim_scale(sum(accepted))::text as "acceptedSum", trim_scale(sum(reported))::text as "reportedSum"
from line group by from_top, level, key having sum(tasks) > 0
