-- Up Migration
-- Documents on their way to a number: drafts with their versions, the steps in which they are agreed, numbers without gap, who receives them; and what arrives.
create schema documents;
comment on schema documents is 'Documents of an office from draft to issue, and the registers of what it sends and receives';
grant usage on schema documents to guong_app;

create table documents.kind (
  code text primary key check (code = btrim(code) and code <> ''),
  name text not null check (name = btrim(name) and name <> ''),
  position int not null,
  shows_name boolean not null,
  unit_kinds text[],
  source text not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null)
);
comment on table documents.kind is 'Kinds of documents as the rules of the Party name them; the same in every province';
comment on column documents.kind.code is 'code in the number, e.g. BC';
comment on column documents.kind.name is 'name as printed';
comment on column documents.kind.position is 'place in lists';
comment on column documents.kind.shows_name is 'its name stands on the paper; a công văn has none';
comment on column documents.kind.unit_kinds is 'kinds of units that issue it; null: all of them';
comment on column documents.kind.source is 'the rule it stands in';
comment on column documents.kind.valid is 'days on which it may be issued';
comment on column documents.kind.known is 'from when this row was the knowledge';
insert into documents.kind (code, name, position, shows_name, unit_kinds, source, valid) values
  ('CV', 'Công văn', 1, false, null, '399-QĐ/TW', '[1900-01-01,)'), ('BC', 'Báo cáo', 2, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('TTr', 'Tờ trình', 3, true, null, '399-QĐ/TW', '[1900-01-01,)'),
  ('TB', 'Thông báo', 4, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('KH', 'Kế hoạch', 5, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('KL', 'Kết luận', 6, true, null, '399-QĐ/TW', '[1900-01-01,)'),
  ('NQ', 'Nghị quyết', 7, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('QĐ', 'Quyết định', 8, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('CTr', 'Chương trình', 9, true, null, '399-QĐ/TW', '[1900-01-01,)'),
  ('ĐA', 'Đề án', 10, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('PA', 'Phương án', 11, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('QC', 'Quy chế', 12, true, null, '399-QĐ/TW', '[1900-01-01,)'), ('BB', 'Biên bản', 13, true, null, '399-QĐ/TW', '[1900-01-01,)'),
  ('QyĐ', 'Quy định', 14, true, '{province,district,sector,base}', '399-QĐ/TW: chi bộ không ban hành quy định', '[1900-01-01,)'), ('HD', 'Hướng dẫn', 15, true, '{province,district,sector,base,advisory,agency,front,mass_organisation}', '399-QĐ/TW: chi bộ không ban hành hướng dẫn', '[1900-01-01,)');

create table documents.term (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  name text not null check (name = btrim(name) and name <> ''),
  symbol text not null check (symbol = btrim(symbol) and symbol <> ''),
  recorded_by uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  constraint a_unit_has_one_term_at_a_time exclude using gist (province_id with =, unit_no with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
comment on table documents.term is 'A term of a unit (nhiệm kỳ): its numbers run through it, kind by kind';
comment on column documents.term.province_id is 'storage home';
comment on column documents.term.id is 'UUIDv7';
comment on column documents.term.unit_no is 'whose document it is: the unit in whose name it is issued';
comment on column documents.term.name is 'e.g. nhiệm kỳ 2020-2025; names the series of numbers';
comment on column documents.term.symbol is 'what stands after the kind, e.g. TU in 05-BC/TU';
comment on column documents.term.recorded_by is 'who recorded it';
comment on column documents.term.valid is 'days on which it holds';
comment on column documents.term.known is 'from when until when this row was the knowledge';

create trigger o_supersedes after insert on documents.term referencing new table as written for each statement execute function kit.supersede('province_id', 'unit_no');

create table documents.used (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  term text not null check (term = btrim(term) and term <> ''),
  kind text not null references documents.kind,
  last int not null check (last > 0),
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  constraint numbers_used_are_recorded_once unique (province_id, unit_no, term, kind)
);
comment on table documents.used is 'Numbers of a term that were given on paper, before the office kept its register here';
comment on column documents.used.province_id is 'storage home';
comment on column documents.used.id is 'UUIDv7';
comment on column documents.used.unit_no is 'whose document it is: the unit in whose name it is issued';
comment on column documents.used.term is 'name of the term';
comment on column documents.used.kind is 'kind';
comment on column documents.used.last is 'the last one given';
comment on column documents.used.recorded_by is 'who recorded it';
comment on column documents.used.known is 'from when this row was the knowledge';

create table documents.registrar (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  person_id uuid not null,
  document_id uuid not null,
  recorded_by uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, person_id) references people.person,
  foreign key (province_id, document_id) references rulebook.document,
  constraint a_registry_is_given_once exclude using gist (province_id with =, unit_no with =, person_id with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
comment on table documents.registrar is 'Who keeps the registry of a unit (văn thư): gives numbers, enters what arrives';
comment on column documents.registrar.province_id is 'storage home';
comment on column documents.registrar.id is 'UUIDv7';
comment on column documents.registrar.unit_no is 'whose document it is: the unit in whose name it is issued';
comment on column documents.registrar.person_id is 'who keeps it';
comment on column documents.registrar.document_id is 'the document that says so';
comment on column documents.registrar.recorded_by is 'who recorded it';
comment on column documents.registrar.valid is 'days on which it holds';
comment on column documents.registrar.known is 'from when until when this row was the knowledge';

create trigger o_supersedes after insert on documents.registrar referencing new table as written for each statement execute function kit.supersede('province_id', 'unit_no', 'person_id');
create index registrar_person on documents.registrar (province_id, person_id);

create table documents.flow (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  kind text not null,
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 12),
  document_id uuid not null,
  recorded_by uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, document_id) references rulebook.document,
  constraint a_kind_has_one_flow_at_a_time exclude using gist (province_id with =, unit_no with =, kind with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
comment on table documents.flow is 'The steps in which documents of a unit are agreed, as they hold from a day on';
comment on column documents.flow.province_id is 'storage home';
comment on column documents.flow.id is 'UUIDv7';
comment on column documents.flow.unit_no is 'whose document it is: the unit in whose name it is issued';
comment on column documents.flow.kind is 'code of the kind; * for every kind that has no flow of its own';
comment on column documents.flow.steps is 'array of {name, by, unitNo, title, bodyId}: by post who holds the post of this title at the unit, by head who heads the unit, by body officers whom the body authorised to appraise';
comment on column documents.flow.document_id is 'the document that orders it';
comment on column documents.flow.recorded_by is 'who recorded it';
comment on column documents.flow.valid is 'days on which it holds';
comment on column documents.flow.known is 'from when until when this row was the knowledge';

create trigger o_supersedes after insert on documents.flow referencing new table as written for each statement execute function kit.supersede('province_id', 'unit_no', 'kind');

create table documents.document (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  kind text not null references documents.kind,
  drafter_id uuid not null,
  drafted_on date not null,
  subject_kind text check (subject_kind = btrim(subject_kind) and subject_kind <> ''),
  subject_id uuid,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, drafter_id) references people.person,
  constraint a_subject_has_kind_and_id check ((subject_kind is null) = (subject_id is null))
);
comment on table documents.document is 'A document of an office, from its first draft on. Where it stands follows from its versions, submissions, opinions and issue';
comment on column documents.document.province_id is 'storage home';
comment on column documents.document.id is 'UUIDv7';
comment on column documents.document.unit_no is 'whose document it is: the unit in whose name it is issued';
comment on column documents.document.kind is 'code of its kind';
comment on column documents.document.drafter_id is 'who drafts it';
comment on column documents.document.drafted_on is 'day it was begun';
comment on column documents.document.subject_kind is 'kind of thing it is about, as another room names it; null where it is about none';
comment on column documents.document.subject_id is 'the thing it is about';
comment on column documents.document.known is 'from when this row was the knowledge';

create index document_unit on documents.document (province_id, unit_no);
create index document_drafter on documents.document (province_id, drafter_id);
create index document_subject on documents.document (province_id, subject_kind, subject_id);

create table documents.version (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  nth int not null check (nth > 0),
  title text not null check (title = btrim(title) and title <> ''),
  search text not null,
  blocks jsonb not null check (jsonb_typeof(blocks) = 'array'),
  addressed_to text[] not null,
  annexes jsonb check (jsonb_typeof(annexes) = 'object'),
  authority text check (authority in ('TM', 'TL', 'KT')),
  on_behalf text not null,
  post text not null,
  signer text not null,
  note text check (note = btrim(note) and note <> ''),
  written_on date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  constraint versions_follow_one_another unique (province_id, document_id, nth)
);
comment on table documents.version is 'What a document said at a time; a change is another version';
comment on column documents.version.province_id is 'storage home';
comment on column documents.version.id is 'UUIDv7';
comment on column documents.version.document_id is 'the document';
comment on column documents.version.nth is '1 is the first';
comment on column documents.version.title is 'subject (trích yếu)';
comment on column documents.version.search is 'the title as it is searched: without accents, lower case';
comment on column documents.version.blocks is 'headings, paragraphs and tables as a hand wrote them';
comment on column documents.version.addressed_to is 'lines of Kính gửi, or Kính trình';
comment on column documents.version.annexes is '{parts, claims}: pages another room made, with the claims of their figures; null where there are none';
comment on column documents.version.authority is 'TM thay mặt · TL thừa lệnh · KT ký thay; null where the head signs for himself';
comment on column documents.version.on_behalf is 'whom it is signed for, as printed';
comment on column documents.version.post is 'post of who signs, as printed';
comment on column documents.version.signer is 'name of who signs; empty until it is known';
comment on column documents.version.note is 'what was changed, in the words of who changed it';
comment on column documents.version.written_on is 'day';
comment on column documents.version.recorded_by is 'who recorded it';
comment on column documents.version.known is 'from when this row was the knowledge';

create table documents.recipient (
  province_id int not null,
  id uuid not null,
  version_id uuid not null,
  position int not null,
  name text not null check (name = btrim(name) and name <> ''),
  unit_no int,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, version_id) references documents.version,
  foreign key (province_id, unit_no) references org.unit,
  constraint recipients_stand_in_order unique (province_id, version_id, position)
);
comment on table documents.recipient is 'A line of Nơi nhận of a version';
comment on column documents.recipient.province_id is 'storage home';
comment on column documents.recipient.id is 'UUIDv7';
comment on column documents.recipient.version_id is 'the version';
comment on column documents.recipient.position is 'place in the list';
comment on column documents.recipient.name is 'as printed';
comment on column documents.recipient.unit_no is 'the unit of the register, which finds it among what arrived; null where it is none';
comment on column documents.recipient.known is 'from when this row was the knowledge';

create index recipient_unit on documents.recipient (province_id, unit_no) where unit_no is not null;

create table documents.submission (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  nth int not null check (nth > 0),
  version_id uuid not null,
  flow_id uuid not null,
  on_day date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, version_id) references documents.version,
  foreign key (province_id, flow_id) references documents.flow,
  constraint submissions_follow_one_another unique (province_id, document_id, nth)
);
comment on table documents.submission is 'A version was submitted to the flow that held that day; it goes through its steps as they were then';
comment on column documents.submission.province_id is 'storage home';
comment on column documents.submission.id is 'UUIDv7';
comment on column documents.submission.document_id is 'the document';
comment on column documents.submission.nth is '1 is the first';
comment on column documents.submission.version_id is 'what was submitted';
comment on column documents.submission.flow_id is 'the flow of that day';
comment on column documents.submission.on_day is 'day';
comment on column documents.submission.recorded_by is 'who recorded it';
comment on column documents.submission.known is 'from when this row was the knowledge';

create table documents.opinion (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  submission_id uuid not null,
  position int not null check (position > 0),
  verdict text not null check (verdict in ('agreed', 'returned')),
  said text check (said = btrim(said) and said <> ''),
  on_day date not null,
  given_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, submission_id) references documents.submission,
  constraint who_returns_says_why check (verdict = 'agreed' or said is not null),
  constraint a_step_decides_once unique (province_id, submission_id, position)
);
comment on table documents.opinion is 'What somebody said in a step of a submission: agreed, so that it goes on, or returned to the drafter';
comment on column documents.opinion.province_id is 'storage home';
comment on column documents.opinion.id is 'UUIDv7';
comment on column documents.opinion.document_id is 'the document';
comment on column documents.opinion.submission_id is 'the submission';
comment on column documents.opinion.position is 'the step, 1 is the first';
comment on column documents.opinion.verdict is 'agreed đồng ý · returned trả lại';
comment on column documents.opinion.said is 'what was said';
comment on column documents.opinion.on_day is 'day';
comment on column documents.opinion.given_by is 'who said it';
comment on column documents.opinion.known is 'from when this row was the knowledge';

create index opinion_document on documents.opinion (province_id, document_id);

create table documents.issue (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  unit_no int not null,
  term text not null check (term = btrim(term) and term <> ''),
  kind text not null references documents.kind,
  symbol text not null check (symbol = btrim(symbol) and symbol <> ''),
  value int not null check (value > 0),
  version_id uuid not null,
  issued_on date not null,
  issued_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, version_id) references documents.version,
  constraint a_document_is_issued_once unique (province_id, document_id),
  constraint a_number_is_given_once unique (province_id, unit_no, term, kind, value)
);
comment on table documents.issue is 'A number the registry gave, in the transaction that issued the document: numbers of a kind run through the term without gap';
comment on column documents.issue.province_id is 'storage home';
comment on column documents.issue.id is 'UUIDv7';
comment on column documents.issue.document_id is 'the document';
comment on column documents.issue.unit_no is 'whose document it is: the unit in whose name it is issued';
comment on column documents.issue.term is 'name of the term';
comment on column documents.issue.kind is 'code of the kind';
comment on column documents.issue.symbol is 'what stands after the kind';
comment on column documents.issue.value is 'the number';
comment on column documents.issue.version_id is 'what was issued';
comment on column documents.issue.issued_on is 'day on the paper';
comment on column documents.issue.issued_by is 'who gave the number';
comment on column documents.issue.known is 'from when this row was the knowledge';

create table documents.paper (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  model bytea not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  constraint a_document_has_one_paper unique (province_id, document_id)
);
comment on table documents.paper is 'A document as it was issued: its paper, so that it stays as it was when names change';
comment on column documents.paper.province_id is 'storage home';
comment on column documents.paper.id is 'UUIDv7';
comment on column documents.paper.document_id is 'the document';
comment on column documents.paper.model is 'the paper as data, gzipped JSON';
comment on column documents.paper.known is 'from when this row was the knowledge';

create table documents.file (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  kind text not null check (kind in ('scan', 'signed')),
  sha256 bytea not null references kit.file,
  name text not null check (name = btrim(name) and name <> ''),
  on_day date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document
);
comment on table documents.file is 'What was signed, beside its source: a scan, or a PDF with digital signatures';
comment on column documents.file.province_id is 'storage home';
comment on column documents.file.id is 'UUIDv7';
comment on column documents.file.document_id is 'the document';
comment on column documents.file.kind is 'scan bản quét có chữ ký, dấu · signed PDF ký số';
comment on column documents.file.sha256 is 'the file';
comment on column documents.file.name is 'file name';
comment on column documents.file.on_day is 'day';
comment on column documents.file.recorded_by is 'who recorded it';
comment on column documents.file.known is 'from when this row was the knowledge';

create index file_document on documents.file (province_id, document_id);
create index file_bytes on documents.file (sha256);

create table documents.copy (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  kind text not null check (kind in ('true_copy', 'relayed', 'extract')),
  purpose text not null check (purpose = btrim(purpose) and purpose <> ''),
  copies int not null check (copies > 0),
  on_day date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document
);
comment on table documents.copy is 'Certified copies that were made of an issued document';
comment on column documents.copy.province_id is 'storage home';
comment on column documents.copy.id is 'UUIDv7';
comment on column documents.copy.document_id is 'the document';
comment on column documents.copy.kind is 'true_copy sao y · relayed sao lục · extract trích sao';
comment on column documents.copy.purpose is 'for whom';
comment on column documents.copy.copies is 'how many';
comment on column documents.copy.on_day is 'day';
comment on column documents.copy.recorded_by is 'who recorded it';
comment on column documents.copy.known is 'from when this row was the knowledge';

create index copy_document on documents.copy (province_id, document_id);

create table documents.arrival (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  year int not null,
  value int not null check (value > 0),
  reference_id uuid not null,
  document_id uuid,
  arrived_on date not null,
  handled_by text check (handled_by = btrim(handled_by) and handled_by <> ''),
  sha256 bytea references kit.file,
  file_name text check (file_name = btrim(file_name) and file_name <> ''),
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, reference_id) references rulebook.document,
  constraint a_file_has_a_name check ((sha256 is null) = (file_name is null)),
  constraint a_document_arrives_once unique (province_id, unit_no, reference_id),
  constraint a_number_of_arrival_is_given_once unique (province_id, unit_no, year, value)
);
comment on table documents.arrival is 'A line of the register of arrivals (sổ văn bản đến)';
comment on column documents.arrival.province_id is 'storage home';
comment on column documents.arrival.id is 'UUIDv7';
comment on column documents.arrival.unit_no is 'whose register';
comment on column documents.arrival.year is 'year of the register: numbers of arrivals begin anew each year';
comment on column documents.arrival.value is 'number of arrival (số đến)';
comment on column documents.arrival.reference_id is 'what arrived, by its number, issuer and day';
comment on column documents.arrival.document_id is 'the document itself, where its issuer keeps it here; null otherwise';
comment on column documents.arrival.arrived_on is 'day of arrival';
comment on column documents.arrival.handled_by is 'to whom it was passed';
comment on column documents.arrival.sha256 is 'its file, where there is one';
comment on column documents.arrival.file_name is 'file name';
comment on column documents.arrival.recorded_by is 'who recorded it';
comment on column documents.arrival.known is 'from when this row was the knowledge';

create index arrival_file on documents.arrival (sha256) where sha256 is not null;
create index arrival_document on documents.arrival (province_id, document_id) where document_id is not null;
create function documents.acting() returns uuid[] language sql stable security definer set search_path = ''
  return array(select kit.me() where kit.me() is not null union select d.from_person from people.delegation d where d.province_id = kit.home() and d.to_person = kit.me() and d.scope = 'manage' and d.valid @> kit.today() and upper_inf(d.known));
comment on function documents.acting is 'The actor, and whose powers he uses by delegation today: who may do something with documents is one of them';

create function documents.kept() returns int[] language sql stable security definer set search_path = ''
  return array(select r.unit_no from documents.registrar r where r.province_id = kit.home() and r.person_id = any (documents.acting()) and r.valid @> kit.today() and upper_inf(r.known));
comment on function documents.kept is 'Units whose registry the actor keeps today';

create function documents.may_set(p_province int, p_unit int) returns boolean language sql stable security definer set search_path = ''
  return p_province = kit.home() and (p_province = any (kit.administered())
    or exists (select 1 from org.reach r where r.province_id = p_province and r.unit_no = p_unit and r.ancestor_no = any (kit.ints('authorises')) and r.valid @> kit.today() and upper_inf(r.known)));
comment on function documents.may_set is 'Who may authorise for a unit or one above it, and administrators, record its terms, registries and flows';

create function documents.drafts_for() returns int[] language sql stable security definer set search_path = ''
  return array(select p.unit_no from people.post p where p.province_id = kit.home() and p.person_id = any (documents.acting()) and p.valid @> kit.today() and upper_inf(p.known)
    union select a.unit_no from people.authorisation a where a.province_id = kit.home() and a.person_id = any (documents.acting()) and a.valid @> kit.today() and upper_inf(a.known));
comment on function documents.drafts_for is 'Units whose documents the actor may draft: where he holds a post, and whose body authorised him';

create function documents.stands_in(p_province int, p_step jsonb) returns uuid[] language sql stable security definer set search_path = ''
  return case p_step ->> 'by'
    when 'body' then array(select a.person_id from people.authorisation a where a.province_id = p_province and a.body_id = (p_step ->> 'bodyId')::uuid and 'accept' = any (a.rights) and a.valid @> kit.today() and upper_inf(a.known))
    else array(select p.person_id from people.post p where p.province_id = p_province and p.unit_no = (p_step ->> 'unitNo')::int and case p_step ->> 'by' when 'head' then p.heads else p.title = p_step ->> 'title' end
      and p.valid @> kit.today() and upper_inf(p.known)) end;
comment on function documents.stands_in is 'The persons who stand in a step today';

create function documents.names_in(p_province int, p_step jsonb) returns text[] language sql stable
  return array(select h.name from people.person h where h.province_id = p_province and h.id = any (documents.stands_in(p_province, p_step)) and upper_inf(h.known) order by h.search);
comment on function documents.names_in is 'Their names';

create function documents.progress_of(p_province int, p_document uuid, out submission_id uuid, out nth int, out submitted int, out "position" int, out step jsonb, out state text, out since date, out last int)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.nth, s.version_nth, case when x.state = 'waiting' then s.agreed + 1 end, case when x.state = 'waiting' then s.steps -> s.agreed end, x.state,
    coalesce(i.issued_on, case when x.state = 'drafting' then v.written_on end, s.since), v.nth
  from (select w.nth, w.written_on from documents.version w where w.province_id = p_province and w.document_id = p_document order by w.nth desc limit 1) v
  left join lateral (
    select b.id, b.nth, w.nth as version_nth, f.steps, count(o.id) filter (where o.verdict = 'agreed')::int as agreed, coalesce(bool_or(o.verdict = 'returned'), false) as returned, greatest(b.on_day, max(o.on_day)) as since
    from documents.submission b join documents.version w on w.province_id = b.province_id and w.id = b.version_id join documents.flow f on f.province_id = b.province_id and f.id = b.flow_id
      left join documents.opinion o on o.province_id = b.province_id and o.submission_id = b.id
    where b.province_id = p_province and b.document_id = p_document group by b.id, b.nth, b.on_day, w.nth, f.steps order by b.nth desc limit 1) s on true
  left join documents.issue i on i.province_id = p_province and i.document_id = p_document
  cross join lateral (select case when i.id is not null then 'issued' when s.id is null or (s.returned and v.nth > s.version_nth) then 'drafting' when s.returned then 'returned'
    when s.agreed >= jsonb_array_length(s.steps) then 'agreed' else 'waiting' end as state) x
$$;
comment on function documents.progress_of is 'Where a document stands: its last submission with the number of the version it put in, the step it waits at, its state (drafting, waiting, returned, agreed, issued) and since when, its last version. State is stored nowhere';
revoke execute on function documents.progress_of from public;

create function documents.concerns(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return exists (select 1 from documents.submission s join documents.flow f on f.province_id = s.province_id and f.id = s.flow_id cross join lateral jsonb_array_elements(f.steps) step
    where s.province_id = p_province and s.document_id = p_document and documents.stands_in(p_province, step) && documents.acting());
comment on function documents.concerns is 'The actor stands in a step of a flow that this document went into';

create function documents.issued_to(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return exists (select 1 from documents.issue i where i.province_id = p_province and i.document_id = p_document and (i.unit_no = any (kit.ints('reads')) or i.province_id = any (kit.ints('reads_provinces')) or i.unit_no = any (documents.drafts_for())
    or exists (select 1 from documents.recipient r where r.province_id = i.province_id and r.version_id = i.version_id and (r.unit_no = any (kit.ints('reads')) or r.unit_no = any (kit.ints('heads')) or r.unit_no = any (documents.kept())))));
comment on function documents.issued_to is 'It was issued, and the actor reads the unit that issued it, works there, or heads, reads or keeps the registry of one that receives it';

create function documents.may_write(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return exists (select 1 from documents.document d where d.province_id = p_province and d.id = p_document and p_province = kit.home() and d.drafter_id = any (documents.acting()))
    and coalesce((select p.state from documents.progress_of(p_province, p_document) p), 'drafting') in ('drafting', 'returned');
comment on function documents.may_write is 'Its drafter writes and submits a document while it is a draft or came back';

create function documents.may_decide(p_province int, p_submission uuid, p_position int) returns boolean language sql stable security definer set search_path = ''
  return exists (select 1 from documents.submission s join documents.document d on d.province_id = s.province_id and d.id = s.document_id cross join lateral documents.progress_of(s.province_id, s.document_id) p
    where s.province_id = p_province and p_province = kit.home() and s.id = p_submission and p.submission_id = s.id and p."position" = p_position
      and documents.stands_in(p_province, p.step) && documents.acting() and not d.drafter_id = any (kit.ids('stands_for')));
comment on function documents.may_decide is 'A document waits at this step, the actor stands in it, and neither he nor whom he stands for drafted it';

create function documents.may_keep(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return p_province = kit.home() and exists (select 1 from documents.issue i where i.province_id = p_province and i.document_id = p_document and i.unit_no = any (documents.kept()));
comment on function documents.may_keep is 'It was issued, and the actor keeps the registry that gave its number';

create function documents.hold(p_document uuid) returns void language sql security definer set search_path = ''
  begin atomic select from documents.document d where d.province_id = kit.home() and d.id = p_document for no key update; end;
comment on function documents.hold is 'Whoever acts on a document waits for whoever is acting on it';

create function documents.issue_number(p_document uuid, p_id uuid, p_on date) returns documents.issue language plpgsql security definer set search_path = '' as $$
declare d documents.document; t documents.term; v documents.issue;
begin
  select * into strict d from documents.document where province_id = kit.home() and id = p_document for no key update;
  if not d.unit_no = any (documents.kept()) then raise exception 'only the registry of % gives its numbers', d.unit_no using errcode = '42501'; end if;
  if (select p.state from documents.progress_of(d.province_id, d.id) p) is distinct from 'agreed' then raise exception 'not agreed' using errcode = '23514', constraint = 'what_is_agreed_gets_a_number'; end if;
  -- Whoever numbers a document of this unit waits here: what he reads after the lock is what the one before him committed, or nothing where that one died.
  select * into t from documents.term x where x.province_id = d.province_id and x.unit_no = d.unit_no and x.valid @> p_on and upper_inf(x.known) for no key update;
  if t.id is null then raise exception 'no term' using errcode = '23514', constraint = 'numbers_run_through_a_term'; end if;
  if p_on > kit.today() or p_on < (select max(i.issued_on) from documents.issue i where i.province_id = d.province_id and i.unit_no = d.unit_no and i.term = t.name and i.kind = d.kind) then
    raise exception 'days go with numbers' using errcode = '23514', constraint = 'days_go_with_numbers'; end if;
  insert into documents.issue (province_id, id, document_id, unit_no, term, kind, symbol, value, version_id, issued_on, issued_by)
  select d.province_id, p_id, d.id, d.unit_no, t.name, d.kind, t.symbol,
    1 + greatest(coalesce((select max(i.value) from documents.issue i where i.province_id = d.province_id and i.unit_no = d.unit_no and i.term = t.name and i.kind = d.kind), 0),
      coalesce((select u.last from documents.used u where u.province_id = d.province_id and u.unit_no = d.unit_no and u.term = t.name and u.kind = d.kind), 0)),
    s.version_id, p_on, kit.me()
  from documents.submission s join documents.progress_of(d.province_id, d.id) p on p.submission_id = s.id where s.province_id = d.province_id returning * into strict v;
  return v;
end $$;
comment on function documents.issue_number is 'Issues an agreed document under the next number of its kind and term: the only way a number is given. A row lock lets one registry number at a time, and a transaction that dies takes its number back with it';
revoke execute on function documents.issue_number from public;

create function documents.arrive() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7300457, new.unit_no);
  new.value := 1 + coalesce((select max(a.value) from documents.arrival a where a.province_id = new.province_id and a.unit_no = new.unit_no and a.year = new.year), 0);
  return new;
end $$;
comment on function documents.arrive is 'Numbers what arrives, one after the other in its year';
create trigger a_numbered before insert on documents.arrival for each row execute function documents.arrive();

create function documents.refuse_used() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from documents.issue i where i.province_id = new.province_id and i.unit_no = new.unit_no and i.term = new.term and i.kind = new.kind) then
    raise exception 'numbers were given' using errcode = '23514', constraint = 'numbers_used_come_before_the_first'; end if;
  return new;
end $$;
comment on function documents.refuse_used is 'What was used on paper is said before the first number is given here';
create trigger before_the_first before insert on documents.used for each row execute function documents.refuse_used();

do $$ declare t text; begin
  alter table documents.kind enable row level security;
  alter table documents.kind force row level security;
  create policy keeper on documents.kind to current_user using (true) with check (true);
  create policy signed_in_reads on documents.kind for select using ((select kit.me()) is not null);
  grant select on documents.kind to guong_app;
  foreach t in array array['term', 'used', 'registrar', 'flow', 'document', 'version', 'recipient', 'submission', 'opinion', 'issue', 'paper', 'file', 'copy', 'arrival'] loop
    execute format('alter table documents.%I enable row level security', t);
    execute format('alter table documents.%I force row level security', t);
    execute format('create policy keeper on documents.%I to current_user using (true) with check (true)', t);
    execute format('grant select on documents.%I to guong_app', t);
    if t <> 'issue' then execute format('grant insert on documents.%I to guong_app', t); end if;
    execute format('call ledger.watch(%L)', 'documents.' || t);
  end loop;
  foreach t in array array['version', 'submission', 'opinion', 'issue', 'paper', 'file', 'copy'] loop
    execute format('create policy with_document on documents.%I for select using (exists (select 1 from documents.document d where d.province_id = %I.province_id and d.id = %I.document_id offset 0))', t, t, t);
  end loop;
  foreach t in array array['term', 'used', 'registrar', 'flow'] loop
    execute format('create policy signed_in_reads on documents.%I for select using (province_id = any ((select kit.homes())::int[]))', t);
    execute format('create policy authoriser_records on documents.%I for insert with check (recorded_by = (select kit.me()) and documents.may_set(province_id, unit_no))', t);
  end loop;
end $$;
create policy in_sight on documents.document for select using (province_id = (select kit.home()) and (
  drafter_id = any ((select documents.acting())::uuid[]) or unit_no = any ((select documents.kept())::int[]) or unit_no = any ((select kit.ints('heads'))::int[])
  or documents.issued_to(province_id, id) or documents.concerns(province_id, id)));
create policy office_drafts on documents.document for insert with check (province_id = (select kit.home()) and drafter_id = (select kit.me()) and unit_no = any ((select documents.drafts_for())::int[]));
create policy drafter_writes on documents.version for insert with check (recorded_by = (select kit.me()) and documents.may_write(province_id, document_id));
create policy with_version on documents.recipient for select using (exists (select 1 from documents.version v where v.province_id = recipient.province_id and v.id = recipient.version_id offset 0));
create policy drafter_addresses on documents.recipient for insert with check (exists (select 1 from documents.version v where v.province_id = recipient.province_id and v.id = recipient.version_id and v.recorded_by = (select kit.me()) and documents.may_write(v.province_id, v.document_id)));
create policy drafter_submits on documents.submission for insert with check (recorded_by = (select kit.me()) and documents.may_write(province_id, document_id)
  and exists (select 1 from documents.version v where v.province_id = submission.province_id and v.id = submission.version_id and v.document_id = submission.document_id));
create policy who_stands_there_says on documents.opinion for insert with check (given_by = (select kit.me()) and documents.may_decide(province_id, submission_id, position));
create policy registry_keeps on documents.paper for insert with check (documents.may_keep(province_id, document_id));
create policy registry_files on documents.file for insert with check (recorded_by = (select kit.me()) and documents.may_keep(province_id, document_id));
create policy registry_copies on documents.copy for insert with check (recorded_by = (select kit.me()) and documents.may_keep(province_id, document_id));
create policy in_sight on documents.arrival for select using (province_id = (select kit.home()) and (unit_no = any ((select documents.kept())::int[]) or unit_no = any ((select kit.ints('heads'))::int[]) or unit_no = any ((select documents.drafts_for())::int[])));
create policy registry_enters on documents.arrival for insert with check (recorded_by = (select kit.me()) and province_id = (select kit.home()) and unit_no = any ((select documents.kept())::int[]));
create policy registry_adds on rulebook.document for insert with check (province_id = (select kit.home()) and cardinality((select documents.kept())) > 0);
create policy file_of_visible_document on kit.file for select using (exists (select 1 from documents.file f where f.sha256 = file.sha256) or exists (select 1 from documents.arrival a where a.sha256 = file.sha256));
grant execute on function documents.progress_of(int, uuid), documents.issue_number(uuid, uuid, date) to guong_app;

create view documents.document_at with (security_invoker = true) as
  select d.province_id, d.id, d.unit_no, d.kind, k.name as kind_name, k.shows_name, d.drafter_id, d.drafted_on, d.subject_kind, d.subject_id, p.state, p.since, p.submission_id, p.nth as submission, p.submitted, p."position", p.step, v.id as version_id, v.nth as version, v.title, v.search,
    i.id as issue_id, i.value, coalesce(i.symbol, t.symbol) as symbol, coalesce(i.term, t.name) as term, i.issued_on
  from documents.document d join documents.kind k on k.code = d.kind cross join lateral documents.progress_of(d.province_id, d.id) p
  left join documents.issue i on i.province_id = d.province_id and i.document_id = d.id
  join documents.version v on v.province_id = d.province_id and case when i.id is null then v.document_id = d.id and v.nth = p.last else v.id = i.version_id end
  left join documents.term t on t.province_id = d.province_id and t.unit_no = d.unit_no and t.valid @> kit.today() and upper_inf(t.known)
  where lower(d.known) <= (select kit.view_known());
comment on view documents.document_at is 'Every visible document with where it stands and its last version, or the one that was issued. Nullable: subject_kind, subject_id, submission_id, submission, submitted, position, step, issue_id, value, symbol, term, issued_on';
grant select on documents.document_at to guong_app;

-- Telling of documents.
alter table notices.notice drop constraint notice_kind_check, drop constraint notice_subject_kind_check,
  add constraint notice_kind_check check (kind in ('due', 'late', 'assigned', 'imported', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'calendar', 'paper')),
  add constraint notice_subject_kind_check check (subject_kind in ('task', 'duty', 'obstacle', 'document', 'calendar', 'paper'));
comment on column notices.notice.subject_kind is 'what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc, document văn bản làm căn cứ, calendar lịch, paper văn bản trình ký';
create policy about_a_visible_paper on notices.notice as restrictive for insert to guong_app with check ((select kit.flag('operates')) or subject_kind <> 'paper'
  or exists (select 1 from documents.document d where d.province_id = notice.province_id and d.id = notice.subject_id));
