import type { Paper } from './paper.ts'

/** What a paper can be written as. */
export type PaperForm = 'docx' | 'pdf'

/** The media type of each form. */
export const mediaTypes: Record<PaperForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The paper as a file's bytes; the libraries are loaded when first needed, not when the program starts. */
export const renderPaper = async (paper: Paper, form: PaperForm): Promise<Uint8Array<ArrayBuffer>> =>
  form === 'docx' ? (await import('./word.ts')).renderWord(paper) : (await import('./pdf.ts')).renderPdf(paper)
