import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { useFocusBack } from '../../../kit/web/useFocusBack.ts'
import type { Arrival } from '../arrival-contract.ts'
import { documentsApi } from './api.ts'

export interface ArrivalFormProps { entering: Arrival | 'new' | null; keeps: readonly { unitNo: number; unitLabel: string }[]; onClose: () => void }

/** Vào sổ văn bản đến: what came on paper is written down, what was issued here only needs its day. */
export const ArrivalForm = ({ entering, keeps, onClose }: ArrivalFormProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  useFocusBack()
  const known = entering !== null && entering !== 'new' ? entering : undefined
  const written: Field[] = [
    { kind: 'choice', name: 'unitNo', label: t`Sổ của`, missing: t`Hãy chọn đơn vị.`, options: keeps.map(({ unitNo, unitLabel }) => ({ value: String(unitNo), label: unitLabel })) },
    { kind: 'text', name: 'number', label: t`Số, ký hiệu`, half: true, missing: t`Hãy ghi số, ký hiệu như in trên văn bản.` }, { kind: 'day', name: 'issuedOn', label: t`Ngày ban hành`, half: true, missing: t`Hãy nhập ngày ban hành.` },
    { kind: 'text', name: 'issuer', label: t`Cơ quan ban hành`, missing: t`Hãy ghi cơ quan ban hành.` }, { kind: 'long', name: 'title', label: t`Trích yếu`, missing: t`Hãy ghi trích yếu.` },
  ]
  return (
    <ActForm
      opened={entering !== null} onClose={onClose} title={t`Vào sổ văn bản đến`} act={documentsApi.registerArrival} submit={t`Vào sổ`} done={t`Đã vào sổ.`} initial={{ arrivedOn: today, unitNo: String(known?.unitNo ?? keeps[0]?.unitNo ?? '') }}
      intro={known && <p>{known.document.number}, {known.document.issuer}: {known.document.title}</p>}
      fields={[...(known ? [] : written), { kind: 'day', name: 'arrivedOn', label: t`Ngày đến`, half: true, missing: t`Hãy nhập ngày đến.` }, { kind: 'text', name: 'handledBy', label: t`Chuyển đến ai`, half: true }, ...(known ? [] : [{ kind: 'files' as const, name: 'file', label: t`Tệp`, multiple: false, accept: 'application/pdf,image/*' }])]}
      toInput={(filled) => ({
        unitNo: known?.unitNo ?? Number(filled['unitNo']), arrivedOn: textOf(filled['arrivedOn']), handledBy: textOf(filled['handledBy']) || null, documentId: known?.documentId ?? null,
        document: known?.document ?? { number: textOf(filled['number']), issuer: textOf(filled['issuer']), issuedOn: textOf(filled['issuedOn']), title: textOf(filled['title']) },
        ...(filled['file'] ? { file: (filled['file'] as File[])[0] as File } : {}),
      })}
    />
  )
}
