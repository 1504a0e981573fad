import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Hook } from '../hook-contract.ts'
import { noticesApi } from './api.ts'
import { HookForm } from './HookForm.tsx'
import { HookState } from './HookState.tsx'
import styles from './Hooks.module.css'
import { useKindWords } from './useKindWords.ts'

interface Asked { act: 'change' | 'try' | 'stop'; hook: Hook }

/** The hooks of the province, those that stand first; one of them is looked at below. */
export const HookList = ({ hooks, error, chosen, onChoose, onSecret }: { hooks: Hook[] | undefined; error: unknown; chosen: string | undefined; onChoose: (id: string) => void; onSecret: (secret: string) => void }) => {
  const { t } = useLingui()
  const [asked, setAsked] = useState<Asked>()
  const columns = useHookColumns({ chosen, onChoose, ask: setAsked })
  const close = () => setAsked(undefined)
  return (
    <Panel flush>
      <DataTable
        caption={t`Các kết nối`} columns={columns} rows={hooks} keyOf={({ id }) => id} error={error}
        card={(hook) => <div className={styles.card}>{columns.map(({ key, cell }) => <div key={key}>{cell(hook)}</div>)}</div>}
        empty={<EmptyState title={t`Chưa có kết nối nào.`} hint={t`Ghi địa chỉ của phần mềm nhận tin và những loại tin cần báo.`} />}
      />
      {asked?.act === 'change' && <HookForm key={asked.hook.id} hook={asked.hook} opened onClose={close} onSecret={onSecret} />}
      {asked?.act === 'try' && (
        <ConfirmAct opened onClose={close} title={t`Gửi tin thử`} act={noticesApi.tryHook} input={{ id: asked.hook.id }} submit={t`Gửi thử`} done={t`Đã xếp tin thử vào hàng gửi. Kết quả hiện ở danh sách tin sau ít giây.`}>
          <Trans>Gửi một tin thử có chữ ký đến {asked.hook.address}.</Trans>
        </ConfirmAct>
      )}
      {asked?.act === 'stop' && (
        <ConfirmAct opened onClose={close} title={t`Ngừng kết nối`} act={noticesApi.stopHook} input={{ id: asked.hook.id }} submit={t`Ngừng`} done={t`Đã ngừng kết nối.`}>
          <Trans>{asked.hook.name} sẽ không được báo nữa; {asked.hook.waiting} tin đang chờ không gửi. Muốn dùng lại thì ghi kết nối mới với khóa mới.</Trans>
        </ConfirmAct>
      )}
    </Panel>
  )
}

const useHookColumns = ({ chosen, onChoose, ask }: { chosen: string | undefined; onChoose: (id: string) => void; ask: (asked: Asked) => void }): Column<Hook>[] => {
  const { t } = useLingui()
  const kinds = useKindWords()
  return [
    { key: 'name', title: t`Kết nối`, cell: (hook) => <TwoLines top={hook.name} bottom={<span className={styles.address}>{hook.address}</span>} /> },
    { key: 'kinds', title: t`Báo khi`, width: '26%', cell: (hook) => hook.kinds.map((kind) => kinds[kind]).join(', ') },
    { key: 'state', title: t`Tình trạng`, cell: (hook) => <HookState hook={hook} /> },
    {
      key: 'acts', title: t`Thao tác`, screenOnly: true,
      cell: (hook) => (
        <Group gap={6} className={styles.acts ?? ''}>
          <Button size="compact-sm" variant={hook.id === chosen ? 'light' : 'default'} aria-pressed={hook.id === chosen} aria-label={`${t`Xem tin`}: ${hook.name}`} onClick={() => onChoose(hook.id)}><Trans>Xem tin</Trans></Button>
          {!hook.stoppedAt && <Button size="compact-sm" variant="default" aria-label={`${t`Sửa`}: ${hook.name}`} onClick={() => ask({ act: 'change', hook })}><Trans>Sửa</Trans></Button>}
          {!hook.stoppedAt && <Button size="compact-sm" variant="default" aria-label={`${t`Gửi thử`}: ${hook.name}`} onClick={() => ask({ act: 'try', hook })}><Trans>Gửi thử</Trans></Button>}
          {!hook.stoppedAt && <Button size="compact-sm" variant="default" aria-label={`${t`Ngừng`}: ${hook.name}`} onClick={() => ask({ act: 'stop', hook })}><Trans>Ngừng</Trans></Button>}
        </Group>
      ),
    },
  ]
}
