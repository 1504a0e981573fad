/** Readings that only forms need: horizons, marks, kinds of unit. */
import { fold } from '../../kit/words.ts'

export type Horizon = { kind: 'every_year'; from: null; to: null } | { kind: 'year' | 'period'; from: number; to: number }
export type HorizonReading = Horizon | { refusal: 'horizon_unreadable' | 'period_reversed' }

/** 'Hằng năm', 'Năm 2023', 'Giai đoạn 2021-2025'; a period that ends before it begins is refused. */
export const readHorizon = (text: string): HorizonReading => {
  const plain = fold(text)
  if (/^(hang nam|thuong xuyen hang nam|moi nam)$/.test(plain)) return { kind: 'every_year', from: null, to: null }
  const year = /^(?:trong )?nam (\d{4})$/.exec(plain)
  if (year) return { kind: 'year', from: Number(year[1]), to: Number(year[1]) }
  const period = /^(?:giai doan |nhiem ky |tu )?(?:nam )?(\d{4}) ?(?:-|–|den) ?(?:nam )?(\d{4})$/.exec(plain)
  if (!period) return { refusal: 'horizon_unreadable' }
  const [from, to] = [Number(period[1]), Number(period[2])]
  if (from > to) return { refusal: 'period_reversed' }
  return { kind: from === to ? 'year' : 'period', from, to }
}

/** 'Giai đoạn 2021-2025' from its parts. */
export const horizonLabel = (horizon: Horizon): string =>
  horizon.kind === 'every_year' ? horizonWords.everyYear : horizon.kind === 'year' ? `${horizonWords.year}${horizon.from}` : `${horizonWords.period}${horizon.from}-${horizon.to}`

/** What stands before the years of a horizon. */
export const horizonWords = { everyYear: 'Hằng năm', year: 'Năm ', period: 'Giai đoạn ' }

/** Whether a mark cell says yes ('x', 'có', TRUE); undefined where it says neither yes nor no. */
export const readMark = (text: string): boolean | undefined => {
  const plain = fold(text)
  if (['x', 'co', 'true', '1', 'v', '✓', '✔', 'da tham dinh', 'dat'].includes(plain)) return true
  if (['', 'khong', 'false', '0', '-', 'chua'].includes(plain)) return false
  return undefined
}

/** Whether a manner or note says that the task was assigned later ('Giao bổ sung', 'Bổ sung'). */
export const saysSupplementary = (text: string): boolean => /(^|\b)bo sung(\b|$)/.test(fold(text))

/** The kind of unit that a published kind name means, or undefined. */
export const unitKindOf = (kindName: string, unitName: string): string | undefined => {
  const kind = UNIT_KINDS[fold(kindName).replace(/[^a-z]+/g, ' ').trim()]
  return kind === 'mass_organisation' && /(^| )(mttq|mat tran to quoc)( |$)/.test(fold(unitName)) ? 'front' : kind
}

/** The published kind names we know, for suggestions. */
export const unitKindNames: readonly string[] = ['Đảng bộ tỉnh', 'Đảng bộ cấp huyện', 'Đảng bộ cấp trên trực tiếp cơ sở', 'Đảng bộ cơ sở', 'Chi bộ cơ sở', 'Chi bộ trực thuộc',
  'Cơ quan nhà nước', 'Cơ quan tham mưu, giúp việc cấp ủy', 'Tổ chức chính trị - xã hội', 'Mặt trận Tổ quốc', 'Đảng đoàn', 'Ban cán sự đảng', 'Tổ chức khác']

const UNIT_KINDS: Record<string, string> = {
  'dang bo tinh': 'province', 'dang bo thanh pho truc thuoc trung uong': 'province', 'dang bo cap huyen': 'district', 'dang bo huyen': 'district', 'dang bo cap tren truc tiep co so': 'sector',
  'dang bo co so': 'base', 'chi bo co so': 'cell_base', 'chi bo truc thuoc': 'cell', 'chi bo': 'cell', 'co quan nha nuoc': 'agency', 'co quan tham muu giup viec cap uy': 'advisory',
  'to chuc chinh tri xa hoi': 'mass_organisation', 'mat tran to quoc': 'front', 'dang doan': 'party_group', 'ban can su dang': 'caucus', 'to chuc khac': 'other',
}
