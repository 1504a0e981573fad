-- Up Migration
-- Who asks, urges and names officers in a round does it for a level of that round: the unit that asks, or one that reports itself. An officer of any other body has nothing to ask in it, whatever lies below his own.
create function rounds.is_level(p_province int, p_round uuid, p_unit int) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from rounds.round r where r.province_id = p_province and r.id = p_round and r.unit_no = p_unit)
    or exists (select 1 from rounds.part p where p.province_id = p_province and p.round_id = p_round and p.unit_no = p_unit)
$$;
comment on function rounds.is_level is 'Units may report to this one in the round: it asks, or reports itself. Runs as the owner: it says nothing but whether';

create or replace function rounds.asks(p_province int, p_round uuid, p_to int) returns boolean language sql stable
  return p_province = kit.home() and (p_to = any (kit.ints('assigns')) or rounds.runs(p_province, p_round)) and rounds.is_level(p_province, p_round, p_to);
comment on function rounds.asks is 'The actor may ask and urge those who report to this level of the round: its own officer, or one of the body that opened the round';
