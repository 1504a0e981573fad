-- Up Migration
-- Webhooks: another program of the province is told that something was told to people. What it learns is ids, a kind, a day, a unit's number and an address; to read more it has to ask, with rights.
create table notices.hook (
  province_id int not null,
  id uuid not null,
  name text not null check (name = btrim(name) and length(name) between 1 and 80),
  address text not null check (address ~ '^https://[^/?#@\\]+/' and address !~ '[[:space:][:cntrl:]]' and length(address) <= 500),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['due', 'late', 'assigned', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty']),
  secret text not null check (length(secret) >= 43),
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id)
);
comment on table notices.hook is 'Addresses of other programs that are told by signed messages (kết nối); closed when stopped';
comment on column notices.hook.province_id is 'storage home';
comment on column notices.hook.id is 'UUIDv7';
comment on column notices.hook.name is 'what the administrator calls it';
comment on column notices.hook.address is 'where messages are posted; checked again at every connection, since a name may come to mean a private address';
comment on column notices.hook.kinds is 'kinds of notices it is told of';
comment on column notices.hook.secret is 'key of the signatures; shown once, read by jobs alone';
comment on column notices.hook.recorded_by is 'the administrator who recorded it';
comment on column notices.hook.known is 'from when until when it was told';

create table notices.delivery (
  province_id int not null,
  id uuid not null default kit.new_id(),
  hook_id uuid not null,
  kind text not null check (kind in ('due', 'late', 'assigned', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'test')),
  subject_kind text check (subject_kind in ('task', 'duty', 'obstacle')),
  subject_id uuid,
  place text not null check (place ~ '^/([^/\\]|$)' and length(place) <= 300),
  day date not null default kit.view_on(),
  key text not null check (length(key) between 3 and 200),
  made_at timestamptz not null default now(),
  tried int not null default 0 check (tried >= 0),
  next_at timestamptz not null default now(),
  sent_at timestamptz,
  given_up_at timestamptz,
  status int check (status between 100 and 999),
  failure text check (failure in ('private_address', 'redirected', 'too_slow', 'not_trusted', 'not_reached', 'refused')),
  primary key (province_id, id),
  foreign key (province_id, hook_id) references notices.hook,
  constraint an_occasion_is_delivered_once unique (province_id, hook_id, key),
  constraint a_delivery_is_about_something check ((kind = 'test') = (subject_id is null) and (subject_kind is null) = (subject_id is null))
);
create index delivery_hook on notices.delivery (province_id, hook_id, id);
create index delivery_waiting on notices.delivery (province_id, hook_id, id) where sent_at is null and given_up_at is null;
comment on table notices.delivery is 'A message to another program, and what came of it. A process that dies between the answer and this row sends it again: receivers know it by its id';
comment on column notices.delivery.province_id is 'storage home';
comment on column notices.delivery.id is 'UUIDv7; the same however often it is sent';
comment on column notices.delivery.hook_id is 'to whom';
comment on column notices.delivery.kind is 'kind of the notice, or test where the administrator tried the address';
comment on column notices.delivery.subject_kind is 'what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc';
comment on column notices.delivery.subject_id is 'id of what it is about';
comment on column notices.delivery.place is 'address in the application';
comment on column notices.delivery.day is 'civil day it is of';
comment on column notices.delivery.key is 'names the occasion, told once however many persons were told of it';
comment on column notices.delivery.made_at is 'when it came up';
comment on column notices.delivery.tried is 'how often it was sent';
comment on column notices.delivery.next_at is 'not tried again before';
comment on column notices.delivery.sent_at is 'when the address took it; null while it waits';
comment on column notices.delivery.given_up_at is 'when it was decided not to try again';
comment on column notices.delivery.status is 'what the address last answered; null when it did not';
comment on column notices.delivery.failure is 'why it last failed: private_address địa chỉ nội bộ, redirected chuyển hướng, too_slow quá chậm, not_trusted chứng thư không đúng, not_reached không tới được, refused bị từ chối';

create function notices.tell_hooks() returns trigger language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  if not exists (select 1 from notices.hook h where upper_inf(h.known)) then return null; end if;
  for v in
    with made as (
      insert into notices.delivery (province_id, hook_id, kind, subject_kind, subject_id, place, day, key)
      select distinct on (h.province_id, h.id, w.key) h.province_id, h.id, w.kind, w.subject_kind, w.subject_id, w.place, w.day, w.key
      from written w join notices.hook h on h.province_id = w.province_id and w.kind = any (h.kinds) and upper_inf(h.known)
      on conflict on constraint an_occasion_is_delivered_once do nothing returning province_id, hook_id)
    select distinct province_id, hook_id from made
  loop
    perform kit.enqueue('notices.deliver', jsonb_build_object('provinceId', v.province_id, 'hookId', v.hook_id), 'notices.deliver:' || v.hook_id);
  end loop;
  return null;
end $$;
comment on function notices.tell_hooks is 'What people are told of, the hooks that ask for its kind are told of as well, once an occasion';
create trigger told_hooks after insert on notices.notice referencing new table as written for each statement execute function notices.tell_hooks();

create function notices.secret_of(p_hook uuid) returns text language sql stable security definer set search_path = ''
  return (select h.secret from notices.hook h where h.id = p_hook and upper_inf(h.known));
comment on function notices.secret_of is 'The key of the signatures of a hook; jobs alone may ask';
revoke execute on function notices.tell_hooks, notices.secret_of from public;
grant execute on function notices.secret_of to guong_jobs;

do $$ declare t text; begin
  foreach t in array array['hook', 'delivery'] loop
    execute format('alter table notices.%I enable row level security', t);
    execute format('alter table notices.%I force row level security', t);
    execute format('create policy keeper on notices.%I to current_user using (true) with check (true)', t);
    -- The administrator in the province he works in, and the machine in the operator's name.
    execute format('create policy administrator_reads on notices.%I for select using ((select kit.flag(''administers'')) and (province_id = (select kit.home()) or province_id = any ((select kit.ints(''imports_provinces''))::int[])))', t);
    execute format('create policy administrator_changes on notices.%I for update using ((select kit.flag(''administers'')) and (province_id = (select kit.home()) or province_id = any ((select kit.ints(''imports_provinces''))::int[])))', t);
  end loop;
end $$;
call ledger.watch('notices.hook');
grant select (province_id, id, name, address, kinds, recorded_by, known), insert, update (known) on notices.hook to guong_app;
grant select, insert, update (tried, next_at, sent_at, given_up_at, status, failure) on notices.delivery to guong_app;
create policy administrator_records on notices.hook for insert with check ((select kit.flag('administers')) and province_id = (select kit.home()) and recorded_by = (select kit.me()));
create policy administrator_tries on notices.delivery for insert with check ((select kit.flag('administers')) and province_id = (select kit.home()) and kind = 'test');
