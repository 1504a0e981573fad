import type { OwnMapping } from '../own-contract.ts'
import type { PartForm } from '../part-contract.ts'

/** Something of a form that a column of the file may be: a column, or what names or measures its lines. */
export interface OwnField { key: string; title: string; isRequired: boolean; at: (mapping: OwnMapping) => string | undefined }

const [nameKey, measureKey] = ['$name', '$measure']

/** What columns of a file can be matched with, the names of lines first. */
export const fieldsOf = ({ columns, lines }: Pick<PartForm, 'columns' | 'lines'>, titles: { name: string; measure: string }): OwnField[] => [
  ...(lines.length > 0 ? [{ key: nameKey, title: titles.name, isRequired: true, at: ({ name }: OwnMapping) => name }] : []),
  ...columns.map(({ key, title, required }) => ({ key, title, isRequired: required, at: (mapping: OwnMapping) => mapping.columns[key] })),
  ...(lines.some(({ measure }) => measure) ? [{ key: measureKey, title: titles.measure, isRequired: false, at: ({ measure }: OwnMapping) => measure }] : []),
]

/** A mapping with another column for one field; none where it is not taken. */
export const withChoice = ({ name, measure, columns, lines }: OwnMapping, key: string, column: string): OwnMapping => {
  const chosen = { name: key === nameKey ? column : name, measure: key === measureKey ? column : measure }
  const others = Object.entries(columns).filter(([one]) => one !== key)
  const isColumn = key !== nameKey && key !== measureKey
  return { ...(chosen.name && { name: chosen.name }), ...(chosen.measure && { measure: chosen.measure }), columns: Object.fromEntries([...others, ...(isColumn && column ? [[key, column] as const] : [])]), lines }
}
