import { formatDay } from '../../kit/dates.ts'
import type { NoticeKind } from './contract.ts'

/** A line of a letter: what is said, about what, and where it is dealt with; without a title where its reader may no longer see it. */
export interface Line { kind: NoticeKind; text: string; code: string | null; title: string | null; forName: string | null; place: string | null }

/** What a letter is made of. */
export interface Told { kind: 'digest' | 'immediate'; name: string; day: string; url: string; lines: Line[] }

/** A letter in its three parts; text and HTML say the same. */
export interface Written { subject: string; text: string; html: string }

/** More lines than anybody reads in a letter; how many were left out is said. */
const most = 100

/** The letter with somebody's notices. */
export const letterWith = ({ kind, name, day, url, lines }: Told): Written => {
  const groups = order.map((one) => ({ title: headings[one], lines: lines.filter((line) => line.kind === one).slice(0, most) })).filter((group) => group.lines.length > 0)
  const left = lines.length - groups.reduce((sum, group) => sum + group.lines.length, 0)
  const only = lines.length === 1 ? lines[0] : undefined
  const heading = kind === 'digest' ? `Tổng hợp thông báo ngày ${formatDay(day)}` : `Thông báo ngày ${formatDay(day)}`
  const intro = `Đồng chí ${name} có ${lines.length} thông báo${kind === 'digest' ? ' chưa đọc' : ''} về nhiệm vụ được theo dõi trên Gương.`
  const rest = left > 0 ? `Còn ${left} thông báo khác, xem tại trang Thông báo.` : null
  const subject = only ? `Gương: ${headings[only.kind]}${only.code ? ` (${only.code})` : ''}` : `Gương: ${lines.length} thông báo ngày ${formatDay(day)}`
  return { subject, text: asText({ heading, intro, groups, rest, url }), html: asHtml({ heading, intro, groups, rest, url }) }
}

/** The letter with the code that confirms an address. */
export const letterWithCode = ({ name, code, url }: { name: string; code: string; url: string }): Written => {
  const heading = 'Mã xác nhận địa chỉ thư'
  const intro = `Có người đăng nhập Gương bằng tài khoản của đồng chí ${name} và đề nghị gửi thông báo đến địa chỉ này. Để xác nhận, nhập mã sau vào trang Tài khoản trong vòng 30 phút:`
  const rest = 'Nếu không phải đồng chí đề nghị, hãy bỏ qua thư này: không có mã thì không thư nào được gửi đến đây nữa.'
  const groups = [{ title: code, lines: [] }]
  return { subject: 'Gương: mã xác nhận địa chỉ thư', text: asText({ heading, intro, groups, rest, url }), html: asHtml({ heading, intro, groups, rest, url }) }
}

interface Body { heading: string; intro: string; groups: { title: string; lines: Line[] }[]; rest: string | null; url: string }

const order: NoticeKind[] = ['late', 'due', 'duty', 'urged', 'report_urged', 'returned', 'report_returned', 'report_asked', 'obstacle_raised', 'obstacle_answered', 'paper', 'calendar', 'assigned', 'imported', 'mentioned', 'accepted']

/** What stands above the lines of a kind. */
export const headings: Record<NoticeKind, string> = {
  late: 'Quá hạn', due: 'Đến hạn', report_asked: 'Yêu cầu báo cáo', report_returned: 'Báo cáo bị trả lại', report_urged: 'Đôn đốc gửi báo cáo', duty: 'Nghĩa vụ định kỳ', urged: 'Đôn đốc', returned: 'Kết quả bị trả lại', obstacle_raised: 'Vướng mắc cần tháo gỡ', obstacle_answered: 'Vướng mắc đã được trả lời',
  assigned: 'Được giao việc', mentioned: 'Được nhắc đến', accepted: 'Kết quả đã thẩm định', imported: 'Được giao theo đợt', calendar: 'Lịch ngày làm việc', paper: 'Văn bản trình ký',
}

const unseen = 'Đồng chí không còn quyền xem nội dung này.'
const about = ({ code, title }: Line) => (title === null ? unseen : [code, title].filter(Boolean).join(' · '))
const said = ({ text, forName }: Line) => (forName ? `${text} (Nhận thay đồng chí ${forName}.)` : text)
const footer = (url: string) => `Thư tự động của Gương, không cần trả lời. Đổi cách nhận thư: ${url}/tai-khoan`

const asText = ({ heading, intro, groups, rest, url }: Body) => [
  heading.toUpperCase(), '', intro,
  ...groups.flatMap(({ title, lines }) => ['', title.toUpperCase(), ...lines.flatMap((line) => [`- ${about(line)}`, `  ${said(line)}`, ...(line.place ? [`  ${url}${line.place}`] : [])])]),
  ...(rest ? ['', rest] : []), '', '--', footer(url), '',
].join('\n')

/** Tables and styles in attributes: what mail programs of offices show alike, without a picture or a script. */
const asHtml = ({ heading, intro, groups, rest, url }: Body) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(heading)}</title></head>
<body style="margin:0;background:#f3f4f6;color:#1b1f24;font:16px/1.5 'Segoe UI',Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:#ffffff;border:1px solid #d5d9de">
<tr><td style="padding:20px 24px 0;color:#9b1c1c;font-size:14px;font-weight:bold">Gương</td></tr>
<tr><td style="padding:0 24px"><h1 style="margin:4px 0 12px;font-size:22px;line-height:1.3">${escaped(heading)}</h1><p style="margin:0">${escaped(intro)}</p></td></tr>
${groups.map((group) => groupAsHtml(group, url)).join('\n')}
${rest ? `<tr><td style="padding:16px 24px 0"><p style="margin:0">${escaped(rest)}</p></td></tr>` : ''}
<tr><td style="padding:20px 24px;color:#4b5563;font-size:14px"><hr style="border:0;border-top:1px solid #d5d9de;margin:0 0 12px">Thư tự động của Gương, không cần trả lời. Đổi cách nhận thư: <a href="${escaped(url)}/tai-khoan" style="color:#1d4ed8">${escaped(url)}/tai-khoan</a></td></tr>
</table></td></tr></table></body></html>
`

const groupAsHtml = ({ title, lines }: Body['groups'][number], url: string) =>
  `<tr><td style="padding:20px 24px 0"><h2 style="margin:0 0 4px;font-size:${lines.length > 0 ? '16px' : '30px;letter-spacing:4px'};color:#1b1f24">${escaped(title)}</h2>
${lines.map((line) => `<p style="margin:0;padding:10px 0;border-top:1px solid #e5e7eb">${titleAsHtml(line, url)}<br><span style="color:#4b5563">${escaped(said(line))}</span></p>`).join('\n')}</td></tr>`

const titleAsHtml = (line: Line, url: string) =>
  (line.place ? `<a href="${escaped(url + line.place)}" style="color:#1d4ed8;font-weight:bold">${escaped(about(line))}</a>` : `<strong>${escaped(about(line))}</strong>`)

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
