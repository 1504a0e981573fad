-- Up Migration
-- The ladder tells of parts of rounds too: which of them are owed on some days, who hands one in, and what fired for one.
alter table rounds.part add column asked_on date;
comment on column rounds.part.asked_on is 'day on which this unit was asked; none in rows of before: the day on which the round was opened';
create policy asked_today on rounds.part as restrictive for insert to guong_app with check (asked_on is not distinct from (select kit.today()));
create index part_due on rounds.part (province_id, due_on);
create index verdict_again on rounds.verdict (province_id, again_by) where again_by is not null;

-- A part is owed while one of its forms is not handed in, or came back: on the day of the part, and what came back on the later day it was given.
create function rounds.falling_due(p_province int, p_days date[]) returns table (province_id int, part_id uuid, round_id uuid, unit_no int, by_unit_no int, to_unit_no int, asking_unit_no int, due_on date) language sql stable
begin atomic
  with near as (
    select p.id from rounds.part p where p.province_id = p_province and p.due_on = any (p_days)
    union select v.part_id from rounds.verdict v where v.province_id = p_province and v.again_by = any (p_days)
  ), asked as (
    select p.province_id, p.id, p.round_id, p.unit_no, p.to_unit_no, r.unit_no as asking_unit_no, p.due_on
    from near n join rounds.part p on p.province_id = p_province and p.id = n.id join rounds.round r on r.province_id = p_province and r.id = p.round_id
    where coalesce(p.asked_on, r.opened_on) <= (select kit.view_on()) and lower(p.known) <= (select kit.view_known())
      and not exists (select from rounds.closing c where c.province_id = p_province and c.round_id = p.round_id and c.closed_on <= (select kit.view_on()) and lower(c.known) <= (select kit.view_known()))
  ), heirs as materialized (
    select u.unit_no, coalesce(org.heir(p_province, u.unit_no), u.unit_no) as heir from (select a.unit_no from asked a union select a.to_unit_no from asked a union select a.asking_unit_no from asked a) u
  )
  select distinct a.province_id, a.id, a.round_id, a.unit_no, h.heir, l.heir, b.heir, d.due_on
  from asked a join heirs h on h.unit_no = a.unit_no join heirs l on l.unit_no = a.to_unit_no join heirs b on b.unit_no = a.asking_unit_no
  join rounds.form f on f.province_id = p_province and f.round_id = a.round_id
  left join lateral (
    select true as came, v.verdict, v.again_by from rounds.submission s
    left join rounds.verdict v on v.province_id = p_province and v.submission_id = s.id and v.decided_on <= (select kit.view_on()) and lower(v.known) <= (select kit.view_known())
    where s.province_id = p_province and s.round_id = a.round_id and s.part_id = a.id and s.form_id = f.id and s.handed_on <= (select kit.view_on()) and lower(s.known) <= (select kit.view_known()) order by s.nth desc limit 1
  ) s on true
  cross join lateral (select greatest(a.due_on, s.again_by)) d (due_on)
  where (s.came is null or s.verdict = 'returned') and d.due_on = any (p_days);
end;
comment on function rounds.falling_due is 'Visible parts of open rounds that owe a form on one of these days, as of the view: not begun, being filled or returned; asked by then. A part is due on its own day, and with a form that came back on the later day it was given. It is handed in by the unit itself, or by the one that took it over; a level that has ended is the one that took it over';
grant execute on function rounds.falling_due to guong_app;

create function rounds.count_falling_due(p_days date[]) returns table (due_on date, parts int) language sql stable security definer set search_path = '' as $$
  select f.due_on, count(*)::int from rounds.falling_due(kit.home(), p_days) f where kit.flag('administers') group by f.due_on
$$;
comment on function rounds.count_falling_due is 'How many parts of rounds of his province fall due on some days, for an administrator, who reads none of them: what a ladder would come to before he records it';
revoke execute on function rounds.count_falling_due from public;
grant execute on function rounds.count_falling_due to guong_app;

create view rounds.filler_at with (security_invoker = true) as
  select h.province_id, h.unit_no, h.person_id from people.post_at h where h.heads
  union select a.province_id, a.unit_no, a.person_id from people.authorisation a
  where 'report' = any (a.rights) and coalesce(a.valid @> (select kit.view_on()), false) and coalesce(a.known @> (select kit.view_known()), false);
comment on view rounds.filler_at is 'Who fills and hands in what a unit reports, as of the view: who heads it, and whom a body of it authorised to report';
grant select on rounds.filler_at to guong_app;

do $$ declare v_check record; begin
  for v_check in select c.conname from pg_constraint c where c.conrelid = 'ladder.firing'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) ~ 'subject_kind' loop
    execute format('alter table ladder.firing drop constraint %I', v_check.conname);
  end loop;
end $$;
alter table ladder.firing add constraint firing_subject_kind_check check (subject_kind in ('task', 'duty', 'obstacle', 'report_part'));
comment on column ladder.firing.subject_kind is 'what falls due: a task, a duty on one of its days, an obstacle to be answered, a unit''s part of a round';
comment on column ladder.firing.subject_id is 'the task, duty, obstacle or part';
comment on column ladder.plan.steps is 'array of {key, about, count, unit, recipient, wording, immediate}: about a task, a duty, an obstacle or a part of a round; count days or working days after the due day, negative before';
create policy with_part on ladder.firing for select using (subject_kind = 'report_part' and exists (select from rounds.part p where p.province_id = firing.province_id and p.id = firing.subject_id offset 0));
