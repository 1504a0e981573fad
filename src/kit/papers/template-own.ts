import { AlignmentType, Document, Header, Packer, Paragraph, SectionType } from 'docx'
import JSZip from 'jszip'
import { packSteadily } from './packing.ts'
import { centred, recipients, twoColumns } from './word-blocks.ts'
import { textRun } from './word-run.ts'
import { codeFooter, defaultStyles, margins, pageNumberHeader, sheets, twips } from './word.ts'

/** The template an office begins with: our own layout (05-HD/VPTW) with tags in the place of what changes. */
export const ownTemplate = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const margin = margins.portrait
  const width = sheets.a4.width - twips(margin.left) - twips(margin.right)
  const document = new Document({
    title: 'Mẫu văn bản', creator: 'Gương', styles: { default: defaultStyles },
    sections: [{
      properties: {
        type: SectionType.NEXT_PAGE, titlePage: true,
        page: { size: sheets.a4, margin: { top: twips(margin.top), bottom: twips(margin.bottom), left: twips(margin.left), right: twips(margin.right), header: twips(10), footer: twips(8) } },
      },
      headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph('')] }) },
      footers: { default: codeFooter('{ma_tra_cuu}'), first: codeFooter('{ma_tra_cuu}') },
      children: [head(width), ...title(), ...addressed(), new Paragraph({ children: [textRun('{@noi_dung}')] }), foot(width)],
    }],
  })
  return packSteadily(await JSZip.loadAsync(await Packer.toBuffer(document)))
}

const line = (text: string) => new Paragraph({ children: [textRun(text)] })

/** Lines that stand only where what the tag names is there. */
const where = (tag: string, lines: readonly Paragraph[]) => [line(`{#${tag}}`), ...lines, line(`{/${tag}}`)]

const head = (width: number) => twoColumns(width, 0.42, [
  [...where('co_quan_cap_tren', [centred('{co_quan_cap_tren}')]), centred('{co_quan}', { bold: true }), centred('*'), centred('{so_ky_hieu}'), ...where('cong_van', [centred('{trich_yeu}', { italics: true, size: 12 })])],
  [centred('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: 15 }, { rule: true }), centred('{dia_danh_ngay}', { italics: true }, { before: 120 })],
])

const title = () => where('ten_loai', [centred('{ten_loai}', { bold: true, size: 16 }, { before: 360 }), centred('{trich_yeu}', { bold: true }), centred('-----', {}, { after: 160 })])

const addressed = () => where('kinh_gui', [new Paragraph({ alignment: AlignmentType.LEFT, indent: { left: 1700 }, children: [textRun('{.}')] })])

const foot = (width: number) => twoColumns(width, 0.48, [recipients(['{#noi_nhan}', '{.}', '{/noi_nhan}']), [
  centred('{thay_mat}', { bold: true }, { keepNext: true }), centred('{chuc_vu}', {}, { keepNext: true, after: 1500 }), centred('{nguoi_ky}', { bold: true }),
]])
