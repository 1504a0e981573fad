import { Button, Group, Modal, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { FilterValue } from './FilterValue.tsx'
import type { FilterKind } from './useFilterKinds.ts'

export interface FilterDialogProps { filter: FilterKind; state: FilterState; onClose: () => void }

/** Asks for the value of one condition. */
export const FilterDialog = ({ filter, state, onClose }: FilterDialogProps) => {
  const { t } = useLingui()
  const before = state.filters[filter.key]
  const [value, setValue] = useState(before ?? '')
  const apply = (event: FormEvent) => {
    event.preventDefault()
    state.set({ [filter.key]: value || undefined })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={before ? t`Sửa điều kiện lọc` : t`Thêm điều kiện lọc`} size="sm" closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <form onSubmit={apply} noValidate>
        <Stack gap="md">
          <FilterValue filter={filter} value={value} onChange={setValue} filters={state.filters} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}><Trans>Thôi</Trans></Button>
            <Button type="submit" disabled={!value && !before}>{value || !before ? <Trans>Lọc</Trans> : <Trans>Bỏ điều kiện</Trans>}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
