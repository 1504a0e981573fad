-- Up Migration
-- Telling people: notices in the application, what each person wants by mail, and the letters sent.
create schema notices;
comment on schema notices is 'Notices to persons, how each wants to be reached, and letters. A notice says that something is so; what it is about is read under its reader''s own rights';
grant usage on schema notices to guong_app;

-- No unique id beside the key and no reference to the person: in a year a province tells millions, and tellers take persons from people.person.
create table notices.notice (
  province_id int not null,
  id uuid not null default kit.new_id(),
  person_id uuid not null,
  for_person uuid,
  kind text not null check (kind in ('due', 'late', 'assigned', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty')),
  subject_kind text not null check (subject_kind in ('task', 'duty', 'obstacle')),
  subject_id uuid not null,
  place text not null check (place ~ '^/[^/\\]' and length(place) <= 300),
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 2000),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  day date not null default kit.view_on(),
  immediate boolean not null default false,
  key text not null check (length(key) between 3 and 200),
  read_at timestamptz,
  primary key (province_id, id),
  constraint a_person_is_told_once unique (province_id, person_id, key)
);
create index notice_person on notices.notice (province_id, person_id, id);
create index notice_unread on notices.notice (province_id, person_id, id) where read_at is null;
comment on table notices.notice is 'A person is told of something (thông báo). Made once by its key however often it is asked. Nobody else learns whether he read it, so no ledger keeps it';
comment on column notices.notice.province_id is 'storage home';
comment on column notices.notice.id is 'UUIDv7; order of telling';
comment on column notices.notice.person_id is 'who is told';
comment on column notices.notice.for_person is 'for whom he stands by delegation; null where he is told himself';
comment on column notices.notice.kind is 'due đến hạn, late quá hạn, assigned được giao, returned bị trả lại, accepted được thẩm định, mentioned được nhắc tên, urged bị đôn đốc, obstacle_raised có vướng mắc cần gỡ, obstacle_answered vướng mắc đã trả lời, duty nghĩa vụ định kỳ';
comment on column notices.notice.subject_kind is 'what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc';
comment on column notices.notice.subject_id is 'id of what it is about; its title is read with the reader''s rights when the notice is shown or mailed';
comment on column notices.notice.place is 'address in the application where it is dealt with';
comment on column notices.notice.facts is 'days, numbers and the wording of a ladder''s step; nothing that only some may read';
comment on column notices.notice.made_by is 'whose act told him; the operator where the day''s ladder did';
comment on column notices.notice.made_at is 'when he was told';
comment on column notices.notice.day is 'civil day it is of';
comment on column notices.notice.immediate is 'the step says: not with the day''s digest';
comment on column notices.notice.key is 'names the occasion; the same occasion tells a person once';
comment on column notices.notice.read_at is 'when he read it or said he had';

create table notices.preference (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  mail jsonb not null default '{}' check (jsonb_typeof(mail) = 'object'),
  quiet_from time,
  quiet_until time,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint quiet_hours_have_both_ends check ((quiet_from is null) = (quiet_until is null) and quiet_from is distinct from coalesce(quiet_until, '00:00:01')),
  constraint a_person_prefers_one_way_at_a_time exclude using gist (province_id with =, person_id with =, known with &&)
);
comment on table notices.preference is 'How a person wants to be reached: by mail at once, with the day''s digest or not, for each kind; and hours without letters';
comment on column notices.preference.province_id is 'storage home';
comment on column notices.preference.id is 'UUIDv7';
comment on column notices.preference.person_id is 'whose';
comment on column notices.preference.mail is 'kind of notice → at_once, digest or off; a kind not named is as usual';
comment on column notices.preference.quiet_from is 'no letter from this hour, Vietnamese time';
comment on column notices.preference.quiet_until is 'until this hour; before quiet_from it is that of the next day';
comment on column notices.preference.known is 'from when until when he wanted it so';

create table notices.address (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  email text not null check (email ~ '^[^@\s<>",;:\\]+@[^@\s<>",;:\\]+\.[^@\s<>",;:\\]+$' and length(email) <= 254),
  confirmed_at timestamptz,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint a_person_has_one_address_at_a_time exclude using gist (province_id with =, person_id with =, known with &&) where (confirmed_at is not null)
);
create index address_person on notices.address (province_id, person_id);
comment on table notices.address is 'E-mail address of a person; letters go to a confirmed one only';
comment on column notices.address.province_id is 'storage home';
comment on column notices.address.id is 'UUIDv7';
comment on column notices.address.person_id is 'whose';
comment on column notices.address.email is 'the address';
comment on column notices.address.confirmed_at is 'when the code sent to it was entered; null while it waits';
comment on column notices.address.known is 'from when until when it was his address';

create table notices.confirmation (
  province_id int not null,
  address_id uuid not null,
  code text not null check (code ~ '^[0-9]{6}$'),
  expires_at timestamptz not null default clock_timestamp() + interval '30 minutes',
  primary key (province_id, address_id),
  foreign key (province_id, address_id) references notices.address
);
comment on table notices.confirmation is 'Codes sent to addresses; the application compares them and reads none';
comment on column notices.confirmation.province_id is 'storage home';
comment on column notices.confirmation.address_id is 'the address that waits';
comment on column notices.confirmation.code is 'what was sent there';
comment on column notices.confirmation.expires_at is 'until when it is taken';

create table notices.letter (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  address_id uuid not null,
  kind text not null check (kind in ('digest', 'immediate', 'confirm')),
  day date not null,
  message_id text not null,
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  given_up_at timestamptz,
  failure text check (length(failure) <= 500),
  primary key (province_id, id),
  unique (message_id),
  foreign key (province_id, address_id) references notices.address
);
create unique index one_digest_a_person_a_day on notices.letter (province_id, person_id, day) where kind = 'digest';
create index letter_unsent on notices.letter (province_id, id) where sent_at is null and given_up_at is null;
create index letter_person on notices.letter (province_id, person_id, id);
comment on table notices.letter is 'A letter to a person. Its Message-ID is fixed before it is sent, so that one sent again is known as the same';
comment on column notices.letter.province_id is 'storage home';
comment on column notices.letter.id is 'UUIDv7';
comment on column notices.letter.person_id is 'to whom';
comment on column notices.letter.address_id is 'where it goes';
comment on column notices.letter.kind is 'digest bản tổng hợp trong ngày, immediate báo ngay, confirm mã xác nhận địa chỉ';
comment on column notices.letter.day is 'civil day it is of';
comment on column notices.letter.message_id is 'Message-ID without brackets';
comment on column notices.letter.made_at is 'when it was made';
comment on column notices.letter.sent_at is 'when the mail server took it; null while it waits';
comment on column notices.letter.given_up_at is 'when it was decided not to send it: it holds nothing its reader may see, or the address is no longer his';
comment on column notices.letter.failure is 'what the mail server last said against it';

create table notices.carried (
  province_id int not null,
  notice_id uuid not null,
  letter_id uuid not null,
  primary key (province_id, notice_id),
  foreign key (province_id, notice_id) references notices.notice,
  foreign key (province_id, letter_id) references notices.letter
);
create index carried_letter on notices.carried (province_id, letter_id);
comment on table notices.carried is 'Which letter carries a notice: one at most';
comment on column notices.carried.province_id is 'storage home';
comment on column notices.carried.notice_id is 'the notice';
comment on column notices.carried.letter_id is 'the letter';

create function notices.confirm_address(p_address uuid, p_code text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update notices.address a set confirmed_at = clock_timestamp() where a.id = p_address and a.person_id = kit.me() and upper_inf(a.known) and a.confirmed_at is null
    and exists (select 1 from notices.confirmation c where c.province_id = a.province_id and c.address_id = a.id and c.code = p_code and c.expires_at > clock_timestamp());
  return found;
end $$;
comment on function notices.confirm_address is 'The address of the actor is his when the code is the one sent there; nobody confirms one otherwise';

create function notices.code_of(p_address uuid) returns text language sql stable security definer set search_path = ''
  return (select c.code from notices.confirmation c where c.address_id = p_address and c.expires_at > clock_timestamp());
comment on function notices.code_of is 'The code for an address, for the letter that carries it; jobs alone may ask';
revoke execute on function notices.confirm_address, notices.code_of from public;
grant execute on function notices.confirm_address to guong_app;
grant execute on function notices.code_of to guong_jobs;

create function notices.wake() returns trigger language plpgsql as $$
declare v record;
begin
  -- A message of PostgreSQL holds less than 8,000 bytes; of very many everybody's page looks for itself.
  if (select count(*) from (select distinct w.person_id from written w limit 2001) d) > 2000 then
    perform pg_notify('guong_notices', '*');
  else
    for v in select string_agg(d.person_id::text, ',') as people from (select x.person_id, row_number() over () / 200 as part from (select distinct w.person_id from written w) x) d group by d.part loop
      perform pg_notify('guong_notices', v.people);
    end loop;
  end if;
  return null;
end $$;
comment on function notices.wake is 'Wakes the pages of who was told, or read on another page, once the work is committed';
create trigger told after insert on notices.notice referencing new table as written for each statement execute function notices.wake();
create trigger was_read after update on notices.notice referencing new table as written for each statement execute function notices.wake();

do $$ declare t text; begin
  foreach t in array array['notice', 'preference', 'address', 'confirmation', 'letter', 'carried'] loop
    execute format('alter table notices.%I enable row level security', t);
    execute format('alter table notices.%I force row level security', t);
    execute format('create policy keeper on notices.%I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['preference', 'address'] loop
    execute format('call ledger.watch(%L)', 'notices.' || t);
  end loop;
  foreach t in array array['notice', 'preference', 'address', 'letter'] loop
    execute format('create policy own on notices.%I for select using (person_id = (select kit.me()))', t);
    -- The machine decides letters in the operator''s name: who administers and keeps the registers of the whole province.
    execute format('create policy machine_reads on notices.%I for select using ((select kit.flag(''administers'')) and province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
  end loop;
end $$;
grant select, insert on notices.notice, notices.preference, notices.address, notices.letter, notices.carried to guong_app;
grant insert on notices.confirmation to guong_app;
grant update (read_at) on notices.notice to guong_app;
grant update (known) on notices.preference to guong_app;
grant update (known) on notices.address to guong_app;
grant update (sent_at, given_up_at, failure) on notices.letter to guong_app;
create policy actor_tells on notices.notice for insert with check (made_by = (select kit.me()) and province_id = (select kit.home()));
create policy own_is_read on notices.notice for update using (person_id = (select kit.me()));
create policy own_chosen on notices.preference for insert with check (province_id = (select kit.home()) and person_id = (select kit.me()));
create policy own_changed on notices.preference for update using (person_id = (select kit.me()));
create policy own_given on notices.address for insert with check (province_id = (select kit.home()) and person_id = (select kit.me()) and confirmed_at is null);
create policy own_closed on notices.address for update using (person_id = (select kit.me()));
create policy own_code on notices.confirmation for insert with check (exists (select 1 from notices.address a where a.province_id = confirmation.province_id and a.id = confirmation.address_id and a.person_id = (select kit.me())));
create policy machine_decides on notices.letter for insert with check (((select kit.flag('administers')) and province_id = any ((select kit.ints('imports_provinces'))::int[]))
  or (kind = 'confirm' and person_id = (select kit.me()) and province_id = (select kit.home())));
create policy machine_sends on notices.letter for update using ((select kit.flag('administers')) and province_id = any ((select kit.ints('imports_provinces'))::int[]));
create policy with_letter on notices.carried for select using (exists (select 1 from notices.letter l where l.province_id = carried.province_id and l.id = carried.letter_id offset 0));
create policy machine_carries on notices.carried for insert with check ((select kit.flag('administers')) and province_id = any ((select kit.ints('imports_provinces'))::int[]));
