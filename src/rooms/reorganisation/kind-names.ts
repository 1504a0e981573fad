import type { UnitKind } from '../org/contract.ts'

/** What a kind of unit is called where a step does not say it. */
export const kindNameOf: Record<UnitKind, string> = {
  province: 'Đảng bộ tỉnh', district: 'Đảng bộ cấp huyện', sector: 'Đảng bộ cấp trên trực tiếp cơ sở', base: 'Đảng bộ cơ sở', cell_base: 'Chi bộ cơ sở', cell: 'Chi bộ trực thuộc', agency: 'Cơ quan nhà nước',
  advisory: 'Cơ quan tham mưu, giúp việc cấp ủy', front: 'Mặt trận Tổ quốc', mass_organisation: 'Tổ chức chính trị - xã hội', party_group: 'Đảng đoàn', caucus: 'Ban cán sự đảng', other: 'Tổ chức khác',
}
