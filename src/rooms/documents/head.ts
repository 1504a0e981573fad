/** What the head and the foot of a paper take from the register: who issues, under whom, where, in whose name. */
export interface HeadFacts {
  superior: string | null; issuing: string; place: string; symbol: string
  /** 'Ban Thường vụ Tỉnh ủy': who assigns and reports, in a sentence. */
  body: string
  onBehalf: string; post: string; archive: string
}

export interface HeadUnit { name: string; committeeName: string | null; kind: string }

/** The head of a unit's papers, by its kind and that of the unit above it. */
export const headFacts = (unit: HeadUnit, parent: HeadUnit | null): HeadFacts => {
  const label = labelOf(unit)
  const committee = committeeWord(label)
  return {
    superior: parent ? upper(labelOf(parent)) : null, issuing: upper(label), place: placeOf(unit) ?? (parent && placeOf(parent)) ?? '………',
    symbol: symbols[committee ?? ''] ?? 'CQ', archive: unit.kind === 'province' ? 'Lưu Văn phòng Tỉnh ủy.' : `Lưu ${label}.`,
    ...signing(unit.kind, label, committee),
  }
}

const labelOf = (unit: HeadUnit) => unit.committeeName ?? unit.name
const upper = (text: string) => text.toLocaleUpperCase('vi-VN')

const committeeWord = (label: string) => /^(Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Quận ủy|Đảng ủy|Chi ủy|Chi bộ)/i.exec(label)?.[1]

const symbols: Record<string, string> = {
  'Tỉnh ủy': 'TU', 'Thành ủy': 'ThU', 'Huyện ủy': 'HU', 'Thị ủy': 'ThU', 'Quận ủy': 'QU', 'Đảng ủy': 'ĐU', 'Chi ủy': 'CB', 'Chi bộ': 'CB',
}

const signing = (kind: string, label: string, committee: string | undefined) => {
  if (kind === 'province' || kind === 'district') return { body: `Ban Thường vụ ${committee ?? label}`, onBehalf: 'T/M BAN THƯỜNG VỤ', post: kind === 'province' ? 'PHÓ BÍ THƯ' : 'BÍ THƯ' }
  if (committee === 'Chi ủy' || committee === 'Chi bộ') return { body: label, onBehalf: 'T/M CHI BỘ', post: 'BÍ THƯ' }
  if (committee) return { body: label, onBehalf: 'T/M ĐẢNG ỦY', post: 'BÍ THƯ' }
  return { body: `Lãnh đạo ${label}`, onBehalf: upper(label), post: 'THỦ TRƯỞNG' }
}

const placeOf = ({ name }: HeadUnit) => /(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn) (\p{Lu}[\p{L} ]*)$/u.exec(name)?.[1]
