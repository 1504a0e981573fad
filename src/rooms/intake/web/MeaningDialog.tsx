import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { columnName } from '../../../kit/sheets/grid.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import type { SheetPage } from '../contract.ts'
import type { SheetTab } from './places.ts'
import type { Correcting } from './useCorrecting.ts'
import { useImportWords } from './useImportWords.ts'

export interface MeaningDialogProps {
  tab: SheetTab
  shape: SheetPage
  /** The column asked about, 0 for all of them, null for none. */
  column: number | null
  onClose: () => void
  correcting: Correcting
}

/** Says what columns mean; the answer is kept for every file of this form. */
export const MeaningDialog = (props: MeaningDialogProps) => {
  const { t } = useLingui()
  return (
    <Modal opened={props.column !== null} onClose={props.onClose} size="lg" title={t`Cách hiểu các cột của “${props.tab.sheet}”`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Meanings key={`${props.tab.file}|${props.tab.sheet}`} {...props} />
    </Modal>
  )
}

type Kind = NonNullable<SheetPage['kind']>

const Meanings = ({ tab, shape, column, onClose, correcting }: MeaningDialogProps) => {
  const { t } = useLingui()
  const { kinds } = useImportWords()
  const [kind, setKind] = useState<Kind>(shape.kind ?? 'tasks')
  const [chosen, setChosen] = useState<Record<number, string>>({})
  const fields = shape.fields.filter((field) => field.kind === kind)
  const asked = shape.columns.filter((one) => column === 0 || one.column === column)
  const meaningOf = (one: SheetPage['columns'][number]) => chosen[one.column] ?? one.field ?? ''
  const send = async () => {
    if (await correcting.understand(tab, mapOf(shape, chosen))) onClose()
  }
  return (
    <Stack gap="md">
      <p><Trans>Chọn ý nghĩa của cột hoặc “Bỏ qua”. Cách hiểu này được ghi nhớ cho các tệp cùng mẫu, và cả lần nhập được kiểm tra lại ngay.</Trans></p>
      {!shape.kind && <Select label={t`Trang tính này là`} allowDeselect={false} value={kind} data={Object.entries(kinds).map(([value, label]) => ({ value, label }))} onChange={(value) => { setKind(value as Kind); setChosen({}) }} />}
      {asked.map((one) => (
        <Select
          key={one.column} label={t`Cột ${columnName(one.column)}: ${one.heading}`} allowDeselect={false} searchable value={meaningOf(one)}
          data={[{ value: '', label: t`Bỏ qua` }, ...fields.map(({ name, label, required }) => ({ value: name, label: required ? t`${label} (phải có)` : label }))]}
          onChange={(value) => setChosen({ ...chosen, [one.column]: value ?? '' })}
        />
      ))}
      <ErrorNote refusal={correcting.refusal} />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}><Trans>Thôi</Trans></Button>
        <Button loading={correcting.sending} disabled={Object.keys(chosen).length === 0} onClick={() => void send()}><Trans>Hiểu như vậy</Trans></Button>
      </Group>
    </Stack>
  )
}

/** Fields that lost their column are told to have none, unless another column took them. */
const mapOf = ({ columns }: SheetPage, chosen: Record<number, string>): Record<string, string> => {
  const lost = columns.flatMap(({ column, field }) => (field && chosen[column] !== undefined && chosen[column] !== field ? [[field, '']] : []))
  const taken = Object.entries(chosen).flatMap(([column, field]) => (field ? [[field, columnName(Number(column))]] : []))
  return Object.fromEntries([...lost, ...taken]) as Record<string, string>
}
