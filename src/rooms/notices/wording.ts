import { formatDay } from '../../kit/dates.ts'
import type { Sentence } from '../../kit/refusal.ts'
import type { NoticeKind } from './contract.ts'

/** What a sentence is made of. */
export interface Said { kind: NoticeKind; facts: Record<string, string | number | null>; byName: string | null }

/** The sentence of a notice in both languages, without what it is about: that is read beside it with the reader's own rights. */
export const sentenceOf = ({ kind, facts, byName }: Said): Sentence => sentences[kind]({ by: byName ?? '', wording: text(facts['wording']), dueOn: day(facts['dueOn']), answerBy: day(facts['answerBy']), act: text(facts['act']), fromOn: day(facts['fromOn']), count: Number(facts['count'] ?? 1), others: Number(facts['others'] ?? 0), undone: facts['undone'] === 1, what: text(facts['what']), year: text(facts['year']) })

interface Parts { by: string; wording: string; dueOn: string; answerBy: string; act: string; fromOn: string; count: number; others: number; undone: boolean; what: string; year: string }

/** A step of the ladder says its own words, in the language of its document. */
const sentences: Record<NoticeKind, (parts: Parts) => Sentence> = {
  due: ({ wording, dueOn }) => ({ vi: joined(wording || 'Sắp đến hạn.', dueOn && `Hạn: ${dueOn}.`), en: joined(wording || 'Falls due soon.', dueOn && `Due: ${dueOn}.`) }),
  late: ({ wording, dueOn }) => ({ vi: joined(wording || 'Đã quá hạn.', dueOn && `Hạn: ${dueOn}.`), en: joined(wording || 'Is overdue.', dueOn && `Was due: ${dueOn}.`) }),
  assigned: ({ by, dueOn, act, fromOn }) => (act
    ? { vi: joined(`Theo “${act}”, nghĩa vụ này chuyển đến đồng chí${fromOn && ` từ ngày ${fromOn}`}, kể cả những kỳ quá hạn.`), en: joined(`By “${act}” this duty has passed to you${fromOn && ` from ${fromOn}`}, with what is late.`) }
    : { vi: joined(by ? `${by} giao đồng chí nhiệm vụ này.` : 'Đồng chí được giao nhiệm vụ này.', dueOn && `Hạn: ${dueOn}.`), en: joined(by ? `${by} assigned this task to you.` : 'This task is assigned to you.', dueOn && `Due: ${dueOn}.`) }),
  imported: ({ count, others, undone }) => {
    const by = others > 0 ? { vi: ` theo văn bản này và ${others} văn bản khác`, en: ` by this document and ${others} more` } : count > 1 ? { vi: ' theo văn bản này', en: ' by this document' } : { vi: '', en: '' }
    if (count === 1 && !undone) return { vi: 'Việc này được giao đồng chí theo một lần nhập. Mở để xem thời hạn.', en: 'This task was assigned to you by an import. Open it to see when it is due.' }
    return undone
      ? { vi: `Lần nhập giao đồng chí ${count} việc${by.vi} đã được hoàn tác; những việc ấy trở lại như trước.`, en: `The import that assigned you ${tasks(count)}${by.en} was undone; they are as they were before.` }
      : { vi: `${count} việc được giao đồng chí cùng một đợt${by.vi}. Mở để xem hạn từng việc.`, en: `${tasks(count)} assigned to you at once${by.en}. Open to see when each is due.` }
  },
  returned: ({ by }) => ({ vi: `${by || 'Người thẩm định'} trả lại kết quả. Mở nhiệm vụ để xem lý do và bổ sung.`, en: `${by || 'The appraiser'} returned the result. Open the task to see why and complete it.` }),
  accepted: ({ by }) => ({ vi: `${by || 'Người thẩm định'} đã thẩm định kết quả.`, en: `${by || 'The appraiser'} accepted the result.` }),
  mentioned: ({ by }) => ({ vi: `${by || 'Một người'} nhắc đến đồng chí trong ý kiến trao đổi.`, en: `${by || 'Somebody'} mentioned you in a remark.` }),
  urged: ({ by, answerBy }) => ({ vi: joined(`${by || 'Cấp trên'} đôn đốc báo cáo kết quả.`, answerBy && `Trả lời trước hết ngày ${answerBy}.`), en: joined(`${by || 'A superior'} urges a report.`, answerBy && `Answer by ${answerBy}.`) }),
  obstacle_raised: ({ by, answerBy, act }) => ({
    vi: joined(act ? `Theo “${act}”, vướng mắc này chuyển đến đồng chí tháo gỡ.` : `${by || 'Người giữ việc'} nêu vướng mắc và đề nghị đồng chí tháo gỡ.`, answerBy && `Đề nghị trả lời trước hết ngày ${answerBy}.`),
    en: joined(act ? `By “${act}” this obstacle has come to you to remove.` : `${by || 'The holder'} raised an obstacle and asks you to remove it.`, answerBy && `An answer is wanted by ${answerBy}.`),
  }),
  obstacle_answered: ({ by }) => ({ vi: `${by || 'Người được hỏi'} đã trả lời vướng mắc của đồng chí.`, en: `${by || 'Whoever was asked'} answered your obstacle.` }),
  duty: ({ wording, dueOn }) => ({ vi: joined(wording || 'Đến kỳ thực hiện.', dueOn && `Ngày: ${dueOn}.`), en: joined(wording || 'Its time has come.', dueOn && `Day: ${dueOn}.`) }),
  paper: ({ what }) => papers[what] ?? waits,
  report_asked: ({ by, dueOn }) => ({ vi: joined(`${by || 'Cấp trên'} yêu cầu đơn vị gửi báo cáo này.`, dueOn && `Hạn gửi: ${dueOn}.`), en: joined(`${by || 'A superior'} asks your unit for this report.`, dueOn && `Due: ${dueOn}.`) }),
  report_returned: ({ by, answerBy }) => ({ vi: joined(`${by || 'Cấp nhận'} trả lại một biểu của báo cáo này. Mở để xem lý do và sửa.`, answerBy && `Gửi lại trước hết ngày ${answerBy}.`), en: joined(`${by || 'The receiving level'} returned a form of this report. Open it to see why.`, answerBy && `Send it again by ${answerBy}.`) }),
  report_urged: ({ by, answerBy }) => ({ vi: joined(`${by || 'Cấp trên'} đôn đốc gửi báo cáo này.`, answerBy && `Gửi trước hết ngày ${answerBy}.`), en: joined(`${by || 'A superior'} urges this report.`, answerBy && `Send it by ${answerBy}.`) }),
  calendar: ({ year }) => ({ vi: `Chưa ai xác nhận ngày nghỉ, ngày làm bù năm ${year}; mọi hạn tính qua năm ấy chỉ là tạm tính. Mở lịch để ghi danh sách theo thông báo chính thức.`, en: `Nobody has confirmed the days off and make-up days of ${year} yet; whatever is counted over it is provisional. Open the calendar to record the official list.` }),
}

const papers: Record<string, Sentence> = {
  returned: { vi: 'Văn bản bị trả lại. Mở để xem ý kiến, sửa rồi trình lại.', en: 'The document came back. Open it to see why, change it and submit it again.' },
  asked: { vi: 'Đơn vị của đồng chí được lấy ý kiến về một dự thảo. Mở để đọc và trả lời.', en: 'Your unit is asked for its comment on a draft. Open it to read and answer.' },
  commented: { vi: 'Có ý kiến về dự thảo của đồng chí. Mở để tiếp thu hoặc giải trình.', en: 'There is a comment on your draft. Open it to take it, or to say why not.' },
  number: { vi: 'Văn bản đã qua đủ các bước, chờ cấp số và ban hành.', en: 'The document passed all its steps and waits for its number.' },
}
const waits: Sentence = { vi: 'Văn bản đang chờ ý kiến của đồng chí.', en: 'A document waits for your opinion.' }

const tasks = (count: number) => (count === 1 ? '1 task' : `${count} tasks`)

const joined = (...parts: string[]) => parts.filter(Boolean).join(' ')
const text = (fact: string | number | null | undefined) => (fact === null || fact === undefined ? '' : String(fact))
const day = (fact: string | number | null | undefined) => (typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? formatDay(fact) : '')
