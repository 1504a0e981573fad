-- Up Migration
-- Units that end. What an ended unit issued, received, was asked and has to report is its successor's matter, where one unit took it over whole (org.succession, share 1, followed further); nothing is issued in its name any more.
-- The arrays below are asked for once a statement, as (select …), never once a row, and cost one look at an index where nothing was reorganised.
create function org.predecessors(p_units int[]) returns int[] language plpgsql stable security definer set search_path = '' as $$
declare v_home constant int := kit.home(); v_today constant date := kit.today(); v_ended int[]; v_after int[]; v_kept constant text := nullif(current_setting('guong.went_over', true), '');
begin
  if coalesce(cardinality(p_units), 0) = 0 then return '{}'; end if;
  -- Who went over into whom is worked out once a work: it depends on the home and the day alone.
  if v_kept is null or split_part(v_kept, ' ', 1) <> v_home::text then
    if not exists (select from org.succession s where s.province_id = v_home) then return '{}'; end if;
    with recursive whole as materialized (
      select s.from_unit_no, s.to_unit_no from org.succession s where s.province_id = v_home and s.share = 1 and s.on_day <= v_today and upper_inf(s.known)
        and not exists (select from org.unit_version v where v.province_id = v_home and v.unit_no = s.from_unit_no and v.valid @> v_today and upper_inf(v.known))
    ), went (ended, after) as (
      select w.from_unit_no, w.to_unit_no from whole w union select went.ended, w.to_unit_no from went join whole w on w.from_unit_no = went.after
    ) select coalesce(array_agg(went.ended), '{}'), coalesce(array_agg(went.after), '{}') into v_ended, v_after from went;
    perform set_config('guong.went_over', v_home || ' ' || v_ended::text || ' ' || v_after::text, true);
  else
    v_ended := split_part(v_kept, ' ', 2)::int[]; v_after := split_part(v_kept, ' ', 3)::int[];
  end if;
  return array(select distinct w.ended from unnest(v_ended, v_after) w (ended, after) where w.after = any (p_units));
end $$;
comment on function org.predecessors is 'Units that have ended by today and went over whole into one of these, over one act or several';

create function org.with_predecessors(p_units int[]) returns int[] language sql stable return p_units || org.predecessors(p_units);
comment on function org.with_predecessors is 'These units and their predecessors';

create function org.stands(p_province int, p_unit int) returns boolean language sql stable
  return exists (select 1 from org.unit_version v where v.province_id = p_province and v.unit_no = p_unit and v.valid @> kit.today() and upper_inf(v.known));
comment on function org.stands is 'The unit has not ended by today';

create function org.heir(p_province int, p_unit int) returns int language sql stable as $$
  with recursive line (unit_no, depth) as (
    select p_unit, 0
    union select s.to_unit_no, line.depth + 1 from line join org.succession s on s.province_id = p_province and s.from_unit_no = line.unit_no and s.share = 1 and s.on_day <= kit.today() and upper_inf(s.known)
    where line.depth < 50 and not org.stands(p_province, line.unit_no)
  ) select line.unit_no from line where org.stands(p_province, line.unit_no) order by line.depth limit 1
$$;
comment on function org.heir is 'The unit that stands today and has taken over the whole of this one, over one act or several; itself while it stands, null where it was divided or dissolved';

create function org.last_name(p_province int, p_unit int) returns text language sql stable
  return (select coalesce(v.committee_name, v.name) from org.unit_version v where v.province_id = p_province and v.unit_no = p_unit and coalesce(lower(v.valid), '-infinity') <= (select kit.view_on()) and coalesce(v.known @> (select kit.view_known()), false) order by lower(v.valid) desc nulls last limit 1);
comment on function org.last_name is 'What a unit is called as of the view, or was called last';

create function org.ending(p_province int, p_unit int) returns jsonb language sql stable
  return (select jsonb_build_object('onDay', upper(v.valid), 'heir', h.heir, 'heirLabel', org.last_name(p_province, h.heir),
      'became', coalesce((select jsonb_agg(distinct org.last_name(p_province, s.to_unit_no)) from org.succession s where s.province_id = p_province and s.from_unit_no = p_unit and s.on_day = upper(v.valid) and upper_inf(s.known)), '[]'))
    from org.unit_version v cross join lateral org.heir(p_province, p_unit) h (heir)
    where v.province_id = p_province and v.unit_no = p_unit and upper_inf(v.known) and not org.stands(p_province, p_unit) and upper(v.valid) <= kit.today() order by upper(v.valid) desc limit 1);
comment on function org.ending is 'When a unit ended and what became of it, {onDay, heir, heirLabel, became}; null while it stands';

-- Documents: whoever reads, heads, works for or keeps the registry of a unit does so for its predecessors; numbers and arrivals are its own alone.
create function documents.filed() returns int[] language sql stable security definer set search_path = '' return org.with_predecessors(documents.kept());
comment on function documents.filed is 'Units whose papers the actor files: whose registry he keeps, and their predecessors';

create function documents.headed() returns int[] language sql stable return org.with_predecessors(kit.ints('heads'));
comment on function documents.headed is 'Units the actor heads, or reports for their heads, and their predecessors';

create function documents.sent() returns int[] language sql stable security definer set search_path = '' return org.with_predecessors(kit.ints('reads') || documents.drafts_for());
comment on function documents.sent is 'Units all of whose issued documents the actor reads: those he reads or works in, and their predecessors';

create function documents.received() returns int[] language sql stable security definer set search_path = '' return org.with_predecessors(kit.ints('reads') || kit.ints('heads') || documents.kept());
comment on function documents.received is 'Units for which the actor reads what is issued to them: those he reads, heads or keeps the registry of, and their predecessors';

create function documents.issued_to(p_province int, p_document uuid, p_sent int[], p_received int[]) returns boolean language sql stable security definer set search_path = ''
  return exists (select 1 from documents.issue i where i.province_id = p_province and i.document_id = p_document and (i.unit_no = any (p_sent) or i.province_id = any (kit.ints('reads_provinces'))
    or exists (select 1 from documents.recipient r where r.province_id = i.province_id and r.version_id = i.version_id and r.unit_no = any (p_received))));
comment on function documents.issued_to(int, uuid, int[], int[]) is 'It was issued by one of the first units, or to one of the second';

create function documents.asks(p_province int, p_document uuid, p_units int[]) returns boolean language sql stable security definer set search_path = ''
  return p_province = kit.home() and exists (select 1 from documents.asked a where a.province_id = p_province and a.document_id = p_document and a.unit_no = any (p_units));
comment on function documents.asks is 'One of these units was asked about this document';

alter policy in_sight on documents.document using (province_id = (select kit.home()) and (
  drafter_id = any ((select documents.acting())::uuid[]) or unit_no = any ((select documents.filed())::int[]) or unit_no = any ((select documents.headed())::int[])
  or documents.issued_to(province_id, id, (select documents.sent())::int[], (select documents.received())::int[]) or documents.concerns(province_id, id) or documents.asks(province_id, id, (select documents.headed())::int[])));
drop function documents.issued_to(int, uuid);
drop function documents.asks_me;
alter policy head_comments on documents.comment with check (given_by = (select kit.me()) and exists (
  select 1 from documents.asked a where a.province_id = comment.province_id and a.id = comment.asked_id and a.document_id = comment.document_id and a.unit_no = any ((select documents.headed())::int[])));
alter policy in_sight on documents.arrival using (province_id = (select kit.home()) and (unit_no = any ((select documents.filed())::int[]) or unit_no = any ((select documents.headed())::int[]) or unit_no = any ((select org.with_predecessors(documents.drafts_for()))::int[])));
alter policy registry_enters on documents.arrival with check (recorded_by = (select kit.me()) and province_id = (select kit.home()) and unit_no = any ((select documents.kept())::int[]) and org.stands(province_id, unit_no));
alter policy office_drafts on documents.document with check (province_id = (select kit.home()) and drafter_id = (select kit.me()) and unit_no = any ((select documents.drafts_for())::int[]) and org.stands(province_id, unit_no));
create or replace function documents.may_keep(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return p_province = kit.home() and exists (select 1 from documents.issue i where i.province_id = p_province and i.document_id = p_document and i.unit_no = any (documents.filed()));
comment on function documents.may_keep is 'It was issued, and the actor keeps the registry that gave its number, or that of the unit that took it over';

create function documents.refuse_ended() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_ending constant jsonb := org.ending(new.province_id, new.unit_no);
begin
  if v_ending is not null then raise exception 'unit % has ended', new.unit_no using errcode = '23514', constraint = case when v_ending ->> 'heir' is null then 'a_divided_unit_issues_nothing' else 'an_ended_unit_issues_nothing' end,
    detail = jsonb_build_object('unit', org.last_name(new.province_id, new.unit_no), 'day', to_char((v_ending ->> 'onDay')::date, 'DD/MM/YYYY'), 'heir', v_ending ->> 'heirLabel')::text; end if;
  return new;
end $$;
comment on function documents.refuse_ended is 'No number is given in the name of a unit that has ended';
create trigger an_ended_unit_issues_nothing before insert on documents.issue for each row execute function documents.refuse_ended();

-- Rounds: the successor reports in place of a unit that has ended, and decides and asks in place of a level that has.
create function rounds.filled() returns int[] language sql stable
  return org.with_predecessors(kit.ints('heads') || array(select a.unit_no from people.authorisation a where a.province_id = kit.home() and a.person_id = kit.me() and 'report' = any (a.rights) and a.valid @> kit.today() and upper_inf(a.known)));
comment on function rounds.filled is 'Units for which the actor reports: heads them, reports for who does, or is authorised to report by their body; and their predecessors';
create or replace function rounds.fills(p_province int, p_unit int) returns boolean language sql stable return p_province = kit.home() and p_unit = any (rounds.filled());
comment on function rounds.fills is 'The actor reports for a unit, or for the one that took it over';

create function rounds.assigned() returns int[] language sql stable return org.with_predecessors(kit.ints('assigns'));
comment on function rounds.assigned is 'Units whose body''s officer the actor is with the right to assign, and their predecessors';

create or replace function rounds.own(p_unit int) returns boolean language sql stable
  return p_unit = any (org.with_predecessors(kit.ints('own_units'))) or rounds.fills(kit.home(), p_unit);
create or replace function rounds.receives(p_province int, p_unit int, p_to int) returns boolean language sql stable
  return p_province = kit.home() and (p_to = any (org.with_predecessors(kit.ints('accepts'))) or p_province = any (kit.ints('accepts_provinces'))) and not rounds.own(p_unit);

create function rounds.runs_for(p_province int, p_round uuid, p_assigned int[]) returns boolean language sql stable
  return p_province = kit.home() and exists (select 1 from rounds.round r where r.province_id = p_province and r.id = p_round and r.unit_no = any (p_assigned));
comment on function rounds.runs_for is 'One of these units opened the round';
create or replace function rounds.runs(p_province int, p_round uuid) returns boolean language sql stable return rounds.runs_for(p_province, p_round, rounds.assigned());
comment on function rounds.runs is 'The actor is an officer of the body that opened the round, or of the one that took it over';

create function rounds.asks_for(p_province int, p_round uuid, p_to int, p_assigned int[]) returns boolean language sql stable
  return p_province = kit.home() and (p_to = any (p_assigned) or rounds.runs_for(p_province, p_round, p_assigned)) and rounds.is_level(p_province, p_round, p_to);
comment on function rounds.asks_for is 'An officer of these units may ask and urge those who report to this level of the round: its own, or one of the body that opened the round';
create or replace function rounds.asks(p_province int, p_round uuid, p_to int) returns boolean language sql stable return rounds.asks_for(p_province, p_round, p_to, rounds.assigned());
comment on function rounds.asks is 'The actor may ask and urge those who report to this level of the round: its own officer, or one of the body that opened the round; of one that has ended, an officer of its successor';

alter policy in_reach on rounds.part using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (unit_no = any ((select org.with_predecessors(kit.ints('reads')))::int[]) or to_unit_no = any ((select org.with_predecessors(kit.ints('reads')))::int[]) or unit_no = any ((select rounds.filled())::int[]))));
alter policy in_reach on rounds.round using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (unit_no = any ((select org.with_predecessors(kit.ints('reads')))::int[]) or exists (select 1 from rounds.part p where p.province_id = round.province_id and p.round_id = round.id offset 0))));
alter policy level_asks on rounds.part with check (recorded_by = (select kit.me()) and rounds.asks_for(province_id, round_id, to_unit_no, (select rounds.assigned())::int[]) and rounds.is_open(province_id, round_id)
  and exists (select 1 from org.reach r where r.province_id = part.province_id and r.unit_no = part.unit_no and r.ancestor_no = part.to_unit_no and r.valid @> kit.today() and upper_inf(r.known)));
alter policy level_urges on rounds.urging with check (urged_by = (select kit.me()) and urged_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and unit_no = any ((select rounds.assigned())::int[]) and rounds.asks_for(province_id, round_id, unit_no, (select rounds.assigned())::int[]));
alter policy level_names_whom on rounds.urged with check (exists (select 1 from rounds.urging u where u.province_id = urged.province_id and u.id = urged.urging_id and u.round_id = urged.round_id and u.urged_by = (select kit.me()))
  and exists (select 1 from rounds.part p where p.province_id = urged.province_id and p.id = urged.part_id and p.round_id = urged.round_id and rounds.asks_for(p.province_id, p.round_id, p.to_unit_no, (select rounds.assigned())::int[])));
alter policy who_asks_names on rounds.looking with check (named_by = (select kit.me()) and named_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and exists (select 1 from rounds.part p where p.province_id = looking.province_id and p.id = looking.part_id and p.round_id = looking.round_id and rounds.asks_for(p.province_id, p.round_id, p.to_unit_no, (select rounds.assigned())::int[])));

create or replace function rounds.standings(p_province int, p_round uuid, p_parts uuid[]) returns table (
  part_id uuid, unit_no int, to_unit_no int, due_on date, form_id uuid, place int, submission_id uuid, nth int, way text, first_on date, handed_on date, verdict text, reason text, again_by date, returned_times int, state text, late_days int
) language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
  v_on constant date := kit.view_on();
  v_known constant timestamptz := kit.view_known();
  v_all constant boolean := p_province = any (kit.ints('reads_provinces'));
  v_home constant boolean := p_province = kit.home();
  v_reads constant int[] := org.with_predecessors(kit.ints('reads'));
  v_fills constant int[] := rounds.filled();
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
