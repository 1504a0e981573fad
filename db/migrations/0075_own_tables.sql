-- Up Migration
-- Rounds: a unit fills a form from a table of its own. How its columns were matched is remembered for the unit and the form's name; which cell of the file each value came from stays beside what was handed in.
create table rounds.own_mapping (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  form_name text not null check (form_name = btrim(form_name) and form_name <> ''),
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  remembered_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit
);
create index own_mapping_unit on rounds.own_mapping (province_id, unit_no, form_name, id);
comment on table rounds.own_mapping is 'How a unit''s own table was matched with a form, offered to it again; the latest counts. Seen by who fills for the unit alone';
comment on column rounds.own_mapping.province_id is 'storage home';
comment on column rounds.own_mapping.id is 'UUIDv7; a later one takes the place of an earlier one';
comment on column rounds.own_mapping.unit_no is 'unit whose table it is';
comment on column rounds.own_mapping.form_name is 'title of the form as headings are compared: no accents, years as #; the same in the next round';
comment on column rounds.own_mapping.mapping is '{sheet, name, measure, columns: {title of the form: {heading, at}}, lines: {name of the form: name in the table}}: headings as they are compared';
comment on column rounds.own_mapping.remembered_by is 'who matched it';
comment on column rounds.own_mapping.known is 'from when this row was the knowledge';

create table rounds.own_reading (
  province_id int not null,
  id uuid not null,
  part_id uuid not null,
  form_id uuid not null,
  file_sha256 bytea not null references kit.file,
  sheet text not null,
  cells jsonb not null check (jsonb_typeof(cells) = 'object'),
  read_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, part_id) references rounds.part,
  foreign key (province_id, form_id) references rounds.form
);
create index own_reading_part on rounds.own_reading (province_id, part_id, form_id, id);
create index own_reading_file on rounds.own_reading (file_sha256);
comment on table rounds.own_reading is 'A draft that was filled from a unit''s own table: which cell of the file each value came from';
comment on column rounds.own_reading.province_id is 'storage home';
comment on column rounds.own_reading.id is 'UUIDv7; the latest before a submission of the same file tells where its values came from';
comment on column rounds.own_reading.part_id is 'the part';
comment on column rounds.own_reading.form_id is 'the form';
comment on column rounds.own_reading.file_sha256 is 'the file';
comment on column rounds.own_reading.sheet is 'sheet of the file';
comment on column rounds.own_reading.cells is '{"line column": "D7"}: values that were not read from the file are not in it';
comment on column rounds.own_reading.read_by is 'who filled it so';
comment on column rounds.own_reading.known is 'from when this row was the knowledge';

do $$ declare t text; begin
  foreach t in array array['own_mapping', 'own_reading'] loop
    execute format('alter table rounds.%I enable row level security', t);
    execute format('alter table rounds.%I force row level security', t);
    execute format('create policy keeper on rounds.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on rounds.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'rounds.' || t);
  end loop;
end $$;
create policy who_fills_reads on rounds.own_mapping for select using (rounds.fills(province_id, unit_no));
create policy who_fills_remembers on rounds.own_mapping for insert with check (remembered_by = (select kit.me()) and rounds.fills(province_id, unit_no));
create policy with_what_was_filled on rounds.own_reading for select using (rounds.may_fill(province_id, part_id)
  or exists (select 1 from rounds.submission s where s.province_id = own_reading.province_id and s.part_id = own_reading.part_id and s.form_id = own_reading.form_id and s.file_sha256 = own_reading.file_sha256 and s.way = 'own' and lower(s.known) >= lower(own_reading.known)));
create policy who_fills_writes on rounds.own_reading for insert with check (read_by = (select kit.me()) and rounds.may_fill(province_id, part_id));
