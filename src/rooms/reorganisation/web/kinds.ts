import type { Founding, Step } from '../contract.ts'

export type StepKind = Step['kind']
export type UnitKind = Founding['unitKind']

/** The kinds of steps in the order in which they are offered: what is done most stands first. */
export const STEP_KINDS: StepKind[] = ['merge', 'split', 'rename', 'move', 'found', 'dissolve', 'recode', 'change_kind', 'abolish_level']

/** Kinds of units under their published names, which stay Vietnamese in every language. */
export const UNIT_KINDS: [UnitKind, string][] = [
  ['province', 'Đảng bộ tỉnh'], ['district', 'Đảng bộ cấp huyện'], ['sector', 'Đảng bộ cấp trên trực tiếp cơ sở'], ['base', 'Đảng bộ cơ sở'], ['cell_base', 'Chi bộ cơ sở'], ['cell', 'Chi bộ trực thuộc'],
  ['agency', 'Cơ quan nhà nước'], ['advisory', 'Cơ quan tham mưu, giúp việc cấp ủy'], ['front', 'Mặt trận Tổ quốc'], ['mass_organisation', 'Tổ chức chính trị - xã hội'], ['party_group', 'Đảng đoàn'], ['caucus', 'Ban cán sự đảng'], ['other', 'Tổ chức khác'],
]

/** The published name of a kind. */
export const unitKindName = (kind: string): string => UNIT_KINDS.find(([one]) => one === kind)?.[1] ?? kind
