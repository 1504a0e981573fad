-- Up Migration
-- Saved ways of looking at a page: a name and the search part of its address, of one person, perhaps shared with a unit.
create schema views;
comment on schema views is 'Saved ways of looking at a page, and how each person keeps them';
grant usage on schema views to guong_app;

create table views.view (
  province_id int not null,
  id uuid not null,
  view_id uuid not null,
  owner_id uuid not null,
  page text not null check (page in ('tasks')),
  name text not null check (name = btrim(name) and length(name) between 1 and 80),
  search text not null check (length(search) <= 2000),
  shared_with int,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, shared_with) references org.unit,
  constraint a_view_has_one_wording_at_a_time exclude using gist (province_id with =, view_id with =, known with &&),
  constraint a_person_names_a_view_once exclude using gist (province_id with =, owner_id with =, page with =, name with =, known with &&)
);
create index view_shared on views.view (province_id, shared_with) where shared_with is not null and upper_inf(known);
comment on table views.view is 'Every wording of every saved view (cách xem): which filters, groups, columns and layout, never which rows';
comment on column views.view.province_id is 'storage home';
comment on column views.view.id is 'UUIDv7 of this wording';
comment on column views.view.view_id is 'the view; stays when it is renamed, changed or shared';
comment on column views.view.owner_id is 'whose it is; he alone changes it';
comment on column views.view.page is 'tasks danh sách việc';
comment on column views.view.name is 'its name, once for an owner and page';
comment on column views.view.search is 'search part of the page''s address, without the question mark';
comment on column views.view.shared_with is 'unit with which it is shared: everybody who may read that unit finds it; null is his own';
comment on column views.view.known is 'from when until when this was the wording; a closed one may be taken up again';

create table views.shelf (
  province_id int not null,
  id uuid not null,
  person_id uuid not null,
  page text not null check (page in ('tasks')),
  in_order text[] not null default '{}' check (cardinality(in_order) <= 200),
  opens_with text check (length(opens_with) <= 60),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint a_person_keeps_one_shelf_a_page exclude using gist (province_id with =, person_id with =, page with =, known with &&)
);
comment on table views.shelf is 'How a person keeps the views of a page: their order, and the one it opens with';
comment on column views.shelf.province_id is 'storage home';
comment on column views.shelf.id is 'UUIDv7';
comment on column views.shelf.person_id is 'whose shelf';
comment on column views.shelf.page is 'the page, as in views.view';
comment on column views.shelf.in_order is 'views in his order: ids of saved ones, names of built-in ones; what is not named comes after';
comment on column views.shelf.opens_with is 'the view the page opens with; null shows everything';
comment on column views.shelf.known is 'from when until when he kept it so';

do $$ declare t text; begin
  foreach t in array array['view', 'shelf'] loop
    execute format('alter table views.%I enable row level security', t);
    execute format('alter table views.%I force row level security', t);
    execute format('create policy keeper on views.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on views.%I to guong_app', t);
    execute format('grant update (known) on views.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'views.' || t);
  end loop;
end $$;
create policy own_or_shared_in_reach on views.view for select using (owner_id = (select kit.me()) or (shared_with is not null
  and (province_id = any ((select kit.ints('reads_provinces'))::int[]) or (province_id = (select kit.home()) and shared_with = any ((select kit.ints('reads'))::int[])))));
create policy owner_saves on views.view for insert with check (province_id = (select kit.home()) and owner_id = (select kit.me()) and (shared_with is null
  or province_id = any ((select kit.ints('reads_provinces'))::int[]) or shared_with = any ((select kit.ints('reads'))::int[])));
create policy owner_changes on views.view for update using (owner_id = (select kit.me()));
create policy own on views.shelf for select using (person_id = (select kit.me()));
create policy own_arranged on views.shelf for insert with check (province_id = (select kit.home()) and person_id = (select kit.me()));
create policy own_changed on views.shelf for update using (person_id = (select kit.me()));
