import { Checkbox, Select, Stack } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { Field, FieldState } from '../../../kit/web/fields.ts'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { PowerRight } from '../contract.ts'
import { orgApi, peopleApi } from './api.ts'
import { useRightWords } from './useRightWords.ts'

/** Ghi nhận ủy quyền: who, for which body, to do what, from when, by which document. */
export const AuthoriseForm = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useLingui()
  const fields: Field[] = [
    { kind: 'person', name: 'personId', label: t`Cán bộ được ủy quyền`, missing: t`Hãy chọn cán bộ.` },
    { kind: 'own', name: 'bodyId', label: t`Cơ quan ủy quyền`, missing: t`Hãy chọn đơn vị rồi chọn cơ quan của đơn vị.`, render: (state) => <BodyPicker state={state} /> },
    { kind: 'own', name: 'rights', label: t`Được làm`, missing: t`Hãy chọn ít nhất một quyền.`, render: (state) => <RightsInput state={state} /> },
    { kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` },
    { kind: 'day', name: 'untilOn', label: t`Đến ngày`, half: true },
    { kind: 'own', name: 'document', label: t`Văn bản ủy quyền`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Văn bản ủy quyền`} onChange={onChange} error={error} /> },
  ]
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Ghi nhận ủy quyền`} act={peopleApi.authorise} fields={fields} submit={t`Ghi nhận`} done={t`Đã ghi nhận ủy quyền.`}
      toInput={(filled) => filled as Parameters<typeof peopleApi.authorise>[0]}
    />
  )
}

const BodyPicker = ({ state }: { state: FieldState }) => {
  const { t } = useLingui()
  const [unitNo, setUnitNo] = useState<number | null>(null)
  const units = useRead(orgApi.listUnits, { unitNo: unitNo ?? 0 }, { enabled: unitNo !== null })
  const code = units.data?.rows[0]?.code ?? ''
  const unit = useRead(orgApi.readUnit, { code }, { enabled: code !== '' })
  const choose = (next: number | null) => {
    setUnitNo(next)
    state.onChange(undefined)
  }
  return (
    <Stack gap="xs">
      <UnitPicker label={t`Đơn vị quản lý`} required value={unitNo} onChange={choose} error={unitNo === null && state.error} />
      {unitNo !== null && (
        <Select
          label={t`Cơ quan ủy quyền`} withAsterisk error={state.error} value={typeof state.value === 'string' ? state.value : null} onChange={state.onChange}
          data={(unit.data?.bodies ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Stack>
  )
}

const RightsInput = ({ state }: { state: FieldState }) => {
  const { t } = useLingui()
  const words = useRightWords()
  const chosen = (state.value as PowerRight[] | undefined) ?? []
  return (
    <Checkbox.Group label={t`Được làm`} withAsterisk error={state.error} value={chosen} onChange={state.onChange}>
      <Stack gap={8} mt={6}>
        {Object.entries(words).map(([right, label]) => <Checkbox key={right} value={right} label={label} />)}
      </Stack>
    </Checkbox.Group>
  )
}
