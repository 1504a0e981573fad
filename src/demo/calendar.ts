import type { DocumentKey } from '../rooms/rulebook/contract.ts'

interface YearList { year: number; document: DocumentKey; days: { day: string; kind: 'holiday' | 'make_up'; name: string }[] }

/** The working-day calendar of the demo's year, by the law and then by the year's notice, both real. Later years stay proposals, as they were on the demo's day. */
export const demoCalendar: readonly YearList[] = [
  {
    year: 2023, document: { number: '45/2019/QH14', issuer: 'Quốc hội', issuedOn: '2019-11-20', title: 'Bộ luật Lao động, điều 111 và 112' },
    days: [
      off('2023-01-01', 'Tết Dương lịch'), off('2023-01-02', 'Nghỉ bù Tết Dương lịch'), off('2023-01-22', 'Tết Âm lịch'), off('2023-01-23', 'Tết Âm lịch'), off('2023-01-24', 'Tết Âm lịch'),
      off('2023-04-29', 'Giỗ Tổ Hùng Vương'), off('2023-04-30', 'Ngày Chiến thắng'), off('2023-05-01', 'Quốc tế Lao động'), off('2023-05-02', 'Nghỉ bù Giỗ Tổ Hùng Vương'), off('2023-05-03', 'Nghỉ bù Ngày Chiến thắng'),
      off('2023-09-02', 'Quốc khánh'),
    ],
  },
  {
    year: 2023, document: { number: '5034/TB-LĐTBXH', issuer: 'Bộ Lao động - Thương binh và Xã hội', issuedOn: '2022-12-06', title: 'Nghỉ Tết Âm lịch và nghỉ lễ Quốc khánh năm 2023' },
    days: [
      ...['20', '21', '22', '23', '24', '25', '26'].map((day) => off(`2023-01-${day}`, 'Tết Âm lịch')),
      off('2023-09-01', 'Quốc khánh'), off('2023-09-02', 'Quốc khánh'), off('2023-09-04', 'Nghỉ bù Quốc khánh'),
    ],
  },
]

function off(day: string, name: string) {
  return { day, kind: 'holiday' as const, name }
}
