-- Up Migration
-- Imports of workbooks: the files as they came, what was found in them, what was written, and how headings were understood.
create schema intake;
comment on schema intake is 'Workbooks of offices on their way into the registers';
grant usage on schema intake to guong_app;

create table intake.import (
  province_id int not null,
  id uuid not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  map jsonb not null default '{}',
  choices jsonb not null default '{}',
  found jsonb not null,
  preview jsonb not null,
  applied_by uuid,
  applied_at timestamptz,
  written jsonb,
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  version int not null default 1,
  primary key (province_id, id),
  unique (id),
  constraint applied_by_somebody check ((applied_at is null) = (applied_by is null)),
  constraint undone_by_somebody check ((undone_at is null) = (undone_by is null)),
  constraint only_what_was_applied_is_undone check (undone_at is null or applied_at is not null)
);
create index import_uploaded on intake.import (province_id, uploaded_at desc);
comment on table intake.import is 'One import of one or several workbooks: tried, perhaps applied, perhaps undone';
comment on column intake.import.province_id is 'storage home';
comment on column intake.import.id is 'UUIDv7; rows written by it name it in their import_id';
comment on column intake.import.uploaded_by is 'who brought the files';
comment on column intake.import.uploaded_at is 'when';
comment on column intake.import.map is 'field → heading, as chosen for this import';
comment on column intake.import.choices is 'file|sheet|cell → code of the cadre meant, where there was a doubt';
comment on column intake.import.found is 'result of the last trial: refused files, errors by cell, questions, forms, counts';
comment on column intake.import.preview is 'what would be or was changed, line by line';
comment on column intake.import.applied_by is 'who applied it';
comment on column intake.import.applied_at is 'when it was applied; null while only tried';
comment on column intake.import.written is 'ids of the register rows it wrote and the register rows as they stood before, for undoing';
comment on column intake.import.undone_by is 'who undid it';
comment on column intake.import.undone_at is 'when it was undone';
comment on column intake.import.undo_reason is 'why';
comment on column intake.import.version is 'grows with every change';

create table intake.import_file (
  province_id int not null,
  id uuid not null,
  import_id uuid not null,
  ordinal int not null check (ordinal > 0),
  name text not null check (name = btrim(name) and name <> ''),
  sha256 bytea not null references kit.file,
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, import_id) references intake.import,
  constraint a_name_stands_once_in_an_import unique (import_id, name)
);
create index import_file_sha256 on intake.import_file (sha256);
comment on table intake.import_file is 'A workbook of an import, kept as it came';
comment on column intake.import_file.province_id is 'storage home';
comment on column intake.import_file.id is 'UUIDv7';
comment on column intake.import_file.import_id is 'the import';
comment on column intake.import_file.ordinal is 'order in which the files were named, from 1';
comment on column intake.import_file.name is 'file name, without folders';
comment on column intake.import_file.sha256 is 'its bytes';

create table intake.mapping (
  province_id int not null,
  id uuid not null,
  form text not null check (form ~ '^[0-9a-f]{64}$'),
  map jsonb not null,
  remembered_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint a_form_is_understood_one_way exclude using gist (province_id with =, form with =, known with &&)
);
comment on table intake.mapping is 'How the columns of a form were understood once, so that nobody is asked twice';
comment on column intake.mapping.province_id is 'storage home';
comment on column intake.mapping.id is 'UUIDv7';
comment on column intake.mapping.form is 'SHA-256 of the headings of the form without years';
comment on column intake.mapping.map is 'field → heading';
comment on column intake.mapping.remembered_by is 'who chose it';
comment on column intake.mapping.known is 'from when until when this row was the knowledge';

do $$ declare t text; begin
  foreach t in array array['import', 'import_file', 'mapping'] loop
    execute format('alter table intake.%I enable row level security', t);
    execute format('alter table intake.%I force row level security', t);
    execute format('grant select, insert on intake.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'intake.' || t);
  end loop;
end $$;
grant update (map, choices, found, preview, applied_by, applied_at, written, undone_by, undone_at, undo_reason, version) on intake.import to guong_app;
grant update (known) on intake.mapping to guong_app;
create policy own_or_whole_province on intake.import for select using (
  uploaded_by = (select kit.me()) or province_id = any ((select kit.ints('imports_provinces'))::int[]));
create policy importer_brings on intake.import for insert with check (uploaded_by = (select kit.me()) and (select kit.flag('registers')));
create policy importer_goes_on on intake.import for update using (
  (select kit.flag('registers')) and (uploaded_by = (select kit.me()) or province_id = any ((select kit.ints('imports_provinces'))::int[])));
create policy with_import on intake.import_file for select using (
  exists (select 1 from intake.import i where i.province_id = import_file.province_id and i.id = import_file.import_id));
create policy with_own_import on intake.import_file for insert with check (
  exists (select 1 from intake.import i where i.province_id = import_file.province_id and i.id = import_file.import_id and i.uploaded_by = (select kit.me())));
create policy importer_reads on intake.mapping for select using (province_id = (select kit.home()) and (select kit.flag('registers')));
create policy importer_remembers on intake.mapping for insert with check (
  province_id = (select kit.home()) and remembered_by = (select kit.me()) and (select kit.flag('registers')));
create policy importer_forgets on intake.mapping for update using (province_id = (select kit.home()) and (select kit.flag('registers')));
create policy workbook_of_visible_import on kit.file for select using (exists (select 1 from intake.import_file f where f.sha256 = file.sha256));
