-- Up Migration
-- The calendar feed of a person: an address with a secret, read by calendar programs, which sign in nowhere. It enters a work that only reads.
create schema desk;
comment on schema desk is 'My work; the addresses at which calendar programs read it';
grant usage on schema desk to guong_app;

create table desk.feed (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint a_person_has_one_feed_at_a_time exclude using gist (province_id with =, person_id with =, known with &&)
);
comment on table desk.feed is 'Secret addresses at which a person''s calendar programs read what he owes; closed when revoked or renewed';
comment on column desk.feed.province_id is 'storage home';
comment on column desk.feed.id is 'UUIDv7';
comment on column desk.feed.person_id is 'whose calendar; the feed shows what he may see on the day it is read';
comment on column desk.feed.token_hash is 'SHA-256 of the secret in the address; the secret itself is shown once and stored nowhere';
comment on column desk.feed.known is 'from when until when the address worked';
alter table desk.feed enable row level security;
alter table desk.feed force row level security;
create policy keeper on desk.feed to current_user using (true) with check (true);
create policy own on desk.feed for select using (person_id = (select kit.me()));
create policy own_made on desk.feed for insert with check (province_id = (select kit.home()) and person_id = (select kit.me()));
create policy own_closed on desk.feed for update using (person_id = (select kit.me()));
grant select (province_id, id, person_id, known), insert, update (known) on desk.feed to guong_app;
call ledger.watch('desk.feed');

create function desk.enter_feed(p_token bytea, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language sql security definer set search_path = ''
  return people.enter_reader((select f.person_id from desk.feed f where f.token_hash = p_token and upper_inf(f.known)), p_entry, p_today, p_on, p_known);
comment on function desk.enter_feed is 'Opens a work that only reads as the person of the feed with this secret, with his rights of today; null when the feed is unknown or revoked, or his account closed';
revoke execute on function desk.enter_feed from public;
grant execute on function desk.enter_feed to guong_app;
