/** The four forms offices send, the fields of each and the headings under which they write them. */

export type FormKind = 'units' | 'cadres' | 'tasks' | 'results'
export interface FormField {
  name: string
  /** What the field is called when we ask about it. */
  label: string
  /** Headings as `headingKey` spells them; # stands for a year or a day. Of two columns the one named earlier here is taken. */
  headings: readonly string[]
  required?: true
  /** How its values look, for columns under an unknown heading. */
  looksLike?: 'due' | 'horizon' | 'measure' | 'document' | 'personName' | 'code'
}

/** The order in which files of one command are taken, whatever the order they were named in. */
export const kindsInOrder: readonly FormKind[] = ['units', 'cadres', 'tasks', 'results']

/** What each kind of form is called. */
export const formNames: Record<FormKind, string> = {
  units: 'Danh sách tổ chức', cadres: 'Danh sách cán bộ', tasks: 'Biểu giao việc', results: 'Biểu kết quả',
}

/** Columns that are known and carry nothing to import: ordinal numbers, figures of our own exports. */
export const idleHeadings: readonly string[] = ['tt', 'stt', 'so tt', 'so thu tu', 'trang thai da tham dinh', 'trang thai theo bao cao', 'ket qua da tham dinh', 'ket qua theo bao cao',
  'ty le da tham dinh', 'ty le theo bao cao', 'ten don vi', 'co quan giao', 'ten to chuc cap tren', 'ten don vi cong tac', 'ten to chuc quan ly']

/** The fields of each form. */
export const forms: Record<FormKind, readonly FormField[]> = {
  units: [
    { name: 'code', label: 'Mã tổ chức', required: true, headings: ['ma to chuc', 'ma don vi', 'ma to chuc dang', 'ma co quan', 'ma'] },
    { name: 'name', label: 'Tên tổ chức', required: true, headings: ['ten to chuc dang co quan don vi', 'ten to chuc', 'ten to chuc dang', 'ten don vi', 'ten co quan don vi', 'to chuc dang', 'ten co quan'] },
    { name: 'committee', label: 'Cấp ủy', headings: ['cap uy', 'ten cap uy', 'ban chap hanh'] },
    { name: 'kind', label: 'Loại hình', required: true, headings: ['loai hinh', 'loai hinh to chuc', 'loai to chuc', 'loai', 'cap'] },
    { name: 'parent', label: 'Mã tổ chức cấp trên', required: true, headings: ['ma to chuc cap tren', 'ma cap tren', 'ma don vi cap tren', 'truc thuoc', 'cap tren truc tiep', 'cap tren'] },
    { name: 'members', label: 'Số đảng viên', headings: ['so dang vien', 'tong so dang vien', 'dang vien', 'so luong dang vien'] },
    { name: 'foundedOn', label: 'Ngày thành lập', headings: ['ngay thanh lap', 'thanh lap ngay'] },
  ],
  cadres: [
    { name: 'code', label: 'Mã cán bộ', headings: ['ma can bo', 'so hieu can bo', 'ma so', 'ma dinh danh', 'ma'] },
    { name: 'name', label: 'Họ và tên', required: true, looksLike: 'personName', headings: ['ho va ten', 'ho ten', 'ho va ten can bo', 'ten can bo', 'ho va ten khai sinh'] },
    { name: 'bornOn', label: 'Ngày sinh', headings: ['ngay sinh', 'ngay thang nam sinh', 'sinh ngay'] },
    { name: 'sex', label: 'Giới tính', headings: ['gioi tinh', 'gioi', 'nam nu'] },
    { name: 'post', label: 'Chức vụ', required: true, headings: ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'chuc vu don vi cong tac'] },
    { name: 'unit', label: 'Mã đơn vị công tác', required: true, headings: ['ma don vi cong tac', 'ma don vi', 'don vi cong tac', 'noi cong tac', 'ma to chuc'] },
    { name: 'managedBy', label: 'Diện quản lý', headings: ['dien quan ly', 'can bo dien', 'cap quan ly', 'phan cap quan ly'] },
    { name: 'managingUnit', label: 'Mã tổ chức quản lý', headings: ['ma to chuc quan ly', 'ma cap quan ly', 'ma don vi quan ly'] },
    { name: 'from', label: 'Từ ngày', headings: ['tu ngay', 'ngay bo nhiem', 'giu chuc vu tu', 'ngay giu chuc vu', 'thoi diem bo nhiem'] },
    { name: 'concurrent', label: 'Kiêm nhiệm', headings: ['kiem nhiem', 'chuc vu kiem nhiem'] },
  ],
  tasks: [
    { name: 'code', label: 'Mã việc', looksLike: 'code', headings: ['ma viec', 'ma so viec', 'ma nhiem vu', 'so hieu viec'] },
    { name: 'holderCode', label: 'Mã cán bộ', headings: ['ma can bo', 'so hieu can bo'] },
    { name: 'holder', label: 'Họ và tên', looksLike: 'personName', headings: ['ho va ten', 'ho ten', 'ho va ten can bo', 'nguoi thuc hien', 'can bo duoc giao', 'dong chi'] },
    { name: 'post', label: 'Chức vụ', headings: ['chuc vu', 'chuc danh', 'chuc vu don vi cong tac'] },
    { name: 'unit', label: 'Đơn vị', headings: ['ma don vi', 'ma don vi cong tac', 'ma to chuc', 'don vi cong tac', 'don vi thuc hien', 'don vi'] },
    { name: 'title', label: 'Nội dung việc', required: true, headings: ['noi dung viec dot pha doi moi', 'noi dung', 'noi dung viec', 'ten viec', 'viec dot pha doi moi', 'viec dot pha', 'noi dung cong viec', 'nhiem vu'] },
    { name: 'indicator', label: 'Chỉ tiêu', headings: ['chi tieu', 'ten chi tieu', 'noi dung chi tieu'] },
    { name: 'measure', label: 'Đơn vị tính', looksLike: 'measure', headings: ['dvt', 'don vi tinh', 'd v t', 'dv tinh'] },
    { name: 'target', label: 'Cả giai đoạn', headings: ['ca giai doan', 'so luong ca giai doan', 'muc tieu ca giai doan', 'tong muc tieu', 'toan giai doan', 'chi tieu ca giai doan'] },
    { name: 'plan', label: 'Kế hoạch năm', headings: ['ke hoach nam #', 'so luong ke hoach nam #', 'ke hoach nam', 'chi tieu nam #', 'kh nam #', 'ke hoach #', 'kh #', 'phan ky nam #', 'muc tieu nam #'] },
    { name: 'unitCost', label: 'Đơn giá', headings: ['don gia', 'don gia trieu dong', 'suat dau tu'] },
    { name: 'baseline', label: 'Số đã có', headings: ['so da co', 'hien trang', 'thuc trang', 'so dau ky'] },
    { name: 'product', label: 'Sản phẩm', headings: ['san pham', 'san pham dau ra', 'ket qua dau ra'] },
    { name: 'horizon', label: 'Thời kỳ', looksLike: 'horizon', headings: ['thoi ky', 'giai doan', 'thoi gian thuc hien', 'thoi ky thuc hien', 'giai doan thuc hien'] },
    { name: 'due', label: 'Thời hạn hoàn thành', required: true, looksLike: 'due', headings: ['hoan thanh', 'hoan thanh nam #', 'thoi han', 'thoi han hoan thanh', 'thoi gian hoan thanh', 'han hoan thanh', 'ngay hoan thanh', 'hoan thanh truoc ngay'] },
    { name: 'document', label: 'Quyết định giao', looksLike: 'document', headings: ['quyet dinh giao', 'so quyet dinh', 'quyet dinh', 'van ban giao', 'can cu giao', 'so ngay quyet dinh'] },
    { name: 'assigner', label: 'Mã tổ chức giao', headings: ['ma to chuc giao', 'cap giao', 'ma cap giao'] },
    { name: 'manner', label: 'Hình thức giao', headings: ['hinh thuc giao', 'ghi chu', 'giao lan dau bo sung', 'lan giao'] },
  ],
  results: [
    { name: 'code', label: 'Mã việc', required: true, looksLike: 'code', headings: ['ma viec', 'ma so viec', 'ma nhiem vu', 'so hieu viec'] },
    { name: 'result', label: 'Kết quả lũy kế', required: true, headings: ['luy ke nam # den #', 'luy ke', 'ket qua luy ke', 'luy ke nam #', 'luy ke den #', 'ket qua', 'ket qua thuc hien', 'ket qua den #', 'thuc hien luy ke', 'da thuc hien'] },
    { name: 'measure', label: 'Đơn vị tính', looksLike: 'measure', headings: ['dvt', 'don vi tinh', 'd v t', 'dv tinh'] },
    { name: 'underway', label: 'Đang thực hiện', headings: ['dang thuc hien', 'dang trien khai', 'dang lam'] },
    { name: 'onDay', label: 'Tính đến ngày', headings: ['tinh den ngay', 'den ngay', 'ngay bao cao', 'thoi diem bao cao', 'ngay chot'] },
    { name: 'evidence', label: 'Minh chứng', headings: ['minh chung', 'tai lieu minh chung', 'van ban minh chung', 'can cu'] },
    { name: 'accepted', label: 'Đã thẩm định', headings: ['da tham dinh', 'tham dinh', 'xac nhan', 'da xac nhan'] },
    { name: 'obstacle', label: 'Khó khăn, vướng mắc', headings: ['kho khan vuong mac', 'kho khan', 'vuong mac', 'kho khan vuong mac nguyen nhan'] },
  ],
}
