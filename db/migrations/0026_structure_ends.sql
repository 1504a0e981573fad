-- Up Migration
-- Where a unit has ended, what it held keeps its name; units that help go over as holders do; acts that wait come due in every storage home.
create view org.named_at with (security_invoker = true) as
  select u.province_id, u.unit_no, n.code, n.name, n.committee_name, n.kind, n.kind_name, n.search, n.stands
  from org.unit u cross join lateral (
    select v.code, v.name, v.committee_name, v.kind, v.kind_name, v.search, v.valid @> (select kit.view_on()) as stands from org.unit_version v
    where v.province_id = u.province_id and v.unit_no = u.unit_no and coalesce(v.known @> (select kit.view_known()), false)
    order by v.valid @> (select kit.view_on()) desc, coalesce(lower(v.valid), '-infinity') <= (select kit.view_on()) desc, lower(v.valid) desc nulls last limit 1) n;
comment on view org.named_at is 'Every unit by the name of the view''s day; one that has ended by its last name before, one that is to come by its first. Nullable: committee_name';
grant select on org.named_at to guong_app;

create view tasks.coordination_at with (security_invoker = true) as
  select province_id, id, task_id, unit_no, coalesce(valid, '(,)') as valid, known from tasks.co_unit where not isempty(known) and lower(known) <= (select kit.view_known());
comment on view tasks.coordination_at is 'Every unit that ever helped with a task, also superseded ones, as known at the view; for its story';
grant select on tasks.coordination_at to guong_app;

create function tasks.helps_on(p_row tasks.co_unit) returns boolean language sql stable security definer set search_path = ''
  return p_row.province_id = kit.home() and exists (select 1 from tasks.co_unit o where o.province_id = p_row.province_id and o.task_id = p_row.task_id and o.id <> p_row.id
    and coalesce(o.valid, '(,)') @> coalesce(p_row.valid, '(,)') and (o.unit_no = p_row.unit_no or upper(o.known) = now() or isempty(o.known)));
comment on function tasks.helps_on is 'The same unit helped with the task on these days before, or another one whose row this very transaction has closed: help goes over to a successor, none is made up';
revoke execute on function tasks.helps_on from public;
grant execute on function tasks.helps_on to guong_app;
create policy reorganiser_passes_on on tasks.co_unit for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and tasks.helps_on(co_unit));
create policy reorganiser_closes on tasks.co_unit for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()));

create function people.work_in(p_province int) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from people.account a where a.person_id = kit.me() and a.is_operator) then raise exception 'only the operator chooses a storage home' using errcode = '42501'; end if;
  if not exists (select 1 from org.province where id = p_province) then raise exception 'no storage home %', p_province using errcode = '23503'; end if;
  perform people.grant_setting('province', p_province::text);
end $$;
revoke execute on function people.work_in from public;
grant execute on function people.work_in to guong_app;
comment on function people.work_in is 'The operator, who stands above the provinces, works in this storage home for the rest of the transaction';
