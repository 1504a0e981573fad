import { printable, type Block, type Paper, type Signature } from './paper.ts'

/** A tag of a template: a line of text, a list of lines, a condition that is never printed, or the whole body. What an office may as well print in its template once for all is not asked for. */
export interface TemplateTag { readonly kind: 'line' | 'list' | 'condition' | 'body'; readonly vi: string; readonly en: string; readonly mayBeFixed?: true }

/** What an office may write between braces in its Word template; the names are Vietnamese because a hand types them there. */
export const templateTags: Readonly<Record<string, TemplateTag>> = {
  co_quan_cap_tren: { kind: 'line', vi: 'cơ quan cấp trên', en: 'the body above', mayBeFixed: true },
  co_quan: { kind: 'line', vi: 'cơ quan ban hành', en: 'the issuing body', mayBeFixed: true },
  so_ky_hieu: { kind: 'line', vi: 'số, ký hiệu', en: 'number and symbol' },
  dia_danh_ngay: { kind: 'line', vi: 'địa danh, ngày tháng', en: 'place and day' },
  cong_van: { kind: 'condition', vi: 'chỉ khi là công văn', en: 'only where it is a letter' },
  ten_loai: { kind: 'line', vi: 'tên loại văn bản', en: 'name of the kind' },
  trich_yeu: { kind: 'line', vi: 'trích yếu', en: 'subject' },
  kinh_gui: { kind: 'list', vi: 'Kính gửi, mỗi nơi một dòng', en: 'to whom it is written, a line each' },
  noi_dung: { kind: 'body', vi: 'nội dung', en: 'the body' },
  thay_mat: { kind: 'line', vi: 'ký thay mặt ai', en: 'on whose behalf it is signed' },
  chuc_vu: { kind: 'line', vi: 'chức vụ người ký', en: 'post of who signs' },
  nguoi_ky: { kind: 'line', vi: 'họ tên người ký', en: 'name of who signs' },
  noi_nhan: { kind: 'list', vi: 'nơi nhận, mỗi nơi một dòng', en: 'recipients, a line each' },
  ma_tra_cuu: { kind: 'line', vi: 'mã tra cứu', en: 'code by which it is looked up' },
}

/** The tag of this name, which nothing but our own list has. */
export const tagNamed = (name: string): TemplateTag | undefined => (Object.hasOwn(templateTags, name) ? templateTags[name] : undefined)

/** The signature of a paper's first part, and the blocks that a template puts in the place of its body. */
export const bodyOf = (paper: Paper): { body: readonly Block[]; signature: Signature | undefined } => {
  const blocks = paper.parts[0]?.blocks ?? []
  const signature = blocks.findLast((block): block is Signature => block.kind === 'signature')
  return { body: blocks.filter((block) => block !== signature), signature }
}

/** What stands at each tag, but for the body; the same words as in our own drawing. */
export const valuesOf = (paper: Paper): Record<string, string | string[] | boolean> => {
  const { signature } = bodyOf(paper)
  const { superior, issuing, number, placeAndDay, about } = paper.letterhead
  const lines = {
    co_quan_cap_tren: superior ?? '', co_quan: issuing, so_ky_hieu: number, dia_danh_ngay: placeAndDay, ten_loai: paper.name, trich_yeu: about ?? paper.subject.join('\n'),
    thay_mat: signature?.onBehalf ?? '', chuc_vu: signature?.post ?? '', nguoi_ky: signature?.signer ?? '', ma_tra_cuu: paper.code ?? '',
  }
  return {
    ...Object.fromEntries(Object.entries(lines).map(([tag, text]) => [tag, printable(text)])),
    cong_van: paper.name === '', kinh_gui: addressedLines(paper).map(printable), noi_nhan: (signature?.recipients ?? []).map(printable),
  }
}

/** One recipient stands beside the word; several stand below it, one a line. */
const addressedLines = ({ addressed }: Paper): string[] => {
  if (!addressed) return []
  const { word, to } = addressed
  return to.length === 1 ? [`${word}: ${to[0] ?? ''}`] : [`${word}:`, ...to.map((one, at) => `- ${one}${at === to.length - 1 ? '.' : ','}`)]
}
