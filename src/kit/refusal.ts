/** A way an operation can be refused: a code for programs, a status, and a sentence for people that says what to do. */
export interface Refusal { code: string; status: number; sentence: Sentence }

/** The same sentence in both languages; Vietnamese is the source. */
export interface Sentence { vi: string; en: string }

/** The languages a sentence exists in. */
export type Language = keyof Sentence

/** Declares a refusal; it stands in the contract of the operations that may answer it. */
export const refusal = (code: string, status: number, sentence: Sentence): Refusal => ({ code, status, sentence })

/** A file of a kind that is not taken as evidence, by its bytes. */
export const fileRefused = refusal('file_refused', 422, { vi: 'Tệp “{name}” không nhận được: chỉ nhận PDF, ảnh (JPG, PNG, WEBP, HEIC), Word hoặc Excel. Hãy gửi tệp khác.', en: 'The file “{name}” cannot be taken: only PDF, pictures (JPG, PNG, WEBP, HEIC), Word or Excel are. Send another file.' })

/** Thrown to refuse: rolls the work back and reaches the client as `{code, status, message, data}`. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly details: Record<string, unknown> | undefined
  constructor(refused: Refusal, details?: Record<string, unknown>) {
    super(fillIn(refused.sentence.vi, details))
    this.refusal = refused
    this.details = details
  }

  /** The sentence in a language, its `{names}` filled from the details. */
  sentence(language: Language): string {
    return fillIn(this.refusal.sentence[language], this.details)
  }
}

/** A name that is not known (a constraint of the database refused) is left out with its quotes and colon. */
const fillIn = (sentence: string, details: Record<string, unknown> = {}) =>
  sentence.replace(/(:? ?“?)\{(\w+)\}(”?)/g, (...[, before, name, after]: string[]) => (name !== undefined && name in details ? `${before}${String(details[name])}${after}` : ''))

/** Refusals that every operation may answer. */
export const common = {
  invalidInput: refusal('invalid_input', 400, { vi: 'Có chỗ nhập chưa đúng. Hãy sửa các ô được đánh dấu rồi gửi lại.', en: 'Some fields are not right. Correct the marked ones and send again.' }),
  unreadable: refusal('unreadable_request', 400, { vi: 'Máy chủ không đọc được nội dung gửi lên. Hãy tải lại trang rồi gửi lại.', en: 'The request could not be read. Reload the page and send again.' }),
  notSignedIn: refusal('not_signed_in', 401, { vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập lại.', en: 'You are not signed in, or the session has ended. Sign in again.' }),
  notAllowed: refusal('not_allowed', 403, { vi: 'Đồng chí chưa được phân quyền làm việc này. Hãy liên hệ cơ quan quản lý hoặc quản trị hệ thống.', en: 'You are not authorised for this. Ask the managing body or the administrator.' }),
  foreignOrigin: refusal('foreign_origin', 403, { vi: 'Yêu cầu đến từ một trang khác nên không được thực hiện. Hãy mở Gương rồi làm lại.', en: 'The request came from another site and was not carried out. Open Gương and try again.' }),
  notFound: refusal('not_found', 404, { vi: 'Không tìm thấy, hoặc đồng chí không có quyền xem. Hãy kiểm tra lại đường dẫn.', en: 'Not found, or you may not see it. Check the address.' }),
  periodBackwards: refusal('period_backwards', 422, { vi: 'Ngày kết thúc phải sau ngày bắt đầu. Hãy sửa lại ngày.', en: 'The last day has to be after the first. Correct the days.' }),
  staleVersion: refusal('stale_version', 409, { vi: 'Người khác vừa sửa nội dung này. Hãy xem bản mới nhất rồi sửa lại.', en: 'Somebody has just changed this. Look at the newest version, then make your change again.' }),
  keyMissing: refusal('idempotency_key_missing', 400, { vi: 'Yêu cầu thay đổi phải kèm tiêu đề Idempotency-Key dài 8–200 ký tự. Hãy gửi lại kèm tiêu đề ấy.', en: 'A change needs the header Idempotency-Key of 8–200 characters. Send it again with that header.' }),
  keyReused: refusal('idempotency_key_reused', 409, { vi: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy tải lại trang rồi làm lại.', en: 'This Idempotency-Key was used for another request. Reload and try again.' }),
  anotherPerson: refusal('another_person', 409, { vi: 'Máy này đang đăng nhập bằng tên người khác. Người đã viết hãy đăng nhập rồi gửi lại.', en: 'Somebody else is signed in on this machine. Whoever wrote this should sign in and send it again.' }),
  lengthNeeded: refusal('length_needed', 411, { vi: 'Yêu cầu phải nói trước độ dài (Content-Length). Hãy gửi lại trọn một lần.', en: 'The request has to say its length first (Content-Length). Send it in one piece.' }),
  tooLarge: refusal('too_large', 413, { vi: 'Nội dung gửi lên lớn quá {limit}. Hãy chia nhỏ rồi gửi lại.', en: 'What was sent is larger than {limit}. Split it and send again.' }),
  tooMany: refusal('too_many', 429, { vi: 'Đã thử quá nhiều lần. Hãy đợi {minutes} phút rồi thử lại.', en: 'Too many attempts. Wait {minutes} minutes and try again.' }),
  unexpected: refusal('unexpected', 500, { vi: 'Hệ thống gặp lỗi và chưa lưu gì. Hãy thử lại; nếu còn lỗi, báo quản trị mã {request}.', en: 'Something went wrong and nothing was saved. Try again; if it stays, tell the administrator the code {request}.' }),
  busy: refusal('busy', 503, { vi: 'Máy chủ đang bận. Hãy thử lại sau ít giây.', en: 'The server is busy. Try again in a few seconds.' }),
} as const
