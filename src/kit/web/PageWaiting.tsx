import { Skeleton, Stack } from '@mantine/core'

/** Stands while a page is fetched: the shape of what comes. */
export const PageWaiting = () => (
  <Stack gap="md" aria-hidden="true">
    <Skeleton height={28} width="min(340px, 70%)" mt={4} />
    <Skeleton height={64} />
    <Skeleton height={320} />
  </Stack>
)
