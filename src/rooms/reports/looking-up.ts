import { formatDay } from '../../kit/dates.ts'
import { codeOf, endOfCode } from '../../kit/papers/code.ts'
import type { Work } from '../../kit/work.ts'
import { documentsByCode } from '../documents/public.ts'
import { refusals } from './contract.ts'
import { reportsByCode } from './store.ts'

/** The papers with this code that the actor may see: documents of an office, and reports. */
export const lookUpPaper = async (work: Work, { code }: { code: string }) => {
  const end = endOfCode(code) ?? work.refuse(refusals.notACode)
  const [documents, reports] = [await documentsByCode(work, end), await reportsByCode(work, end)]
  return {
    code: codeOf(end),
    rows: [
      ...documents.map(({ id, kindName, title, number, unitLabel, issuedOn }) => ({ place: `/van-ban/${id}`, name: `${kindName} ${title}`, number, unit: unitLabel, issuedOn })),
      ...reports.map(({ id, period, closingOn, label, issuedOn }) => ({ place: `/bao-cao/${id}`, name: work.language === 'vi' ? `Báo cáo ${period}, số liệu đến ${formatDay(closingOn)}` : `Report ${period}, figures to ${formatDay(closingOn)}`, number: null, unit: label, issuedOn })),
    ],
  }
}
