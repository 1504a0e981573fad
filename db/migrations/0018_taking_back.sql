-- Up Migration
-- Taking a decision back: by who decided, on its day, with a reason; the result waits again. Not once a report that holds it left the house.
create function reports.holds(p_province int, p_task uuid, p_since timestamptz) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from reports.paper p join tasks.task t on t.province_id = p.province_id and t.id = p_task
    where p.province_id = p_province and upper_inf(p.known) and p.known_at >= p_since
      and exists (select 1 from org.reach r where r.province_id = p.province_id and r.ancestor_no = p.unit_no and r.unit_no in (t.holder_unit_no, t.assigning_unit_no) and r.valid @> p.issued_on and upper_inf(r.known)))
$$;
comment on function reports.holds is 'A report of a unit that held or assigned the task, or of one above, was issued on what was known since an instant; also where the asker does not see that report';
revoke execute on function reports.holds from public;
grant execute on function reports.holds to guong_app;

create policy decider_takes_back on progress.decision for update
  using (import_id is null and upper_inf(known) and decided_by = (select kit.me()) and decided_on = kit.today()
    and progress.may_decide(province_id, entry_id, task_id) and not reports.holds(province_id, task_id, lower(known)))
  with check (decided_by = (select kit.me()) and not upper_inf(known));
