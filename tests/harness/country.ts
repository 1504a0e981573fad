const header = 'old_province_code,old_province,old_district_code,old_district,old_commune_code,old_commune,divided,new_province_code,new_province,new_commune_code,new_commune'

/** A reorganisation of the shape of 1 July 2025, made up: every two provinces become one without districts, every three or four communes one under the code of the first, and one in 66 is divided. */
export const countryTable = ({ rows, provinces }: { rows: number; provinces: number }): string => {
  const united = Math.ceil(provinces / 2)
  const lines = Array.from({ length: united }, (_, at) => Math.floor(((at + 1) * rows) / united) - Math.floor((at * rows) / united)).flatMap(provinceLines)
  return `${[header, ...lines].join('\n')}\n`
}

const provinceLines = (rows: number, at: number): string[] => {
  const lines: string[] = []
  const communes = rows - Math.floor(rows / 67)
  const last = Math.floor((communes - 1) / SIZE)
  for (let commune = 0; lines.length < rows; commune += 1) {
    const half = commune < communes / 2 ? 0 : 1
    const old = [code(2, at * 2 + half + 1), `Tỉnh Cũ ${at * 2 + half + 1}`, code(3, at * 30 + Math.floor(commune / 18) + half), `Huyện ${Math.floor(commune / 18) + 1}`, codeOf(at, commune), `Xã ${at + 1}.${commune + 1}`]
    const group = Math.floor(commune / SIZE)
    const into = (target: number) => [code(2, at * 2 + 1), `Tỉnh Mới ${at + 1}`, codeOf(at, Math.ceil(target * SIZE)), target % 3 === 0 ? `Xã Mới ${at + 1}.${target + 1}` : `Xã ${at + 1}.${Math.ceil(target * SIZE) + 1}`]
    const isDivided = commune % 66 === 65 && group < last && lines.length + 1 < rows
    lines.push([...old, isDivided ? '1' : '0', ...into(group)].join(','))
    if (isDivided) lines.push([...old, '1', ...into(group + 1)].join(','))
  }
  return lines
}

const SIZE = 3.2
const code = (digits: number, number: number) => String(number).padStart(digits, '0')
const codeOf = (at: number, commune: number) => code(5, at * 1_000 + commune + 1)
