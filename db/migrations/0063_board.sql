-- Up Migration
-- Rounds: what the forms of a round have come to is worked out once for a whole round, behind one look at which parts the actor sees, instead of one for every row; and who is in charge of a part, or follows it, can be named for the round alone.
drop view rounds.standing_at;

create function rounds.standings(p_province int, p_round uuid, p_parts uuid[]) returns table (
  part_id uuid, unit_no int, to_unit_no int, due_on date, form_id uuid, place int, submission_id uuid, nth int, way text, first_on date, handed_on date, verdict text, reason text, again_by date, returned_times int, state text, late_days int
) language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
  v_on constant date := kit.view_on();
  v_known constant timestamptz := kit.view_known();
  v_all constant boolean := p_province = any (kit.ints('reads_provinces'));
  v_home constant boolean := p_province = kit.home();
  v_reads constant int[] := kit.ints('reads');
  v_fills constant int[] := kit.ints('heads') || array(select a.unit_no from people.authorisation a where a.province_id = p_province and a.person_id = kit.me() and 'report' = any (a.rights) and a.valid @> kit.today() and upper_inf(a.known));
  v_closed date;
begin
  select c.closed_on into v_closed from rounds.closing c where c.province_id = p_province and c.round_id = p_round and c.closed_on <= v_on and lower(c.known) <= v_known;
  return query
    with part as materialized (
      select p.id, p.unit_no, p.to_unit_no, p.due_on from rounds.part p where p.province_id = p_province and p.round_id = p_round and (p_parts is null or p.id = any (p_parts))
        and (v_all or (v_home and (p.unit_no = any (v_reads) or p.to_unit_no = any (v_reads) or p.unit_no = any (v_fills))))
    ), sent as materialized (
      select distinct on (h.part_id, h.form_id) h.part_id, h.form_id, h.id, h.nth, h.way, h.handed_on, w.verdict, w.reason, w.again_by, min(h.handed_on) over same as first_on, (count(*) filter (where w.verdict = 'returned') over same)::int as returned_times
      from rounds.submission h left join rounds.verdict w on w.province_id = p_province and w.round_id = p_round and w.submission_id = h.id and w.decided_on <= v_on and lower(w.known) <= v_known
      where h.province_id = p_province and h.round_id = p_round and (p_parts is null or h.part_id = any (p_parts)) and h.handed_on <= v_on and lower(h.known) <= v_known
      window same as (partition by h.part_id, h.form_id) order by h.part_id, h.form_id, h.nth desc
    ), standing as (
      select p.id, p.unit_no, p.to_unit_no, p.due_on, f.id as form_id, f.place, s.id as submission_id, s.nth, s.way, s.first_on, s.handed_on, s.verdict, s.reason, s.again_by, coalesce(s.returned_times, 0) as returned_times,
        case when s.verdict = 'accepted' then 'accepted' when s.id is not null and s.verdict is null then 'handed_in' when v_closed is not null then 'closed' when s.verdict = 'returned' then 'returned' when b.id is not null then 'filling' else 'not_begun' end as state
      from part p join rounds.form f on f.province_id = p_province and f.round_id = p_round
      left join rounds.beginning b on b.province_id = p_province and b.round_id = p_round and b.part_id = p.id and b.form_id = f.id and b.begun_on <= v_on and lower(b.known) <= v_known
      left join sent s on s.part_id = p.id and s.form_id = f.id
    )
    select x.id, x.unit_no, x.to_unit_no, x.due_on, x.form_id, x.place, x.submission_id, x.nth, x.way, x.first_on, x.handed_on, x.verdict, x.reason, x.again_by, x.returned_times, x.state,
      greatest(0, case x.state when 'handed_in' then x.first_on - x.due_on when 'accepted' then x.first_on - x.due_on when 'closed' then v_closed - x.due_on when 'returned' then v_on - greatest(x.due_on, x.again_by) else v_on - x.due_on end)
    from standing x;
end $$;
comment on function rounds.standings is 'What every form of a round''s parts has come to as of the view, of all parts or of some; only of parts the actor sees, as the policy of rounds.part says it. Runs as the owner, so that this is asked once a part and not once a row';

create view rounds.standing_at with (security_invoker = true) as
  select r.province_id, r.id as round_id, s.part_id, s.unit_no, s.to_unit_no, s.due_on, s.form_id, s.place, s.submission_id, s.nth, s.way, s.first_on, s.handed_on, s.verdict, s.reason, s.again_by, s.returned_times, s.state, s.late_days
  from rounds.round r cross join lateral rounds.standings(r.province_id, r.id, null) s;
comment on view rounds.standing_at is 'What every form of every visible part has come to as of the view: not_begun chưa làm, filling đang điền, handed_in đã gửi, returned trả lại, accepted đã nhận, closed hết đợt mà chưa được nhận; late_days after its day. Ask it of one round. Nullable: submission_id, nth, way, first_on, handed_on, verdict, reason, again_by';

create index part_level on rounds.part (province_id, round_id, to_unit_no);

create table rounds.looking (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  part_id uuid not null,
  kind text not null check (kind in ('in_charge', 'follower')),
  person_id uuid,
  named_by uuid not null,
  named_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, part_id) references rounds.part
);
create index looking_part on rounds.looking (province_id, round_id, part_id, kind, id);
comment on table rounds.looking is 'Who is in charge of a part of a round, or follows it, as who asks named him; the latest counts, and without one it is who looks after the unit at large';
comment on column rounds.looking.province_id is 'storage home';
comment on column rounds.looking.id is 'UUIDv7; a later one takes the place of an earlier one';
comment on column rounds.looking.round_id is 'the round';
comment on column rounds.looking.part_id is 'the part';
comment on column rounds.looking.kind is 'in_charge phụ trách · follower theo dõi';
comment on column rounds.looking.person_id is 'who; none: again who looks after the unit at large';
comment on column rounds.looking.named_by is 'who named him';
comment on column rounds.looking.named_on is 'on which day';
comment on column rounds.looking.known is 'from when this row was the knowledge';
alter table rounds.looking enable row level security;
alter table rounds.looking force row level security;
create policy keeper on rounds.looking to current_user using (true) with check (true);
grant select, insert on rounds.looking to guong_app;
call ledger.watch('rounds.looking');
create policy with_part on rounds.looking for select using (province_id = any ((select kit.ints('reads_provinces'))::int[]) or exists (select 1 from rounds.part p where p.province_id = looking.province_id and p.id = looking.part_id offset 0));
create policy who_asks_names on rounds.looking for insert with check (named_by = (select kit.me()) and named_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and exists (select 1 from rounds.part p where p.province_id = looking.province_id and p.id = looking.part_id and p.round_id = looking.round_id and rounds.asks(p.province_id, p.round_id, p.to_unit_no)));

create view rounds.looking_at with (security_invoker = true) as
  select p.province_id, p.round_id, p.id as part_id, k.kind, coalesce(l.person_id, r.person_id) as person_id, l.person_id is not null as for_the_round
  from rounds.part p cross join (values ('in_charge'), ('follower')) k (kind)
  left join lateral (select x.person_id from rounds.looking x where x.province_id = p.province_id and x.round_id = p.round_id and x.part_id = p.id and x.kind = k.kind and x.named_on <= (select kit.view_on()) and lower(x.known) <= (select kit.view_known()) order by x.id desc limit 1) l on true
  left join people.relation_at r on l.person_id is null and r.province_id = p.province_id and r.unit_no = p.unit_no and r.kind = k.kind
  where coalesce(l.person_id, r.person_id) is not null;
comment on view rounds.looking_at is 'Who is in charge of every visible part and who follows it, as of the view: whom the round names, else who looks after the unit at large';
grant select on rounds.standing_at, rounds.looking_at to guong_app;
