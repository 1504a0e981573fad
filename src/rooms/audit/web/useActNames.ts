import { useLingui } from '@lingui/react/macro'

/** What an act of the ledger is called; an act nobody named yet shows its code. */
export const useActNames = (): ((act: string) => string) => {
  const names = useAllActNames()
  return (act) => names[act] ?? act
}

/** Every act a room may record, by its code. */
export const useAllActNames = (): Record<string, string> => {
  const { t } = useLingui()
  return {
    'tasks.proposed': t`Đề xuất việc`, 'tasks.adjusted': t`Điều chỉnh đề xuất`, 'tasks.declined': t`Không giao việc`, 'tasks.assigned': t`Giao việc`, 'tasks.assigned_many': t`Giao nhiều việc`,
    'tasks.revised': t`Điều chỉnh việc`, 'tasks.withdrawn': t`Thôi giao việc`, 'tasks.holder_changed': t`Đổi người giữ việc`, 'tasks.clock_stopped': t`Tạm dừng tính hạn`, 'tasks.clock_resumed': t`Tính tiếp hạn`,
    'progress.reported': t`Báo cáo kết quả`, 'progress.accepted': t`Thẩm định kết quả`, 'progress.returned': t`Trả lại kết quả`, 'progress.decision_taken_back': t`Lấy lại quyết định`, 'progress.urged': t`Đôn đốc`, 'progress.urge_taken_back': t`Thu hồi đôn đốc`,
    'notices.preferred': t`Chọn cách nhận thông báo`, 'notices.address_given': t`Ghi địa chỉ thư`, 'notices.address_confirmed': t`Xác nhận địa chỉ thư`, 'notices.address_removed': t`Thôi nhận thư`,
    'remarks.written': t`Viết ý kiến`, 'remarks.corrected': t`Sửa ý kiến`, 'remarks.withdrawn': t`Rút lại ý kiến`,
    'reorganisation.applied': t`Sắp xếp tổ chức`, 'reorganisation.bootstrapped': t`Dựng tổ chức cũ từ bảng`, 'reorganisation.undone': t`Hoàn tác lần sắp xếp`, 'reorganisation.planned': t`Để lần sắp xếp chờ ngày`, 'reorganisation.withdrawn': t`Rút lần sắp xếp đang chờ`, 'reorganisation.held': t`Lần sắp xếp chưa thực hiện được`,
    'people.signed_in': t`Đăng nhập`, 'people.signed_out': t`Đăng xuất`, 'people.password_changed': t`Đổi mật khẩu`, 'people.password_set': t`Đặt mật khẩu`,
    'people.account_given': t`Cấp tài khoản`, 'people.account_closed': t`Khóa tài khoản`, 'people.invitation_renewed': t`Cấp lại liên kết đặt mật khẩu`,
    'people.authorised': t`Ghi nhận ủy quyền`, 'people.authorisation_ended': t`Chấm dứt ủy quyền`, 'people.delegated': t`Ủy nhiệm`, 'people.delegation_ended': t`Chấm dứt ủy nhiệm`,
    'people.related': t`Phân công phụ trách, theo dõi`, 'org.national_body_entered': t`Ghi cơ quan trung ương`, 'people.first_administrator_made': t`Lập quản trị viên đầu tiên`,
    'intake.tried': t`Nhập thử`, 'intake.answered': t`Trả lời chỗ chưa rõ khi nhập`, 'intake.understood': t`Sửa cách hiểu cột khi nhập`,
    'intake.corrected': t`Sửa ô khi nhập`, 'intake.correction_withdrawn': t`Bỏ sửa ô khi nhập`, 'intake.applied': t`Nhập chính thức`, 'intake.undone': t`Hoàn tác nhập liệu`, 'intake.part_loaded': t`Nhập một phần của tệp lớn`,
    'intake.load_begun': t`Gửi tệp lớn`, 'intake.load_asked': t`Cho nhập tệp lớn`, 'intake.load_stopped': t`Dừng tệp lớn`,
    'people.operated': t`Mở phiên dòng lệnh`, 'rulebook.catalogue_seeded': t`Lập danh mục ban đầu`, 'rulebook.calendar_recorded': t`Ghi lịch ngày nghỉ, ngày làm bù`, 'rulebook.calendar_day_removed': t`Bỏ một ngày khỏi lịch`, 'ladder.recorded': t`Ghi thang nhắc việc`, 'ladder.day_decided': t`Xét thang nhắc việc của một ngày`, 'demo.loaded': t`Nạp tỉnh mẫu`,
    'notices.hook_recorded': t`Ghi kết nối với phần mềm khác`, 'notices.hook_changed': t`Sửa kết nối với phần mềm khác`, 'notices.hook_stopped': t`Ngừng kết nối với phần mềm khác`, 'desk.feed_made': t`Lập lịch cá nhân`, 'desk.feed_revoked': t`Thu hồi lịch cá nhân`,
    'duties.set': t`Đặt nghĩa vụ định kỳ`, 'duties.ended': t`Thôi nghĩa vụ định kỳ`, 'duties.discharged': t`Ghi kỳ đã thực hiện`, 'duties.waived': t`Miễn một kỳ`, 'duties.taken_back': t`Lấy lại điều đã ghi về một kỳ`,
    'rounds.opened': t`Mở đợt báo cáo`, 'rounds.asked': t`Thêm đơn vị vào đợt báo cáo`, 'rounds.form_changed': t`Đổi biểu mẫu`, 'rounds.closed': t`Kết thúc đợt báo cáo`, 'rounds.urged': t`Đôn đốc gửi báo cáo`, 'rounds.looking_named': t`Giao phụ trách, theo dõi báo cáo`,
    'rounds.filled': t`Điền biểu báo cáo`, 'rounds.workbook_taken': t`Điền biểu bằng tệp Excel`, 'rounds.own_table_taken': t`Điền biểu bằng bảng của đơn vị`, 'rounds.handed_in': t`Gửi biểu báo cáo`, 'rounds.accepted': t`Nhận biểu báo cáo`, 'rounds.returned': t`Trả lại biểu báo cáo`,
    'consolidation.begun': t`Lập báo cáo tổng hợp của đợt`, 'consolidation.companion_drafted': t`Soạn tờ trình, thông báo kết luận về báo cáo`, 'consolidation.section_written': t`Viết mục của báo cáo tổng hợp`, 'consolidation.quoted': t`Trích lời của đơn vị`, 'consolidation.estimated': t`Ghi số ước`, 'consolidation.stated': t`Ghi con số khác số cộng`, 'consolidation.decided': t`Quyết định về con số khác số cộng`, 'consolidation.drawn': t`Lập văn bản từ báo cáo tổng hợp`,
    'obstacles.raised': t`Nêu vướng mắc`, 'obstacles.answered': t`Trả lời vướng mắc`, 'obstacles.passed_on': t`Chuyển vướng mắc`, 'obstacles.withdrawn': t`Rút vướng mắc`,
    'documents.drafted': t`Soạn văn bản`, 'documents.version_written': t`Sửa văn bản`, 'documents.submitted': t`Trình văn bản`, 'documents.agreed': t`Đồng ý văn bản`, 'documents.returned': t`Trả lại văn bản`, 'documents.sent_back': t`Văn thư trả lại văn bản`, 'documents.issued': t`Ban hành văn bản`,
    'documents.continued': t`Soạn tiếp thay mặt đơn vị kế thừa`,
    'documents.comments_asked': t`Lấy ý kiến về dự thảo`, 'documents.commented': t`Cho ý kiến về dự thảo`, 'documents.comment_replied': t`Tiếp thu, giải trình ý kiến`, 'documents.filed': t`Lưu bản đã ký`, 'documents.copied': t`Vào sổ bản sao`, 'documents.arrived': t`Vào sổ văn bản đến`, 'documents.term_set': t`Ghi nhiệm kỳ`, 'documents.registry_given': t`Giao văn thư giữ sổ`, 'documents.flow_set': t`Ghi quy trình trình ký`, 'documents.template_set': t`Tải lên mẫu Word`, 'documents.template_withdrawn': t`Thôi dùng mẫu Word`, 'documents.trusted': t`Ghi chứng thư ký số`, 'documents.trust_withdrawn': t`Thôi tin chứng thư ký số`,
    'jobs.run_again': t`Cho chạy lại một công việc nền`, 'jobs.run_now': t`Cho chạy ngay một công việc định kỳ`,
    'views.saved': t`Lưu cách xem`, 'views.changed': t`Sửa cách xem`, 'views.deleted': t`Xóa cách xem`, 'views.restored': t`Lấy lại cách xem`, 'views.arranged': t`Sắp các cách xem`,
    'reports.begun': t`Lập báo cáo`, 'reports.section_written': t`Sửa báo cáo`, 'reports.issued': t`Phát hành báo cáo`,
  }
}
