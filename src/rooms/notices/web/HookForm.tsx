import { Checkbox, Stack } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf, type Field, type FieldState } from '../../../kit/web/fields.ts'
import type { NoticeKind } from '../contract.ts'
import type { Hook } from '../hook-contract.ts'
import { noticesApi } from './api.ts'
import { useKindWords } from './useKindWords.ts'

export interface HookFormProps {
  /** Changes this one; records a new one where there is none. */
  hook?: Hook
  opened: boolean
  onClose: () => void
  onSecret: (secret: string) => void
  onRecorded?: (id: string) => void
}

/** Records or changes a hook: what it is called, where it is, what it is told of; a new key is shown once. */
export const HookForm = ({ hook, opened, onClose, onSecret, onRecorded }: HookFormProps) => {
  const { t } = useLingui()
  const fields: Field[] = [
    { kind: 'text', name: 'name', label: t`Tên gọi`, help: t`Tên phần mềm nhận tin.`, missing: t`Hãy ghi tên phần mềm nhận tin.` },
    { kind: 'text', name: 'address', label: t`Địa chỉ nhận tin`, help: t`Bắt đầu bằng https://, tên miền công khai.`, missing: t`Hãy ghi địa chỉ nhận tin.` },
    { kind: 'own', name: 'kinds', label: t`Báo khi`, missing: t`Hãy chọn ít nhất một loại tin.`, render: (state) => <KindsInput state={state} /> },
  ]
  if (!hook) {
    return (
      <ActForm
        opened={opened} onClose={onClose} title={t`Ghi kết nối`} act={noticesApi.recordHook} submit={t`Ghi kết nối`} fields={fields} toInput={inputOf}
        onDone={({ id, secret }) => { onRecorded?.(id); onSecret(secret) }}
      />
    )
  }
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Sửa kết nối`} act={noticesApi.changeHook} submit={t`Lưu kết nối`} done={t`Đã lưu. Tin đang chờ gửi theo địa chỉ mới.`} initial={{ name: hook.name, address: hook.address, kinds: hook.kinds }}
      fields={[...fields, { kind: 'check', name: 'renewSecret', label: t`Thay khóa ký`, help: t`Khóa cũ hết dùng ngay; giao khóa mới cho người vận hành phần mềm nhận tin.` }]}
      toInput={(values) => ({ id: hook.id, ...inputOf(values), renewSecret: values['renewSecret'] === true })} onDone={({ secret }) => secret && onSecret(secret)}
    />
  )
}

const inputOf = ({ name, address, kinds }: Record<string, unknown>) => ({ name: textOf(name), address: textOf(address), kinds: kinds as NoticeKind[] })

const KindsInput = ({ state }: { state: FieldState }) => {
  const { t } = useLingui()
  const words = useKindWords()
  return (
    <Checkbox.Group label={t`Báo khi`} withAsterisk error={state.error} value={(state.value as NoticeKind[] | undefined) ?? []} onChange={state.onChange}>
      <Stack gap={8} mt={6}>
        {Object.entries(words).map(([kind, label]) => <Checkbox key={kind} value={kind} label={label} />)}
      </Stack>
    </Checkbox.Group>
  )
}
