import { useLingui } from '@lingui/react/macro'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { documentsApi } from './api.ts'
import { useKindName } from './useKindName.ts'
import { useWordingFields, wordingFrom } from './useWordingFields.ts'

type Office = Awaited<ReturnType<typeof documentsApi.readOffice>>

/** A draft from nothing: whose, of which kind, what it says. */
export const NewDraft = ({ office }: { office: Office }) => {
  const { t } = useLingui()
  const go = useGo()
  const { onBehalf, post, archive } = office.signing
  const fields = useWordingFields()
  const kindName = useKindName()
  const [, authority, body] = /^(T\/M|T\/L|K\/T)\s+(.*)$/u.exec(onBehalf) ?? [null, '', onBehalf]
  return (
    <ActBody
      act={documentsApi.draftDocument} submit={t`Lưu bản thảo`} done={t`Đã lưu bản thảo.`} onDone={({ id }) => void go(`/van-ban/${id}`)}
      initial={{ unitNo: String(office.unitNo), kind: 'CV', authority: { 'T/M': 'TM', 'T/L': 'TL', 'K/T': 'KT' }[authority ?? ''] ?? 'none', onBehalf: body, post, recipients: `Như trên,\n${archive}` }}
      fields={[
        { kind: 'choice', name: 'unitNo', label: t`Cơ quan ban hành`, half: true, missing: t`Hãy chọn cơ quan ban hành.`, options: office.draftsFor.map(({ unitNo, unitLabel }) => ({ value: String(unitNo), label: unitLabel })) },
        { kind: 'choice', name: 'kind', label: t`Loại văn bản`, half: true, missing: t`Hãy chọn loại văn bản.`, options: office.kinds.map((kind) => ({ value: kind.code, label: kindName(kind) })) }, ...fields,
      ]}
      toInput={(filled) => ({ unitNo: Number(filled['unitNo']), kind: textOf(filled['kind']), wording: wordingFrom(filled) })}
    />
  )
}
