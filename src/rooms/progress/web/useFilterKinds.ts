import { useLingui } from '@lingui/react/macro'
import { useStateWords } from './useStateWords.ts'

export interface FilterKind {
  /** Its name in the address. */
  key: string
  label: string
  kind: 'flag' | 'choice' | 'states' | 'person' | 'unit' | 'document' | 'group' | 'day' | 'days'
  /** Values and words of a choice. */
  options?: { value: string; label: string }[]
  /** By what the server is asked for the values there are. */
  by?: 'measure' | 'indicator' | 'horizon'
  section: 'who' | 'what' | 'when' | 'result'
}

/** Every condition the list can be narrowed by, in the order of the menu; the search, the unit and the basis have their own places. */
export const useFilterKinds = (): FilterKind[] => [...useWho(), ...useWhat(), ...useWhen(), ...useResult()]

const useWho = (): FilterKind[] => {
  const { t } = useLingui()
  return [
    { key: 'mine', label: t`Việc của tôi`, kind: 'flag', section: 'who' },
    { key: 'holderId', label: t`Người giữ việc`, kind: 'person', section: 'who' },
    { key: 'lookedAfterBy', label: t`Đơn vị do ai phụ trách, theo dõi`, kind: 'person', section: 'who' },
    {
      key: 'lookedAfterAs', label: t`Vai trò của người ấy với đơn vị`, kind: 'choice', section: 'who',
      options: [{ value: 'in_charge', label: t`Phụ trách` }, { value: 'follower', label: t`Theo dõi` }, { value: 'helper', label: t`Giúp việc` }],
    },
    { key: 'assigningUnitNo', label: t`Cơ quan giao`, kind: 'unit', section: 'who' },
    { key: 'notAssigningUnitNo', label: t`Cơ quan giao không phải`, kind: 'unit', section: 'who' },
    { key: 'exactUnit', label: t`Chỉ đúng đơn vị đang xem, không tính cấp dưới`, kind: 'flag', section: 'who' },
  ]
}

const useWhat = (): FilterKind[] => {
  const { t } = useLingui()
  const { stages } = useStateWords()
  return [
    { key: 'documentId', label: t`Văn bản giao`, kind: 'document', section: 'what' },
    { key: 'indicatorId', label: t`Chỉ tiêu`, kind: 'group', by: 'indicator', section: 'what' },
    { key: 'measureId', label: t`Đơn vị tính`, kind: 'group', by: 'measure', section: 'what' },
    { key: 'horizon', label: t`Thời kỳ`, kind: 'group', by: 'horizon', section: 'what' },
    { key: 'supplementary', label: t`Lần giao`, kind: 'choice', section: 'what', options: [{ value: 'false', label: t`Giao lần đầu` }, { value: 'true', label: t`Giao bổ sung` }] },
    { key: 'planned', label: t`Kế hoạch năm`, kind: 'choice', section: 'what', options: [{ value: 'true', label: t`Có kế hoạch năm` }, { value: 'false', label: t`Chưa có kế hoạch năm` }] },
    { key: 'stage', label: t`Giai đoạn`, kind: 'choice', section: 'what', options: Object.entries(stages).map(([value, { label }]) => ({ value, label })) },
  ]
}

const useWhen = (): FilterKind[] => {
  const { t } = useLingui()
  return [
    {
      key: 'dueWithin', label: t`Đến hạn trong`, kind: 'choice', section: 'when',
      options: [{ value: 'week', label: t`tuần này` }, { value: 'month', label: t`tháng này` }, { value: 'days30', label: t`30 ngày tới` }, { value: 'quarter', label: t`quý này` }],
    },
    { key: 'dueFrom', label: t`Thời hạn từ ngày`, kind: 'day', section: 'when' },
    { key: 'dueTo', label: t`Thời hạn đến ngày`, kind: 'day', section: 'when' },
    { key: 'lateBy', label: t`Quá hạn hơn (ngày)`, kind: 'days', section: 'when' },
    { key: 'reportedBefore', label: t`Báo cáo gần nhất trước ngày`, kind: 'day', section: 'when' },
    { key: 'neverReported', label: t`Chưa báo cáo lần nào trong năm`, kind: 'flag', section: 'when' },
  ]
}

const useResult = (): FilterKind[] => {
  const { t } = useLingui()
  return [
    { key: 'state', label: t`Tình trạng`, kind: 'states', section: 'result' },
    { key: 'pending', label: t`Có kết quả chờ thẩm định`, kind: 'flag', section: 'result' },
    { key: 'returned', label: t`Kết quả bị trả lại`, kind: 'flag', section: 'result' },
    { key: 'urged', label: t`Đã đôn đốc`, kind: 'flag', section: 'result' },
    { key: 'over', label: t`Vượt kế hoạch`, kind: 'flag', section: 'result' },
    { key: 'obstacle', label: t`Vướng mắc`, kind: 'choice', section: 'result', options: [{ value: 'true', label: t`Có vướng mắc` }, { value: 'false', label: t`Không có vướng mắc` }] },
  ]
}
