import { Skeleton, Tabs } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Choices } from '../contract.ts'
import type { ActDraft } from './actDraft.ts'
import { ChoosePanel } from './ChoosePanel.tsx'
import { PassingRows } from './PassingRows.tsx'
import styles from './Preview.module.css'
import { UnitRows } from './UnitRows.tsx'
import type { PreviewReading } from './usePreview.ts'

/** What the act would do to units, tasks, posts, management, powers and accounts; and what is wrong with it as a whole. */
export const PreviewPanel = ({ draft, preview, onChoose }: { draft: ActDraft; preview: PreviewReading; onChoose: (choices: Choices) => void }) => {
  const { t } = useLingui()
  const { data, error, isMaking, again } = preview
  const whole = data?.faults.filter(({ step }) => step === null) ?? []
  if (!draft.on) return <Panel title={t`Xem trước`}><p className={styles.note}><Trans>Chọn ngày đầu tiên của tổ chức mới để xem những gì sẽ chuyển.</Trans></p></Panel>
  return (
    <>
      <ChoosePanel data={data} choices={draft.choices} onChoose={onChoose} />
      <Panel flush title={t`Xem trước`} note={isMaking ? t`Đang tính lại…` : t`Đúng những gì sẽ được ghi khi bấm nút.`}>
        <div className={styles.body} aria-busy={isMaking}>
          {error ? <div className={styles.pad}><ErrorNote error={error} onRetry={again} /></div> : null}
          {!data && !error && <Skeleton height={160} m="md" />}
          {whole.length > 0 && <ul className={styles.faults}>{whole.map(({ code, words }) => <li key={`${code} ${words}`}><IconAlertTriangle size={15} aria-hidden="true" />{words}</li>)}</ul>}
          {data && <Parts data={data} />}
        </div>
      </Panel>
    </>
  )
}

const Parts = ({ data }: { data: NonNullable<PreviewReading['data']> }) => {
  const { t } = useLingui()
  const parts = [
    { key: 'units', label: t`Đơn vị`, total: data.units.total, body: <UnitRows units={data.units} /> },
    { key: 'tasks', label: t`Việc`, total: data.tasks.total, body: <PassingRows label={t`Những việc sẽ chuyển`} total={data.tasks.total} rows={data.tasks.rows.map(({ taskId, code, title, holder, from, to }) => ({ key: taskId, name: title, note: `${code} · ${holder}`, href: `/viec/${taskId}`, from: from.label, to: to?.label ?? null }))} /> },
    { key: 'helping', label: t`Phối hợp`, total: data.helping.total, body: <PassingRows label={t`Đơn vị phối hợp sẽ đổi`} total={data.helping.total} rows={data.helping.rows.map(({ taskId, code, title, from, to }) => ({ key: `${taskId} ${String(from.unitNo)}`, name: title, note: code, href: `/viec/${taskId}`, from: from.label, to: to.length > 0 ? to.map(({ label }) => label).join(', ') : t`thôi phối hợp từ ngày ấy` }))} /> },
    { key: 'posts', label: t`Chức vụ`, total: data.posts.total, body: <PassingRows label={t`Những chức vụ sẽ chuyển`} total={data.posts.total} rows={data.posts.rows.map(({ postId, title, person, from, to, heads }) => ({ key: postId, name: person, note: heads ? t`${title} · người đứng đầu` : title, from: from.label, to: to?.label ?? t`thôi giữ chức vụ này` }))} /> },
    { key: 'duties', label: t`Nghĩa vụ định kỳ`, total: data.duties.total, body: <PassingRows label={t`Nghĩa vụ định kỳ sẽ chuyển`} total={data.duties.total} rows={data.duties.rows.map(({ dutyId, title, from, to }) => ({ key: dutyId, name: title, note: t`kể cả những kỳ quá hạn`, href: `/nghia-vu/${dutyId}`, from: from.label, to: to?.label ?? t`thôi từ ngày ấy` }))} /> },
    { key: 'obstacles', label: t`Vướng mắc`, total: data.obstacles.total, body: <PassingRows label={t`Vướng mắc sẽ chuyển`} total={data.obstacles.total} rows={data.obstacles.rows.map(({ obstacleId, taskId, code, title, person, from, to }) => ({ key: obstacleId, name: title, note: t`${code} · đang hỏi ${person}; còn xem được việc thì vẫn hỏi người ấy`, href: `/viec/${taskId}`, from: from.label, to: to?.label ?? t`người khác gỡ được` }))} /> },
    { key: 'management', label: t`Diện quản lý`, total: data.management.total, body: <PassingRows label={t`Diện quản lý sẽ chuyển`} total={data.management.total} rows={data.management.rows.map(({ postId, title, person, from, to }) => ({ key: postId, name: person, note: title, from: from.label, to: to?.label ?? null }))} /> },
    { key: 'powers', label: t`Ủy quyền, phụ trách`, total: data.powers.total, body: <Powers rows={data.powers} /> },
    { key: 'accounts', label: t`Tài khoản`, total: data.accounts.total, body: <PassingRows label={t`Tài khoản của những người chuyển`} total={data.accounts.total} rows={data.accounts.rows.map(({ username, person, from, to }) => ({ key: username, name: person, note: username, from: from.label, to: to?.label ?? null }))} /> },
  ]
  return (
    <Tabs defaultValue="units" keepMounted={false}>
      <Tabs.List className={styles.tabs ?? ''}>
        {parts.map(({ key, label, total }) => <Tabs.Tab key={key} value={key}>{label} <span className={styles.count}>{formatAmount(String(total))}</span></Tabs.Tab>)}
      </Tabs.List>
      {parts.map(({ key, body, total }) => <Tabs.Panel key={key} value={key}>{total === 0 ? <p className={styles.none}><Trans>Không có gì thuộc loại này chuyển đi đâu.</Trans></p> : body}</Tabs.Panel>)}
    </Tabs>
  )
}

const Powers = ({ rows: { rows, total } }: { rows: NonNullable<PreviewReading['data']>['powers'] }) => {
  const { t } = useLingui()
  const kinds = { authorisation: t`ủy quyền`, in_charge: t`phụ trách`, follower: t`theo dõi`, helper: t`giúp đỡ` }
  return (
    <PassingRows
      label={t`Ủy quyền, phụ trách, theo dõi sẽ chuyển`} total={total}
      rows={rows.map(({ kind, person, from, to }, at) => ({ key: `${kind} ${person} ${String(from.unitNo)} ${String(at)}`, name: person, note: kinds[kind], from: from.label, to: to.length > 0 ? to.map(({ label }) => label).join(', ') : t`thôi từ ngày ấy` }))}
    />
  )
}
