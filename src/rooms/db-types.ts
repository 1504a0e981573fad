// Written by tools/db/types.ts from the migrated database; a check compares it. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** A paper beside the report of a round drawn from the same facts: the submission note, the notice of conclusion; each time its figures were drawn */
export interface ConsolidationCompanion {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** the document it was drafted as */
  document_id: string
  /** TTr tờ trình · TB thông báo kết luận */
  kind: string
  /** instant as known at which every figure in it holds */
  known_at: string
  /** SHA-256 over its claims and their places */
  digest: Buffer
  /** who drafted it */
  drafted_by: string
  /** day; figures are of this day */
  drafted_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** the version of the document whose figures these are; none for the first, later ones written by hand keep its figures */
  nth: number | null
}

/** That a figure is issued though its rows give another: holds for these two values only */
export interface ConsolidationDecision {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** the form; none for a figure of tasks */
  form_id: string | null
  /** key of the line; * for all lines of a form that has none of its own; of tasks: tasks, met, in_progress, not_started, overdue */
  line: string
  /** key of the column; none for a figure of tasks */
  form_column: string | null
  /** as the report says it */
  value: string
  /** as its rows gave it when this was decided; null where no row gave any */
  counted: string | null
  /** why */
  reason: string
  /** who decided: never who stated it */
  decided_by: string
  /** day */
  decided_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** the day as of which tasks are counted; none for a figure of a form */
  on_day: string | null
}

/** A version of the document that was drawn from the report: its figures are those known at one instant */
export interface ConsolidationDrawing {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** the document on its way to a signature */
  document_id: string
  /** the version of it; later ones written by hand keep its figures */
  nth: number
  /** instant as known at which every figure holds */
  known_at: string
  /** SHA-256 over the claims and their places */
  digest: Buffer
  /** who drew it */
  drawn_by: string
  /** day; figures are of this day */
  drawn_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What a figure is thought to come to by the end of the period (ước thực hiện): typed by a person, kept apart from what was counted */
export interface ConsolidationEstimate {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** the form */
  form_id: string
  /** key of the line; * for all lines of a form that has none of its own */
  line: string
  /** key of the column */
  form_column: string
  /** the first, second … estimate of this figure */
  nth: number
  /** the estimate; null takes the one before back */
  value: string | null
  /** what it is thought from */
  note: string | null
  /** who estimates */
  estimated_by: string
  /** day */
  estimated_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A figure as it stands in a version of the document, and where */
export interface ConsolidationPrinted {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the version of the report that was drawn; none where it stands in a paper beside it */
  drawing_id: string | null
  /** the report */
  report_id: string
  /** narrative lời văn · annex phụ lục · beside văn bản đi kèm */
  place: string
  /** the section, or the annex with its line and column */
  cell: string
  /** the round whose forms give it: this one, or that of the same period before */
  round_id: string
  /** the form; none for a figure of how units handed in, or of tasks */
  form_id: string | null
  /** key of the line; * for all lines; of handing in its figure: units, on_time, late, missing; of tasks: tasks, met, in_progress, not_started, overdue */
  line: string
  /** key of the column; none for a figure of how units handed in, or of tasks */
  form_column: string | null
  /** counted from the rows · before of the same period before · estimate ước · handing how units handed in · task tasks under the level, by results as accepted */
  measure: string
  /** as it is printed; null where there is none */
  value: string | null
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** the paper beside the report, as it was drawn; none where it stands in the report */
  companion_id: string | null
  /** the day as of which tasks are counted: the closing day, or that day a year before; none for any other figure */
  on_day: string | null
}

/** Words of a unit, as they stand in a form of it that was accepted, put into the report with their source */
export interface ConsolidationQuotation {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** how a section names it: {{trich.1}} */
  nth: number
  /** where it stands */
  submission_id: string
  /** the form */
  form_id: string
  /** the line, where it stands in a cell */
  line: string | null
  /** the column, where it stands in a cell; null for the remark about the form */
  form_column: string | null
  /** the words, all or a part of them */
  said: string
  /** the unit, as it was called */
  unit_label: string
  /** who handed it in */
  author: string
  /** on which day */
  said_on: string
  /** who put it into the report */
  chosen_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** The report (báo cáo 6 tháng, 9 tháng, năm) that a level makes of a round, over what those who report to it handed in */
export interface ConsolidationReport {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** the level that reports: the unit that asked, or one between */
  unit_no: number
  /** who began it */
  begun_by: string
  /** day */
  begun_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Every version of every section of the outline (đề cương); figures and quotations stand in it as {{…}} */
export interface ConsolidationSection {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** which section it is, from 1 */
  place: number
  /** number of this version, from 1 */
  version: number
  /** its heading */
  title: string
  /** its text; a line begins a paragraph */
  body: string
  /** author of this version */
  written_by: string
  /** day */
  written_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A figure the report states otherwise than its rows give it; it is not issued so without a decision */
export interface ConsolidationStatement {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** the form */
  form_id: string
  /** key of the line; * for all lines of a form that has none of its own */
  line: string
  /** key of the column */
  form_column: string
  /** the first, second … statement of this figure */
  nth: number
  /** as it is stated; null goes back to the rows */
  value: string | null
  /** where it is taken from: the signed paper of a unit, a letter */
  note: string | null
  /** who states it */
  stated_by: string
  /** day */
  stated_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Secret addresses at which a person's calendar programs read what he owes; closed when revoked or renewed */
export interface DeskFeed {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose calendar; the feed shows what he may see on the day it is read */
  person_id: string
  /** SHA-256 of the secret in the address; the secret itself is shown once and stored nowhere */
  token_hash: Buffer
  /** from when until when the address worked */
  known: ColumnType<string, string | undefined, string>
}

/** A line of the register of arrivals (sổ văn bản đến) */
export interface DocumentsArrival {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose register */
  unit_no: number
  /** year of the register: numbers of arrivals begin anew each year */
  year: number
  /** number of arrival (số đến) */
  value: number
  /** what arrived, by its number, issuer and day */
  reference_id: string
  /** the document itself, where its issuer keeps it here; null otherwise */
  document_id: string | null
  /** day of arrival */
  arrived_on: string
  /** to whom it was passed */
  handled_by: string | null
  /** its file, where there is one */
  sha256: Buffer | null
  /** file name */
  file_name: string | null
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A unit whose comment on a version of a draft is asked for (lấy ý kiến) */
export interface DocumentsAsked {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** what is commented on */
  version_id: string
  /** who is asked: the unit, through its head */
  unit_no: number
  /** an answer is wanted by the end of this day */
  answer_by: string
  /** day */
  asked_on: string
  /** who asks */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What a unit that was asked said about a draft */
export interface DocumentsComment {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** what it answers */
  asked_id: string
  /** what was said */
  said: string
  /** day */
  on_day: string
  /** who said it for the unit */
  given_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Certified copies that were made of an issued document */
export interface DocumentsCopy {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** true_copy sao y · relayed sao lục · extract trích sao */
  kind: string
  /** for whom */
  purpose: string
  /** how many */
  copies: number
  /** day */
  on_day: string
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A document of an office, from its first draft on. Where it stands follows from its versions, submissions, opinions and issue */
export interface DocumentsDocument {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose document it is: the unit in whose name it is issued */
  unit_no: number
  /** code of its kind */
  kind: string
  /** who drafts it */
  drafter_id: string
  /** day it was begun */
  drafted_on: string
  /** kind of thing it is about, as another room names it; null where it is about none */
  subject_kind: string | null
  /** the thing it is about */
  subject_id: string | null
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Every visible document with where it stands and its last version, or the one that was issued. Nullable: subject_kind, subject_id, submission_id, submission, submitted, position, step, issue_id, value, symbol, term, issued_on */
export interface DocumentsDocumentAt {
  province_id: number
  id: string
  unit_no: number
  kind: string
  kind_name: string
  shows_name: boolean
  drafter_id: string
  drafted_on: string
  subject_kind: string | null
  subject_id: string | null
  state: string
  since: string
  submission_id: string | null
  submission: number | null
  submitted: number | null
  position: number | null
  step: unknown | null
  version_id: string
  version: number
  title: string
  search: string
  issue_id: string | null
  value: number | null
  symbol: string | null
  term: string | null
  issued_on: string | null
}

/** What was signed, beside its source: a scan, or a PDF with digital signatures */
export interface DocumentsFile {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** scan bản quét có chữ ký, dấu · signed PDF ký số */
  kind: string
  /** the file */
  sha256: Buffer
  /** file name */
  name: string
  /** day */
  on_day: string
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** The steps in which documents of a unit are agreed, as they hold from a day on */
export interface DocumentsFlow {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose document it is: the unit in whose name it is issued */
  unit_no: number
  /** code of the kind; * for every kind that has no flow of its own */
  kind: string
  /** array of {name, by, unitNo, title, bodyId}: by post who holds the post of this title at the unit, by head who heads the unit, by body officers whom the body authorised to appraise */
  steps: unknown
  /** the document that orders it */
  document_id: string
  /** who recorded it */
  recorded_by: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A number the registry gave, in the transaction that issued the document: numbers of a kind run through the term without gap */
export interface DocumentsIssue {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** whose document it is: the unit in whose name it is issued */
  unit_no: number
  /** name of the term */
  term: string
  /** code of the kind */
  kind: string
  /** what stands after the kind */
  symbol: string
  /** the number */
  value: number
  /** what was issued */
  version_id: string
  /** day on the paper */
  issued_on: string
  /** who gave the number */
  issued_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Kinds of documents as the rules of the Party name them; the same in every province */
export interface DocumentsKind {
  /** code in the number, e.g. BC */
  code: string
  /** name as printed */
  name: string
  /** place in lists */
  position: number
  /** its name stands on the paper; a công văn has none */
  shows_name: boolean
  /** kinds of units that issue it; null: all of them */
  unit_kinds: string[] | null
  /** the rule it stands in */
  source: string
  /** days on which it may be issued */
  valid: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What somebody said in a step of a submission: agreed, so that it goes on, or returned to the drafter; after the last step the registry, sending back what can not get its number */
export interface DocumentsOpinion {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** the submission */
  submission_id: string
  /** the step, 1 is the first */
  position: number
  /** agreed đồng ý · returned trả lại */
  verdict: string
  /** what was said */
  said: string | null
  /** day */
  on_day: string
  /** who said it */
  given_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A document as it was issued: its paper, so that it stays as it was when names change */
export interface DocumentsPaper {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** the paper as data, gzipped JSON */
  model: Buffer
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A line of Nơi nhận of a version */
export interface DocumentsRecipient {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the version */
  version_id: string
  /** place in the list */
  position: number
  /** as printed */
  name: string
  /** the unit of the register, which finds it among what arrived; null where it is none */
  unit_no: number | null
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who keeps the registry of a unit (văn thư): gives numbers, enters what arrives */
export interface DocumentsRegistrar {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose document it is: the unit in whose name it is issued */
  unit_no: number
  /** who keeps it */
  person_id: string
  /** the document that says so */
  document_id: string
  /** who recorded it */
  recorded_by: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What the drafter did about a comment: taken (tiếp thu), or not, with his reason (giải trình) */
export interface DocumentsReply {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** the comment */
  comment_id: string
  /** true tiếp thu · false giải trình */
  taken: boolean
  /** how, or why not */
  reason: string | null
  /** day */
  on_day: string
  /** who replied */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A version was submitted to the flow that held that day; it goes through its steps as they were then */
export interface DocumentsSubmission {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** 1 is the first */
  nth: number
  /** what was submitted */
  version_id: string
  /** the flow of that day */
  flow_id: string
  /** day */
  on_day: string
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Word files in which documents of a unit are drawn, as they hold from a day on */
export interface DocumentsTemplate {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose documents are drawn in it */
  unit_no: number
  /** code of the kind; * for every kind that has no template of its own */
  kind: string
  /** the file; none where the template was withdrawn on these days: then the one for every kind holds, or that of Gương */
  sha256: Buffer | null
  /** file name; of the withdrawn one where it was withdrawn */
  name: string
  /** day on which it was uploaded, or withdrawn */
  uploaded_on: string
  /** who uploaded it, or withdrew it */
  recorded_by: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** why it was withdrawn; none for a template */
  reason: string | null
}

/** A term of a unit (nhiệm kỳ): its numbers run through it, kind by kind */
export interface DocumentsTerm {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose document it is: the unit in whose name it is issued */
  unit_no: number
  /** e.g. nhiệm kỳ 2020-2025; names the series of numbers */
  name: string
  /** what stands after the kind, e.g. TU in 05-BC/TU */
  symbol: string
  /** who recorded it */
  recorded_by: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Root certificates under which signatures in PDF files are believed, and lists of revoked certificates they are held against; nothing is asked outside */
export interface DocumentsTrust {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** root chứng thư gốc · revocations danh sách chứng thư bị thu hồi */
  kind: string
  /** whose it is, as it says itself */
  name: string
  /** SHA-256 of the file, hexadecimal */
  fingerprint: string
  /** the certificate or list itself */
  der: Buffer
  /** day from which it says it holds */
  issued_on: string
  /** day on which it says it ends, or the next list comes; null where it says none */
  expires_on: string | null
  /** false from the day on which it was withdrawn */
  trusted: boolean
  /** the document that orders it; a list of revoked certificates needs none, its issuer signed it */
  document_id: string | null
  /** who recorded it */
  recorded_by: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Numbers of a term that were given on paper, before the office kept its register here */
export interface DocumentsUsed {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose document it is: the unit in whose name it is issued */
  unit_no: number
  /** name of the term */
  term: string
  /** kind */
  kind: string
  /** the last one given */
  last: number
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What a document said at a time; a change is another version */
export interface DocumentsVersion {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the document */
  document_id: string
  /** 1 is the first */
  nth: number
  /** subject (trích yếu) */
  title: string
  /** the title as it is searched: without accents, lower case */
  search: string
  /** headings, paragraphs and tables as a hand wrote them */
  blocks: unknown
  /** lines of Kính gửi, or Kính trình */
  addressed_to: string[]
  /** {parts, claims}: pages another room made, with the claims of their figures; null where there are none */
  annexes: unknown | null
  /** TM thay mặt · TL thừa lệnh · KT ký thay; null where the head signs for himself */
  authority: string | null
  /** whom it is signed for, as printed */
  on_behalf: string
  /** post of who signs, as printed */
  post: string
  /** name of who signs; empty until it is known */
  signer: string
  /** what was changed, in the words of who changed it */
  note: string | null
  /** day */
  written_on: string
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who owes a duty on which days; passes on to a successor by an act of reorganisation */
export interface DutiesCharge {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the duty */
  duty_id: string
  /** unit that owes it */
  unit_no: number
  /** title of the post that owes it, whoever holds it; null where the unit owes it through its head */
  post_title: string | null
  /** unit whose body ordered it */
  assigning_unit_no: number
  /** who recorded it */
  recorded_by: string
  /** why it ended, where somebody ended it */
  ended_reason: string | null
  /** days whose instances are owed */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** The persons who owe a duty as of the view: heads of the unit, or who holds the post */
export interface DutiesDebtorAt {
  province_id: number
  duty_id: string
  person_id: string
}

/** An instance of a duty that was done, or waived with a reason (miễn); taken back by closing the row */
export interface DutiesDischarge {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the duty */
  duty_id: string
  /** day of the instance by the rule, before it is moved to a working day: it does not change when the calendar does */
  on_day: string
  /** done thực hiện · waived miễn */
  kind: string
  /** day on which it was done or waived */
  done_on: string
  /** what came of it; why it was waived */
  note: string | null
  /** who recorded it */
  recorded_by: string
  /** when it was recorded */
  recorded_at: ColumnType<string, string | undefined, string>
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Instances done or waived by the day of the view. Nullable: note */
export interface DutiesDischargeAt {
  province_id: number
  id: string
  duty_id: string
  on_day: string
  kind: string
  done_on: string
  note: string | null
  recorded_by: string
  recorded_at: string
}

/** A recurring obligation (nghĩa vụ định kỳ): a weekly hearing of citizens, a monthly report. Its rule never changes: who wants another ends it and sets a new one */
export interface DutiesDuty {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** what is owed */
  title: string
  /** the title as it is searched: without accents, lower case */
  search: string
  /** hearing tiếp công dân · report báo cáo · meeting họp · other khác */
  kind: string
  /** {every: week, weekday 1-7} · {every: month, day 1-31} · {every: quarter, month 1-3, day} · {every: year, month 1-12, day}; a day beyond the month is its last; moved: previous or next working day when it falls on a day off */
  rule: unknown
  /** the document that orders it */
  document_id: string
  /** who set it */
  recorded_by: string
  /** unit that owes it by its latest charge; kept by trigger, read by policies */
  unit_no: number
  /** title of the post that owes it by its latest charge; null where the unit owes it through its head */
  post_title: string | null
  /** unit whose body ordered it, by its latest charge */
  assigning_unit_no: number
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Every visible duty with who owes it as of the view, after its end who owed it last; instances are owed from from_on until until_on, not counted in. Nullable: post_title, ended_reason, until_on */
export interface DutiesDutyAt {
  province_id: number
  id: string
  title: string
  search: string
  kind: string
  rule: unknown
  document_id: string
  unit_no: number
  post_title: string | null
  assigning_unit_no: number
  ended_reason: string | null
  from_on: string
  until_on: string | null
}

/** A file that shows an instance was done (minh chứng) */
export interface DutiesEvidence {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** what it shows */
  discharge_id: string
  /** the file */
  sha256: Buffer
  /** file name */
  name: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A value given for one cell of a workbook of an import instead of what stands in the file */
export interface IntakeCorrection {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the import */
  import_id: string
  /** name of the file within the import */
  file: string
  /** name of the sheet */
  sheet: string
  /** address of the cell, of a merged area its first */
  cell: string
  /** what stood there before this correction; null where it was empty */
  was: string | null
  /** what was typed; null empties the cell */
  value: string | null
  /** who corrected it */
  corrected_by: string
  /** when */
  corrected_at: ColumnType<string, string | undefined, string>
  /** who took the correction back or put another in its place; null while it holds */
  withdrawn_by: string | null
  /** from when until when it held */
  known: ColumnType<string, string | undefined, string>
}

/** One import of one or several workbooks: tried, perhaps applied, perhaps undone */
export interface IntakeImport {
  /** storage home */
  province_id: number
  /** UUIDv7; rows written by it name it in their import_id */
  id: string
  /** who brought the files */
  uploaded_by: string
  /** when */
  uploaded_at: ColumnType<string, string | undefined, string>
  /** field → heading, as chosen for this import */
  map: ColumnType<unknown, unknown | undefined, unknown>
  /** file|sheet|cell → code of the cadre meant, where there was a doubt */
  choices: ColumnType<unknown, unknown | undefined, unknown>
  /** result of the last trial: refused files, errors by cell, questions, forms, counts */
  found: unknown
  /** what would be or was changed, line by line */
  preview: unknown
  /** who applied it */
  applied_by: string | null
  /** when it was applied; null while only tried */
  applied_at: string | null
  /** ids of the register rows it wrote and the register rows as they stood before, for undoing */
  written: unknown | null
  /** who undid it */
  undone_by: string | null
  /** when it was undone */
  undone_at: string | null
  /** why */
  undo_reason: string | null
  /** grows with every change */
  version: Generated<number>
  /** file|sheet of the sheets that are left out of this import; null where none was */
  skipped: unknown | null
}

/** A workbook of an import, kept as it came */
export interface IntakeImportFile {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the import */
  import_id: string
  /** order in which the files were named, from 1 */
  ordinal: number
  /** file name, without folders */
  name: string
  /** its bytes */
  sha256: Buffer
}

/** A long file on its way into the registers; what is written of it is an import of the same id. What stage it is at follows from which instants are known */
export interface IntakeLoad {
  /** storage home */
  province_id: number
  /** UUIDv7; the import it becomes has the same */
  id: string
  /** file name, without folders */
  name: string
  /** how many bytes it has */
  size: string
  /** when the file was changed last, as its browser said, in milliseconds: by name, size and this it is known again when the sending is taken up */
  stamp: string
  /** who sends it; it is tried with his rights */
  brought_by: string
  /** when he began */
  brought_at: ColumnType<string, string | undefined, string>
  /** when its last part came; null while parts are missing */
  sent_at: string | null
  /** what the last trial found: counts, questions, the first faults of each kind */
  found: unknown | null
  /** when that was */
  tried_at: string | null
  /** who said that it be written; it is written with his rights */
  asked_by: string | null
  /** when; null again when faults were met while it was written */
  asked_at: string | null
  /** when all of it was written */
  written_at: string | null
  /** who stopped it; the operator where it was never finished */
  stopped_by: string | null
  /** when */
  stopped_at: string | null
  /** why it can not be written: code and sentences */
  refusal: unknown | null
  /** when that was found */
  refused_at: string | null
  /** what is being done with it */
  step: string | null
  /** how many of its bytes that has come to */
  done: ColumnType<string, string | undefined, string>
  /** which attempt it is: more than one where a process died under it */
  attempt: Generated<number>
  /** when anything of this was last told */
  told_at: ColumnType<string, string | undefined, string>
}

/** Four megabytes of a file on its way, the last part less; gone soon after its load has ended */
export interface IntakeLoadPart {
  /** storage home */
  province_id: number
  /** the load */
  load_id: string
  /** which part, from 1 */
  ordinal: number
  /** the bytes */
  bytes: Buffer
}

/** How the columns of a form were understood once, so that nobody is asked twice */
export interface IntakeMapping {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** SHA-256 of the headings of the form without years */
  form: string
  /** field → heading */
  map: unknown
  /** who chose it */
  remembered_by: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Attempts that are limited in number (signing in), counted across processes */
export interface KitAttempt {
  /** what is limited: operation, kind, SHA-256 of the user name, address or link */
  bucket: string
  /** when it was tried */
  at: ColumnType<string, string | undefined, string>
}

/** Files by content: evidence, imported workbooks; one backup holds everything */
export interface KitFile {
  /** SHA-256 of the bytes; the name of the file everywhere */
  sha256: Buffer
  /** length in bytes */
  size: string
  /** media type as recognised from the bytes, never as claimed */
  media_type: string
  /** person who first brought it */
  uploaded_by: string
  /** when it was first brought */
  uploaded_at: ColumnType<string, string | undefined, string>
}

/** The bytes of a file in parts of at most 1 MiB */
export interface KitFileChunk {
  /** the file */
  sha256: Buffer
  /** number of the part, from 0 */
  part: number
  /** the bytes of this part */
  bytes: Buffer
}

/** Answers already given, so that a request sent twice is carried out once; written in the transaction of the change */
export interface KitIdempotency {
  /** who asked */
  person_id: string
  /** SHA-256 of the Idempotency-Key of the request, chosen by the client; the key itself is stored nowhere */
  key: string
  /** name of the operation that was asked */
  operation: string
  /** HMAC of the input under the key: the same key with another input is refused, and nobody guesses a password from it */
  input_digest: Buffer
  /** the answer that was given, sealed by the key (AES-256-GCM), since answers hold one-time links */
  answer: unknown
  /** when; rows older than 30 days may be swept */
  answered_at: ColumnType<string, string | undefined, string>
}

/** Every time a job ran, and what came of it; kept for 90 days */
export interface KitJobRun {
  /** UUIDv7 */
  id: string
  /** name of the job, room.verb */
  job: string
  /** what it was about: one job a key waits at a time */
  key: string | null
  /** what it was told: ids and days, nothing sensitive */
  payload: unknown
  /** which attempt, from 1 */
  attempt: number
  /** the worker of a process that ran it */
  worker: string
  /** when it began */
  started_at: ColumnType<string, string | undefined, string>
  /** when it ended; null while it runs */
  ended_at: string | null
  /** done · failed · cut: the process died under it, and it is run again */
  outcome: string | null
  /** what went wrong, in the words of the program */
  error: string | null
}

/** Days for which it was decided which steps fire; a missed day is made up for */
export interface LadderDecision {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the Vietnamese civil day */
  day: string
  /** how many steps fired */
  fired: number
  /** how many people were to be told, each counted for each step */
  told: number
  /** when it was decided */
  decided_at: ColumnType<string, string | undefined, string>
}

/** A step that fired for an obligation: an event in its story */
export interface LadderFiring {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** what falls due: a task, a duty on one of its days, an obstacle to be answered, a unit's part of a round */
  subject_kind: string
  /** the task, duty, obstacle or part */
  subject_id: string
  /** key of the step in the ladder of that day */
  step: string
  /** the day it was due, with the days its clock stood */
  due_on: string
  /** the day the step fired */
  fired_on: string
  /** whom the step is for */
  recipient: string
  /** what they are told */
  wording: string
  /** told at once, not with the day's digest */
  immediate: boolean
}

/** The steps that hold from a day on, all of them together; where there is none, nothing fires */
export interface LadderPlan {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** array of {key, about, count, unit, recipient, wording, immediate}: about a task, a duty, an obstacle or a part of a round; count days or working days after the due day, negative before */
  steps: unknown
  /** the document that orders it */
  document_id: string
  /** the administrator who recorded it */
  recorded_by: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who was told when a step fired: the record on the obligation */
export interface LadderTold {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the step that fired */
  firing_id: string
  /** who is told */
  person_id: string
  /** for whom he stands by delegation; null where he is told himself */
  for_person: string | null
}

/** One change: a transaction and what it did */
export interface LedgerEntry {
  /** id of the work (UUIDv7); rows written in it carry this id in ledger.row_digest */
  id: string
  /** the chain it belongs to */
  stream: string
  /** its place in the chain, from 1, without gaps */
  seq: string
  /** instant in UTC, the exact text that was hashed */
  at: string
  /** who did it; null only for acts before sign-in */
  person_id: string | null
  /** what was done, room.verb in the past */
  acts: string[]
  /** the exact bytes that were hashed: JSON list of {act, subject, payload} */
  body: string
  /** SHA-256 over the digests of all rows written */
  rows_root: Buffer
  /** hash of the entry before, 32 zero bytes for the first */
  prev: Buffer
  /** SHA-256 over stream, seq, prev, id, at, person, acts, body and rows_root */
  hash: Buffer
}

/** The last link of each stream; several streams, so that writers do not queue behind one head */
export interface LedgerHead {
  /** province:room:shard */
  stream: string
  /** number of the last entry, from 1 */
  seq: string
  /** hash of the last entry */
  hash: Buffer
}

/** Digest of every version of every row written; a row changed behind the application differs from its last digest */
export interface LedgerRowDigest {
  /** the change that wrote it; a change that recorded nothing has no entry and can not be committed */
  entry_id: string
  /** schema of the table */
  room: string
  /** table */
  relation: string
  /** id of the row */
  row_id: string
  /** order of writing */
  ordinal: ColumnType<string, string | undefined, string>
  /** SHA-256 of the row as JSON without nulls, time zone UTC */
  digest: Buffer
}

/** Which records an entry speaks of */
export interface LedgerSubject {
  /** id of the record */
  subject_id: string
  /** the entry */
  entry_id: string
}

/** E-mail address of a person; letters go to a confirmed one only */
export interface NoticesAddress {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose */
  person_id: string
  /** the address */
  email: string
  /** when the code sent to it was entered; null while it waits */
  confirmed_at: string | null
  /** from when until when it was his address */
  known: ColumnType<string, string | undefined, string>
}

/** Which letter carries a notice: one at most */
export interface NoticesCarried {
  /** storage home */
  province_id: number
  /** the notice */
  notice_id: string
  /** the letter */
  letter_id: string
}

/** Codes sent to addresses; the application compares them and reads none */
export interface NoticesConfirmation {
  /** storage home */
  province_id: number
  /** the address that waits */
  address_id: string
  /** what was sent there */
  code: string
  /** until when it is taken */
  expires_at: ColumnType<string, string | undefined, string>
}

/** A message to another program, and what came of it. A process that dies between the answer and this row sends it again: receivers know it by its id */
export interface NoticesDelivery {
  /** storage home */
  province_id: number
  /** UUIDv7; the same however often it is sent */
  id: ColumnType<string, string | undefined, string>
  /** to whom */
  hook_id: string
  /** kind of the notice, or test where the administrator tried the address */
  kind: string
  /** what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc, document văn bản, calendar lịch làm việc của một năm */
  subject_kind: string | null
  /** id of what it is about */
  subject_id: string | null
  /** address in the application */
  place: string
  /** civil day it is of */
  day: ColumnType<string, string | undefined, string>
  /** names the occasion, told once however many persons were told of it */
  key: string
  /** when it came up */
  made_at: ColumnType<string, string | undefined, string>
  /** how often it was sent */
  tried: Generated<number>
  /** not tried again before */
  next_at: ColumnType<string, string | undefined, string>
  /** when the address took it; null while it waits */
  sent_at: string | null
  /** when it was decided not to try again */
  given_up_at: string | null
  /** what the address last answered; null when it did not */
  status: number | null
  /** why it last failed: private_address địa chỉ nội bộ, redirected chuyển hướng, too_slow quá chậm, not_trusted chứng thư không đúng, not_reached không tới được, refused bị từ chối */
  failure: string | null
}

/** Addresses of other programs that are told by signed messages (kết nối); closed when stopped */
export interface NoticesHook {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** what the administrator calls it */
  name: string
  /** where messages are posted; checked again at every connection, since a name may come to mean a private address */
  address: string
  /** kinds of notices it is told of */
  kinds: string[]
  /** key of the signatures; shown once, read by jobs alone */
  secret: string
  /** the administrator who recorded it */
  recorded_by: string
  /** from when until when it was told */
  known: ColumnType<string, string | undefined, string>
}

/** A letter to a person. Its Message-ID is fixed before it is sent, so that one sent again is known as the same */
export interface NoticesLetter {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** to whom */
  person_id: string
  /** where it goes */
  address_id: string
  /** digest bản tổng hợp trong ngày, immediate báo ngay, confirm mã xác nhận địa chỉ */
  kind: string
  /** civil day it is of */
  day: string
  /** Message-ID without brackets */
  message_id: string
  /** when it was made */
  made_at: ColumnType<string, string | undefined, string>
  /** when the mail server took it; null while it waits */
  sent_at: string | null
  /** when it was decided not to send it: it holds nothing its reader may see, or the address is no longer his */
  given_up_at: string | null
  /** what the mail server last said against it */
  failure: string | null
}

/** A person is told of something (thông báo). Made once by its key however often it is asked. Nobody else learns whether he read it, so no ledger keeps it */
export interface NoticesNotice {
  /** storage home */
  province_id: number
  /** UUIDv7; order of telling */
  id: ColumnType<string, string | undefined, string>
  /** who is told */
  person_id: string
  /** for whom he stands by delegation; null where he is told himself */
  for_person: string | null
  /** due đến hạn, late quá hạn, assigned được giao, imported được giao theo đợt (nhập, dán), returned bị trả lại, accepted được thẩm định, mentioned được nhắc tên, urged bị đôn đốc, obstacle_raised có vướng mắc cần gỡ, obstacle_answered vướng mắc đã trả lời, duty nghĩa vụ định kỳ, calendar lịch làm việc chưa ai xác nhận */
  kind: string
  /** what it is about: task nhiệm vụ, duty nghĩa vụ định kỳ, obstacle vướng mắc, document văn bản làm căn cứ, calendar lịch, paper văn bản trình ký */
  subject_kind: string
  /** id of what it is about; its title is read with the reader's rights when the notice is shown or mailed */
  subject_id: string
  /** address in the application where it is dealt with */
  place: string
  /** days, numbers and the wording of a ladder's step; nothing that only some may read */
  facts: ColumnType<unknown, unknown | undefined, unknown>
  /** whose act told him; the operator where the day's ladder did */
  made_by: string
  /** when he was told */
  made_at: ColumnType<string, string | undefined, string>
  /** civil day it is of */
  day: ColumnType<string, string | undefined, string>
  /** the step says: not with the day's digest */
  immediate: ColumnType<boolean, boolean | undefined, boolean>
  /** names the occasion; the same occasion tells a person once */
  key: string
  /** when he read it or said he had */
  read_at: string | null
}

/** How a person wants to be reached: by mail at once, with the day's digest or not, for each kind; and hours without letters */
export interface NoticesPreference {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose */
  person_id: string
  /** kind of notice → at_once, digest or off; a kind not named is as usual */
  mail: ColumnType<unknown, unknown | undefined, unknown>
  /** no letter from this hour, Vietnamese time */
  quiet_from: string | null
  /** until this hour; before quiet_from it is that of the next day */
  quiet_until: string | null
  /** from when until when he wanted it so */
  known: ColumnType<string, string | undefined, string>
}

/** Who is asked to remove an obstacle; the latest one is, those before him passed it on */
export interface ObstaclesAsking {
  /** storage home */
  province_id: number
  /** UUIDv7; order of asking */
  id: string
  /** the obstacle */
  obstacle_id: string
  /** who is asked */
  person_id: string
  /** why he can: managing_body cơ quan giao việc · superior cấp trên · in_charge phụ trách · follower theo dõi */
  relation: string
  /** the unit by which he can */
  unit_no: number
  /** day by which an answer is asked for */
  answer_by: string
  /** who asked him: the holder, or who passed it on */
  asked_by: string
  /** civil day */
  asked_on: string
  /** why it was passed on */
  note: string | null
  /** passed on by an act of reorganisation */
  by_succession: ColumnType<boolean, boolean | undefined, boolean>
  /** from when until when this row was the knowledge; closed when the act that passed it on is taken back */
  known: ColumnType<string, string | undefined, string>
}

/** The answer to an obstacle, or its withdrawal by who raised it */
export interface ObstaclesClosing {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the obstacle */
  obstacle_id: string
  /** answered trả lời · withdrawn rút */
  kind: string
  /** the answer; why it was withdrawn */
  text: string
  /** who answered or withdrew */
  recorded_by: string
  /** whom he stands for; null where he does it himself */
  for_person: string | null
  /** civil day */
  on_day: string
  /** when */
  recorded_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What keeps the holder from his task (vướng mắc) */
export interface ObstaclesObstacle {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the task */
  task_id: string
  /** what is in the way and what is asked for */
  text: string
  /** who raised it: the holder, or who reports for him */
  raised_by: string
  /** the holder for whom he did; null where he is the holder or heads the organisation */
  for_person: string | null
  /** civil day */
  raised_on: string
  /** when it was raised */
  raised_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Obstacles that wait for an answer as of the view: who is asked now and by which day (due_on). Nullable: for_person */
export interface ObstaclesOpenAt {
  province_id: number
  id: string
  task_id: string
  text: string
  raised_by: string
  for_person: string | null
  raised_on: string
  asking_id: string
  person_id: string
  relation: string
  unit_no: number
  due_on: string
  asked_by: string
  asked_on: string
}

/** An act of reorganisation: one dated decision with its document; its steps and successions hang on it. Undone by a further act, never removed */
export interface OrgAct {
  /** storage home; an act stays within one */
  province_id: number
  /** UUIDv7; order of recording */
  id: string
  /** first day of the new structure */
  on_day: string
  /** what it is called */
  title: string
  /** the decision */
  document_id: string
  /** the act whose effects this one takes back */
  undoes: string | null
  /** who recorded it */
  recorded_by: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Acts of reorganisation as known at the view, of every day. Nullable: undoes */
export interface OrgActAt {
  province_id: number
  id: string
  on_day: string
  title: string
  document_id: string
  undoes: string | null
  recorded_by: string
  recorded_at: string
}

/** Bodies of a unit: they manage, decide and sign; an organisation is not its committee */
export interface OrgBody {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose body it is */
  unit_no: number
  /** committee ban chấp hành/cấp ủy · standing_committee ban thường vụ · permanent_members thường trực · leadership lãnh đạo cơ quan */
  kind: string
  /** name as printed, e.g. Ban Thường vụ Tỉnh ủy */
  name: string
  /** days on which it stood */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Bodies as of the view */
export interface OrgBodyAt {
  province_id: number
  id: string
  unit_no: number
  kind: string
  name: string
}

/** Which unit stood directly under which, from–to */
export interface OrgEdge {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the unit below */
  unit_no: number
  /** the unit above */
  parent_no: number
  /** days on which it held */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who stood under whom through all days, as known at the view */
export interface OrgEdgeAt {
  province_id: number
  unit_no: number
  parent_no: number
  valid: string
}

/** Every unit by the name of the view's day; one that has ended by its last name before, one that is to come by its first; one that was taken back, so that nothing is known of it any more, by the last that was, and it never stands. What was learnt after the view's moment is not said. Nullable: committee_name */
export interface OrgNamedAt {
  province_id: number
  unit_no: number
  code: string
  name: string
  committee_name: string | null
  kind: 'province' | 'district' | 'sector' | 'base' | 'cell_base' | 'cell' | 'agency' | 'advisory' | 'front' | 'mass_organisation' | 'party_group' | 'caucus' | 'other'
  kind_name: string
  search: string
  stands: boolean
}

/** Storage homes; 0 is the installation itself and national bodies */
export interface OrgProvince {
  /** number of the home, never changed by an act */
  id: number
  /** name at founding of the home */
  name: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Provinces as known at the view */
export interface OrgProvinceAt {
  id: number
  name: string
}

/** All pairs ancestor–unit from–to, computed from org.edge by trigger; a unit reaches itself at depth 0 */
export interface OrgReach {
  /** storage home */
  province_id: number
  /** the unit above, or the unit itself */
  ancestor_no: number
  /** the unit */
  unit_no: number
  /** steps between them */
  depth: number
  /** days on which the whole path held */
  valid: string
  /** when the whole path was the knowledge */
  known: string
}

/** Which unit lies in whose subtree as of the view, itself included */
export interface OrgReachAt {
  province_id: number
  ancestor_no: number
  unit_no: number
  depth: number
}

/** Which unit lay in whose subtree on which days, itself included, as known at the view */
export interface OrgReachedAt {
  province_id: number
  ancestor_no: number
  unit_no: number
  depth: number
  valid: string
}

/** A step of an act as it was given */
export interface OrgStep {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the act */
  act_id: string
  /** place in the act, from 1 */
  ord: number
  /** found thành lập · rename đổi tên · recode đổi mã · move chuyển cấp trên · merge sáp nhập · split chia, tách · dissolve giải thể · abolish_level kết thúc một cấp · change_kind đổi loại hình */
  kind: string
  /** the step in the words of the contract: units by number, new names and codes, parts with shares */
  given: unknown
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Steps of acts as known at the view */
export interface OrgStepAt {
  province_id: number
  id: string
  act_id: string
  ord: number
  kind: string
  given: unknown
}

/** What became of a unit: who took over from it, and which part */
export interface OrgSuccession {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** by which act */
  act_id: string
  /** the unit that passed on, wholly or in part */
  from_unit_no: number
  /** who took over */
  to_unit_no: number
  /** which part, 1 for the whole; null where the unit was divided and the part is not known */
  share: string | null
  /** from which day */
  on_day: string
  /** from when until when this row was the knowledge; closed when the act was undone */
  known: ColumnType<string, string | undefined, string>
}

/** Successions as known at the view, of every day. Nullable: share */
export interface OrgSuccessionAt {
  province_id: number
  id: string
  act_id: string
  from_unit_no: number
  to_unit_no: number
  share: string | null
  on_day: string
}

/** Units whose names or places the running transaction has written and that are checked when it commits; always empty outside of it */
export interface OrgTouched {
  /** storage home */
  province_id: number
  /** the unit */
  unit_no: number
}

/** An organisation as such; its name, code, kind and parent are dated rows */
export interface OrgUnit {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** small number within the home, for row security lists */
  unit_no: number
  /** day of founding, where known */
  founded_on: string | null
  /** closed when an import was undone */
  known: ColumnType<string, string | undefined, string>
}

/** Units with name, code, kind and parent as of the view. Nullable: committee_name, member_count, parent_no, founded_on */
export interface OrgUnitAt {
  province_id: number
  id: string
  unit_no: number
  code: string
  name: string
  committee_name: string | null
  kind: 'province' | 'district' | 'sector' | 'base' | 'cell_base' | 'cell' | 'agency' | 'advisory' | 'front' | 'mass_organisation' | 'party_group' | 'caucus' | 'other'
  kind_name: string
  member_count: number | null
  search: string
  parent_no: number | null
  founded_on: string | null
}

/** Name, code, kind of a unit from–to */
export interface OrgUnitVersion {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the unit */
  unit_no: number
  /** code in use; the same code may belong to another unit on another day */
  code: string
  /** name of the organisation, e.g. Đảng bộ huyện Thượng Lâm */
  name: string
  /** name of its committee (cấp ủy), e.g. Huyện ủy Thượng Lâm; null where it has none of its own */
  committee_name: string | null
  /** kind for rules */
  kind: 'province' | 'district' | 'sector' | 'base' | 'cell_base' | 'cell' | 'agency' | 'advisory' | 'front' | 'mass_organisation' | 'party_group' | 'caucus' | 'other'
  /** kind as published in Vietnamese (Loại hình) */
  kind_name: string
  /** members, where the register gives it */
  member_count: number | null
  /** code, name and committee name folded (no accents, đ as d) for search */
  search: string
  /** days on which it held */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Names, codes and kinds of units through all days, as known at the view. Nullable: committee_name, member_count */
export interface OrgVersionAt {
  province_id: number
  unit_no: number
  code: string
  name: string
  committee_name: string | null
  kind: 'province' | 'district' | 'sector' | 'base' | 'cell_base' | 'cell' | 'agency' | 'advisory' | 'front' | 'mass_organisation' | 'party_group' | 'caucus' | 'other'
  kind_name: string
  member_count: number | null
  search: string
  valid: string
}

/** Accounts given to people of the register; nobody opens one for himself */
export interface PeopleAccount {
  /** storage home of the person */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose account */
  person_id: string
  /** sign-in name, lower case */
  username: string
  /** argon2id; null until the person sets a password by the one-time link */
  password_hash: string | null
  /** gives accounts and records authorisations; sees no tasks by that */
  is_administrator: ColumnType<boolean, boolean | undefined, boolean>
  /** the recorded system operator of the command line; can not sign in */
  is_operator: ColumnType<boolean, boolean | undefined, boolean>
  /** when given */
  opened_at: ColumnType<string, string | undefined, string>
  /** when closed */
  closed_at: string | null
  /** grows with every change */
  version: Generated<number>
}

/** A body authorises an officer to work for it, from–to, by a dated document */
export interface PeopleAuthorisation {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the officer */
  person_id: string
  /** unit of the body; the officer reads its subtree */
  unit_no: number
  /** the body */
  body_id: string
  /** assign giao, điều chỉnh · accept thẩm định · import nhập liệu · report làm báo cáo · audit xem nhật ký · authorise ủy quyền */
  rights: string[]
  /** the document of authorisation */
  document_id: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who acts for whom, from–to; a delegate shares every veto of the one he stands for */
export interface PeopleDelegation {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** who delegates */
  from_person: string
  /** who acts */
  to_person: string
  /** report: reports for the holder · manage: uses the powers of the officer */
  scope: string
  /** the paper, where there is one */
  document_id: string | null
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who acts for whom as of the view */
export interface PeopleDelegationAt {
  province_id: number
  id: string
  from_person: string
  to_person: string
  scope: string
}

/** One-time links: setting a password, or making the first administrator of an empty installation */
export interface PeopleInvitation {
  /** SHA-256 of the secret in the link */
  token_hash: Buffer
  /** whose password; null for the first administrator */
  account_id: string | null
  /** what the link does */
  purpose: string
  /** end of use */
  expires_at: string
  /** when it was used */
  used_at: string | null
}

/** A person of the register; standings (cadre, member) come from posts and later rooms */
export interface PeoplePerson {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** code in the register (Mã cán bộ) */
  code: string | null
  /** full name, NFC */
  name: string
  /** code and name folded (no accents, đ as d) */
  search: string
  /** day of birth, where known */
  born_on: string | null
  /** male or female, where known */
  sex: string | null
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Persons as known at the view, without day of birth. Nullable: code, sex */
export interface PeoplePersonAt {
  province_id: number
  id: string
  code: string | null
  name: string
  search: string
  sex: string | null
}

/** A post held by a person from–to; management attaches to the post */
export interface PeoplePost {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** who holds it */
  person_id: string
  /** where */
  unit_no: number
  /** title as published (Chức vụ) */
  title: string
  /** title folded for matching */
  search: string
  /** unit whose body manages the holder of this post (Mã tổ chức quản lý) */
  managed_by_unit_no: number | null
  /** the managing body (Diện quản lý) */
  managed_by_body_id: string | null
  /** a further post of the same person (kiêm nhiệm) */
  concurrent: ColumnType<boolean, boolean | undefined, boolean>
  /** the holder heads the unit and answers for tasks held by it */
  heads: ColumnType<boolean, boolean | undefined, boolean>
  /** days on which it is held */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Posts held as of the view. Nullable: managed_by_unit_no, managed_by_body_id, from_on, until_on */
export interface PeoplePostAt {
  province_id: number
  id: string
  person_id: string
  unit_no: number
  title: string
  search: string
  managed_by_unit_no: number | null
  managed_by_body_id: string | null
  concurrent: boolean
  heads: boolean
  from_on: string | null
  until_on: string | null
}

/** Who is in charge of (phụ trách), follows (theo dõi) or helps (giúp đỡ) which unit, from–to */
export interface PeopleRelation {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** in_charge phụ trách · follower theo dõi · helper giúp đỡ */
  kind: string
  /** who */
  person_id: string
  /** which unit, with its subtree */
  unit_no: number
  /** the paper that says so */
  document_id: string
  /** days on which it holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who is in charge of, follows or helps which unit as of the view */
export interface PeopleRelationAt {
  province_id: number
  id: string
  kind: string
  person_id: string
  unit_no: number
  document_id: string
}

/** Signed-in sessions; they end by sign-out, after 2 idle hours or after 12 hours */
export interface PeopleSession {
  /** SHA-256 of the cookie; the cookie itself is stored nowhere */
  token_hash: Buffer
  /** whose */
  account_id: string
  /** when signed in */
  opened_at: ColumnType<string, string | undefined, string>
  /** last use, to five minutes */
  seen_at: ColumnType<string, string | undefined, string>
  /** latest end */
  expires_at: string
  /** when it was ended */
  ended_at: string | null
  /** network address at sign-in */
  address: string | null
  /** browser at sign-in */
  agent: string | null
}

/** Titles of posts by their ids, as known at the view, also of those that ended or were written anew since: the post by which somebody held a task keeps its name */
export interface PeopleTitleAt {
  province_id: number
  id: string
  title: string
}

/** Acceptance (thẩm định) or return (trả lại) of a result by somebody else */
export interface ProgressDecision {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the result */
  entry_id: string
  /** its task */
  task_id: string
  /** accepted đã thẩm định · returned trả lại */
  verdict: string
  /** why it was returned, or a remark */
  reason: string | null
  /** the officer; never the holder, the reporter or who stands for them */
  decided_by: string
  /** day of the decision */
  decided_on: string
  /** unit for whose body the officer decided */
  for_unit_no: number
  /** the paper of appraisal, where there is one */
  document_id: string | null
  /** the import that brought it */
  import_id: string | null
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A reported result (báo cáo kết quả) */
export interface ProgressEntry {
  /** storage home */
  province_id: number
  /** UUIDv7; order of reporting */
  id: string
  /** the task */
  task_id: string
  /** day up to which it counts (tính đến ngày) */
  on_day: string
  /** cumulative lũy kế of the year of on_day · added phát sinh thêm */
  kind: string
  /** quantity in the indicator's measure; 1 for a product handed over */
  amount: string
  /** quantity still being worked on (đang thực hiện) */
  underway: string | null
  /** obstacle met (khó khăn, vướng mắc) */
  obstacle: string | null
  /** remark of the reporter */
  note: string | null
  /** the person who answers for the report */
  reported_by: string
  /** who entered it: himself, his delegate, or the officer who imported it */
  recorded_by: string
  /** the import that brought it */
  import_id: string | null
  /** when it was entered */
  recorded_at: ColumnType<string, string | undefined, string>
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Evidence of a result (minh chứng): a file by its SHA-256, or a reference to a document */
export interface ProgressEvidence {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the result it proves */
  entry_id: string
  /** file or document */
  kind: string
  /** the file */
  sha256: Buffer | null
  /** file name, or number and day of the document */
  name: string
  /** the import that brought it */
  import_id: string | null
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** The standings of progress.standing_at that are kept: all of them on the present day, none on any other. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on, baseline */
export interface ProgressKeptAt {
  province_id: number
  task_id: string
  code: string
  kind: string
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  search: string
  indicator_id: string | null
  product: string | null
  target: string | null
  unit_cost: string | null
  horizon_kind: string
  horizon_from: number | null
  horizon_to: number | null
  supplementary: boolean
  holder_person_id: string | null
  holder_post_id: string | null
  holder_unit_no: number
  assigning_unit_no: number
  assigning_body_id: string | null
  document_id: string | null
  version: number
  plan: string | null
  due_on: string | null
  accepted: string
  reported: string
  underway: string | null
  obstacle: string | null
  last_on: string | null
  pending: string
  returned: string
  state_accepted: string
  state_reported: string
  baseline: string | null
}

/** The state of every visible task at each month end of the year of the view and on its day, as progress.standing_at would say looking at that day */
export interface ProgressMonthAt {
  province_id: number
  task_id: string
  kind: string
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  holder_unit_no: number
  assigning_unit_no: number
  on_day: string
  state_accepted: string
  state_reported: string
}

/** Every visible task with the plan of the year as of the view, without its result: what lists are filtered and sorted by; due_on is moved by the days its clock stood. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, baseline */
export interface ProgressOwedAt {
  province_id: number
  task_id: string
  code: string
  kind: string
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  search: string
  indicator_id: string | null
  product: string | null
  target: string | null
  unit_cost: string | null
  horizon_kind: string
  horizon_from: number | null
  horizon_to: number | null
  supplementary: boolean
  holder_person_id: string | null
  holder_post_id: string | null
  holder_unit_no: number
  assigning_unit_no: number
  assigning_body_id: string | null
  document_id: string | null
  version: number
  plan: string | null
  due_on: string | null
  baseline: string | null
}

/** progress.standing_at of the rolled day with all that is known now, a row a task; derived, written by progress.write_present and results_touched alone */
export interface ProgressPresent {
  /** storage home */
  province_id: number
  /** the task */
  task_id: string
  /** code of the task */
  code: string
  /** kind of the task */
  kind: string
  /** where the task stands */
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  /** text of the task */
  title: string
  /** code and text folded for search */
  search: string
  /** what is counted; null for a product */
  indicator_id: string | null
  /** the product owed instead of a number */
  product: string | null
  /** quantity for the whole horizon, in the indicator's measure */
  target: string | null
  /** cost of one, million đồng */
  unit_cost: string | null
  /** every_year, year or period */
  horizon_kind: string
  /** first year, null for every_year */
  horizon_from: number | null
  /** last year, null for every_year */
  horizon_to: number | null
  /** assigned in addition during the year */
  supplementary: boolean
  /** who holds it; null when an organisation does */
  holder_person_id: string | null
  /** the post by which the person holds it */
  holder_post_id: string | null
  /** unit of that post, or the holding organisation */
  holder_unit_no: number
  /** unit whose body assigns */
  assigning_unit_no: number
  /** the assigning body */
  assigning_body_id: string | null
  /** the document by which it is so */
  document_id: string | null
  /** version of the task */
  version: number
  /** plan of the year, in the indicator's measure */
  plan: string | null
  /** day by which it is due, moved by the days its clock stood */
  due_on: string | null
  /** result of the year by accepted entries, in the indicator's measure */
  accepted: string
  /** result of the year by all entries that were not returned, in the indicator's measure */
  reported: string
  /** quantity still being worked on by the latest entry */
  underway: string | null
  /** obstacle met by the latest entry */
  obstacle: string | null
  /** day of the latest entry */
  last_on: string | null
  /** entries that wait for a decision */
  pending: string
  /** whether the latest entry was returned */
  returned: string
  /** state by accepted entries */
  state_accepted: string
  /** state by report */
  state_reported: string
  /** holder by whom row security routes, as in tasks.task */
  routed_person_id: string | null
  /** holder's unit by which row security routes, as in tasks.task */
  routed_unit_no: number
  /** assigning unit by which row security routes, as in tasks.task */
  routed_assigning_no: number
  /** quantity there was at the start of the horizon, in the indicator's measure */
  baseline: string | null
}

/** Tasks a transaction wrote of whose standings it has not worked out yet; empty but while it runs, for no transaction commits before they are */
export interface ProgressPutOff {
  /** storage home */
  province_id: number
  /** one for each statement that wrote */
  id: ColumnType<string, string | undefined, string>
  /** the tasks */
  task_ids: string[]
}

/** progress.standing_at worked out from terms and results, for whatever day and knowledge the view has: the one definition of a standing, which progress.present is filled from and checked against. A result is the latest cumulative entry of the year plus what was added after it; accepted counts accepted entries only, reported all that were not returned. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on, baseline */
export interface ProgressReckonedAt {
  province_id: number
  task_id: string
  code: string
  kind: string
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  search: string
  indicator_id: string | null
  product: string | null
  target: string | null
  unit_cost: string | null
  horizon_kind: string
  horizon_from: number | null
  horizon_to: number | null
  supplementary: boolean
  holder_person_id: string | null
  holder_post_id: string | null
  holder_unit_no: number
  assigning_unit_no: number
  assigning_body_id: string | null
  document_id: string | null
  version: number
  plan: string | null
  due_on: string | null
  accepted: string
  reported: string
  underway: string | null
  obstacle: string | null
  last_on: string | null
  pending: string
  returned: string
  state_accepted: string
  state_reported: string
  baseline: string | null
}

/** progress.owed_at worked out from terms, for whatever day and knowledge the view has. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, baseline */
export interface ProgressReckonedOwedAt {
  province_id: number
  task_id: string
  code: string
  kind: string
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  search: string
  indicator_id: string | null
  product: string | null
  target: string | null
  unit_cost: string | null
  horizon_kind: string
  horizon_from: number | null
  horizon_to: number | null
  supplementary: boolean
  holder_person_id: string | null
  holder_post_id: string | null
  holder_unit_no: number
  assigning_unit_no: number
  assigning_body_id: string | null
  document_id: string | null
  version: number
  plan: string | null
  due_on: string | null
  baseline: string | null
}

/** The day as of which a storage home's standings are kept in progress.present; rolled on each day. Whoever looks at another day has them worked out */
export interface ProgressRolled {
  /** storage home */
  province_id: number
  /** the day */
  on_day: string
}

/** Persons whose counted tasks lie in more than one pair of holder's and assigning unit; derived, with progress.tally */
export interface ProgressSpread {
  /** storage home */
  province_id: number
  /** the person */
  person_id: string
}

/** Persons who hold in more than one leaf of the counters, under the same condition */
export interface ProgressSpreadAt {
  province_id: number
  person_id: string
}

/** Every visible task with the plan of the year and its result up to the day of the view, on both bases: kept rows on the present day, worked out on every other. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on, baseline */
export interface ProgressStandingAt {
  province_id: number
  task_id: string
  code: string
  kind: string
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  search: string
  indicator_id: string | null
  product: string | null
  target: string | null
  unit_cost: string | null
  horizon_kind: string
  horizon_from: number | null
  horizon_to: number | null
  supplementary: boolean
  holder_person_id: string | null
  holder_post_id: string | null
  holder_unit_no: number
  assigning_unit_no: number
  assigning_body_id: string | null
  document_id: string | null
  version: number
  plan: string | null
  due_on: string | null
  accepted: string
  reported: string
  underway: string | null
  obstacle: string | null
  last_on: string | null
  pending: string
  returned: string
  state_accepted: string
  state_reported: string
  baseline: string | null
}

/** Summands of the counters of progress.present: breakthrough tasks in force by holder's unit, assigning unit and one further key, and the same once more for the whole home. A counter is the sum of its rows; derived, added by whatever changes present */
export interface ProgressTally {
  /** storage home */
  province_id: number
  /** by what besides units: all nothing · horizon · document · indicator */
  dimension: string
  /** empty for all; the horizon as progress.horizon_key says it; the id of the document or indicator */
  key: string
  /** unit of the holder; 0 for all holders of the home together */
  holder_unit_no: number
  /** unit whose body assigns */
  assigning_unit_no: number
  /** how many */
  tasks: Generated<number>
  /** persons who hold in this pair of units and in no other: distinct holders of many leaves are these, and the few of progress.spread counted once each; not by indicator */
  alone: Generated<number>
  /** assigned first; this and the states not by indicator */
  first: Generated<number>
  /** assigned in addition */
  supplementary: Generated<number>
  /** met by accepted entries */
  met_accepted: Generated<number>
  /** above the plan by accepted entries */
  over_accepted: Generated<number>
  /** overdue by accepted entries */
  overdue_accepted: Generated<number>
  /** in progress by accepted entries */
  in_progress_accepted: Generated<number>
  /** not started by accepted entries */
  not_started_accepted: Generated<number>
  /** met by report */
  met_reported: Generated<number>
  /** above the plan by report */
  over_reported: Generated<number>
  /** overdue by report */
  overdue_reported: Generated<number>
  /** in progress by report */
  in_progress_reported: Generated<number>
  /** not started by report */
  not_started_reported: Generated<number>
  /** sum of plans in the indicator's measure; sums by indicator only */
  plan: ColumnType<string, string | undefined, string>
  /** sum of accepted results in the indicator's measure */
  accepted: ColumnType<string, string | undefined, string>
  /** sum of reported results in the indicator's measure */
  reported: ColumnType<string, string | undefined, string>
}

/** Summands of counters, for who reads a whole province and looks at the present day; nothing for anybody else and on any other day */
export interface ProgressTallyAt {
  province_id: number
  dimension: string
  key: string
  holder_unit_no: number
  assigning_unit_no: number
  tasks: number
  alone: number
  first: number
  supplementary: number
  met_accepted: number
  over_accepted: number
  overdue_accepted: number
  in_progress_accepted: number
  not_started_accepted: number
  met_reported: number
  over_reported: number
  overdue_reported: number
  in_progress_reported: number
  not_started_reported: number
  plan: string
  accepted: string
  reported: string
}

/** A superior urged the holder of a task (đôn đốc); answered by the next report, which has a later id */
export interface ProgressUrge {
  /** storage home */
  province_id: number
  /** UUIDv7; order of urging among results */
  id: string
  /** the task */
  task_id: string
  /** who urged; never the holder or who stands for him */
  urged_by: string
  /** unit by which he may: whose body authorised him, or that he is in charge of, follows or heads */
  for_unit_no: number
  /** day of the urging */
  urged_on: string
  /** day by which a report is expected */
  answer_by: string
  /** what he asks for */
  note: string | null
  /** from when until when this row was the knowledge; closed when it was taken back on its day */
  known: ColumnType<string, string | undefined, string>
}

/** Results without a decision as of the view, of tasks in force; mine is what progress.may_decide answers, for all rows at once */
export interface ProgressWaitingAt {
  province_id: number
  id: string
  task_id: string
  on_day: string
  holder_unit_no: number
  search: string
  mine: boolean
}

/** Days after the rolled one on which terms, a plan, a stop of the clock or a result of a task begins or ceases to count; derived, the roll works these tasks out anew */
export interface ProgressWake {
  /** storage home */
  province_id: number
  /** the day */
  on_day: string
  /** the task */
  task_id: string
}

/** Somebody named in a wording (nhắc đến), who may see the task on that day */
export interface RemarksMention {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the remark */
  remark_id: string
  /** the wording that names him */
  wording_id: string
  /** who is named */
  person_id: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Mentions somebody has read, so that his desk stops naming them. His own: nobody else reads it, and no ledger keeps who read what */
export interface RemarksReadMark {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the remark */
  remark_id: string
  /** who read it */
  person_id: string
  /** when */
  read_at: ColumnType<string, string | undefined, string>
}

/** A remark on a task (ý kiến trao đổi), or a reply to one; its text stands in wordings */
export interface RemarksRemark {
  /** storage home */
  province_id: number
  /** UUIDv7; order of writing */
  id: string
  /** the task */
  task_id: string
  /** the remark it replies to; null for a remark of its own. Replies have no replies */
  parent_id: string | null
  /** the author */
  written_by: string
  /** civil day on which it was written */
  on_day: string
  /** when it was written */
  written_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A remark taken back by its author: that it stood there stays visible, its text is hidden from others and kept */
export interface RemarksWithdrawal {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the remark */
  remark_id: string
  /** its author */
  recorded_by: string
  /** when it was taken back */
  recorded_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** The text of a remark: first as written, then each correction as a further row; the latest one is read */
export interface RemarksWording {
  /** storage home */
  province_id: number
  /** UUIDv7; order of recording */
  id: string
  /** the remark */
  remark_id: string
  /** plain text; @[id] names a person */
  body: string
  /** the author of the remark */
  recorded_by: string
  /** when it was written or corrected */
  recorded_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What an act wrote over and wrote, by table and row, for undoing it; and which obligations passed from whom to whom */
export interface ReorganisationEffect {
  /** storage home */
  province_id: number
  /** the act */
  id: string
  /** for each table the rows closed and the rows written */
  written: unknown
  /** tasks with the units they passed from and to */
  passed: unknown
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** An act that waits for its day */
export interface ReorganisationPlanned {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the day it waits for */
  on_day: string
  /** what it is called */
  title: string
  /** the decision */
  document_id: string
  /** the act as it was given: steps and choices in the words of the contract */
  given: unknown
  /** who decided to let it wait */
  planned_by: string
  /** when */
  planned_at: ColumnType<string, string | undefined, string>
  /** the act it became; null while it waits */
  act_id: string | null
  /** why its day passed without it, or why it was withdrawn */
  reason: string | null
  /** who withdrew it */
  withdrawn_by: string | null
  /** when */
  withdrawn_at: string | null
}

/** A report as it was issued: its figures are those known at one instant, recognised by the digest of their claims */
export interface ReportsPaper {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report; its texts are not changed afterwards */
  report_id: string
  /** the unit that reports */
  unit_no: number
  /** instant as known at which every figure holds */
  known_at: string
  /** SHA-256 over the claims and their places: an invented claims part has another */
  digest: Buffer
  /** how many claims it carries */
  figures: number
  /** the whole paper as data, gzip of JSON: it is printed from this again, whatever the program or the texts have become */
  model: Buffer
  /** the officer who issued it */
  issued_by: string
  /** Vietnamese civil day of issue, printed in the head */
  issued_on: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A report (báo cáo) of a unit for a period, counted to its closing day */
export interface ReportsReport {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the unit that reports; figures are about holders in its subtree */
  unit_no: number
  /** breakthrough việc đột phá, đổi mới */
  kind: string
  /** period as printed in the title, e.g. 6 tháng đầu năm 2023 */
  period: string
  /** day to which it counts (chốt số liệu) */
  closing_on: string
  /** who began it */
  created_by: string
  /** Vietnamese civil day on which it was begun */
  created_on: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Every version of every text of a report; figures stand in it as {{…}} and are put in when it is read */
export interface ReportsSection {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the report */
  report_id: string
  /** direction chỉ đạo · results kết quả · shortcomings hạn chế, nguyên nhân · next phương hướng · proposals kiến nghị · number số, ký hiệu · recipients nơi nhận · signature thẩm quyền, chức vụ, người ký, one a line */
  name: string
  /** text with placeholders of figures */
  body: string
  /** number of this version, from 1 */
  version: number
  /** author of this version */
  written_by: string
  /** from when until when this was the text */
  known: ColumnType<string, string | undefined, string>
}

/** That a unit has begun to fill a form: seen by its level, unlike what it has written so far */
export interface RoundsBeginning {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** the part */
  part_id: string
  /** the form */
  form_id: string
  /** who began */
  begun_by: string
  /** on which day */
  begun_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** The end of a round: nothing is handed in or decided any more */
export interface RoundsClosing {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** who closed it */
  closed_by: string
  /** on which day */
  closed_on: string
  /** what became of those who had not reported */
  note: string | null
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who fills and hands in what a unit reports, as of the view: who heads it, and whom a body of it authorised to report */
export interface RoundsFillerAt {
  province_id: number
  unit_no: number
  person_id: string
}

/** What a unit has written into a form so far; seen by who fills it alone */
export interface RoundsFilling {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the part */
  part_id: string
  /** the form */
  form_id: string
  /** version of the form it was written for */
  form_version: number
  /** grows with every saving; a stale one is refused */
  version: Generated<number>
  /** [{key, cells: {column: text}}]: amounts as decimal text */
  form_rows: unknown
  /** remarks for the report */
  remark: string | null
  /** {"line column": why it differs from the sum of those below} */
  reasons: ColumnType<unknown, unknown | undefined, unknown>
  /** app điền trên máy · workbook tệp đã cấp · own tệp của đơn vị */
  way: string
  /** the workbook it was read from */
  file_sha256: Buffer | null
  /** name of the workbook */
  file_name: string | null
  /** who saved it last */
  written_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A form of a round (biểu mẫu); what it asks stands in its versions */
export interface RoundsForm {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** which form of the round it is, from 1 */
  place: number
  /** what it is called in the letter of request: Biểu 01 */
  code: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Every form of a visible round as its latest version has it. Nullable: reason */
export interface RoundsFormAt {
  province_id: number
  round_id: string
  id: string
  place: number
  code: string
  version: number
  title: string
  form_columns: unknown
  form_lines: unknown
  reason: string | null
}

/** What a form asks from a version on: never changed, followed by the next version */
export interface RoundsFormVersion {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round of the form */
  round_id: string
  /** the form */
  form_id: string
  /** which version it is, from 1 */
  version: number
  /** what the form is about */
  title: string
  /** [{key, title, kind: amount số · text chữ, means: plan kế hoạch · period trong kỳ · cumulative lũy kế · estimate ước cả kỳ · before cùng kỳ · other, summed, required}] */
  form_columns: unknown
  /** [{key, title, measure}]: the lines everybody fills; none where a unit writes as many lines as it has */
  form_lines: unknown
  /** why it was changed */
  reason: string | null
  /** who recorded it */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who is in charge of a part of a round, or follows it, as who asks named him; the latest counts, and without one it is who looks after the unit at large */
export interface RoundsLooking {
  /** storage home */
  province_id: number
  /** UUIDv7; a later one takes the place of an earlier one */
  id: string
  /** the round */
  round_id: string
  /** the part */
  part_id: string
  /** in_charge phụ trách · follower theo dõi */
  kind: string
  /** who; none: again who looks after the unit at large */
  person_id: string | null
  /** who named him */
  named_by: string
  /** on which day */
  named_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Who is in charge of every visible part and who follows it, as of the view: whom the round names, else who looks after the unit at large */
export interface RoundsLookingAt {
  province_id: number
  round_id: string
  part_id: string
  kind: string
  person_id: string
  for_the_round: boolean
}

/** How a unit's own table was matched with a form, offered to it again; the latest counts. Seen by who fills for the unit alone */
export interface RoundsOwnMapping {
  /** storage home */
  province_id: number
  /** UUIDv7; a later one takes the place of an earlier one */
  id: string
  /** unit whose table it is */
  unit_no: number
  /** title of the form as headings are compared: no accents, years as #; the same in the next round */
  form_name: string
  /** {sheet, name, measure, columns: {title of the form: {heading, at}}, lines: {name of the form: name in the table}}: headings as they are compared */
  mapping: unknown
  /** who matched it */
  remembered_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A draft that was filled from a unit's own table: which cell of the file each value came from */
export interface RoundsOwnReading {
  /** storage home */
  province_id: number
  /** UUIDv7; the latest before a submission of the same file tells where its values came from */
  id: string
  /** the part */
  part_id: string
  /** the form */
  form_id: string
  /** the file */
  file_sha256: Buffer
  /** sheet of the file */
  sheet: string
  /** {"line column": "D7"}: values that were not read from the file are not in it */
  cells: unknown
  /** who filled it so */
  read_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A unit's part of a round: it fills every form and hands them in to its level */
export interface RoundsPart {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** unit that reports */
  unit_no: number
  /** unit to which it reports: the one that asks, or the level between, which checks, adds up and passes on */
  to_unit_no: number
  /** names the part in the workbook that is issued to it */
  code: string
  /** the day by which this unit must hand in */
  due_on: string
  /** who asked this unit */
  recorded_by: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** day on which this unit was asked; none in rows of before: the day on which the round was opened */
  asked_on: string | null
}

/** A reporting campaign (đợt báo cáo): what is asked, of which period, with figures to which day and by when */
export interface RoundsRound {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** what is to be reported */
  title: string
  /** the title as it is searched: without accents, lower case */
  search: string
  /** unit whose body asks; those who report directly report to it */
  unit_no: number
  /** the period reported: 2023, 2023-H1, 2023-9M, 2023-Q2, 2023-06 */
  period: string
  /** the day to which figures count (chốt số liệu) */
  closing_on: string
  /** the day by which the report must have come */
  due_on: string
  /** outline of the report (đề cương), as the units are to follow it */
  outline: string | null
  /** the letter of request, where it was issued already */
  document_id: string | null
  /** who opened it */
  opened_by: string
  /** day on which it was opened */
  opened_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What every form of every visible part has come to as of the view: not_begun chưa làm, filling đang điền, handed_in đã gửi, returned trả lại, accepted đã nhận, closed hết đợt mà chưa được nhận; late_days after its day. Ask it of one round. Nullable: submission_id, nth, way, first_on, handed_on, verdict, reason, again_by */
export interface RoundsStandingAt {
  province_id: number
  round_id: string
  part_id: string
  unit_no: number
  to_unit_no: number
  due_on: string
  form_id: string
  place: number
  submission_id: string | null
  nth: number | null
  way: string | null
  first_on: string | null
  handed_on: string | null
  verdict: string | null
  reason: string | null
  again_by: string | null
  returned_times: number
  state: string
  late_days: number
}

/** A form as a unit handed it in; the latest one counts, none is ever changed */
export interface RoundsSubmission {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** the part */
  part_id: string
  /** the form */
  form_id: string
  /** version of the form that was filled */
  form_version: number
  /** the first, second … time this form was handed in */
  nth: number
  /** app điền trên máy · workbook tệp đã cấp · own tệp của đơn vị */
  way: string
  /** [{key, cells: {column: text}}]: amounts as decimal text */
  form_rows: unknown
  /** remarks for the report, which may be quoted */
  remark: string | null
  /** [{key, column, sum, value, reason}]: where it is not the sum of those below, and why */
  differences: ColumnType<unknown, unknown | undefined, unknown>
  /** the workbook it came in */
  file_sha256: Buffer | null
  /** name of the workbook */
  file_name: string | null
  /** who handed it in */
  handed_by: string
  /** on which day */
  handed_on: string
  /** when it was recorded */
  handed_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A unit that was urged, and for the how manieth time */
export interface RoundsUrged {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** the urging */
  urging_id: string
  /** the part of the unit */
  part_id: string
  /** the first, second … time in this round */
  nth: number
  /** [{code, state, lateDays}]: the forms it owed on that day, as the letter names them */
  owed: unknown
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** A letter of urging (công văn đôn đốc) to units that have not reported */
export interface RoundsUrging {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** unit whose body urges */
  unit_no: number
  /** the day by which they are to report */
  answer_by: string
  /** what the letter says besides */
  wording: string | null
  /** who urged */
  urged_by: string
  /** on which day */
  urged_on: string
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** What the level decided about a form that was handed in: accepted, or returned with its reason */
export interface RoundsVerdict {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the round */
  round_id: string
  /** the part */
  part_id: string
  /** the form */
  form_id: string
  /** what was decided */
  submission_id: string
  /** accepted nhận · returned trả lại */
  verdict: string
  /** why it was returned */
  reason: string | null
  /** the day by which it must come again */
  again_by: string | null
  /** who decided */
  decided_by: string
  /** on which day */
  decided_on: string
  /** when it was recorded */
  decided_at: ColumnType<string, string | undefined, string>
  /** from when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Days that differ from the week: off though it may be a weekday, or worked though it is a weekend. A year without rows is not confirmed yet */
export interface RulebookCalendarDay {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the Vietnamese civil day */
  day: string
  /** holiday nghỉ · make_up làm bù */
  kind: string
  /** what it is called: Tết Âm lịch, Quốc khánh, làm bù cho 29/4 */
  name: string
  /** the law or notice that says so */
  document_id: string
  /** the administrator who recorded it */
  recorded_by: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Holidays and make-up days as known at the view */
export interface RulebookCalendarDayAt {
  province_id: number
  id: string
  day: string
  kind: string
  name: string
  document_id: string
}

/** A decision, report or other paper that acts refer to. Numbers restart each term: the key is number + issuer + date */
export interface RulebookDocument {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** number and type code as printed, e.g. 512-QĐ/TU */
  number: string
  /** name of the issuing body as printed */
  issuer: string
  /** day of issue */
  issued_on: string
  /** subject, where known */
  title: string | null
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Documents as known at the view */
export interface RulebookDocumentAt {
  province_id: number
  id: string
  number: string
  issuer: string
  issued_on: string
  title: string
}

/** What is counted (chỉ tiêu); quantities add only within one indicator and its measure */
export interface RulebookIndicator {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** e.g. Số nhà được xây mới, bàn giao */
  name: string
  /** its measure */
  measure_id: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Indicators as known at the view */
export interface RulebookIndicatorAt {
  province_id: number
  id: string
  name: string
  measure_id: string
}

/** Units of measure that a quantity may have (đơn vị tính) */
export interface RulebookMeasure {
  /** UUID */
  id: string
  /** as written in Vietnamese forms: nhà, km, m2 */
  name: string
  /** true where only whole numbers make sense */
  whole: ColumnType<boolean, boolean | undefined, boolean>
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Measures as known at the view */
export interface RulebookMeasureAt {
  id: string
  name: string
  whole: boolean
}

/** Days on which the clock of a task stood (tạm dừng tính hạn), by a document; the due day moves by as many days */
export interface TasksClockStop {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the task */
  task_id: string
  /** days on which it stood: from the day it stopped, until the day it ran again, not counted in */
  valid: string
  /** why it stopped */
  reason: string
  /** the document by which it stopped */
  document_id: string
  /** the officer of the assigning body who recorded it */
  recorded_by: string
  /** why it runs again */
  ended_reason: string | null
  /** the document by which it runs again */
  ended_document_id: string | null
  /** who recorded that */
  ended_by: string | null
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Stops of clocks that began by the day of the view; until_on is null while the clock stands. Nullable: until_on, ended_reason, ended_document_id, ended_by */
export interface TasksClockStopAt {
  province_id: number
  id: string
  task_id: string
  from_on: string
  until_on: string | null
  reason: string
  document_id: string
  recorded_by: string
  ended_reason: string | null
  ended_document_id: string | null
  ended_by: string | null
}

/** Co-ordinating units (đơn vị phối hợp) */
export interface TasksCoUnit {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the task */
  task_id: string
  /** the unit that helps */
  unit_no: number
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** days on which it goes along with the task; what held before further terms keeps its days; null is every day, so that rows of before keep their digests */
  valid: string | null
}

/** Co-ordinating units as of the view */
export interface TasksCoUnitAt {
  province_id: number
  id: string
  task_id: string
  unit_no: number
}

/** Every unit that ever helped with a task, also superseded ones, as known at the view; for its story */
export interface TasksCoordinationAt {
  province_id: number
  id: string
  task_id: string
  unit_no: number
  valid: string
  known: string
}

/** What is planned for a year (kế hoạch năm, phân kỳ); results are held against it */
export interface TasksInstalment {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the task */
  task_id: string
  /** the year */
  year: number
  /** quantity planned for the year, in the indicator's measure; 1 for a product */
  plan: string
  /** day by which it is due (Hoàn thành) */
  due_on: string
  /** unit whose body set it */
  set_by_unit_no: number
  /** the document that sets it */
  document_id: string | null
  /** who recorded it */
  recorded_by: string
  /** the import that brought it */
  import_id: string | null
  /** days on which this plan holds */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Plans of years as of the view, with the due day as it was set. Nullable: document_id, from_on */
export interface TasksInstalmentAt {
  province_id: number
  id: string
  task_id: string
  year: number
  plan: string
  due_on: string
  set_by_unit_no: number
  document_id: string | null
  from_on: string | null
}

/** Steps on the way */
export interface TasksMilestone {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** the task */
  task_id: string
  /** by when */
  due_on: string
  /** what */
  text: string
  /** cumulative quantity by then, in the indicator's measure */
  amount: string | null
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
  /** days on which it goes along with the task; what held before further terms keeps its days; null is every day, so that rows of before keep their digests */
  valid: string | null
}

/** Milestones as of the view. Nullable: amount */
export interface TasksMilestoneAt {
  province_id: number
  id: string
  task_id: string
  due_on: string
  text: string
  amount: string | null
}

/** Every plan of a year a task ever had, as known at the view; for its story */
export interface TasksPlanAt {
  province_id: number
  task_id: string
  year: number
  plan: string
  due_on: string
  valid: string
  known: string
}

/** The terms of a task from–to: every assignment, revision, supplement, withdrawal and change of holder is a further dated row */
export interface TasksRevision {
  /** storage home */
  province_id: number
  /** UUIDv7; order of recording */
  id: string
  /** the task */
  task_id: string
  /** what was done */
  act: 'propose' | 'adjust' | 'decline' | 'assign' | 'revise' | 'supplement' | 'withdraw' | 'change_holder' | 'correct' | 'pass_on'
  /** where the task stands by it */
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  /** text of the task (nội dung việc) */
  title: string
  /** code and text folded for search */
  search: string
  /** what is counted (chỉ tiêu), with its measure; null for a product */
  indicator_id: string | null
  /** the product owed instead of a number (a resolution, a scheme) */
  product: string | null
  /** quantity for the whole horizon (cả giai đoạn), in the indicator's measure; null where only the year is planned */
  target: string | null
  /** quantity at the start, in the indicator's measure */
  baseline: string | null
  /** cost of one, million đồng */
  unit_cost: string | null
  /** every_year hằng năm · year năm N · period giai đoạn A-B */
  horizon_kind: string
  /** first year, null for every_year */
  horizon_from: number | null
  /** last year, null for every_year */
  horizon_to: number | null
  /** assigned in addition during the year (giao bổ sung) */
  supplementary: ColumnType<boolean, boolean | undefined, boolean>
  /** who holds it; null when an organisation does */
  holder_person_id: string | null
  /** the post by which the person holds it */
  holder_post_id: string | null
  /** unit of that post, or the holding organisation */
  holder_unit_no: number
  /** unit whose body assigns */
  assigning_unit_no: number
  /** the assigning body */
  assigning_body_id: string | null
  /** the document by which it is so */
  document_id: string | null
  /** clause of the document */
  clause: string | null
  /** why it was changed */
  reason: string | null
  /** who recorded it */
  recorded_by: string
  /** the import that brought it */
  import_id: string | null
  /** days on which these terms hold */
  valid: string
  /** from when until when this row was the knowledge */
  known: ColumnType<string, string | undefined, string>
}

/** Every wording a task ever had, also superseded ones, as known at the view; the story of the task. Nullable: indicator_id, product, target, holder_person_id, document_id, clause, reason */
export interface TasksRevisionAt {
  province_id: number
  id: string
  task_id: string
  act: 'propose' | 'adjust' | 'decline' | 'assign' | 'revise' | 'supplement' | 'withdraw' | 'change_holder' | 'correct' | 'pass_on'
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  indicator_id: string | null
  product: string | null
  target: string | null
  supplementary: boolean
  holder_person_id: string | null
  holder_unit_no: number
  document_id: string | null
  clause: string | null
  reason: string | null
  recorded_by: string
  valid: string
  known: string
}

/** A task as such. The holder and units here route row security today; the dated truth is tasks.revision */
export interface TasksTask {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** code of the task (Mã việc) */
  code: string
  /** breakthrough việc đột phá, đổi mới; further kinds are opened by later rooms */
  kind: ColumnType<string, string | undefined, string>
  /** how it came: assigned, proposed by its holder, imported */
  origin: ColumnType<string, string | undefined, string>
  /** present holder; null when an organisation holds it */
  holder_person_id: string | null
  /** present unit of the holder, or the holding organisation */
  holder_unit_no: number
  /** unit whose body assigns */
  assigning_unit_no: number
  /** grows with every change of the task; a stale one is refused */
  version: Generated<number>
  /** closed when an import was undone */
  known: ColumnType<string, string | undefined, string>
}

/** Tasks with their terms as of the view. Nullable: indicator_id, product, target, baseline, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, import_id */
export interface TasksTaskAt {
  province_id: number
  id: string
  code: string
  kind: string
  origin: string
  version: number
  revision_id: string
  act: 'propose' | 'adjust' | 'decline' | 'assign' | 'revise' | 'supplement' | 'withdraw' | 'change_holder' | 'correct' | 'pass_on'
  stage: 'proposed' | 'declined' | 'in_force' | 'withdrawn'
  title: string
  search: string
  indicator_id: string | null
  product: string | null
  target: string | null
  baseline: string | null
  unit_cost: string | null
  horizon_kind: string
  horizon_from: number | null
  horizon_to: number | null
  supplementary: boolean
  holder_person_id: string | null
  holder_post_id: string | null
  holder_unit_no: number
  assigning_unit_no: number
  assigning_body_id: string | null
  document_id: string | null
  import_id: string | null
}

/** How a person keeps the views of a page: their order, and the one it opens with */
export interface ViewsShelf {
  /** storage home */
  province_id: number
  /** UUIDv7 */
  id: string
  /** whose shelf */
  person_id: string
  /** the page, as in views.view */
  page: string
  /** views in his order: ids of saved ones, names of built-in ones; what is not named comes after */
  in_order: ColumnType<string[], string[] | undefined, string[]>
  /** the view the page opens with; null shows everything */
  opens_with: string | null
  /** from when until when he kept it so */
  known: ColumnType<string, string | undefined, string>
}

/** Every wording of every saved view (cách xem): which filters, groups, columns and layout, never which rows */
export interface ViewsView {
  /** storage home */
  province_id: number
  /** UUIDv7 of this wording */
  id: string
  /** the view; stays when it is renamed, changed or shared */
  view_id: string
  /** whose it is; he alone changes it */
  owner_id: string
  /** tasks danh sách việc */
  page: string
  /** its name, once for an owner and page */
  name: string
  /** search part of the page's address, without the question mark */
  search: string
  /** unit with which it is shared: everybody who may read that unit finds it; null is his own */
  shared_with: number | null
  /** from when until when this was the wording; a closed one may be taken up again */
  known: ColumnType<string, string | undefined, string>
}

/** Every table and published view by its full name. */
export interface Database {
  'consolidation.companion': ConsolidationCompanion
  'consolidation.decision': ConsolidationDecision
  'consolidation.drawing': ConsolidationDrawing
  'consolidation.estimate': ConsolidationEstimate
  'consolidation.printed': ConsolidationPrinted
  'consolidation.quotation': ConsolidationQuotation
  'consolidation.report': ConsolidationReport
  'consolidation.section': ConsolidationSection
  'consolidation.statement': ConsolidationStatement
  'desk.feed': DeskFeed
  'documents.arrival': DocumentsArrival
  'documents.asked': DocumentsAsked
  'documents.comment': DocumentsComment
  'documents.copy': DocumentsCopy
  'documents.document': DocumentsDocument
  'documents.document_at': DocumentsDocumentAt
  'documents.file': DocumentsFile
  'documents.flow': DocumentsFlow
  'documents.issue': DocumentsIssue
  'documents.kind': DocumentsKind
  'documents.opinion': DocumentsOpinion
  'documents.paper': DocumentsPaper
  'documents.recipient': DocumentsRecipient
  'documents.registrar': DocumentsRegistrar
  'documents.reply': DocumentsReply
  'documents.submission': DocumentsSubmission
  'documents.template': DocumentsTemplate
  'documents.term': DocumentsTerm
  'documents.trust': DocumentsTrust
  'documents.used': DocumentsUsed
  'documents.version': DocumentsVersion
  'duties.charge': DutiesCharge
  'duties.debtor_at': DutiesDebtorAt
  'duties.discharge': DutiesDischarge
  'duties.discharge_at': DutiesDischargeAt
  'duties.duty': DutiesDuty
  'duties.duty_at': DutiesDutyAt
  'duties.evidence': DutiesEvidence
  'intake.correction': IntakeCorrection
  'intake.import': IntakeImport
  'intake.import_file': IntakeImportFile
  'intake.load': IntakeLoad
  'intake.load_part': IntakeLoadPart
  'intake.mapping': IntakeMapping
  'kit.attempt': KitAttempt
  'kit.file': KitFile
  'kit.file_chunk': KitFileChunk
  'kit.idempotency': KitIdempotency
  'kit.job_run': KitJobRun
  'ladder.decision': LadderDecision
  'ladder.firing': LadderFiring
  'ladder.plan': LadderPlan
  'ladder.told': LadderTold
  'ledger.entry': LedgerEntry
  'ledger.head': LedgerHead
  'ledger.row_digest': LedgerRowDigest
  'ledger.subject': LedgerSubject
  'notices.address': NoticesAddress
  'notices.carried': NoticesCarried
  'notices.confirmation': NoticesConfirmation
  'notices.delivery': NoticesDelivery
  'notices.hook': NoticesHook
  'notices.letter': NoticesLetter
  'notices.notice': NoticesNotice
  'notices.preference': NoticesPreference
  'obstacles.asking': ObstaclesAsking
  'obstacles.closing': ObstaclesClosing
  'obstacles.obstacle': ObstaclesObstacle
  'obstacles.open_at': ObstaclesOpenAt
  'org.act': OrgAct
  'org.act_at': OrgActAt
  'org.body': OrgBody
  'org.body_at': OrgBodyAt
  'org.edge': OrgEdge
  'org.edge_at': OrgEdgeAt
  'org.named_at': OrgNamedAt
  'org.province': OrgProvince
  'org.province_at': OrgProvinceAt
  'org.reach': OrgReach
  'org.reach_at': OrgReachAt
  'org.reached_at': OrgReachedAt
  'org.step': OrgStep
  'org.step_at': OrgStepAt
  'org.succession': OrgSuccession
  'org.succession_at': OrgSuccessionAt
  'org.touched': OrgTouched
  'org.unit': OrgUnit
  'org.unit_at': OrgUnitAt
  'org.unit_version': OrgUnitVersion
  'org.version_at': OrgVersionAt
  'people.account': PeopleAccount
  'people.authorisation': PeopleAuthorisation
  'people.delegation': PeopleDelegation
  'people.delegation_at': PeopleDelegationAt
  'people.invitation': PeopleInvitation
  'people.person': PeoplePerson
  'people.person_at': PeoplePersonAt
  'people.post': PeoplePost
  'people.post_at': PeoplePostAt
  'people.relation': PeopleRelation
  'people.relation_at': PeopleRelationAt
  'people.session': PeopleSession
  'people.title_at': PeopleTitleAt
  'progress.decision': ProgressDecision
  'progress.entry': ProgressEntry
  'progress.evidence': ProgressEvidence
  'progress.kept_at': ProgressKeptAt
  'progress.month_at': ProgressMonthAt
  'progress.owed_at': ProgressOwedAt
  'progress.present': ProgressPresent
  'progress.put_off': ProgressPutOff
  'progress.reckoned_at': ProgressReckonedAt
  'progress.reckoned_owed_at': ProgressReckonedOwedAt
  'progress.rolled': ProgressRolled
  'progress.spread': ProgressSpread
  'progress.spread_at': ProgressSpreadAt
  'progress.standing_at': ProgressStandingAt
  'progress.tally': ProgressTally
  'progress.tally_at': ProgressTallyAt
  'progress.urge': ProgressUrge
  'progress.waiting_at': ProgressWaitingAt
  'progress.wake': ProgressWake
  'remarks.mention': RemarksMention
  'remarks.read_mark': RemarksReadMark
  'remarks.remark': RemarksRemark
  'remarks.withdrawal': RemarksWithdrawal
  'remarks.wording': RemarksWording
  'reorganisation.effect': ReorganisationEffect
  'reorganisation.planned': ReorganisationPlanned
  'reports.paper': ReportsPaper
  'reports.report': ReportsReport
  'reports.section': ReportsSection
  'rounds.beginning': RoundsBeginning
  'rounds.closing': RoundsClosing
  'rounds.filler_at': RoundsFillerAt
  'rounds.filling': RoundsFilling
  'rounds.form': RoundsForm
  'rounds.form_at': RoundsFormAt
  'rounds.form_version': RoundsFormVersion
  'rounds.looking': RoundsLooking
  'rounds.looking_at': RoundsLookingAt
  'rounds.own_mapping': RoundsOwnMapping
  'rounds.own_reading': RoundsOwnReading
  'rounds.part': RoundsPart
  'rounds.round': RoundsRound
  'rounds.standing_at': RoundsStandingAt
  'rounds.submission': RoundsSubmission
  'rounds.urged': RoundsUrged
  'rounds.urging': RoundsUrging
  'rounds.verdict': RoundsVerdict
  'rulebook.calendar_day': RulebookCalendarDay
  'rulebook.calendar_day_at': RulebookCalendarDayAt
  'rulebook.document': RulebookDocument
  'rulebook.document_at': RulebookDocumentAt
  'rulebook.indicator': RulebookIndicator
  'rulebook.indicator_at': RulebookIndicatorAt
  'rulebook.measure': RulebookMeasure
  'rulebook.measure_at': RulebookMeasureAt
  'tasks.clock_stop': TasksClockStop
  'tasks.clock_stop_at': TasksClockStopAt
  'tasks.co_unit': TasksCoUnit
  'tasks.co_unit_at': TasksCoUnitAt
  'tasks.coordination_at': TasksCoordinationAt
  'tasks.instalment': TasksInstalment
  'tasks.instalment_at': TasksInstalmentAt
  'tasks.milestone': TasksMilestone
  'tasks.milestone_at': TasksMilestoneAt
  'tasks.plan_at': TasksPlanAt
  'tasks.revision': TasksRevision
  'tasks.revision_at': TasksRevisionAt
  'tasks.task': TasksTask
  'tasks.task_at': TasksTaskAt
  'views.shelf': ViewsShelf
  'views.view': ViewsView
}
