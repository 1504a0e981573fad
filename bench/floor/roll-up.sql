-- What the application sends for the figures of a unit: $1 group of each unit as JSON, $2 province, $3 units within.
with task as materialized (
  select assigning_unit_no, holder_person_id, supplementary, plan, accepted, reported, state_accepted, state_reported, $1::jsonb ->> holder_unit_no::text as unit_code,
    case horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || horizon_from else 'Giai đoạn ' || horizon_from || '-' || horizon_to end as horizon, document_id, indicator_id
  from progress.standing_at
  where province_id = $2 and stage = 'in_force' and kind = 'breakthrough' and holder_unit_no = any ($3::int[])
)
select case when from_top then 'provincial' else 'delegated' end as part, grouping(unit_code, horizon, document_id, assigning_unit_no, indicator_id) as level,
  coalesce(unit_code, horizon, document_id::text, assigning_unit_no::text, indicator_id::text) as key,
  count(*)::int as tasks, count(distinct holder_person_id)::int as cadres,
  count(*) filter (where not supplementary)::int as first, count(*) filter (where supplementary)::int as supplementary,
  count(*) filter (where state_accepted = 'met')::int as "metA", count(*) filter (where accepted > plan)::int as "overA", count(*) filter (where state_accepted = 'overdue')::int as "overdueA",
  count(*) filter (where state_accepted = 'in_progress')::int as "progressA", count(*) filter (where state_accepted = 'not_started')::int as "noneA",
  count(*) filter (where state_reported = 'met')::int as "metR", count(*) filter (where reported > plan)::int as "overR", count(*) filter (where state_reported = 'overdue')::int as "overdueR",
  count(*) filter (where state_reported = 'in_progress')::int as "progressR", count(*) filter (where state_reported = 'not_started')::int as "noneR",
  trim_scale(coalesce(sum(plan), 0))::text as plan, trim_scale(coalesce(sum(accepted), 0))::text as "acceptedSum", trim_scale(coalesce(sum(reported), 0))::text as "reportedSum"
from (select task.*, assigning_unit_no = any (array(select unit_no from org.unit_at where province_id = $2 and parent_no is null and unit_no = any (array(select distinct assigning_unit_no from task)))) as from_top from task) task
group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))
