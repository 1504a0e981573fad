import { Button, Menu } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconFileDownload } from '@tabler/icons-react'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { intakeApi } from './api.ts'
import { useImportWords } from './useImportWords.ts'

/** Sample workbooks to begin with, one of each form. */
export const SampleMenu = () => {
  const { kinds } = useImportWords()
  const { start, waiting } = useDownload(intakeApi.downloadSample)
  return (
    <Menu withinPortal>
      <Menu.Target><Button variant="default" leftSection={<IconFileDownload size={16} />} loading={waiting}><Trans>Tải tệp mẫu</Trans></Button></Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => <Menu.Item key={kind} onClick={() => start({ kind })}>{kinds[kind]}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}

const KINDS = ['units', 'cadres', 'tasks', 'results'] as const
