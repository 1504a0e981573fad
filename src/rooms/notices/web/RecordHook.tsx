import { Checkbox, Stack } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf, type FieldState } from '../../../kit/web/fields.ts'
import type { NoticeKind } from '../contract.ts'
import { noticesApi } from './api.ts'
import { useKindWords } from './useKindWords.ts'

/** Records a hook: what it is called, where it is, what it is told of. */
export const RecordHook = ({ opened, onClose, onRecorded }: { opened: boolean; onClose: () => void; onRecorded: (recorded: { id: string; secret: string }) => void }) => {
  const { t } = useLingui()
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Ghi kết nối`} act={noticesApi.recordHook} submit={t`Ghi kết nối`} onDone={onRecorded}
      fields={[
        { kind: 'text', name: 'name', label: t`Tên gọi`, help: t`Tên phần mềm nhận tin.`, missing: t`Hãy ghi tên phần mềm nhận tin.` },
        { kind: 'text', name: 'address', label: t`Địa chỉ nhận tin`, help: t`Bắt đầu bằng https://, tên miền công khai.`, missing: t`Hãy ghi địa chỉ nhận tin.` },
        { kind: 'own', name: 'kinds', label: t`Báo khi`, missing: t`Hãy chọn ít nhất một loại tin.`, render: (state) => <KindsInput state={state} /> },
      ]}
      toInput={({ name, address, kinds }) => ({ name: textOf(name), address: textOf(address), kinds: kinds as NoticeKind[] })}
    />
  )
}

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
