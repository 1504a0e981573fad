-- Up Migration
-- Persons, posts, who manages whom, who is in charge of, follows or helps which unit, delegation, authorisation, accounts and sessions.
create schema people;
comment on schema people is 'Persons, posts and powers, all dated';
grant usage on schema people to guong_app;

create table people.person (
  province_id int not null references org.province,
  id uuid not null,
  code text check (code = btrim(code) and code <> ''),
  name text not null check (name = btrim(name) and name <> ''),
  search text not null,
  born_on date,
  sex text check (sex in ('male', 'female')),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id));
create unique index a_code_names_one_person on people.person (province_id, code) where upper_inf(known);
create index person_search on people.person using gin (search gin_trgm_ops);
comment on table people.person is 'A person of the register; standings (cadre, member) come from posts and later rooms';
comment on column people.person.province_id is 'storage home';
comment on column people.person.id is 'UUIDv7';
comment on column people.person.code is 'code in the register (Mã cán bộ)';
comment on column people.person.name is 'full name, NFC';
comment on column people.person.search is 'code and name folded (no accents, đ as d)';
comment on column people.person.born_on is 'day of birth, where known';
comment on column people.person.sex is 'male or female, where known';
comment on column people.person.known is 'from when until when this row was the knowledge';

create table people.post (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  unit_no int not null,
  title text not null check (title = btrim(title) and title <> ''),
  search text not null,
  managed_by_unit_no int,
  managed_by_body_id uuid,
  concurrent boolean not null default false,
  heads boolean not null default false,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, managed_by_body_id) references org.body,
  foreign key (province_id, person_id) references people.person,
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, managed_by_unit_no) references org.unit
);
create index post_person on people.post (province_id, person_id);
create index post_unit on people.post (province_id, unit_no);
create index post_managed on people.post (province_id, managed_by_unit_no);
comment on table people.post is 'A post held by a person from–to; management attaches to the post';
comment on column people.post.province_id is 'storage home';
comment on column people.post.id is 'UUIDv7';
comment on column people.post.person_id is 'who holds it';
comment on column people.post.unit_no is 'where';
comment on column people.post.title is 'title as published (Chức vụ)';
comment on column people.post.search is 'title folded for matching';
comment on column people.post.managed_by_unit_no is 'unit whose body manages the holder of this post (Mã tổ chức quản lý)';
comment on column people.post.managed_by_body_id is 'the managing body (Diện quản lý)';
comment on column people.post.concurrent is 'a further post of the same person (kiêm nhiệm)';
comment on column people.post.heads is 'the holder heads the unit and answers for tasks held by it';
comment on column people.post.valid is 'days on which it is held';
comment on column people.post.known is 'from when until when this row was the knowledge';

create table people.relation (
  province_id int not null,
  id uuid not null,
  kind text not null check (kind in ('in_charge', 'follower', 'helper')),
  person_id uuid not null,
  unit_no int not null,
  document_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, person_id) references people.person,
  foreign key (province_id, unit_no) references org.unit,
  constraint a_relation_stands_once exclude using gist (province_id with =, kind with =, person_id with =, unit_no with =, valid with &&) where (upper_inf(known))
);
create index relation_person on people.relation (province_id, person_id);
create index relation_unit on people.relation (province_id, unit_no);
comment on table people.relation is 'Who is in charge of (phụ trách), follows (theo dõi) or helps (giúp đỡ) which unit, from–to';
comment on column people.relation.province_id is 'storage home';
comment on column people.relation.id is 'UUIDv7';
comment on column people.relation.kind is 'in_charge phụ trách · follower theo dõi · helper giúp đỡ';
comment on column people.relation.person_id is 'who';
comment on column people.relation.unit_no is 'which unit, with its subtree';
comment on column people.relation.document_id is 'the paper that says so';
comment on column people.relation.valid is 'days on which it holds';
comment on column people.relation.known is 'from when until when this row was the knowledge';

create table people.delegation (
  province_id int not null,
  id uuid not null,
  from_person uuid not null,
  to_person uuid not null check (to_person <> from_person),
  scope text not null check (scope in ('report', 'manage')),
  document_id uuid,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, from_person) references people.person,
  foreign key (province_id, to_person) references people.person,
  constraint a_delegation_stands_once exclude using gist (province_id with =, from_person with =, to_person with =, scope with =, valid with &&) where (upper_inf(known))
);
create index delegation_to on people.delegation (province_id, to_person);
comment on table people.delegation is 'Who acts for whom, from–to; a delegate shares every veto of the one he stands for';
comment on column people.delegation.province_id is 'storage home';
comment on column people.delegation.id is 'UUIDv7';
comment on column people.delegation.from_person is 'who delegates';
comment on column people.delegation.to_person is 'who acts';
comment on column people.delegation.scope is 'report: reports for the holder · manage: uses the powers of the officer';
comment on column people.delegation.document_id is 'the paper, where there is one';
comment on column people.delegation.valid is 'days on which it holds';
comment on column people.delegation.known is 'from when until when this row was the knowledge';

create table people.authorisation (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  unit_no int not null,
  body_id uuid not null,
  rights text[] not null check (cardinality(rights) > 0 and rights <@ array['assign', 'accept', 'import', 'report', 'audit', 'authorise']),
  document_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, body_id) references org.body,
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, person_id) references people.person,
  foreign key (province_id, unit_no) references org.unit,
  constraint one_authorisation_of_a_body_at_a_time exclude using gist (province_id with =, person_id with =, body_id with =, valid with &&) where (upper_inf(known))
);
create index authorisation_person on people.authorisation (province_id, person_id);
comment on table people.authorisation is 'A body authorises an officer to work for it, from–to, by a dated document';
comment on column people.authorisation.province_id is 'storage home';
comment on column people.authorisation.id is 'UUIDv7';
comment on column people.authorisation.person_id is 'the officer';
comment on column people.authorisation.unit_no is 'unit of the body; the officer reads its subtree';
comment on column people.authorisation.body_id is 'the body';
comment on column people.authorisation.rights is 'assign giao, điều chỉnh · accept thẩm định · import nhập liệu · report làm báo cáo · audit xem nhật ký · authorise ủy quyền';
comment on column people.authorisation.document_id is 'the document of authorisation';
comment on column people.authorisation.valid is 'days on which it holds';
comment on column people.authorisation.known is 'from when until when this row was the knowledge';

create table people.account (
  province_id int not null,
  id uuid primary key,
  person_id uuid not null unique,
  username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  password_hash text,
  is_administrator boolean not null default false,
  is_operator boolean not null default false,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  version int not null default 1,
  foreign key (province_id, person_id) references people.person
);
comment on table people.account is 'Accounts given to people of the register; nobody opens one for himself';
comment on column people.account.province_id is 'storage home of the person';
comment on column people.account.id is 'UUIDv7';
comment on column people.account.person_id is 'whose account';
comment on column people.account.username is 'sign-in name, lower case';
comment on column people.account.password_hash is 'argon2id; null until the person sets a password by the one-time link';
comment on column people.account.is_administrator is 'gives accounts and records authorisations; sees no tasks by that';
comment on column people.account.is_operator is 'the recorded system operator of the command line; can not sign in';
comment on column people.account.opened_at is 'when given';
comment on column people.account.closed_at is 'when closed';
comment on column people.account.version is 'grows with every change';

create table people.session (
  token_hash bytea primary key,
  account_id uuid not null references people.account,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  agent text
);
create index session_account on people.session (account_id);
comment on table people.session is 'Signed-in sessions; they end by sign-out, after 2 idle hours or after 12 hours';
comment on column people.session.token_hash is 'SHA-256 of the cookie; the cookie itself is stored nowhere';
comment on column people.session.account_id is 'whose';
comment on column people.session.opened_at is 'when signed in';
comment on column people.session.seen_at is 'last use, to five minutes';
comment on column people.session.expires_at is 'latest end';
comment on column people.session.ended_at is 'when it was ended';
comment on column people.session.address is 'network address at sign-in';
comment on column people.session.agent is 'browser at sign-in';

create table people.invitation (
  token_hash bytea primary key,
  account_id uuid references people.account,
  purpose text not null check (purpose in ('set_password', 'first_administrator')),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table people.invitation is 'One-time links: setting a password, or making the first administrator of an empty installation';
comment on column people.invitation.token_hash is 'SHA-256 of the secret in the link';
comment on column people.invitation.account_id is 'whose password; null for the first administrator';
comment on column people.invitation.purpose is 'what the link does';
comment on column people.invitation.expires_at is 'end of use';
comment on column people.invitation.used_at is 'when it was used';

create view people.person_at with (security_invoker = true) as
  select province_id, id, code, name, search, sex from people.person where coalesce(known @> (select kit.view_known()), false);
comment on view people.person_at is 'Persons as known at the view, without day of birth. Nullable: code, sex';
create view people.post_at with (security_invoker = true) as
  select province_id, id, person_id, unit_no, title, search, managed_by_unit_no, managed_by_body_id, concurrent, heads, lower(valid) as from_on, upper(valid) as until_on
  from people.post where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view people.post_at is 'Posts held as of the view. Nullable: managed_by_unit_no, managed_by_body_id, from_on, until_on';
create view people.relation_at with (security_invoker = true) as
  select province_id, id, kind, person_id, unit_no, document_id from people.relation
  where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view people.relation_at is 'Who is in charge of, follows or helps which unit as of the view';

do $$ declare t text; begin
  foreach t in array array['person', 'post', 'relation', 'delegation', 'authorisation', 'account', 'session', 'invitation'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format('create policy keeper on people.%I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['person', 'post', 'relation', 'delegation', 'authorisation'] loop
    execute format('create policy signed_in_reads on people.%I for select using (province_id = any ((select kit.homes())::int[]))', t);
    execute format('grant select, insert, update (known) on people.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'people.' || t);
  end loop;
  foreach t in array array['person', 'post', 'relation'] loop
    execute format('create policy registrar_adds on people.%I for insert with check (province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
    execute format('create policy registrar_closes on people.%I for update using (province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
  end loop;
end $$;
-- The register is corrected in place by imports; powers never are.
grant update (name, search, born_on, sex) on people.person to guong_app;
grant update (managed_by_unit_no, managed_by_body_id, concurrent, heads, valid) on people.post to guong_app;
call ledger.watch('people.account');
create policy authoriser_relates on people.relation for insert with check (person_id <> (select kit.me()) and ((select kit.flag('administers')) or exists (
  select 1 from org.reach r where r.province_id = (select kit.home()) and r.province_id = relation.province_id and r.unit_no = relation.unit_no
    and r.ancestor_no = any ((select kit.ints('authorises'))::int[]) and r.valid @> (select kit.today()) and upper_inf(r.known))));
create policy administrator_adds on people.person for insert with check ((select kit.flag('administers')));
-- Powers: never to oneself.
create policy authoriser_adds on people.authorisation for insert with check (person_id <> (select kit.me())
  and ((select kit.flag('administers')) or (province_id = (select kit.home()) and unit_no = any ((select kit.ints('authorises'))::int[]))));
create policy authoriser_closes on people.authorisation for update using (
  (select kit.flag('administers')) or (province_id = (select kit.home()) and unit_no = any ((select kit.ints('authorises'))::int[])));
create policy delegator_adds on people.delegation for insert with check (from_person = (select kit.me()) or ((select kit.flag('administers')) and to_person <> (select kit.me())));
create policy delegator_closes on people.delegation for update using (from_person = (select kit.me()) or (select kit.flag('administers')));
create policy own_or_administrator on people.account for select using (person_id = (select kit.me()) or (select kit.flag('administers')) or (province_id = (select kit.home()) and (select kit.flag('officer'))));
create policy administrator_adds on people.account for insert with check ((select kit.flag('administers')));
create policy administrator_closes on people.account for update using ((select kit.flag('administers')) and person_id <> (select kit.me()));
grant select (province_id, id, person_id, username, is_administrator, is_operator, opened_at, closed_at, version) on people.account to guong_app;
grant insert on people.account to guong_app;
grant update (closed_at, version) on people.account to guong_app;
create policy own_or_administrator on people.session for select using (
  (select kit.flag('administers')) or account_id in (select a.id from people.account a where a.person_id = (select kit.me())));
create policy own_or_administrator_ends on people.session for update using (
  (select kit.flag('administers')) or account_id in (select a.id from people.account a where a.person_id = (select kit.me())));
grant select (account_id, opened_at, seen_at, expires_at, ended_at, address, agent), update (ended_at) on people.session to guong_app;
create policy administrator on people.invitation for insert with check ((select kit.flag('administers')) and purpose = 'set_password');
grant insert on people.invitation to guong_app;
grant select on people.person_at, people.post_at, people.relation_at to guong_app;

insert into org.province (id, name) values (0, 'Hệ thống');
