import type { Weakening } from './weakenings.ts'

const place = (from: RegExp, to: string): Weakening => ({ name: `org.predecessors says ${to} instead of ${from.source}`, finds: [], function: 'org.predecessors', from, to })

/** Each condition of who took over whom, left out. */
export const endings: Weakening[] = [
  place(/s\.share = 1/, 'true'), place(/s\.on_day <= v_today and/, ''), place(/and upper_inf\(s\.known\)/, ''), place(/and not exists \(select from org\.unit_version .*\)\)/, ''), place(/union select went\.ended, w\.to_unit_no from went join whole w on w\.from_unit_no = went\.after/, ''),
]
