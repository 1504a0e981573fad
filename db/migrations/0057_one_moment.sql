-- Up Migration
-- A read sees one moment from its first statement to its last. Two reads of one session at once may both find it unseen for five minutes: one of them writes, the other leaves it.
create or replace function people.enter(p_token bytea, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  perform people.look_from(p_entry, p_today, p_on, p_known);
  select a.id, s.seen_at into v from people.session s join people.account a on a.id = s.account_id
    where s.token_hash = p_token and s.ended_at is null and s.expires_at > now() and s.seen_at > now() - interval '2 hours' and a.closed_at is null;
  if not found then return people.enter_nobody(); end if;
  if v.seen_at < now() - interval '5 minutes' then perform people.note_seen(p_token); end if;
  return people.act_as(v.id, null, p_today);
end $$;

create function people.note_seen(p_token bytea) returns void language plpgsql security definer set search_path = '' as $$
begin
  update people.session set seen_at = now() where token_hash = (select s.token_hash from people.session s where s.token_hash = p_token for update skip locked);
exception when serialization_failure then null;
end $$;
comment on function people.note_seen is 'Notes that a session was used now, unless another work of it is just noting the same';
revoke execute on function people.note_seen from public;
