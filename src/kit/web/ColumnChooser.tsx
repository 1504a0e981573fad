import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconColumns3 } from '@tabler/icons-react'
import type { ColumnChoice } from './useColumns.ts'

/** The button that shows and hides columns of a table. */
export const ColumnChooser = ({ choice }: { choice: ColumnChoice }) => {
  const { t } = useLingui()
  return (
    <Popover position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.7} />} aria-label={t`Chọn cột hiển thị`}>
          <Trans>Cột</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          {choice.all.map((column) => (
            <Checkbox
              key={column.key}
              label={column.title}
              checked={column.shown}
              disabled={column.fixed}
              onChange={() => choice.toggle(column.key)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
