import { fold } from '../../../kit/words.ts'
import type { FormInput, Means } from '../form-contract.ts'

/** A form as it is typed: a column and a line a line of text. */
export interface FormDraft { code: string; title: string; columns: string[]; lines: string[] }

/** What a typed form asks: '(chữ)' after a column makes it words, 'Số cuộc | cuộc' names the measure of a line. */
export const formFrom = ({ code, title, columns, lines }: FormDraft): FormInput => ({
  code: code.trim(), title: title.trim(),
  columns: columns.map((text, at) => {
    const isText = wordsMark.test(text)
    const name = text.replace(wordsMark, '').trim()
    return { key: `c${at + 1}`, title: name, kind: isText ? 'text' as const : 'amount' as const, means: isText ? 'other' as const : meansOf(name), summed: !isText, required: !isText }
  }),
  lines: lines.map((text, at) => {
    const [name = '', measure = ''] = text.split('|')
    return { key: `d${at + 1}`, title: name.trim(), measure: measure.trim() || null }
  }),
})

/** What a column means by how it is called. */
export const meansOf = (title: string): Means => {
  const words = fold(title)
  return meanings.find(([, sign]) => sign.test(words))?.[0] ?? 'other'
}

const wordsMark = /\s*\((chữ|text)\)\s*$/i
const meanings: [Means, RegExp][] = [['before', /\bcung ky\b/], ['estimate', /\buoc\b/], ['cumulative', /\bluy ke\b/], ['plan', /\b(ke hoach|chi tieu)\b/], ['period', /\b(trong ky|thuc hien|phat sinh)\b/]]
