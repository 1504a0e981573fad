import { refusal } from '../../kit/refusal.ts'

export const notTheAssigner = refusal('not_the_assigner', 403, { vi: 'Chỉ cán bộ được {body} ủy quyền giao việc mới làm được việc này.', en: 'Only officers authorised by {body} to assign can do this.' })
export const notToOneself = refusal('nobody_assigns_to_himself', 403, { vi: 'Không ai tự giao việc cho mình, hoặc giao cho người đã ủy nhiệm mình. Hãy nhờ cán bộ khác.', en: 'Nobody assigns to himself or to somebody he stands for. Ask another officer.' })
export const outsideManagement = refusal('outside_management', 422, { vi: '{holder} không thuộc diện {body} quản lý vào ngày này nên không giao được. Hãy chọn người khác hoặc cơ quan giao khác.', en: '{holder} is not managed by {body} on this day. Choose somebody else or another body.' })
export const notTheHolder = refusal('not_the_holder', 403, { vi: 'Chỉ người giữ việc, hoặc người được ủy nhiệm, mới làm được việc này.', en: 'Only the holder, or who stands for the holder, can do this.' })
export const wrongStage = refusal('wrong_stage', 409, { vi: 'Việc này đang ở trạng thái “{stage}” nên không làm được bước này.', en: 'The task is “{stage}”, so this step is not possible.' })
export const documentNeeded = refusal('document_needed', 422, { vi: 'Thay đổi chỉ tiêu, thời hạn hoặc người giữ việc phải có văn bản (số, cơ quan ban hành, ngày).', en: 'Changing the target, the day or the holder needs a document (number, issuer, day).' })
export const nothingChanged = refusal('nothing_changed', 422, { vi: 'Chưa có gì thay đổi so với hiện tại.', en: 'Nothing differs from what stands now.' })
export const horizonBackwards = refusal('horizon_backwards', 422, { vi: 'Năm kết thúc phải sau năm bắt đầu. Hãy sửa lại thời kỳ.', en: 'The last year has to be after the first. Correct the period.' })
export const wholeNumbers = refusal('whole_numbers_only', 422, { vi: 'Đơn vị tính “{measure}” chỉ nhận số nguyên.', en: 'The measure “{measure}” takes whole numbers only.' })
export const numberOrProduct = refusal('number_or_product', 422, { vi: 'Mỗi việc có một chỉ tiêu bằng số hoặc một sản phẩm, không cả hai. Hãy điền một trong hai.', en: 'A task has a number or a product, not both. Fill in one of them.' })
export const codeTaken = refusal('task_code_taken', 409, { vi: 'Mã việc “{code}” đã có. Hãy dùng mã khác.', en: 'The task code “{code}” exists already. Use another.' })
export const noPlanThisYear = refusal('no_plan_this_year', 422, { vi: 'Việc này chưa có kế hoạch năm {year}. Hãy mở việc và điều chỉnh riêng.', en: 'This task has no plan of {year} yet. Open it and revise it by itself.' })
