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
    'people.related': t`Phân công phụ trách, theo dõi`, 'people.first_administrator_made': t`Lập quản trị viên đầu tiên`,
    'intake.tried': t`Nhập thử`, 'intake.answered': t`Trả lời chỗ chưa rõ khi nhập`, 'intake.understood': t`Sửa cách hiểu cột khi nhập`,
    'intake.corrected': t`Sửa ô khi nhập`, 'intake.correction_withdrawn': t`Bỏ sửa ô khi nhập`, 'intake.applied': t`Nhập chính thức`, 'intake.undone': t`Hoàn tác nhập liệu`, 'intake.part_loaded': t`Nhập một phần của tệp lớn`,
    'people.operated': t`Mở phiên dòng lệnh`, 'rulebook.catalogue_seeded': t`Lập danh mục ban đầu`, 'rulebook.calendar_recorded': t`Ghi lịch ngày nghỉ, ngày làm bù`, 'rulebook.calendar_day_removed': t`Bỏ một ngày khỏi lịch`, 'ladder.recorded': t`Ghi thang nhắc việc`, 'ladder.day_decided': t`Xét thang nhắc việc của một ngày`, 'demo.loaded': t`Nạp tỉnh mẫu`,
    'notices.hook_recorded': t`Ghi kết nối với phần mềm khác`, 'notices.hook_changed': t`Sửa kết nối với phần mềm khác`, 'notices.hook_stopped': t`Ngừng kết nối với phần mềm khác`, 'desk.feed_made': t`Lập lịch cá nhân`, 'desk.feed_revoked': t`Thu hồi lịch cá nhân`,
    'duties.set': t`Đặt nghĩa vụ định kỳ`, 'duties.ended': t`Thôi nghĩa vụ định kỳ`, 'duties.discharged': t`Ghi kỳ đã thực hiện`, 'duties.waived': t`Miễn một kỳ`, 'duties.taken_back': t`Lấy lại điều đã ghi về một kỳ`,
    'obstacles.raised': t`Nêu vướng mắc`, 'obstacles.answered': t`Trả lời vướng mắc`, 'obstacles.passed_on': t`Chuyển vướng mắc`, 'obstacles.withdrawn': t`Rút vướng mắc`,
    'jobs.run_again': t`Cho chạy lại một công việc nền`, 'jobs.run_now': t`Cho chạy ngay một công việc định kỳ`,
    'views.saved': t`Lưu cách xem`, 'views.changed': t`Sửa cách xem`, 'views.deleted': t`Xóa cách xem`, 'views.restored': t`Lấy lại cách xem`, 'views.arranged': t`Sắp các cách xem`,
    'reports.begun': t`Lập báo cáo`, 'reports.section_written': t`Sửa báo cáo`, 'reports.issued': t`Phát hành báo cáo`,
  }
}
