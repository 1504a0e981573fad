import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { documentsApi } from './api.ts'
import { type DraftStep, StepsInput } from './StepsInput.tsx'
import { useKindName } from './useKindName.ts'

type Office = Awaited<ReturnType<typeof documentsApi.readOffice>>
type Paper = Parameters<typeof documentsApi.setFlow>[0]['document']

/** Ghi nhiệm kỳ, giao văn thư, ghi quy trình, each by who may authorise for the unit. */
export const OfficeActs = ({ office }: { office: Office }) => {
  const { t } = useLingui()
  const kindName = useKindName()
  const { today } = useSources()
  const [setting, term] = useDisclosure(false)
  const [giving, registrar] = useDisclosure(false)
  const [ordering, flow] = useDisclosure(false)
  const { unitNo } = office
  const days: Field[] = [{ kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` }, { kind: 'day', name: 'untilOn', label: t`Đến trước ngày`, half: true, help: t`Bỏ trống nếu chưa định.` }]
  const paper: Field = { kind: 'own', name: 'document', label: t`Văn bản`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Văn bản`} onChange={onChange} error={error} /> }
  const dated = (filled: Record<string, unknown>) => ({ unitNo, fromOn: textOf(filled['fromOn']), untilOn: textOf(filled['untilOn']) || null })
  return (
    <>
      <Button variant="default" onClick={term.open}><Trans>Ghi nhiệm kỳ</Trans></Button>
      <Button variant="default" onClick={registrar.open}><Trans>Giao văn thư</Trans></Button>
      <Button onClick={flow.open}><Trans>Ghi quy trình</Trans></Button>
      <ActForm
        opened={setting} onClose={term.close} title={t`Ghi nhiệm kỳ`} act={documentsApi.setTerm} submit={t`Ghi nhiệm kỳ`} done={t`Đã ghi nhiệm kỳ.`} initial={{ fromOn: today }} intro={<p><Trans>Số văn bản chạy liên tục từng loại trong nhiệm kỳ. Nếu đã cấp số trên sổ giấy, ghi số cuối từng loại trước khi cấp số đầu tiên ở đây.</Trans></p>}
        fields={[{ kind: 'text', name: 'name', label: t`Nhiệm kỳ`, half: true, missing: t`Hãy ghi nhiệm kỳ, ví dụ “nhiệm kỳ 2020-2025”.` }, { kind: 'text', name: 'symbol', label: t`Ký hiệu`, half: true, missing: t`Hãy ghi ký hiệu, ví dụ “TU”.` }, ...days, { kind: 'long', name: 'used', label: t`Số cuối đã dùng trên sổ giấy`, help: t`Mỗi dòng một loại, ví dụ: CV 1846` }]}
        toInput={(filled) => ({ ...dated(filled), name: textOf(filled['name']), symbol: textOf(filled['symbol']), used: usedFrom(textOf(filled['used'])) })}
      />
      <ActForm
        opened={giving} onClose={registrar.close} title={t`Giao văn thư giữ sổ`} act={documentsApi.setRegistrar} submit={t`Giao`} done={t`Đã giao sổ.`} initial={{ fromOn: today }}
        fields={[{ kind: 'person', name: 'personId', label: t`Văn thư`, missing: t`Hãy chọn người giữ sổ.` }, ...days, paper]} toInput={(filled) => ({ ...dated(filled), personId: textOf(filled['personId']), document: filled['document'] as Paper })}
      />
      <ActForm
        opened={ordering} onClose={flow.close} title={t`Ghi quy trình trình ký`} act={documentsApi.setFlow} submit={t`Ghi quy trình`} done={t`Đã ghi quy trình.`} initial={{ fromOn: today, kind: 'all' }} intro={<p><Trans>Văn bản đang trình đi tiếp theo quy trình lúc trình.</Trans></p>}
        fields={[{ kind: 'choice', name: 'kind', label: t`Loại văn bản`, missing: t`Hãy chọn loại.`, options: [{ value: 'all', label: t`Mọi loại chưa có quy trình riêng` }, ...office.kinds.map((kind) => ({ value: kind.code, label: kindName(kind) }))] },
          { kind: 'own', name: 'steps', label: t`Các bước`, missing: t`Hãy ghi ít nhất một bước, đủ tên bước và đơn vị.`, render: ({ value, onChange, error }) => <StepsInput value={value as DraftStep[] | undefined} onChange={onChange} error={error} /> }, ...days, paper]}
        toInput={(filled) => ({ ...dated(filled), kind: filled['kind'] === 'all' ? null : textOf(filled['kind']), steps: (filled['steps'] as DraftStep[]).map(stepFrom), document: filled['document'] as Paper })}
      />
    </>
  )
}

const usedFrom = (text: string) => text.split('\n').flatMap((line) => {
  const [, kind, last] = /^\s*(\p{L}+)\D+(\d+)\s*$/u.exec(line) ?? []
  return kind && last ? [{ kind, last: Number(last) }] : []
})

const stepFrom = ({ name, unitNo, title }: DraftStep) => ({ name, stands: title ? { by: 'post' as const, unitNo: unitNo ?? 0, title } : { by: 'head' as const, unitNo: unitNo ?? 0 } })
