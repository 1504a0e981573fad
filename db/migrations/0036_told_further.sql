-- Up Migration
-- What people are told of besides: that an import assigned to them, once however many tasks; that nobody confirmed the working days of the coming year. And a hook is changed where it stands, with its messages.
alter table notices.notice drop constraint notice_kind_check, drop constraint notice_subject_kind_check,
  add constraint notice_kind_check check (kind in ('due', 'late', 'assigned', 'imported', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'calendar')),
  add constraint notice_subject_kind_check check (subject_kind in ('task', 'duty', 'obstacle', 'document', 'calendar'));
comment on column notices.notice.kind is 'due đến hạn, late quá hạn, assigned được giao, imported được giao theo đợt (nhập, dán), returned bị trả lại, accepted được thẩm định, mentioned được nhắc tên, urged bị đôn đốc, obstacle_raised có vướng mắc cần gỡ, obstacle_answered vướng mắc đã trả lời, duty nghĩa vụ định kỳ, calendar lịch làm việc chưa ai xác nhận';
comment on column notices.notice.subject_kind is 'what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc, document văn bản, calendar lịch làm việc của một năm';

alter table notices.hook drop constraint hook_kinds_check,
  add constraint hook_kinds_check check (cardinality(kinds) > 0 and kinds <@ array['due', 'late', 'assigned', 'imported', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'calendar']);
alter table notices.delivery drop constraint delivery_kind_check, drop constraint delivery_subject_kind_check,
  add constraint delivery_kind_check check (kind in ('due', 'late', 'assigned', 'imported', 'returned', 'accepted', 'mentioned', 'urged', 'obstacle_raised', 'obstacle_answered', 'duty', 'calendar', 'test')),
  add constraint delivery_subject_kind_check check (subject_kind in ('task', 'duty', 'obstacle', 'document', 'calendar'));
comment on column notices.delivery.subject_kind is 'what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc, document văn bản, calendar lịch làm việc của một năm';
grant update (name, address, kinds, secret) on notices.hook to guong_app;
