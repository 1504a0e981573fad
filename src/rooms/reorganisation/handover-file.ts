import { mediaTypes, type PaperForm, renderPaper } from '../../kit/papers/render.ts'
import type { Work } from '../../kit/work.ts'
import { findTopUnit } from '../org/public.ts'
import { handoverPaper } from './handover-paper.ts'
import { type HandoverPair, pageOfHandover } from './handover-store.ts'

interface Act { id: string; onDay: string; title: string; document: string; recordedAt: string; undoes: string | null }

/** The handover list of an act as a file, with all of its pairs. */
export const handoverFile = async (work: Work, act: Act, form: PaperForm): Promise<File> => {
  const { onDay, title, document } = act
  const top = await findTopUnit(work)
  const label = top ? top.committeeName ?? top.name : ''
  const paper = handoverPaper({ day: work.today, onDay, title, document, issuing: label, place: label.replace(/^\S+ ủy /, '') || '………', pairs: act.undoes ? [] : await allPairs(work, act) })
  return new File([await renderPaper(paper, form)], `bang-ban-giao-nhiem-vu-${onDay}.${form}`, { type: mediaTypes[form] })
}

const allPairs = async (work: Work, { id: actId, onDay: on, recordedAt: known }: Act): Promise<HandoverPair[]> => {
  const all: HandoverPair[] = []
  for (let page = 1, total = Infinity; (page - 1) * SIZE < total; page += 1) {
    const one = await pageOfHandover(work, { actId, on, known, page, size: SIZE })
    all.push(...one.pairs)
    total = one.total
  }
  return all
}

const SIZE = 500
