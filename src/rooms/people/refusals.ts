import { refusal } from '../../kit/refusal.ts'

export const wrongSignIn = refusal('wrong_sign_in', 401, { vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại; nếu quên, nhờ quản trị cấp lại liên kết đặt mật khẩu.', en: 'The user name or password is not right. Try again, or ask the administrator for a new link.' })
export const wrongPassword = refusal('wrong_password', 422, { vi: 'Mật khẩu hiện tại không đúng. Hãy nhập lại.', en: 'The present password is not right. Enter it again.' })
export const invitationOver = refusal('invitation_over', 410, { vi: 'Liên kết này đã dùng hoặc hết hạn. Hãy nhờ quản trị cấp liên kết mới.', en: 'This link was used or has expired. Ask the administrator for a new one.' })
export const nameNeeded = refusal('name_needed', 422, { vi: 'Quản trị viên đầu tiên phải nhập họ tên và tên đăng nhập.', en: 'The first administrator has to give a name and a user name.' })
export const usernameTaken = refusal('username_taken', 409, { vi: 'Tên đăng nhập “{username}” đã có người dùng. Hãy chọn tên khác.', en: 'The user name “{username}” is taken. Choose another.' })
export const usernameForm = refusal('username_form', 422, { vi: 'Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm, gạch; bắt đầu bằng chữ hoặc số.', en: 'A user name has 3–40 lower-case letters, digits, dots or dashes and begins with a letter or digit.' })
export const hasAccount = refusal('has_account', 409, { vi: 'Người này đã có tài khoản “{username}”.', en: 'This person already has the account “{username}”.' })
export const notOneself = refusal('not_oneself', 403, { vi: 'Không ai tự trao quyền hoặc tự khóa tài khoản cho chính mình. Hãy nhờ người khác có thẩm quyền.', en: 'Nobody gives powers to himself or closes his own account. Ask somebody else with the power.' })
export const periodBackwards = refusal('period_backwards', 422, { vi: 'Ngày kết thúc phải sau ngày bắt đầu. Hãy sửa lại ngày.', en: 'The last day has to be after the first. Correct the days.' })
export const alreadyAuthorised = refusal('already_authorised', 409, { vi: 'Người này đang được cơ quan đó ủy quyền trong thời gian trùng. Hãy chấm dứt ủy quyền cũ trước.', en: 'This person is already authorised by that body in this period. End that authorisation first.' })
