-- Up Migration
-- The nation by province: sums of counters and nothing else, for whoever a national body (home 0) has authorised by a document to make reports.
create function progress.compares_provinces() returns boolean language sql stable security definer set search_path = ''
  return kit.flag('operates') or exists (select from people.authorisation a where a.province_id = 0 and a.person_id = kit.me() and 'report' = any (a.rights) and a.valid @> kit.today() and upper_inf(a.known));
comment on function progress.compares_provinces is 'The actor may read what each province comes to: a national body authorised him today to make reports, or he is the operator. It opens no unit, person or task of any';

create function progress.by_province() returns table (province_id int, name text, on_day date, tasks bigint, met_accepted bigint, in_progress_accepted bigint, not_started_accepted bigint, overdue_accepted bigint,
    met_reported bigint, in_progress_reported bigint, not_started_reported bigint, overdue_reported bigint) language sql stable security definer set search_path = '' as $$
  select p.id, p.name, r.on_day, t.* from org.province p join progress.rolled r on r.province_id = p.id
    cross join lateral (select coalesce(sum(c.tasks), 0), coalesce(sum(c.met_accepted), 0), coalesce(sum(c.in_progress_accepted), 0), coalesce(sum(c.not_started_accepted), 0), coalesce(sum(c.overdue_accepted), 0),
        coalesce(sum(c.met_reported), 0), coalesce(sum(c.in_progress_reported), 0), coalesce(sum(c.not_started_reported), 0), coalesce(sum(c.overdue_reported), 0)
      from progress.tally c where c.province_id = p.id and c.dimension = 'all' and c.holder_unit_no = 0) t
  where p.id > 0 and upper_inf(p.known) and (select progress.compares_provinces()) order by p.id
$$;
comment on function progress.by_province is 'What the tasks in force of each province come to on its rolled day, from the counters of whole homes; nothing for who may not compare provinces';
revoke execute on function progress.compares_provinces, progress.by_province from public;
grant execute on function progress.compares_provinces, progress.by_province to guong_app;
