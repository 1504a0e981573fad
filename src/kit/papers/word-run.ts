import { BuilderElement, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import { isFigure, printable, type Figure, type Inline } from './paper.ts'

/** Look of a run; size in points. */
export interface RunStyle { readonly size?: number; readonly bold?: boolean; readonly italics?: boolean; readonly color?: string }

/** Word runs of a line; each figure becomes a content control whose tag is its claim. */
export const runsOf = (content: readonly Inline[], style: RunStyle = {}): ParagraphChild[] => content.map((inline) => {
  if (typeof inline === 'string') return textRun(inline, style)
  if (isFigure(inline)) return contentControl(inline, style)
  return textRun(inline.text, { ...style, ...(inline.bold ? { bold: true } : {}), ...(inline.italic ? { italics: true } : {}) })
})

/** One run of plain words in the given style (size in points). */
export const textRun = (text: string, { size, ...style }: RunStyle = {}): TextRun => {
  const options: IRunOptions = { ...style, text: printable(text), ...(size ? { size: size * 2 } : {}) }
  return new TextRun(options)
}

// A locked control: Word lets the text in it be typed over (and verification finds that) but keeps the control itself.
const contentControl = (figure: Figure, style: RunStyle): ParagraphChild =>
  element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:tag', { val: figure.claim }), element('w:lock', { val: 'sdtLocked' }),
      element('w15:appearance', { val: 'hidden' }),
    ]),
    element('w:sdtContent', {}, [textRun(figure.shown, style)]),
  ]) as unknown as ParagraphChild

const element = (name: string, values: Record<string, string>, children: object[] = []) => new BuilderElement({
  name,
  attributes: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { key: `${name.split(':')[0]}:${key}`, value }])),
  children: children as never,
})
