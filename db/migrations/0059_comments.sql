-- Up Migration
-- Comments on drafts: named units are asked by a day, their heads say what they think, the drafter says what he took and why not.
create table documents.asked (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  version_id uuid not null,
  unit_no int not null,
  answer_by date not null,
  asked_on date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, version_id) references documents.version,
  foreign key (province_id, unit_no) references org.unit,
  constraint a_unit_is_asked_once_about_a_version unique (province_id, version_id, unit_no)
);
create index asked_document on documents.asked (province_id, document_id);
create index asked_unit on documents.asked (province_id, unit_no);
comment on table documents.asked is 'A unit whose comment on a version of a draft is asked for (lấy ý kiến)';
comment on column documents.asked.province_id is 'storage home';
comment on column documents.asked.id is 'UUIDv7';
comment on column documents.asked.document_id is 'the document';
comment on column documents.asked.version_id is 'what is commented on';
comment on column documents.asked.unit_no is 'who is asked: the unit, through its head';
comment on column documents.asked.answer_by is 'an answer is wanted by the end of this day';
comment on column documents.asked.asked_on is 'day';
comment on column documents.asked.recorded_by is 'who asks';
comment on column documents.asked.known is 'from when this row was the knowledge';

create table documents.comment (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  asked_id uuid not null,
  said text not null check (said = btrim(said) and said <> ''),
  on_day date not null,
  given_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, asked_id) references documents.asked,
  constraint a_unit_comments_once unique (province_id, asked_id)
);
create index comment_document on documents.comment (province_id, document_id);
comment on table documents.comment is 'What a unit that was asked said about a draft';
comment on column documents.comment.province_id is 'storage home';
comment on column documents.comment.id is 'UUIDv7';
comment on column documents.comment.document_id is 'the document';
comment on column documents.comment.asked_id is 'what it answers';
comment on column documents.comment.said is 'what was said';
comment on column documents.comment.on_day is 'day';
comment on column documents.comment.given_by is 'who said it for the unit';
comment on column documents.comment.known is 'from when this row was the knowledge';

create table documents.reply (
  province_id int not null,
  id uuid not null,
  document_id uuid not null,
  comment_id uuid not null,
  taken boolean not null,
  reason text check (reason = btrim(reason) and reason <> ''),
  on_day date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references documents.document,
  foreign key (province_id, comment_id) references documents.comment,
  constraint who_leaves_a_comment_says_why check (taken or reason is not null),
  constraint a_comment_is_replied_to_once unique (province_id, comment_id)
);
create index reply_document on documents.reply (province_id, document_id);
comment on table documents.reply is 'What the drafter did about a comment: taken (tiếp thu), or not, with his reason (giải trình)';
comment on column documents.reply.province_id is 'storage home';
comment on column documents.reply.id is 'UUIDv7';
comment on column documents.reply.document_id is 'the document';
comment on column documents.reply.comment_id is 'the comment';
comment on column documents.reply.taken is 'true tiếp thu · false giải trình';
comment on column documents.reply.reason is 'how, or why not';
comment on column documents.reply.on_day is 'day';
comment on column documents.reply.recorded_by is 'who replied';
comment on column documents.reply.known is 'from when this row was the knowledge';

create function documents.asks_me(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return p_province = kit.home() and exists (select 1 from documents.asked a where a.province_id = p_province and a.document_id = p_document and a.unit_no = any (kit.ints('heads')));
comment on function documents.asks_me is 'A unit the actor heads, or reports for its head, was asked about this document';

create function documents.drafts(p_province int, p_document uuid) returns boolean language sql stable security definer set search_path = ''
  return p_province = kit.home() and exists (select 1 from documents.document d where d.province_id = p_province and d.id = p_document and d.drafter_id = any (documents.acting()));
comment on function documents.drafts is 'The actor drafts this document';

do $$ declare t text; begin
  foreach t in array array['asked', 'comment', 'reply'] loop
    execute format('alter table documents.%I enable row level security', t);
    execute format('alter table documents.%I force row level security', t);
    execute format('create policy keeper on documents.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on documents.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'documents.' || t);
    execute format('create policy with_document on documents.%I for select using (exists (select 1 from documents.document d where d.province_id = %I.province_id and d.id = %I.document_id offset 0))', t, t, t);
  end loop;
end $$;
alter policy in_sight on documents.document using (province_id = (select kit.home()) and (
  drafter_id = any ((select documents.acting())::uuid[]) or unit_no = any ((select documents.kept())::int[]) or unit_no = any ((select kit.ints('heads'))::int[])
  or documents.issued_to(province_id, id) or documents.concerns(province_id, id) or documents.asks_me(province_id, id)));
create policy drafter_asks on documents.asked for insert with check (recorded_by = (select kit.me()) and documents.may_write(province_id, document_id)
  and exists (select 1 from documents.version v where v.province_id = asked.province_id and v.id = asked.version_id and v.document_id = asked.document_id));
create policy head_comments on documents.comment for insert with check (given_by = (select kit.me()) and exists (
  select 1 from documents.asked a where a.province_id = comment.province_id and a.id = comment.asked_id and a.document_id = comment.document_id and a.unit_no = any ((select kit.ints('heads'))::int[])));
create policy drafter_replies on documents.reply for insert with check (recorded_by = (select kit.me()) and documents.drafts(province_id, document_id)
  and exists (select 1 from documents.comment c where c.province_id = reply.province_id and c.id = reply.comment_id and c.document_id = reply.document_id));
