import type { Sentence } from '../refusal.ts'
import type { Paper } from './paper.ts'
import { readWord } from './read-word.ts'
import { drawWithTemplate } from './template-draw.ts'

/** What goes wrong when a paper is drawn in a template whose tags are right each by itself: tags opened in one cell and closed in another, a file that comes out broken. */
export const faultsInUse = async (bytes: Uint8Array): Promise<Sentence[]> => {
  try {
    const { shown } = await readWord(await drawWithTemplate(trial, bytes))
    return [...shown.keys()].join() === 'k1,k2' ? [] : [broken]
  } catch (error) {
    const faults = faultsOf(error)
    return faults.length > 0 ? faults : [broken]
  }
}

const broken: Sentence = { vi: 'Văn bản lập theo mẫu này không đọc lại được. Hãy mở mẫu bằng Word, bỏ phần định dạng lạ rồi lưu lại, hoặc bắt đầu từ mẫu của Gương.', en: 'What is drawn in this template can not be read back. Open it in Word, remove what is unusual and save it, or begin with the template of Gương.' }

/** What the library says of tags, in our words. */
const faultsOf = (error: unknown): Sentence[] => {
  const { properties } = error as { properties?: { errors?: unknown[]; xtag?: unknown } }
  if (!properties) return []
  if (properties.errors) return properties.errors.flatMap(faultsOf).slice(0, 10)
  const tag = typeof properties.xtag === 'string' ? properties.xtag : '…'
  return [{ vi: `Thẻ {${tag}} đứng ở chỗ không điền được: có lẽ mở ở ô này mà đóng ở ô khác của bảng. Hãy để hai đầu trong cùng một ô, mỗi thẻ một dòng.`, en: `The tag {${tag}} stands where it can not be filled: perhaps it opens in one cell of a table and closes in another. Keep both in one cell, a line each.` }]
}

const trial: Paper = {
  day: '2023-01-01', name: 'BÁO CÁO', subject: ['thử mẫu'], letterhead: { superior: 'CẤP TRÊN', issuing: 'CƠ QUAN', number: 'Số 01-BC/TU', placeAndDay: 'Lam Sơn, ngày 01 tháng 01 năm 2023' }, addressed: { word: 'Kính gửi', to: ['Nơi thứ nhất', 'Nơi thứ hai'] },
  parts: [
    { orientation: 'portrait', blocks: [{ kind: 'heading', level: 1, text: 'I. THỬ' }, { kind: 'paragraph', content: ['Có ', { claim: 'k1', shown: '1' }] }, { kind: 'signature', recipients: ['Như trên,', 'Lưu.'], onBehalf: 'T/M', post: 'BÍ THƯ', signer: 'Người ký' }] },
    { orientation: 'landscape', blocks: [{ kind: 'paragraph', content: [{ claim: 'k2', shown: '2' }] }] },
  ],
  claims: { claims: [{ id: 'k1' }, { id: 'k2' }] }, code: '0000-0000', figureLink: 'guong:thu#',
}
