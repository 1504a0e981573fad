-- Up Migration
-- Word templates of an office: its documents are drawn in them from a day on; what was issued stays in the one that was known when it got its number.
create table documents.template (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  kind text not null,
  sha256 bytea not null references kit.file,
  name text not null check (name = btrim(name) and name <> ''),
  uploaded_on date not null,
  recorded_by uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  constraint a_kind_has_one_template_at_a_time exclude using gist (province_id with =, unit_no with =, kind with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
create index template_bytes on documents.template (sha256);
comment on table documents.template is 'Word files in which documents of a unit are drawn, as they hold from a day on';
comment on column documents.template.province_id is 'storage home';
comment on column documents.template.id is 'UUIDv7';
comment on column documents.template.unit_no is 'whose documents are drawn in it';
comment on column documents.template.kind is 'code of the kind; * for every kind that has no template of its own';
comment on column documents.template.sha256 is 'the file';
comment on column documents.template.name is 'file name';
comment on column documents.template.uploaded_on is 'day on which it was uploaded';
comment on column documents.template.recorded_by is 'who uploaded it';
comment on column documents.template.valid is 'days on which it holds';
comment on column documents.template.known is 'from when until when this row was the knowledge';
create trigger o_supersedes after insert on documents.template referencing new table as written for each statement execute function kit.supersede('province_id', 'unit_no', 'kind');
alter table documents.template enable row level security;
alter table documents.template force row level security;
create policy keeper on documents.template to current_user using (true) with check (true);
grant select, insert on documents.template to guong_app;
call ledger.watch('documents.template');
create policy signed_in_reads on documents.template for select using (province_id = any ((select kit.homes())::int[]));
create policy authoriser_records on documents.template for insert with check (recorded_by = (select kit.me()) and documents.may_set(province_id, unit_no));
create policy file_of_template on kit.file for select using (exists (select 1 from documents.template t where t.sha256 = file.sha256));
