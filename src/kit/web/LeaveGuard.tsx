import { Button, Group, Modal, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import { unsaved } from './unsaved.ts'

/** Asks before something filled in and not saved is thrown away by going elsewhere: by a link, the back button, another day looked at, or closing the page. */
export const LeaveGuard = ({ isUnsaved }: { isUnsaved: () => boolean }) => {
  const { t } = useLingui()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && (current.pathname !== next.pathname || dayOf(current) !== dayOf(next)),
    enableBeforeUnload: isUnsaved, withResolver: true,
  })
  // Who leaves has answered for every form of the page: the guard of the next one must not ask again.
  const leave = () => {
    unsaved.clear()
    proceed?.()
  }
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={t`Có chỗ chưa lưu`} zIndex={ABOVE_DRAWERS} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Stack gap="md">
        <p><Trans>Những gì vừa nhập ở trang này chưa được lưu. Rời trang bây giờ thì mất.</Trans></p>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={leave}><Trans>Rời trang, bỏ phần chưa lưu</Trans></Button>
          <Button onClick={() => reset?.()} data-autofocus><Trans>Ở lại</Trans></Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const ABOVE_DRAWERS = 300

const dayOf = ({ search }: { search: unknown }) => (search as { on?: string }).on
